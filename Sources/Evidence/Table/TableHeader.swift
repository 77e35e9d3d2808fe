// The header of a table: its columns by name, and what is wrong with it.

/// The columns of a table.
struct TableHeader: Sendable {
  /// The names as they stand there.
  let names: [String]
  private let places: [[UInt8]: Int]
  /// The columns whose names say that secrets stand there.
  private let secrets: [Int]
  /// The columns whose names say that people, addresses or hosts stand there.
  let people: [Int]

  /// The header with some cells.
  init(_ cells: [String]) {
    names = cells
    secrets = cells.indices.filter { SecretNames.isOfSecret(cells[$0]) }
    people = cells.indices.filter { number in
      let name = cells[number].lowercased()
      return Self.personal.contains { name.contains($0) }
    }
    places = Dictionary(
      cells.enumerated().map { ($1.columnName, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Parts of the names of columns with people, addresses or hosts.
  private static let personal = [
    "name", "user", "mail", "address", "account", "alias", "owner", "host", "computer", "server",
    "phone", "login",
  ]

  /// The place of a column; nil where there is none.
  ///
  /// Case does not matter, nor whether a hyphen or a blank stands in its name.
  func place(of name: String) -> Int? { places[name.columnName] }

  /// Whether what stands in a column may not be kept.
  func isSecret(_ column: Int) -> Bool { secrets.contains(column) }

  /// Whether a column is secret.
  var hasSecrets: Bool { !secrets.isEmpty }

  /// The cells of a row as they may be kept.
  func keepable(_ cells: [String]) -> String {
    cells.enumerated().map { secrets.contains($0) ? Secrets.standIn : $1 }
      .joined(separator: ",")
  }

  /// Whether it begins with some names, in their order.
  func begins(with wanted: [String]) -> Bool {
    names.count >= wanted.count
      && zip(names, wanted).allSatisfy { $0.columnName == $1.columnName }
  }

  /// The header that a line is, and its separator; nil where its first name is another one.
  static func find(in line: [UInt8], first name: String?) -> (TableHeader, UInt8)? {
    let found = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09].map { separator in
      (cells: RowSplitter(separator: separator).texts(of: line), separator: separator)
    }.filter { name == nil || $0.cells.first?.columnName == name?.columnName }
    guard let most = found.map(\.cells.count).max(),
      let best = found.first(where: { $0.cells.count == most })
    else {
      return unquoted(line, first: name)
    }
    return (TableHeader(best.cells), best.separator)
  }

  /// The header in a line that stands in quotes as a whole.
  private static func unquoted(_ line: [UInt8], first name: String?) -> (
    TableHeader, UInt8
  )? {
    let cells = RowSplitter().texts(of: line)
    guard cells.count == 1, cells[0].utf8.contains(UInt8(ascii: ",")),
      line.contains(UInt8(ascii: "\""))
    else { return nil }
    return find(in: Array(cells[0].utf8), first: name)
  }
}

extension String {
  /// The name of a column in small letters, with blanks for hyphens.
  fileprivate var columnName: [UInt8] {
    trimmedText.utf8.foldedBytes.map { $0 == UInt8(ascii: "-") ? 0x20 : $0 }
  }

  private var trimmedText: String { self[...].trimmed }
}

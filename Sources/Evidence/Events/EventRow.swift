// Entries on one line without labels, as lists and tools print them.

/// The sources and numbers that rules name, by which a row is told from other text.
struct KnownEvents: Sendable {
  /// The numbers by source, which is in small letters without blanks.
  private(set) var ids: [[UInt8]: Set<String>] = [:]
  /// Whether a rule looks for descriptions that stand without a number.
  var hasUnnumbered = false
  /// All numbers.
  private var numbers: Set<String> = []
  /// Whether entries of any number may fit.
  private var takesAny = false

  /// Notes the numbers of what may fit; none stand for any.
  mutating func add(numbers more: [String]) {
    numbers.formUnion(more)
    takesAny = takesAny || more.isEmpty
  }

  /// Whether an entry of a number may fit.
  func mayFit(_ number: String?) -> Bool { takesAny || number.map(numbers.contains) == true }

  mutating func add(source: [UInt8], id: String?) {
    ids[source, default: []].formUnion(id.map { [$0] } ?? [])
  }

  /// The entry that a line is; nil where it is none of a known source.
  ///
  /// It begins with a date, a number or the type of the entry, and source and number are cells of
  /// their own.
  func row(_ line: EventLine, followedBy more: ArraySlice<EventLine>) -> NTEvent? {
    guard line.mayBeRow else { return nil }
    for cells in [line.cells(0x09), line.cells(UInt8(ascii: ",")), line.words] {
      guard cells.count >= 5, let place = cells.firstIndex(where: { ids[$0.squeezed] != nil })
      else { continue }
      let known = ids[cells[place].squeezed] ?? []
      var times: [EventField: String] = [:]
      var id: String?
      for (index, cell) in cells.enumerated() where index != place {
        if cell.isTime {
          times[.time] = times[.time] ?? cell
        } else if cell.isDate {
          times[.date] = times[.date] ?? cell
        } else if id == nil, let number = EventNumber.text(of: cell.utf8), known.contains(number) {
          id = number
        }
      }
      guard let id, !times.isEmpty else { continue }
      let text =
        [line.text] + more.prefix { !$0.mayBeRow && !$0.bytes.allSatisfy(\.isBlank) }.map(\.text)
      let fields = times.merging([.id: id, .source: cells[place]]) { first, _ in first }
      return NTEvent(line: line.number, fields: fields, text: text.joined(separator: "\n"))
    }
    return nil
  }
}

extension EventLine {
  /// Whether it begins as a row does.
  var mayBeRow: Bool {
    let rest = folded.drop { $0.isBlank || $0 == UInt8(ascii: "\"") }
    if rest.first?.isDigit == true { return true }
    return Self.types.contains {
      rest.starts(with: $0) && rest.dropFirst($0.count).first?.isOfWord != true
        && rest.dropFirst($0.count).first != UInt8(ascii: ":")
    }
  }

  private static let types = ["error", "warning", "information", "success", "failure", "audit"]
    .map { Array($0.utf8) }

  /// The cells between separators, without quotes around them.
  fileprivate func cells(_ separator: UInt8) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == separator, !isQuoted {
        cells.append(String(decoding: cell, as: UTF8.self)[...].trimmed)
        cell = []
      } else {
        cell.append(byte)
      }
    }
    return cells + [String(decoding: cell, as: UTF8.self)[...].trimmed]
  }

  fileprivate var words: [String] {
    bytes.split(whereSeparator: \.isBlank).map { String(decoding: $0, as: UTF8.self) }
  }
}

extension String {
  /// Whether it has hours and minutes, and perhaps a date in front of them.
  fileprivate var isTime: Bool {
    utf8.contains(UInt8(ascii: ":")) && utf8.first?.isDigit == true
  }

  /// Whether it is three numbers with signs between them.
  fileprivate var isDate: Bool {
    let parts = utf8.split(omittingEmptySubsequences: false) { "/.-".utf8.contains($0) }
    return parts.count == 3
      && parts.allSatisfy { (1...4).contains($0.count) && $0.allSatisfy(\.isDigit) }
  }
}

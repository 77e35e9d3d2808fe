// A row of a table, with its values by name.

/// A row as rules look at it.
struct TableRow {
  let line: Int
  let cells: [String]
  let header: TableHeader
  let lists: [CellList]
  /// The values that were looked at, as patterns are tried on them.
  private var records: [(name: String, values: [TextRecord])] = []
  /// The sets that were looked at, with whether the row belongs to them.
  private var sets: [(name: String, isMember: Bool)] = []

  init(line: Int, cells: [String], header: TableHeader, lists: [CellList]) {
    self.line = line
    self.cells = cells
    self.header = header
    self.lists = lists
  }

  /// The cell in a column; nil where the table has no such column.
  subscript(column: String) -> String? {
    header.place(of: column).map { $0 < cells.count ? cells[$0] : "" }
  }

  /// The values under a name: those of a list, or the cell; nil where the table has no such column.
  mutating func values(_ name: String) -> [TextRecord]? {
    if let known = records.first(where: { $0.name == name }) { return known.values }
    let list = lists.first { $0.name == name }
    guard let cell = self[list?.column ?? name] else { return nil }
    let texts = list.map { cell.values(between: $0.separator) } ?? [cell]
    let values = texts.map { TextRecord($0) }
    records.append((name, values))
    return values
  }

  /// Whether it belongs to a set of rows; a column that is not there is blank.
  mutating func isIn(_ set: RowSet) -> Bool {
    if let known = sets.first(where: { $0.name == set.name }) { return known.isMember }
    let isMember = set.columns.allSatisfy { anyOf in anyOf.contains { $0.holds { self[$0] ?? "" } }
    }
    sets.append((set.name, isMember))
    return isMember
  }

  /// A text with cells and captures in place of names in brackets.
  func filling(_ template: String, captures: [Capture]) -> String {
    template.filling { name in captures.first { $0.name == name }?.text ?? self[name] }
  }
}

extension String {
  /// The values in a cell, without blanks around them; a backslash takes the meaning of what follows.
  fileprivate func values(between separator: String) -> [String] {
    let sign = separator.utf8.first ?? UInt8(ascii: "%")
    var values: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in utf8 {
      if isEscaped {
        if byte != sign, byte != UInt8(ascii: "\\") {
          values[values.count - 1].append(UInt8(ascii: "\\"))
        }
        values[values.count - 1].append(byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == sign {
        values.append([])
      } else {
        values[values.count - 1].append(byte)
      }
    }
    if isEscaped { values[values.count - 1].append(UInt8(ascii: "\\")) }
    return values.map { String(decoding: $0, as: UTF8.self)[...].trimmed }.filter { !$0.isEmpty }
  }

  /// The text with others in place of names in brackets, where there is one.
  func filling(_ text: (String) -> String?) -> String {
    var filled = ""
    var rest = self[...]
    while let start = rest.firstIndex(of: "<") {
      filled += rest[..<start]
      rest = rest[start...]
      guard let end = rest.firstIndex(of: ">"),
        let text = text(String(rest[rest.index(after: start)..<end]))
      else {
        filled += "<"
        rest = rest.dropFirst()
        continue
      }
      filled += text
      rest = rest[rest.index(after: end)...]
    }
    return filled + rest
  }
}

// Comparisons of cells with texts and with each other, in the bytes of their row.

/// A comparison whose columns are known; a class, as copies would count many references.
final class CellComparison: Sendable {
  private let comparison: Comparison
  private let relation: Comparison.Relation
  private let name: String
  /// The columns of both sides; nil where there is none of the name.
  private let own: Int?
  private let other: Int?
  private let otherName: String?
  /// What it compares with, in small letters, and as a number.
  private let text: [UInt8]
  private let number: Int?
  /// For each pattern which of its captures are compared.
  private let (ownCapture, otherCapture): ([Int?], [Int?])

  /// The comparison in rows under a header, where some patterns capture something.
  init(_ comparison: Comparison, _ header: TableHeader, captures: (String) -> [Int?] = { _ in [] })
  {
    self.comparison = comparison
    relation = comparison.relation
    name = comparison.name
    otherName = comparison.referredName
    own = header.place(of: comparison.name)
    other = otherName.flatMap { header.place(of: $0) }
    text = comparison.operand.utf8.foldedBytes
    number = Int(comparison.operand)
    ownCapture = captures(name)
    otherCapture = otherName.map(captures) ?? []
  }

  /// Whether it holds in a row, where some names stand for what a pattern that fits has captured; what
  /// is not there fits nothing, unless it counts as blank.
  func holds(in row: borrowing TableRow, _ fit: CellFit? = nil, blank: Bool = false) -> Bool {
    let mine = place(own, ownCapture, in: row, fit, blank)
    let theirs = otherName == nil ? nil : place(other, otherCapture, in: row, fit, blank)
    switch relation {
    case .equal, .notEqual:
      guard let mine else { return false }
      let isSame: Bool
      if otherName != nil {
        guard let theirs else { return false }
        isSame = row.folded.isSame(row.bytes.trimming(mine), row.bytes.trimming(theirs))
      } else {
        isSame = row.folded.isSame(row.bytes.trimming(mine), as: text)
      }
      return isSame == (relation == .equal)
    case .longer where otherName == nil && mine.map { row.folded.isPlain($0) } == true:
      guard let mine, let number else { return false }
      return row.bytes.trimming(mine).count > number
    case .atLeast, .atMost, .more, .less, .longer:
      let (mine, theirs) = (mine.map(row.text), theirs.map(row.text))
      return comparison.holds { $0 == name ? mine : theirs }
    }
  }

  /// Where one side stands: what was captured, else a cell.
  private func place(
    _ column: Int?, _ captures: [Int?], in row: borrowing TableRow, _ fit: CellFit?, _ blank: Bool
  ) -> Range<Int>? {
    if let fit, let capture = captures[fit.pattern] { return row.capture(capture, of: fit) }
    return column.map { row.cell(at: $0) } ?? (blank ? 0..<0 : nil)
  }
}

/// A set of rows whose columns are known.
struct CellSet: Sendable {
  let name: String
  private let columns: [[CellComparison]]

  init(_ set: RowSet, _ header: TableHeader) {
    name = set.name
    columns = set.columns.map { $0.map { CellComparison($0, header) } }
  }

  /// Whether a row belongs to it; a column that is not there is blank.
  func holds(in row: borrowing TableRow) -> Bool {
    for anyOf in columns {
      var isOne = false
      for comparison in anyOf where !isOne { isOne = comparison.holds(in: row, blank: true) }
      if !isOne { return false }
    }
    return true
  }
}

extension [UInt8] {
  /// Whether a part has nothing but visible signs of ASCII and blanks.
  fileprivate func isPlain(_ part: Range<Int>) -> Bool {
    for index in part where self[index] &- 0x20 >= 0x5F { return false }
    return true
  }

  /// Whether a part is some bytes.
  func isSame(_ part: Range<Int>, as bytes: [UInt8]) -> Bool {
    if part.count != bytes.count { return false }
    for index in bytes.indices where self[part.lowerBound + index] != bytes[index] { return false }
    return true
  }

  /// Whether two parts are the same.
  func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    if one.count != other.count { return false }
    for index in 0..<one.count where self[one.lowerBound + index] != self[other.lowerBound + index]
    {
      return false
    }
    return true
  }
}

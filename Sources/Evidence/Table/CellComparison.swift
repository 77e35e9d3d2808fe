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
  /// What it compares with, in small letters.
  private let text: [UInt8]

  init(_ comparison: Comparison, _ header: TableHeader) {
    self.comparison = comparison
    relation = comparison.relation
    name = comparison.name
    otherName = comparison.referredName
    own = header.place(of: comparison.name)
    other = otherName.flatMap { header.place(of: $0) }
    text = comparison.operand.utf8.foldedBytes
  }

  /// Whether it holds in a row, where some names stand for what a pattern that fits has captured; what
  /// is not there fits nothing, unless it counts as blank.
  func holds(in row: TableRow, _ fit: CellFit? = nil, blank: Bool = false) -> Bool {
    func place(_ name: String, _ column: Int?) -> Range<Int>? {
      if let fit, let capture = row.capture(name, of: fit) { return capture }
      return column.map { row.cell(at: $0) } ?? (blank ? 0..<0 : nil)
    }
    switch relation {
    case .equal, .notEqual:
      guard let mine = place(self.name, own) else { return false }
      let isSame: Bool
      if let otherName {
        guard let theirs = place(otherName, other) else { return false }
        isSame = row.folded.isSame(row.bytes.trimming(mine), row.bytes.trimming(theirs))
      } else {
        isSame = row.folded.isSame(row.bytes.trimming(mine), as: text)
      }
      return isSame == (relation == .equal)
    case .atLeast, .atMost, .more, .less, .longer:
      return comparison.holds { name in
        place(name, name == self.name ? own : other).map(row.text)
      }
    }
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
  func holds(_ row: TableRow) -> Bool {
    columns.allSatisfy { anyOf in anyOf.contains { $0.holds(in: row, blank: true) } }
  }
}

extension [UInt8] {
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

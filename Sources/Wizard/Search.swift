// What is looked for in the text of a page, and where it was found.

internal import Text

/// A search in the text of a page.
struct Search: Equatable, Sendable {
  /// What is looked for.
  private(set) var text = ""
  /// The row that was at the top before the search.
  let origin: Int
  /// The numbers of the rows in which the text stands, ascending.
  private(set) var found: [Int] = []
  /// Which of these rows is shown now, counted from 0, or the last one if there are fewer by now;
  /// nil when none is.
  private var place: Int?

  /// A search that begins with a row at the top.
  init(origin: Int) {
    self.origin = origin
  }

  /// The row of the place found that is shown now.
  var match: Int? { current.map { found[$0] } }

  private var current: Int? {
    found.isEmpty ? nil : place.map { min($0, found.count - 1) }
  }

  /// Looks for a text in some rows, and shows the first place from where the search began.
  mutating func look(for text: String, in rows: [Row]) {
    self.text = text
    find(in: rows)
    place = found.isEmpty ? nil : found.firstIndex { $0 >= origin } ?? 0
  }

  /// Looks again after all rows were wrapped anew, and keeps to the same place.
  mutating func lookAgain(in rows: [Row]) { find(in: rows) }

  /// Goes to the next place found, or around to the first one.
  mutating func showNext() {
    if !found.isEmpty { place = current.map { ($0 + 1) % found.count } ?? 0 }
  }

  /// Goes to the place found before, or around to the last one.
  mutating func showPrevious() {
    if !found.isEmpty { place = ((current ?? 0) + found.count - 1) % found.count }
  }

  /// A row with the text looked for marked in it, or selected in the row that is shown now.
  func marked(in line: Line, ofRow row: Int) -> Line {
    line.marking([wanted.map(String.init)], as: row == match ? .selected : .match)
  }

  /// What is looked for as the rows show it: in them nothing is invisible.
  private var wanted: String { text.visible().folded }

  private mutating func find(in rows: [Row]) {
    let wanted = wanted
    found =
      wanted.isEmpty ? [] : rows.indices.filter { rows[$0].text.folded.contains(wanted) }
  }
}

// A row of a page, which knows its item.

internal import Text

/// A row of a page.
struct Row: Equatable, Sendable {
  /// What it shows.
  var line: Line
  /// The number of the item that it belongs to, counted from 0.
  var item: Int?
  /// Whether it only belongs to the item, and does not stand out when that is selected.
  var isDetail = false

  /// The text without its styles.
  var text: String { line.count == 1 ? line[0].text : line.map(\.text).joined() }

  /// Whether it shows nothing.
  var isEmpty: Bool { line.allSatisfy(\.text.isEmpty) }
}

// How a screen is divided: rows above, rows below, and columns.

package import Screen

extension Size {
  /// The smallest screen that a page fits on.
  package static let smallest = Size(columns: 20, rows: 8)

  /// The rows above the text: the name of the page, and a rule.
  static let rowsAbove = 2

  /// The rows below the text: a rule, and the keys.
  static let rowsBelow = 2

  /// The widest that a text becomes, however wide the screen is.
  private static let widestText = 100

  /// The cells between a column beside the text and the text: a line and a blank.
  static let gap = 2

  /// Whether a page fits.
  var isEnough: Bool { columns >= Size.smallest.columns && rows >= Size.smallest.rows }

  /// The rows between header and footer.
  var bodyHeight: Int { max(0, rows - Size.rowsAbove - Size.rowsBelow) }

  /// The width of a text that has the screen for itself, with a blank on both sides.
  var textWidth: Int { min(Size.widestText, columns - 2) }

  /// The width of the text beside a question's column.
  var textWidthBesideRail: Int {
    railWidth.map { min(Size.widestText, columns - $0 - Size.gap - 1) } ?? textWidth
  }

  /// The width of the column beside a question; nil when there is no room for one.
  var railWidth: Int? { columns >= 72 ? columns * 2 / 5 - 1 : nil }

  /// From how many columns on a text does not miss the room that a column beside it takes.
  static let spacious = 120
}

// What a screen shows: lines of styled text, and where the cursor stands.

package import Text

/// The width and height of a screen, in cells.
package struct Size: Equatable, Sendable {
  /// The most columns, and the most rows, that a screen is taken to have.
  package static let longestSide = 1_000

  /// The number of cells in a row.
  package var columns: Int
  /// The number of rows.
  package var rows: Int

  /// A screen of the given width and height, in cells.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A cell of the screen, counted from 0 at the top left.
package struct Position: Equatable, Sendable {
  /// The row, counted from 0 at the top.
  package var row: Int
  /// The column in cells, counted from 0 at the left.
  package var column: Int

  /// The cell in the given row and column, both counted from 0.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A whole screen: exactly `size.rows` lines, none wider than `size.columns`.
package struct Frame: Equatable, Sendable {
  /// The rows from the top down.
  package var lines: [Line]
  /// Where the hardware cursor stands: the selected row, or the place in a field.
  package var cursor: Position

  /// A screen of the given lines, with the cursor at a cell.
  package init(lines: [Line], cursor: Position) {
    self.lines = lines
    self.cursor = cursor
  }
}

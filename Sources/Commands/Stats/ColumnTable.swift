// A table whose first column is wrapped, and that becomes a list where the screen is narrow.

internal import Text

/// Rows of a text and some figures.
struct ColumnTable {
  /// What stands above the columns.
  let heads: [String]
  /// The cells: a text, then figures.
  let rows: [[String]]

  /// The cells between two columns.
  private static let gap = 2
  /// The least width of a screen for a table.
  private static let leastWidth = 60
  /// What a figure says that is not there.
  static let none = "-"

  /// The table on a screen of a width, or for each row its text, and the figures that say something below
  /// it.
  func text(width: Int) -> String {
    let figures = heads.indices.dropFirst().map { column in
      ([heads] + rows).map { $0[column].displayWidth }.max() ?? 0
    }
    let room = width - figures.reduce(0) { $0 + $1 + ColumnTable.gap }
    if width < ColumnTable.leastWidth { return list(width: width) }
    let widest = ([heads] + rows).map { $0[0].displayWidth }.max() ?? 0
    return ([heads] + rows).map { row(of: $0, min(room, widest), figures) }.joined()
  }

  private func row(of cells: [String], _ width: Int, _ figures: [Int]) -> String {
    let lines = cells[0].wrapped(to: width, hanging: 2)
    let last = zip(cells.dropFirst(), figures).map { cell, width in
      String(repeating: " ", count: ColumnTable.gap + width - cell.displayWidth) + cell
    }
    return lines.enumerated().map { place, line in
      (place == 0 ? line.padded(to: width) + last.joined() : line) + "\n"
    }.joined()
  }

  private func list(width: Int) -> String {
    rows.map { cells in
      let figures = zip(heads, cells).dropFirst().enumerated().filter { place, pair in
        place == 0 || !["0", ColumnTable.none].contains(pair.1)
      }.map { "\($0.element.0.lowercased()) \($0.element.1)" }
      let lines =
        cells[0].wrapped(to: width, hanging: 2)
        + ("  " + figures.joined(separator: ", ")).wrapped(to: width, hanging: 0)
      return lines.map { $0 + "\n" }.joined()
    }.joined()
  }
}

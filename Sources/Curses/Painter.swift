// Draws frames into the screen of ncurses, which finds out what to send.

import CNcurses
import Screen

/// Draws frames.
struct Painter {
  /// How the styles look.
  let looks: Looks
  /// What characters may be sent.
  let encoding: Encoding

  /// Draws the part of a frame that fits into a size.
  func paint(_ frame: Frame, within size: Size) {
    werase(screen_window())
    for (row, line) in frame.lines.prefix(size.rows).enumerated() {
      paint(line, row: row, columns: size.columns)
    }
    let row = min(max(frame.cursor.row, 0), size.rows - 1)
    let column = min(max(frame.cursor.column, 0), size.columns - 1)
    wmove(screen_window(), Int32(row), Int32(column))
    wnoutrefresh(screen_window())
  }

  /// Has everything sent afresh, whatever the terminal shows now.
  func forgetScreen() {
    clearok(screen_window(), true)
    wnoutrefresh(screen_window())
  }

  private func paint(_ line: Line, row: Int, columns: Int) {
    var column = 0
    for span in line where column < columns {
      let text = encoding == .ascii ? span.text.ascii : span.text
      let cells = Cell.cells(of: text).fitting(into: columns - column)
      let (attributes, pair) = looks.look(of: span.style)
      let drawn = cells.map { cell in
        var drawn = cchar_t()
        let characters = cell.scalars.map { wchar_t($0.value) } + [0]
        setcchar(&drawn, characters, attributes, pair, nil)
        return drawn
      }
      mvwadd_wchnstr(
        screen_window(), Int32(row), Int32(column), drawn, Int32(drawn.count))
      column += cells.reduce(0) { $0 + $1.width }
    }
  }
}

extension [Cell] {
  /// The first cells that are together no wider than the given number of columns.
  fileprivate func fitting(into columns: Int) -> ArraySlice<Cell> {
    var left = columns
    for (index, cell) in enumerated() {
      left -= cell.width
      if left < 0 { return self[..<index] }
    }
    return self[...]
  }
}

// Draws frames into the screen of ncurses, which finds out what to send.

import CNcurses
import Screen
import Text

/// Draws frames.
struct Painter {
  private let looks: Looks
  private let encoding: Encoding
  /// The lines that the screen of ncurses holds now; nil where that is not known.
  private var drawn: [Line?] = []

  /// A painter with the looks of the styles, and the characters that may be sent.
  init(looks: Looks, encoding: Encoding) {
    self.looks = looks
    self.encoding = encoding
  }

  /// Draws the part of a frame that fits into a size.
  mutating func paint(_ frame: Frame, within size: Size) {
    if drawn.count != size.rows { drawn = Array(repeating: nil, count: size.rows) }
    for row in 0..<size.rows {
      let line = row < frame.lines.count ? frame.lines[row] : []
      if drawn[row] == line { continue }
      drawn[row] = line
      wmove(screen_window(), Int32(row), 0)
      wclrtoeol(screen_window())
      paint(line, row: row, columns: size.columns)
    }
    let row = min(max(frame.cursor.row, 0), size.rows - 1)
    let column = min(max(frame.cursor.column, 0), size.columns - 1)
    wmove(screen_window(), Int32(row), Int32(column))
    wnoutrefresh(screen_window())
  }

  /// Has everything sent afresh, whatever the terminal shows now.
  mutating func forgetScreen() {
    drawn = []
    clearok(screen_window(), true)
    wnoutrefresh(screen_window())
  }

  private func paint(_ line: Line, row: Int, columns: Int) {
    var column = 0
    for span in line where column < columns {
      let text = encoding == .ascii ? span.text.ascii : span.text
      let cells = Cell.cells(of: text).fitting(into: columns - column)
      let (attributes, pair) = looks.look(of: span.style)
      var characters: [wchar_t] = []
      let inked = cells.map { cell in
        characters.removeAll(keepingCapacity: true)
        characters.append(wchar_t(cell.base.value))
        for mark in cell.marks { characters.append(wchar_t(mark.value)) }
        characters.append(0)
        var drawn = cchar_t()
        setcchar(&drawn, characters, attributes, pair, nil)
        return drawn
      }
      mvwadd_wchnstr(screen_window(), Int32(row), Int32(column), inked, Int32(inked.count))
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

// What ncurses is told to draw: of each frame only the spans that changed.

import CNcurses
import Screen
import Text

/// Draws frames.
struct Painter {
  private let looks: Looks
  private let encoding: Encoding
  /// What the screen of ncurses holds now; nil where that is not known.
  private var drawn: [Drawn?] = []

  /// A line as it was drawn.
  private struct Drawn {
    let line: Line
    /// The columns behind its spans, as far as they were drawn.
    var ends: [Int] = []
  }

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
      let old = drawn[row]
      if old?.line == line { continue }
      drawn[row] = paint(line, over: old, row: row, columns: size.columns)
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

  /// Draws a line over another one; the spans at the beginning that both share stay.
  private func paint(_ line: Line, over old: Drawn?, row: Int, columns: Int) -> Drawn {
    var drawn = Drawn(line: line)
    if let old {
      var shared = 0
      while shared < min(line.count, old.line.count), line[shared] == old.line[shared] {
        shared += 1
      }
      drawn.ends = Array(old.ends.prefix(shared))
    }
    var column = drawn.ends.last ?? 0
    guard column < columns else { return drawn }
    wmove(screen_window(), Int32(row), Int32(column))
    wclrtoeol(screen_window())
    for span in line[drawn.ends.count...] where column < columns {
      let text = encoding == .ascii ? span.text.ascii : span.text
      let (inked, width) = inked(text, in: span.style, room: columns - column)
      mvwadd_wchnstr(screen_window(), Int32(row), Int32(column), inked, Int32(inked.count))
      column += width
      drawn.ends.append(column)
    }
    return drawn
  }

  /// The cells of a text as ncurses has them, as far as there is room, and the columns they take.
  private func inked(_ text: String, in style: Style, room: Int) -> (cells: [cchar_t], width: Int) {
    let (attributes, pair) = looks.look(of: style)
    var cell = cchar_t()
    setcchar(&cell, [0x20, 0], attributes, pair, nil)
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) {
      let cells = text.utf8.prefix(room).map { byte in
        cell.chars.0 = wchar_t(byte)
        return cell
      }
      return (cells, cells.count)
    }
    let cells = Cell.cells(of: text).fitting(into: room)
    let inked = cells.map { letter in
      if letter.marks.isEmpty {
        cell.chars.0 = wchar_t(letter.base.value)
        return cell
      }
      var marked = cchar_t()
      let characters = ([letter.base] + letter.marks).map { wchar_t($0.value) }
      setcchar(&marked, characters + [0], attributes, pair, nil)
      return marked
    }
    return (inked, cells.reduce(0) { $0 + $1.width })
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

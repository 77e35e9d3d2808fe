// A whole screen: header, text, footer, and beside the question what is known so far.

package import Screen
internal import Text

extension Session {
  /// The width of the text of a page without a rail, such as a report.
  package var wholeWidth: Int { size.textWidth }

  /// The part of the text that is in view.
  var view: View {
    View(
      of: sheet.body, selecting: page.selected, marking: page.search, shownLinks,
      height: bodyHeight,
      top: page.top, followingSelection: page.followsSelection)
  }

  /// The rows between header and footer that are left for the text.
  var bodyHeight: Int { size.bodyHeight - noticeLines.count }

  /// The item at a cell of the screen.
  func item(at position: Position) -> Int? {
    let row = position.row - Size.rowsAbove - noticeLines.count
    let rows = view.visibleRows
    guard rows.indices.contains(row), position.column >= sheet.rail?.width ?? 0 else { return nil }
    return rows[row].item
  }

  /// The screen as it should look now.
  package var frame: Frame {
    guard size.isEnough else { return smallFrame }
    let sheet = self.sheet
    let notes = noticeLines
    let height = size.bodyHeight - notes.count
    let view = View(
      of: sheet.body, selecting: page.selected, marking: page.search, shownLinks, height: height,
      top: page.top, followingSelection: page.followsSelection)
    // Beside a notice the column has fewer rows, and says less.
    let rail = notes.isEmpty ? sheet.rail : rail(height: height)
    let rows = view.visibleRows
    var lines: [Line] = []
    lines.reserveCapacity(size.rows)
    lines.append(sheet.header)
    lines.append(rule(more: view.above, "↑", meeting: notes.isEmpty ? rail : nil, "┬"))
    lines += notes
    for row in 0..<height {
      let front = rail?.lines[row] ?? Line.margin
      lines.append(row < rows.count ? front + rows[row].line : front)
    }
    lines.append(rule(more: view.below, "↓", meeting: rail, "┴"))
    var cursor = Position(
      row: Size.rowsAbove + notes.count + view.cursorRow,
      column: rail.map { $0.width + Size.gap } ?? 1)
    if let field {
      let (line, column) = typing(in: field)
      lines.append(line)
      cursor = Position(row: size.rows - 1, column: column)
    } else if number.isEmpty {
      lines.append(sheet.hints ?? scene.hints)
    } else {
      lines.append(numberLine)
    }
    return Frame(lines: lines, cursor: cursor)
  }

  /// The last row while a number is typed.
  private var numberLine: Line {
    let number = self.number.tail(fitting: size.columns / 2)
    let hints = [
      "  enter takes the selected one  esc drops the number", "  enter takes  esc drops",
    ]
    let room = size.columns - 1 - number.count
    let hint = hints.first { $0.count <= room } ?? ""
    return [Span(" " + number, .literal), Span(hint, .hint)]
  }

  /// What the person should know, above the text, where it is always in view.
  private var noticeLines: [Line] {
    guard let notice, size.isEnough else { return [] }
    // More than a screenful need not be looked at.
    let lines = String(notice.prefix(size.columns * size.rows)).visible()
      .wrapped(to: size.columns - 2)
    let room = size.bodyHeight - 3
    var shown = lines.prefix(room).map { " " + $0 }
    if lines.count > room, let last = shown.popLast() {
      shown.append((last + " …").truncated(to: size.columns))
    }
    let space: [Line] = shown.count < room && size.bodyHeight > 8 ? [[]] : []
    return shown.map { [Span($0, .warning)] } + space
  }

  /// The column beside the text with as many rows.
  private func rail(height: Int) -> Rail? {
    guard sheet.rail != nil else { return nil }
    var scene = scene
    scene.hasRail = true
    return scene.rail(height: height)
  }

  /// A line across the screen, which meets the one of a column, and says how much lies beyond it.
  private func rule(more: Int, _ sign: String, meeting rail: Rail?, _ joint: String) -> Line {
    let mark = more > 0 ? " \(sign) \(more) more ──" : ""
    // Each of its characters takes one cell.
    let length = size.columns - mark.unicodeScalars.count
    guard let width = rail?.width, width < length else {
      return [Span(.rule(length) + mark, .hint)]
    }
    return [Span(.rule(width) + joint + .rule(length - width - 1) + mark, .hint)]
  }

  /// The last row while a text is typed there, and the column of the cursor.
  private func typing(in field: Field) -> (line: Line, column: Int) {
    let found = [.search, .find].contains(field.kind) ? " " + searchResult : ""
    let label = field.kind.label.truncated(to: size.columns / 2)
    let room = max(1, size.columns - 2 - label.displayWidth - found.displayWidth)
    // A pasted text may have a million characters, nearly all of which take a cell.
    let (characters, cursor) = (field.editor.characters, field.editor.cursor)
    let before = String(characters[..<cursor].suffix(room)).visible().tail(fitting: room - 1)
    let after = String(characters[cursor...].prefix(room)).visible()
      .truncated(to: room - before.displayWidth)
    let typed = (before + after).padded(to: room)
    return (
      [Span(" " + label), Span(typed, .literal), Span(found, .hint)],
      1 + label.displayWidth + before.displayWidth
    )
  }

  /// How many lines hold the text looked for.
  private var searchResult: String {
    if case .find(let lookup) = page.content { return lookup.count }
    guard let search = page.search, !search.text.isEmpty else { return "" }
    let count = search.found.count
    return count == 0 ? "not found" : count == 1 ? "1 line" : "\(count) lines"
  }

  /// What a screen shows that is too small for a page.
  private var smallFrame: Frame {
    let text =
      page.kind == .quit
      ? "Leave? y n"
      : "Needs \(Size.smallest.columns)x\(Size.smallest.rows), is \(size.columns)x\(size.rows)"
    let first: Line = [Span(text.truncated(to: size.columns))]
    let rest = Array(repeating: Line(), count: max(0, size.rows - 1))
    return Frame(lines: [first] + rest, cursor: Position(row: 0, column: 0))
  }
}

extension Line {
  /// What stands before the text where there is no column beside it.
  fileprivate static let margin: Line = [Span(" ")]
}

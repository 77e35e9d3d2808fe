// A whole screen: header, text, footer, and beside the question what is known so far.

package import Screen
internal import Text

extension Size {
  /// The smallest screen that a page fits on.
  package static let smallest = Size(columns: 20, rows: 8)

  /// Whether a page fits.
  var isEnough: Bool { columns >= Size.smallest.columns && rows >= Size.smallest.rows }

  /// The rows between header and footer.
  var bodyHeight: Int { rows - 4 }
}

extension Session {
  /// The width of the column beside the question; nil when there is no room for one.
  var railWidth: Int? {
    guard page.kind == .question, size.columns >= 72 else { return nil }
    return min(60, size.columns * 2 / 5 - 1)
  }

  /// The width of the page's text.
  var textWidth: Int { railWidth.map { min(100, size.columns - $0 - 3) } ?? wholeWidth }

  /// The width of the text of a page without a rail, such as a report.
  package var wholeWidth: Int { min(100, size.columns - 2) }

  /// The page's text at the size of the screen.
  var text: Body { text(width: textWidth, medium: .screen) }

  /// The part of the text that is in view.
  var view: View {
    View(
      of: text, height: bodyHeight, top: page.top, followingSelection: page.followsSelection)
  }

  /// The screen as it should look now.
  package var frame: Frame {
    guard size.isEnough else { return smallFrame }
    let view = self.view
    let notes = noticeLines
    var lines = [header, rule(more: view.above, sign: "↑")] + notes
    let rail = railWidth.map { self.rail(width: $0, height: bodyHeight) }
    let rows = view.visibleRows
    for row in 0..<bodyHeight {
      var line: Line = []
      if let rail, let railWidth {
        line += rail[row]
        let used = rail[row].reduce(0) { $0 + $1.text.displayWidth }
        line.append(Span(.blanks(railWidth - used) + "│ ", .hint))
      } else {
        line.append(Span(" "))
      }
      if row < rows.count { line += rows[row].line }
      lines.append(line)
    }
    lines.append(rule(more: view.below, sign: "↓"))
    let (hints, column) = footer
    lines.append(hints)
    let cursor =
      column.map { Position(row: size.rows - 1, column: $0) }
      ?? Position(
        row: 2 + notes.count + (view.selectedRow ?? matchRow ?? 0),
        column: railWidth.map { $0 + 2 } ?? 1)
    return Frame(lines: lines, cursor: cursor)
  }

  /// The rows between header and footer that are left for the text.
  var bodyHeight: Int { size.bodyHeight - noticeLines.count }

  /// What the person should know, above the text, where it is always in view.
  var noticeLines: [Line] {
    guard let notice, size.isEnough else { return [] }
    let lines = notice.visible().wrapped(to: size.columns - 2)
    let room = size.bodyHeight - 3
    var shown = lines.prefix(room).map { " " + $0 }
    if lines.count > room, let last = shown.popLast() {
      shown.append((last + " …").truncated(to: size.columns))
    }
    let space: [Line] = shown.count < room && size.bodyHeight > 8 ? [[]] : []
    return shown.map { [Span($0, .warning)] } + space
  }

  /// The row in which the place found stands, counted from the top of the view.
  private var matchRow: Int? {
    page.search?.match.map { min(max(0, $0 - view.top), bodyHeight - 1) }
  }

  private var header: Line {
    let status = shortStatus
    let title = self.title.visible().truncated(to: titleWidth).padded(to: titleWidth)
    return [Span(" "), Span(title, .title), Span(" " + status + " ", .hint)]
  }

  private var shortStatus: String { status.truncated(to: size.columns / 2) }

  /// The cells in the header for the name of the page.
  private var titleWidth: Int { max(1, size.columns - 3 - shortStatus.displayWidth) }

  /// Whether the header shows only the beginning of the page's name.
  var isTitleCut: Bool { title.visible().displayWidth > titleWidth }

  /// A line across the screen that says how much text lies beyond it.
  private func rule(more: Int, sign: String) -> Line {
    let mark = more > 0 ? " \(sign) \(more) more ──" : ""
    let length = size.columns - mark.displayWidth
    return [Span(String(repeating: "─", count: max(0, length)) + mark, .hint)]
  }

  /// The last row, and the column of the cursor when a text is being typed there.
  private var footer: (line: Line, column: Int?) {
    if let field {
      let found = field.kind == .search ? " " + searchResult : ""
      let label = field.kind.label.truncated(to: size.columns / 2)
      let room = max(1, size.columns - 2 - label.displayWidth - found.displayWidth)
      let before = String(field.editor.characters[..<field.editor.cursor]).tail(fitting: room - 1)
      let after = String(field.editor.characters[field.editor.cursor...])
        .truncated(to: room - before.displayWidth)
      let typed = (before + after).padded(to: room)
      return (
        [Span(" " + label), Span(typed, .literal), Span(found, .hint)],
        1 + label.displayWidth + before.displayWidth
      )
    }
    return ([Span(" " + hints, .hint)], nil)
  }

  /// How many lines hold the text looked for.
  private var searchResult: String {
    guard page.search?.text.isEmpty == false else { return "" }
    let count = matches.count
    return count == 0 ? "not found" : count == 1 ? "1 line" : "\(count) lines"
  }

  /// As many hints as fit, those in front first, and the one that leads to help or out of it always.
  private var hints: String {
    var commands = Command.commands(on: page.kind).filter { $0.hint != nil && isOffered($0) }
    var line: String { commands.compactMap(\.hint).joined(separator: "  ") }
    while line.displayWidth > size.columns - 2,
      let last = commands.lastIndex(where: { $0.action != (page.kind == .help ? .back : .help) })
    {
      commands.remove(at: last)
    }
    return line
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

extension String {
  /// The end of the text that fits into a number of cells.
  func tail(fitting width: Int) -> String {
    var used = 0
    return String(
      reversed().prefix {
        used += String($0).displayWidth
        return used <= width
      }.reversed())
  }
}

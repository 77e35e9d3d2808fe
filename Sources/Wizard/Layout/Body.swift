// The text of a page: rows of styled text, some of which are items to choose from.

internal import Text

/// A row of a page.
struct Row: Equatable, Sendable {
  /// What it shows.
  var line: Line
  /// The number of the item that it belongs to, counted from 0.
  var item: Int?

  /// The text without its styles.
  var text: String { line.map(\.text).joined() }
}

/// Where a text is shown.
enum Medium: Sendable {
  /// A full screen, where one item is selected.
  case screen
  /// A conversation line by line, where items have numbers.
  case lines
}

/// The text of a page, wrapped to a width.
///
/// All text that comes from a file goes through here, and is made visible here.
struct Body: Sendable {
  /// The rows from the top down.
  private(set) var rows: [Row] = []

  /// Where the text begins beside labels that stand in a column of their own.
  static let column = 24
  /// The number of items among them.
  private(set) var itemCount = 0
  /// The width in cells, at least 1.
  let width: Int
  /// Where it is shown.
  let medium: Medium
  /// The number of the selected item, counted from 0.
  var selected: Int

  init(width: Int, medium: Medium, selected: Int = 0) {
    self.width = max(1, width)
    self.medium = medium
    self.selected = selected
  }

  /// Adds an empty row.
  mutating func space() {
    if rows.last.map({ !$0.text.isEmpty }) ?? false { rows.append(Row(line: [])) }
  }

  /// Adds a paragraph that belongs to no item.
  mutating func add(_ text: String, _ style: Style = .plain, indent: Int = 0) {
    add(text, style, indent: indent, item: nil)
  }

  /// Adds lines as they are, wrapped only where they are too long.
  mutating func addLiteral(_ text: String, indent: Int, isPartOfItem: Bool = false) {
    let item = isPartOfItem ? itemCount - 1 : nil
    for line in text.visible(keepingNewlines: true).wrapped(to: max(1, width - indent), hanging: 2)
    {
      rows.append(Row(line: [Span(blanks(indent)), Span(line, .literal)], item: item))
    }
  }

  /// Adds a line of plain text as it is, wrapped only where it is too long.
  mutating func addRow(_ text: String) {
    for line in text.visible().wrapped(to: width, hanging: 2) {
      rows.append(Row(line: [Span(line)]))
    }
  }

  /// Shows a row as the place that was looked for.
  mutating func mark(row: Int) {
    guard rows.indices.contains(row) else { return }
    rows[row].line = [Span(rows[row].text, .selected)]
  }

  /// Adds a paragraph that begins with a label; its other lines stand below the text, unless the
  /// label is too long for that.
  mutating func add(
    label: String, _ text: String, _ style: Style = .plain, indent: Int = 0,
    isPartOfItem: Bool = false
  ) {
    let item = isPartOfItem ? itemCount - 1 : nil
    let aligned = label.displayWidth + 2
    let hanging = aligned <= 9 || aligned == Body.column ? aligned : 5
    let paragraphs = (label + "  " + text.reflowed().visible(keepingNewlines: true))
      .utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
    for (number, paragraph) in paragraphs.enumerated() {
      let start = number == 0 ? "" : blanks(hanging)
      let lines = (start + paragraph)
        .wrapped(to: max(1, width - indent), hanging: number == 0 ? hanging : 0)
      for (place, line) in lines.enumerated() {
        let split = number == 0 && place == 0 && line.hasPrefix(label) ? label.count : 0
        let spans = [
          Span(blanks(indent) + line.prefix(split), .heading),
          Span(String(line.dropFirst(split)), style),
        ]
        rows.append(Row(line: spans, item: item))
      }
    }
  }

  /// Adds an item to choose, with its number if a digit key has it.
  ///
  /// `lead` stands before the text, and its lines below each other; `number` is 0 for not sure.
  mutating func addItem(
    _ text: String, lead: String = "", number: Int? = nil, style: Style = .plain
  ) {
    let number = number ?? itemCount + 1
    let isSelected = medium == .screen && itemCount == selected
    let front = (isSelected ? "▸ " : "  ") + "\(number)".padded(to: 2) + " " + lead
    let lines = text.reflowed().visible(keepingNewlines: true)
      .wrapped(to: max(1, width - front.displayWidth))
    for (number, line) in lines.enumerated() {
      let start = number == 0 ? front : blanks(front.displayWidth)
      let look = number == 0 && isSelected ? Style.selected : style
      rows.append(Row(line: [Span(start + line, look)], item: itemCount))
    }
    itemCount += 1
  }

  /// Adds items that are laid out already, with two blanks in front of each row.
  mutating func addItems(_ laidOut: [Row], count: Int) {
    rows += laidOut
    itemCount += count
    guard medium == .screen, let row = rows.firstIndex(where: { $0.item == selected }) else {
      return
    }
    rows[row].line = [Span("▸ " + rows[row].text.dropFirst(2), .selected)]
  }

  /// Adds a line below an item that belongs to it.
  mutating func addDetail(_ text: String, _ style: Style = .hint, indent: Int) {
    add(text, style, indent: indent, item: itemCount - 1)
  }

  private mutating func add(_ text: String, _ style: Style, indent: Int, item: Int?) {
    for line in text.reflowed().visible(keepingNewlines: true).wrapped(to: max(1, width - indent)) {
      rows.append(Row(line: [Span(blanks(indent) + line, style)], item: item))
    }
  }

  private func blanks(_ count: Int) -> String { .blanks(count) }
}

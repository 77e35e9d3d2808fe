// The text of a page: rows of styled text, some of which are items to choose from.

internal import Text

/// The text of a page, wrapped to a width.
///
/// All text that comes from a file goes through here, and is made visible here.
struct Body: Equatable, Sendable {
  /// The rows from the top down.
  private(set) var rows: [Row] = []
  /// The width in cells, at least 1.
  let width: Int

  /// The numbers of the first rows of the items.
  private var starts: [Int] = []
  /// The number that the next item has among all items, counted from 0.
  private(set) var itemCount = 0
  /// The cells in front of the text of the last item.
  private var front = Body.textOfItem

  /// The cells in front of an item that show whether it is selected.
  static let mark = 2
  /// The cells in front of the text of an item: the mark, two digits and a blank.
  static let textOfItem = mark + 3
  /// Where the texts of a table begin, beside their labels.
  static let column = 24
  /// The longest label beside which all lines of a text stand below each other, in cells.
  private static let shortLabel = 7
  /// The cells in front of the other lines of a text whose label is longer.
  private static let belowLongLabel = 5

  init(width: Int) {
    self.width = max(1, width)
  }

  /// The rows of an item; nil when there is no such item.
  func rows(of item: Int) -> Range<Int>? {
    guard starts.indices.contains(item) else { return nil }
    let start = starts[item]
    return start..<start + rows[start...].prefix { $0.item == item }.count
  }

  /// Adds an empty row.
  mutating func space() {
    if rows.last.map({ !$0.isEmpty }) ?? false { rows.append(Row(line: [])) }
  }

  /// Adds a paragraph that belongs to no item.
  mutating func add(_ text: String, _ style: Style = .plain, indent: Int = 0) {
    add(text, style, indent: indent, item: nil)
  }

  /// Adds lines as they are, wrapped only where they are too long.
  mutating func addLiteral(_ text: String, indent: Int) {
    addLiteral(text, indent: indent, item: nil)
  }

  /// Adds a line of plain text as it is, wrapped only where it is too long.
  mutating func addRow(_ text: String) {
    for line in text.visible().wrapped(to: width, hanging: 2) {
      rows.append(Row(line: [Span(line)]))
    }
  }

  /// Adds a paragraph that begins with a label.
  mutating func add(label: String, _ text: String, indent: Int = 0) {
    add(label: label, text, .plain, indent: indent, hanging: Body.hanging(label), item: nil)
  }

  /// Whether a label has room beside the texts of a table.
  func fitsIntoTable(_ label: String) -> Bool { label.displayWidth <= Body.column - 2 }

  /// Adds a line of a table: a label, and a text in a column of its own.
  mutating func addToTable(_ label: String, _ text: String) {
    add(
      label: label.padded(to: Body.column - 2), text, .plain, indent: 0, hanging: Body.column,
      item: nil)
  }

  private static func hanging(_ label: String) -> Int {
    let width = label.displayWidth
    return width <= shortLabel ? width + 2 : belowLongLabel
  }

  private mutating func addLiteral(_ text: String, indent: Int, item: Int?) {
    for line in text.visible(keepingNewlines: true).wrapped(to: max(1, width - indent), hanging: 2)
    {
      rows.append(Row(line: [Span(.blanks(indent)), Span(line, .literal)], item: item))
    }
  }

  private mutating func add(
    label: String, _ text: String, _ style: Style, indent: Int, hanging: Int, item: Int?
  ) {
    let paragraphs = (label + "  " + text.reflowed().visible(keepingNewlines: true))
      .utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
    for (number, paragraph) in paragraphs.enumerated() {
      let start = number == 0 ? "" : String.blanks(hanging)
      let lines = (start + paragraph)
        .wrapped(to: max(1, width - indent), hanging: number == 0 ? hanging : 0)
      for (place, line) in lines.enumerated() {
        let split = number == 0 && place == 0 && line.hasPrefix(label) ? label.count : 0
        let spans = [
          Span(.blanks(indent) + line.prefix(split), .heading),
          Span(String(line.dropFirst(split)), style),
        ]
        rows.append(Row(line: spans, item: item))
      }
    }
  }

  private mutating func add(_ text: String, _ style: Style, indent: Int, item: Int?) {
    for line in text.reflowed().visible(keepingNewlines: true).wrapped(to: max(1, width - indent)) {
      rows.append(Row(line: [Span(.blanks(indent) + line, style)], item: item))
    }
  }
}

extension Body {
  /// Adds an item to choose, with its number if a digit key has it.
  ///
  /// `lead` stands before the text, and its lines below each other; `number` is 0 for not sure.
  mutating func addItem(
    _ text: String, lead: String = "", number: Int? = nil, style: Style = .plain
  ) {
    let number = number ?? itemCount + 1
    let head = .blanks(Body.mark) + "\(number)".padded(to: 2) + " " + lead
    let width = head.displayWidth
    front = Body.textOfItem + lead.displayWidth
    starts.append(rows.count)
    let lines = text.reflowed().visible(keepingNewlines: true)
      .wrapped(to: max(1, self.width - width))
    for (place, line) in lines.enumerated() {
      let start = place == 0 ? head : .blanks(width)
      rows.append(Row(line: [Span(start + line, style)], item: itemCount))
    }
    itemCount += 1
  }

  /// Adds items whose lines are wrapped already.
  mutating func addItems(_ items: [[Line]]) {
    for lines in items {
      starts.append(rows.count)
      rows += lines.map { Row(line: [Span(.blanks(Body.mark))] + $0, item: itemCount) }
      itemCount += 1
    }
  }

  /// Adds a paragraph below an item that belongs to it.
  mutating func addDetail(_ text: String, _ style: Style = .hint) {
    add(text, style, indent: front, item: itemCount - 1)
  }

  /// Adds a paragraph that begins with a label below an item that belongs to it.
  mutating func addDetail(label: String, _ text: String, _ style: Style = .plain) {
    add(
      label: label, text, style, indent: front, hanging: Body.hanging(label), item: itemCount - 1)
  }

  /// Adds lines as they are below an item that belongs to it.
  mutating func addLiteralDetail(_ text: String) {
    addLiteral(text, indent: front + 2, item: itemCount - 1)
  }

  /// Puts an item with all that belongs to it in the place of the one with the same number.
  mutating func replace(item: Int, with add: (inout Body) -> Void) {
    guard let old = rows(of: item) else { return }
    var new = Body(width: width)
    new.itemCount = item
    add(&new)
    rows.replaceSubrange(old, with: new.rows)
    let growth = new.rows.count - old.count
    if growth != 0 { for later in starts.indices[(item + 1)...] { starts[later] += growth } }
  }
}

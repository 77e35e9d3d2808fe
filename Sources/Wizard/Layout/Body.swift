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
  /// The cells that lines may take which are not wrapped, at least as many.
  let room: Int

  /// The numbers of the first rows of the items.
  private var starts: [Int] = []
  /// The number that the next item has among all items, counted from 0.
  private(set) var itemCount = 0
  /// The items that bear the numbers 1, 2 and so on.
  private var numbered: [Int] = []
  /// The item that bears the number 0, if one does.
  private(set) var zero: Int?
  /// How many rows at the beginning may stay where they are while the others scroll, ascending.
  private(set) var pins: [Int] = []
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
  /// The sign at the edge of the screen that a line goes on below.
  static let breakSign = "»"
  /// The cells in front of the other lines of a text whose label is longer.
  private static let belowLongLabel = 5

  init(width: Int, room: Int = 0) {
    self.width = max(1, width)
    self.room = max(self.width, room)
  }

  /// The rows of an item; nil when there is no such item.
  func rows(of item: Int) -> Range<Int>? {
    guard starts.indices.contains(item) else { return nil }
    let start = starts[item]
    return start..<start + rows[start...].prefix { $0.item == item }.count
  }

  /// How many items bear a number from 1 on.
  var numberCount: Int { numbered.count }

  /// The item that bears a number; nil when none does.
  func item(numbered number: Int) -> Int? {
    if number == 0 { return zero }
    return numbered.indices.contains(number - 1) ? numbered[number - 1] : nil
  }

  /// Has all rows so far stay where they are, if there is room for the others below.
  mutating func pin() { pins.append(rows.count) }

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
    for line in text.visible(keepingNewlines: true).wrapped(to: max(1, width - indent), hanging: 2)
    {
      rows.append(Row(line: [Span(.blanks(indent)), Span(line, .literal)], isDetail: true))
    }
  }

  /// Adds a line of code; one that is too long is broken only at the edge, where a sign says so.
  mutating func addCode(_ text: String, indent: Int) {
    addUnwrapped(text.visible()[...], behind: [Span(.blanks(indent))], item: nil)
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

  /// The cells in front of the other lines of a text behind a label.
  static func hanging(_ label: String) -> Int {
    let width = label.displayWidth
    return width <= shortLabel ? width + 2 : belowLongLabel
  }

  private mutating func add(
    label: String, _ text: String, _ style: Style, indent: Int, hanging: Int, item: Int?
  ) {
    let paragraphs = (label + "  " + text.visible(keepingNewlines: true))
      .utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
    if paragraphs.count > 1, hanging < label.displayWidth + 2 {
      // Beside the label the first line would not stand above the others.
      rows.append(Row(line: [Span(.blanks(indent) + label, .heading)], item: item, isDetail: true))
      add(text, style, indent: indent + 2, item: item)
      return
    }
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
        rows.append(Row(line: spans, item: item, isDetail: true))
      }
    }
  }

  private mutating func add(_ text: String, _ style: Style, indent: Int, item: Int?) {
    let lines = text.visible(keepingNewlines: true)
      .wrapped(to: max(1, width - indent), hanging: 0)
    for line in lines {
      rows.append(Row(line: [Span(.blanks(indent) + line, style)], item: item, isDetail: true))
    }
  }
}

extension Body {
  /// Which number an item bears.
  enum Number {
    /// The one behind the last.
    case next
    /// A certain one: the one behind the last, one that it bore before, or 0.
    case known(Int)
    /// None: only moving selects it.
    case none
  }

  /// Adds an item to choose.
  ///
  /// `lead` stands before the text, and its lines below each other; an item that `isCut` takes one
  /// line only; `tail` stands behind its last line where that has room for it.
  mutating func addItem(
    _ text: String, lead: String = "", leadStyle: Style? = nil, number: Number = .next,
    style: Style = .plain, isCut: Bool = false, tail: String? = nil
  ) {
    let sign = self.sign(of: number)
    let head = .blanks(Body.mark) + sign.padded(to: 2) + " "
    let width = head.displayWidth + lead.displayWidth
    front = Body.textOfItem + lead.displayWidth
    starts.append(rows.count)
    let room = max(1, (isCut ? self.room : self.width) - width)
    let lines =
      isCut
      ? [text.onOneLine.visible().truncated(to: room)]
      : text.visible(keepingNewlines: true).wrapped(to: room, hanging: 0)
    for (place, line) in lines.enumerated() {
      let spans: Line
      if place > 0 {
        spans = [Span(.blanks(width) + line, style)]
      } else if let leadStyle, leadStyle != style {
        spans = [Span(head), Span(lead, leadStyle), Span(line, style)]
      } else {
        spans = [Span(head + lead + line, style)]
      }
      rows.append(Row(line: spans, item: itemCount))
    }
    if let tail, let last = lines.last, last.displayWidth + 2 + tail.displayWidth <= room {
      rows[rows.count - 1].line.append(Span("  " + tail, .hint))
    }
    itemCount += 1
  }

  /// Notes the number of the item that comes next, and returns it as it is shown.
  private mutating func sign(of number: Number) -> String {
    switch number {
    case .next:
      numbered.append(itemCount)
      return "\(numbered.count)"
    case .known(let number):
      if number == 0 { zero = itemCount }
      if number == numbered.count + 1 { numbered.append(itemCount) }
      return "\(number)"
    case .none:
      return ""
    }
  }

  /// Adds items whose lines are wrapped already, so that there is room for a number where they bear one.
  mutating func addItems(_ items: [[Line]], areNumbered: Bool = false) {
    for lines in items {
      starts.append(rows.count)
      let sign = areNumbered ? sign(of: .next).padded(to: 2) + " " : ""
      for (place, line) in lines.enumerated() {
        let front = .blanks(Body.mark) + (place == 0 ? sign : .blanks(sign.displayWidth))
        rows.append(Row(line: [Span(front)] + line, item: itemCount))
      }
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

  /// Has what is added below an item begin further right.
  mutating func indent(by cells: Int, _ add: (inout Body) -> Void) {
    front += cells
    add(&self)
    front -= cells
  }

  /// Adds lines as they are below an item that belongs to it, behind a label where they have one.
  ///
  /// Where one is too long they all begin further left, and it is broken only at the edge, where a
  /// sign says so.
  mutating func addLiteralDetail(label: String = "", _ text: String, _ style: Style = .literal) {
    let lines = text.visible(keepingNewlines: true)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let column = front + label.displayWidth + 2
    let fits = lines.allSatisfy { column + $0.displayWidth <= room }
    let indent: Line = [Span(.blanks(fits ? column : min(front, Body.textOfItem)))]
    let head: Line = [Span(.blanks(front) + label, .heading)]
    if !label.isEmpty, !fits { rows.append(Row(line: head, item: itemCount - 1, isDetail: true)) }
    for (number, line) in lines.enumerated() {
      let isBesideLabel = number == 0 && fits && !label.isEmpty
      addUnwrapped(
        line, style, behind: isBesideLabel ? head + [Span("  ")] : indent, item: itemCount - 1)
    }
  }

  /// Adds a line as it is, behind something; one that is too long is broken only at the edge.
  private mutating func addUnwrapped(
    _ line: Substring, _ style: Style = .literal, behind head: Line, item: Int?
  ) {
    let indent = head.reduce(0) { $0 + $1.text.displayWidth }
    let fits = indent + line.displayWidth <= room
    let pieces = fits ? [line] : line.pieces(of: max(1, room - indent - 1))
    for (place, piece) in pieces.enumerated() {
      let front = place == 0 ? head : [Span(.blanks(indent))]
      let sign = place < pieces.count - 1 ? [Span(Body.breakSign, .hint)] : []
      rows.append(
        Row(line: front + [Span(String(piece), style)] + sign, item: item, isDetail: true))
    }
  }

  /// Has the rows from one on changed, without moving any.
  mutating func change(rowsFrom start: Int, _ change: (inout ArraySlice<Row>) -> Void) {
    change(&rows[start...])
  }

  /// Puts an item with all that belongs to it in the place of the one with the same number.
  mutating func replace(item: Int, with add: (inout Body) -> Void) {
    guard let old = rows(of: item) else { return }
    var new = Body(width: width, room: room)
    new.itemCount = item
    add(&new)
    rows.replaceSubrange(old, with: new.rows)
    let growth = new.rows.count - old.count
    if growth != 0 { for later in starts.indices[(item + 1)...] { starts[later] += growth } }
  }
}

extension Substring {
  /// The text cut into pieces of as many cells; a wide character that does not fit begins the next.
  fileprivate func pieces(of width: Int) -> [Substring] {
    var pieces: [Substring] = []
    var start = startIndex
    var used = 0
    for index in indices {
      let needed = self[index].displayWidth
      if used + needed > width, start < index {
        pieces.append(self[start..<index])
        start = index
        used = 0
      }
      used += needed
    }
    return pieces + [self[start...]]
  }
}

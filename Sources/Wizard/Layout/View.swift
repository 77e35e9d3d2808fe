// Fitting a text on the screen, and moving about in it.

internal import Text

/// The part of a text that a screen shows: rows that stay, and below them some of the others.
struct View: Sendable {
  private let rows: [Row]
  private let height: Int
  /// How many rows stay where they are.
  private let pinned: Int
  /// The number of the first of the other rows in view, never so that the screen stays empty below.
  let top: Int

  /// The rows of the selected item.
  private let selection: Range<Int>?
  /// What is looked for in the text.
  private let search: Search?
  /// What leads elsewhere from it.
  private let links: ShownLinks?

  /// The fewest rows that scroll below those that stay.
  private static let leastScrolled = 3

  /// The view of a page from a row on, or the nearest one to it that holds the selected item.
  init(
    of body: Body, selecting item: Int, marking search: Search? = nil,
    _ links: ShownLinks? = nil, height: Int, top: Int, followingSelection: Bool = false
  ) {
    rows = body.rows
    self.height = max(1, height)
    self.search = search
    self.links = links
    selection = body.rows(of: item)
    let most = rows.count <= height ? 0 : self.height - View.leastScrolled
    pinned = body.pins.last { $0 <= most } ?? 0
    let room = self.height - pinned
    var top = top
    if followingSelection, let selection, selection.lowerBound >= pinned {
      // What stands above the first item introduces it.
      let scrolled = selection.lowerBound - pinned..<selection.upperBound - pinned
      top =
        item == 0 && scrolled.upperBound <= room ? 0 : scrolled.nearestTop(to: top, height: room)
      // The end of an item at the top would look like one of its own.
      while top < scrolled.lowerBound, rows.continues(at: top + pinned) { top += 1 }
    }
    self.top = max(0, min(top, rows.count - pinned - room))
  }

  /// The number of rows above the view that scroll.
  var above: Int { top }

  /// The number of rows below the view.
  var below: Int { max(0, rows.count - top - height) }

  /// Whether the first row of the selected item is in view.
  var showsSelection: Bool {
    guard let selection else { return true }
    return place(of: selection.lowerBound) != nil
  }

  /// The row for the cursor, counted from the top of the view: the selected one, or the one found.
  ///
  /// When the item is out of view, it is the edge nearest to it.
  var cursorRow: Int {
    guard let row = selection?.lowerBound ?? search?.match else { return 0 }
    return place(of: row) ?? (row < pinned + top ? pinned : height - 1)
  }

  /// Where a row stands in the view; nil when it is out of view.
  private func place(of row: Int) -> Int? {
    if row < pinned { return row }
    let place = row - top
    return place >= pinned && place < height ? place : nil
  }

  /// The rows in view; all of the selected item's own are set off, or the words that were looked for.
  var visibleRows: [Row] {
    let end = min(rows.count, top + height)
    var shown = Array(rows[..<pinned] + rows[(pinned + top)..<max(pinned + top, end)])
    for place in shown.indices {
      let row = place < pinned ? place : place + top
      if let selection {
        guard selection.contains(row), !rows[row].isDetail else { continue }
        shown[place] = rows[row].selected(isFirst: row == selection.lowerBound)
      } else if let search {
        shown[place].line = search.marked(in: rows[row].line, ofRow: row)
      } else if let links {
        shown[place].line = links.marked(in: rows[row].line)
      }
    }
    return shown
  }

  /// A place from which to show the rows that begins an item, from the given one on in a direction;
  /// the given one where rows in between would be in view at neither.
  func start(near top: Int, down: Bool) -> Int {
    var place = top
    while rows.indices.contains(place + pinned), rows.continues(at: place + pinned) {
      place += down ? 1 : -1
      if abs(place - self.top) > height - pinned { return top }
    }
    return place
  }

  /// The item nearest to the selected one that begins in view, or else the one that ends there.
  func itemInView(nearestTo selected: Int) -> Int? {
    let shown = rows.indices.dropFirst(pinned + top).prefix(height - pinned)
    let beginning = shown.filter { $0 == 0 || rows[$0].item != rows[$0 - 1].item }
      .compactMap { rows[$0].item }
    return beginning.min { abs($0 - selected) < abs($1 - selected) }
      ?? shown.compactMap { rows[$0].item }.first
  }
}

extension Row {
  /// A row of an item, as it looks when that is selected.
  fileprivate func selected(isFirst: Bool) -> Row {
    let text = text
    if isFirst {
      return Row(line: [Span("▸ " + text.dropFirst(Body.mark), .selected)], item: item)
    }
    let blanks = text.prefix { $0 == " " }
    return Row(
      line: [Span(String(blanks)), Span(String(text[blanks.endIndex...]), .selected)], item: item)
  }
}

extension Range<Int> {
  /// The top of a view that holds these rows, moved as little as possible.
  fileprivate func nearestTop(to top: Int, height: Int) -> Int {
    if lowerBound < top { return lowerBound }
    if upperBound > top + height { return Swift.min(lowerBound, upperBound - height) }
    return top
  }
}

extension [Row] {
  /// Whether a row goes on with the text of the item in the row above it.
  fileprivate func continues(at row: Int) -> Bool {
    guard row > 0, let item = self[row].item else { return false }
    return self[row - 1].item == item
  }
}

// Fitting a text on the screen, and moving about in it.

internal import Text

/// The part of a text that a screen shows.
struct View: Sendable {
  private let rows: [Row]
  private let height: Int
  /// The number of the first row in view, never so that the screen stays empty below.
  let top: Int

  /// The rows of the selected item.
  private let selection: Range<Int>?
  /// The row with the text that was looked for.
  private let match: Int?

  /// The view of a page from a row on, or the nearest one to it that holds the selected item.
  init(
    of body: Body, selecting item: Int, marking match: Int? = nil, height: Int, top: Int,
    followingSelection: Bool = false
  ) {
    rows = body.rows
    self.height = max(1, height)
    self.match = match
    selection = body.rows(of: item)
    var top = top
    if followingSelection, let selection {
      // What stands above the first item introduces it.
      top = item == 0 ? 0 : selection.nearestTop(to: top, height: self.height)
    }
    self.top = max(0, min(top, rows.count - self.height))
  }

  /// The number of rows above the view.
  var above: Int { top }

  /// The number of rows below the view.
  var below: Int { max(0, rows.count - top - height) }

  /// The row for the cursor, counted from the top of the view: the selected one, or the one found.
  ///
  /// When the item is out of view, its first row stands at the edge nearest to it.
  var cursorRow: Int {
    (selection?.lowerBound ?? match).map { min(max($0 - top, 0), height - 1) } ?? 0
  }

  /// The rows in view, the selected item's first row always among them.
  var visibleRows: [Row] {
    var shown = Array(rows[top..<min(rows.count, top + height)])
    if let selection {
      if cursorRow < shown.count { shown[cursorRow] = rows[selection.lowerBound].selected }
    } else if let match, rows.indices.contains(match), shown.indices.contains(match - top) {
      shown[match - top].line = [Span(rows[match].text, .selected)]
    }
    return shown
  }

  /// The item nearest to the selected one that begins in view, or else the one that ends there.
  func itemInView(nearestTo selected: Int) -> Int? {
    let shown = rows.indices.dropFirst(top).prefix(height)
    let beginning = shown.filter { $0 == 0 || rows[$0].item != rows[$0 - 1].item }
      .compactMap { rows[$0].item }
    return beginning.min { abs($0 - selected) < abs($1 - selected) }
      ?? shown.compactMap { rows[$0].item }.first
  }
}

extension Row {
  /// The first row of an item, as it looks when that is selected.
  fileprivate var selected: Row {
    Row(line: [Span("▸ " + text.dropFirst(Body.mark), .selected)], item: item)
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

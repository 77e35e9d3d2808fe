// The part of a text that fits on the screen, and moving about in it.

/// The part of a text that a screen shows.
struct View: Sendable {
  let rows: [Row]
  let height: Int
  /// The number of the first row in view, never so that the screen stays empty below.
  let top: Int

  /// The rows of the selected item.
  private let selection: Range<Int>?

  /// The view from a row on, or the nearest one to it that holds the selected item.
  init(of text: Body, height: Int, top: Int, followingSelection: Bool = false) {
    rows = text.rows
    self.height = max(1, height)
    selection = text.itemCount > 0 ? rows.rows(of: text.selected) : nil
    var top = top
    if followingSelection, let selection {
      // What stands above the first item introduces it.
      let isFirst = text.selected == 0
      top = isFirst ? 0 : selection.nearestTop(to: top, height: self.height)
    }
    self.top = max(0, min(top, rows.count - self.height))
  }

  /// The number of rows above the view.
  var above: Int { top }

  /// The number of rows below the view.
  var below: Int { max(0, rows.count - top - height) }

  /// The row of the selected item, counted from the top of the view; nil when nothing is selected.
  ///
  /// When the item is out of view, its first row stands at the edge nearest to it.
  var selectedRow: Int? {
    selection.map { min(max($0.lowerBound - top, 0), height - 1) }
  }

  /// The rows in view, the selected item's first row always among them.
  var visibleRows: [Row] {
    var shown = Array(rows[top..<min(rows.count, top + height)])
    if let selection, let row = selectedRow, row < shown.count {
      shown[row] = rows[selection.lowerBound]
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

extension [Row] {
  /// The rows of an item.
  fileprivate func rows(of item: Int) -> Range<Int>? {
    guard let first = firstIndex(where: { $0.item == item }) else { return nil }
    return first..<first + self[first...].prefix { $0.item == item }.count
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

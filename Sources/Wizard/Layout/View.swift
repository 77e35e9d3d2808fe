// The part of a text that fits on the screen, and moving about in it.

internal import Screen

/// The part of a text that a screen shows.
struct View: Sendable {
  let rows: [Row]
  let selected: Int?
  let height: Int
  /// The number of the first row in view, never so that the screen stays empty below.
  let top: Int

  init(of text: Text, height: Int, top: Int) {
    rows = text.rows
    selected = text.itemCount > 0 ? text.selected : nil
    self.height = max(1, height)
    self.top = max(0, min(top, rows.count - self.height))
  }

  /// The number of rows above the view.
  var above: Int { top }

  /// The number of rows below the view.
  var below: Int { max(0, rows.count - top - height) }

  /// The rows of the selected item.
  private var selection: Range<Int>? {
    guard let selected, let first = rows.firstIndex(where: { $0.item == selected }) else {
      return nil
    }
    let count = rows[first...].prefix { $0.item == selected }.count
    return first..<first + count
  }

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

  /// The top at which the selected item is in view, moved as little as possible.
  var topForSelection: Int {
    guard let selection else { return top }
    // What stands above the first item introduces it.
    if selected == 0, selection.upperBound <= height { return 0 }
    if selection.lowerBound < top { return selection.lowerBound }
    if selection.upperBound > top + height {
      return min(selection.lowerBound, selection.upperBound - height)
    }
    return top
  }
}

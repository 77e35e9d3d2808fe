// Moving the selection and the view.

internal import Screen

extension Session {
  /// Moves the selection, or the view of a page without items; at the ends nothing changes.
  mutating func move(by distance: Int) {
    let count = text.itemCount
    guard count > 0 else { return scroll(by: distance) }
    page.selected = max(0, min(count - 1, page.selected + distance))
    keepSelectionInView()
  }

  /// Moves the view, as far as there is text.
  mutating func scroll(by distance: Int) {
    page.top = View(of: text, height: size.bodyHeight, top: page.top + distance).top
  }

  /// Moves the view by a screen; where nothing more is in that direction, the selection.
  mutating func turnPage(up: Bool) {
    let before = view.top
    scroll(by: (up ? -1 : 1) * max(1, size.bodyHeight - 1))
    if page.top == before, text.itemCount > 0 { moveToEnd(first: up) }
  }

  /// Moves to the first or last item, or the beginning or end of a text.
  mutating func moveToEnd(first: Bool) {
    let count = text.itemCount
    if count > 0 {
      page.selected = first ? 0 : count - 1
      keepSelectionInView()
    } else {
      scroll(by: first ? -text.rows.count : text.rows.count)
    }
  }

  /// Moves the view as little as possible, so that the selected item is in it.
  mutating func keepSelectionInView() {
    guard size.isEnough else { return }
    let text = text
    page.selected = max(0, min(page.selected, text.itemCount - 1))
    let view = View(of: text, height: size.bodyHeight, top: page.top)
    page.top = View(of: text, height: size.bodyHeight, top: view.topForSelection).top
  }
}

// Moving the selection and the view.

extension Session {
  /// Moves the selection, or the view of a page without items; at the ends nothing changes.
  mutating func move(by distance: Int) {
    let text = text
    guard text.itemCount > 0 else { return scroll(by: distance) }
    select(page.selected + distance, in: text)
  }

  /// Selects the item with a number, or the nearest one to it, and brings it into view.
  mutating func select(_ item: Int) {
    select(item, in: text)
  }

  /// Selects an item of a text that is laid out already; what is selected moves none of its rows.
  private mutating func select(_ item: Int, in text: Body) {
    page.selected = max(0, min(item, text.itemCount - 1))
    page.followsSelection = true
    guard size.isEnough else { return }
    var text = text
    text.selected = page.selected
    page.top =
      View(of: text, height: size.bodyHeight, top: page.top, followingSelection: true).top
  }

  /// Moves the view, as far as there is text.
  ///
  /// In a checklist or a list of fixes the selection comes along; a choice is never changed by it.
  mutating func scroll(by distance: Int) {
    let top = view.top
    let moved = View(of: text, height: bodyHeight, top: top + distance)
    guard moved.top != top else { return }
    page.top = moved.top
    page.followsSelection = false
    if ![.question, .change].contains(page.kind),
      let item = moved.itemInView(nearestTo: page.selected)
    {
      page.selected = item
    }
  }

  /// Moves the view by a screen, or the selection where the screen shows all.
  mutating func turnPage(up: Bool) {
    let view = view
    if view.above == 0, view.below == 0 {
      moveToEnd(first: up)
    } else {
      scroll(by: (up ? -1 : 1) * max(1, bodyHeight - 1))
    }
  }

  /// Moves to the first or last item, or the beginning or end of a text.
  mutating func moveToEnd(first: Bool) {
    let text = text
    if text.itemCount > 0 {
      select(first ? 0 : text.itemCount - 1, in: text)
    } else {
      scroll(by: first ? -text.rows.count : text.rows.count)
    }
  }
}

// Moving the selection and the view.

internal import Screen

extension Session {
  /// Moves the selection, or the view of a page without items; at the ends nothing changes.
  mutating func move(by distance: Int) {
    settle()
    guard sheet.body.itemCount > 0 else { return scroll(by: distance) }
    select(page.selected + distance)
  }

  /// Selects the item with a number, or the nearest one to it, and brings it into view.
  mutating func select(_ item: Int) {
    settle()
    page.selected = max(0, min(item, sheet.body.itemCount - 1))
    page.followsSelection = true
    openSelectedStep()
    if size.isEnough { page.top = view.top }
  }

  /// Moves the view, as far as there is text.
  ///
  /// In a checklist or a list of fixes the selection comes along; a choice is never changed by it.
  mutating func scroll(by distance: Int) {
    settle()
    let top = view.top
    let moved = View(
      of: sheet.body, selecting: page.selected, height: bodyHeight,
      top: view.start(near: top + distance, down: distance > 0))
    guard moved.top != top else { return }
    page.top = moved.top
    page.followsSelection = false
    if ![.question, .change].contains(page.kind),
      let item = moved.itemInView(nearestTo: page.selected)
    {
      page.selected = item
      openSelectedStep()
    }
  }

  /// Moves the view by a screen, or the selection where the screen shows all.
  mutating func turnPage(up: Bool) {
    settle()
    let view = view
    if view.above == 0, view.below == 0 {
      moveToEnd(first: up)
    } else {
      scroll(by: (up ? -1 : 1) * max(1, bodyHeight - 1))
    }
  }

  /// Moves to the first or last item, or the beginning or end of a text.
  mutating func moveToEnd(first: Bool) {
    settle()
    let body = sheet.body
    if body.itemCount > 0 {
      select(first ? 0 : body.itemCount - 1)
    } else {
      scroll(by: first ? -body.rows.count : body.rows.count)
    }
  }
}

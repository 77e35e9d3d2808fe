// The page that shows the whole tree, with the trail and what is still open.

internal import Casework
internal import Pictures
internal import Screen
internal import Text
internal import Tree

extension Session {
  /// The width of the map, in cells.
  var mapWidth: Int { min(100, size.columns - 2) }

  /// Lays the map out for the size of the screen.
  mutating func layOutMap() {
    let width = mapWidth
    map?.layOut(width: width)
  }

  /// Opens the map at what is asked next, or else at what was answered last.
  mutating func openMap() {
    let reach = Reach(
      of: tree, following: progress.answers, rulingOut: Set(progress.failed))
    let map = TreeMap(of: tree, marking: reach, width: mapWidth)
    self.map = map
    let asked = map.items.firstIndex { item in
      item.standing != .closed
        && item.node.flatMap { tree.question(at: $0)?.id } == currentQuestion?.id
    }
    let next = currentQuestion == nil ? nil : asked
    open(.map)
    select(next ?? map.items.lastIndex { $0.standing == .taken } ?? 0)
  }

  func addMap(to text: inout Body) {
    guard let map else { return }
    text.addItems(map.rows(width: text.width), count: map.items.count)
    text.space()
    text.add(Reach.Standing.legend, .hint)
  }

  /// Goes to changing an answer to the selected one, or else folds or unfolds what is selected.
  mutating func takeOnMap(_ item: Int) {
    guard let map, map.items.indices.contains(item) else { return }
    if let (question, reply) = map.answer(at: item, in: tree),
      let answered = walk.trail.first(where: { $0.question.id == question.id })
    {
      open(
        .change(question.id), selected: itemNumber(of: reply ?? answered.reply, in: question))
    } else {
      turn(item, unfolded: !map.items[item].isUnfolded)
    }
  }

  /// Folds the selected item, or else goes to the one that it belongs to; the first one is left.
  mutating func foldOnMap() {
    if page.selected == 0 { return leavePage() }
    if turn(page.selected, unfolded: false) { return }
    if let item = map?.owner(of: page.selected) { select(item) }
  }

  /// Folds or unfolds an item of the map; false when it is so already.
  @discardableResult mutating func turn(_ item: Int, unfolded: Bool) -> Bool {
    guard map?.turn(item, unfolded: unfolded) == true else { return false }
    select(item)
    return true
  }
}

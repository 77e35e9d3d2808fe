// Opening the map, and folding and unfolding what is on it.

internal import Casework
internal import Pictures
internal import Tree

extension Session {
  /// Opens the map at what is asked next, or else at what was answered last.
  mutating func openMap() {
    let reach = Reach(of: tree, following: progress.answers, rulingOut: Set(progress.failed))
    let map = TreeMap(of: tree, marking: reach)
    let asked = map.items.firstIndex { item in
      item.standing != .closed
        && item.node.flatMap { tree.question(at: $0)?.id } == currentQuestion?.id
    }
    let next = currentQuestion == nil ? nil : asked
    open(.map(map))
    select(next ?? map.items.lastIndex { $0.standing == .taken } ?? 0)
  }

  /// Goes to changing an answer to the selected one, gives the answer that is asked for, or opens a
  /// fix; folds or unfolds what is none of these.
  mutating func takeOnMap(_ item: Int) {
    if medium != .screen { return openOnMap(item) }
    guard case .map(let map) = page.content, map.items.indices.contains(item) else { return }
    if let (question, reply) = map.answer(at: item, in: tree),
      let answered = walk.trail.first(where: { $0.question.id == question.id })
    {
      pages.append(Page(.change(question.id), of: question, replied: reply ?? answered.reply))
    } else if let question = currentQuestion,
      let reply = map.reply(at: item, to: question, in: tree)
    {
      answer(question, reply)
    } else if let fix = map.openFix(at: item, in: tree, rulingOut: progress.failed) {
      open(.fix(fix.id))
    } else {
      turn(item, unfolded: !map.items[item].isUnfolded)
    }
  }

  /// Opens an item of those right below the opened one, or the fix to which it leads.
  private mutating func openOnMap(_ item: Int) {
    guard case .map(var map) = page.content, map.below.indices.contains(item) else { return }
    let item = map.below[item]
    if map.open(item) {
      page.content = .map(map)
    } else if let fix = map.openFix(at: item, in: tree, rulingOut: progress.failed) {
      open(.fix(fix.id))
    } else {
      notice = "Nothing is below this."
    }
  }

  /// Opens what the opened item stands below; false at the top, or where the map is not so shown.
  mutating func goUpOnMap() -> Bool {
    guard medium != .screen, case .map(var map) = page.content, map.goUp() else { return false }
    page.content = .map(map)
    return true
  }

  /// Folds the selected item, or else goes to the one that it belongs to; the first one is left.
  mutating func foldOnMap() {
    guard case .map(let map) = page.content else { return }
    if page.selected == 0 { return leavePage() }
    if turn(page.selected, unfolded: false) { return }
    if let item = map.owner(of: page.selected) { select(item) }
  }

  /// Folds or unfolds an item of the map; false when it is so already.
  @discardableResult mutating func turn(_ item: Int, unfolded: Bool) -> Bool {
    guard case .map(var map) = page.content, map.turn(item, unfolded: unfolded) else {
      return false
    }
    page.content = .map(map)
    select(item)
    return true
  }
}

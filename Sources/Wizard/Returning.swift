// The way back to where a person left a session.

package import Casework
package import Screen
package import Tree

extension Session {
  /// Goes on with a run whose events are known, where it was left.
  package init(
    resuming tree: DecisionTree, events: [Event], bookmark: Bookmark? = nil,
    size: Size = Size(columns: 80, rows: 24), hasMouse: Bool = false
  ) {
    self.init(tree, size: size, hasMouse: hasMouse)
    restore(events)
    goBack(to: bookmark, after: events)
  }

  /// Where the person is; what only lies on top, such as an article or help, does not count.
  package var bookmark: Bookmark? { pages.reversed().lazy.compactMap(bookmark(on:)).first }

  private func bookmark(on page: Page) -> Bookmark? {
    switch page.content {
    case .question(let id):
      return tree.question(id).map {
        .question(id, $0.reply(at: page.selected, marking: page.marked))
      }
    case .candidates:
      let list = page.sheet?.candidates ?? candidateList
      return .candidates(list.candidate(at: page.selected).map { walk.candidates[$0].id })
    case .fix(let id):
      return .fix(id, tree.fix(id).flatMap { checklist(of: $0).name(at: page.selected) })
    case .first(let id):
      return .first(id, checklist(before: id).name(at: page.selected))
    default:
      return nil
    }
  }

  /// Goes back to where the session was left, as far as that is known and still there.
  private mutating func goBack(to bookmark: Bookmark?, after events: [Event]) {
    switch bookmark {
    case .question(let id, let reply)? where page.content == .question(id):
      guard let question = tree.question(id), question.fitted(reply) != nil else { return }
      page = Page(page.content, of: question, replied: reply)
      select(page.selected)
    case .candidates(let id)?:
      if page.kind != .candidates { open(.candidates) }
      settle()
      if let place = walk.candidates.firstIndex(where: { $0.id == id }),
        let item = sheet.candidates?.item(ofCandidate: place)
      {
        select(item)
      }
    case .fix(let id, let step)? where walk.candidates.contains(where: { $0.id == id }):
      goBack(toFix: id, at: step)
      if let fix = shownFix, step == nil {
        let checklist = checklist(of: fix)
        select(checklist.item(ofStep: checklist.steps.count))
      }
    case .first(let id, let step)? where page.content == .first(id):
      select(step, orEnd: true)
    default:
      goBack(to: Whereabouts(after: events))
    }
  }

  /// Selects a step of the checklist in front, or what comes after all of them.
  private mutating func select(_ step: StepName?, orEnd: Bool) {
    guard let checklist = shownChecklist else { return }
    let number = step.flatMap { checklist.steps.number(of: $0) }
    if let number = number ?? (orEnd ? checklist.steps.count : nil) {
      select(checklist.item(ofStep: number))
    }
  }

  /// Opens the fix that waits for something, or else the one that was worked on last.
  private mutating func goBack(to last: Whereabouts) {
    let waiting = progress.verdicts.last { if case .waiting = $0.verdict { true } else { false } }
    guard let id = waiting?.fix ?? last.fix, walk.candidates.contains(where: { $0.id == id })
    else { return }
    goBack(toFix: id, at: last.step, orBehind: last.isSettled)
  }

  /// Opens a fix with a step selected, or the one behind it, and says so if the fix ended the session.
  private mutating func goBack(toFix id: Fix.ID, at step: StepName?, orBehind: Bool = false) {
    guard let fix = tree.fix(id) else { return }
    if shownFix?.id != id { open(.fix(id)) }
    let checklist = checklist(of: fix)
    if let number = step.flatMap({ checklist.steps.number(of: $0) }) {
      select(checklist.item(ofStep: orBehind ? number + 1 : number))
    }
    if progress.end?.fix == id { open(.end(id)) }
  }
}

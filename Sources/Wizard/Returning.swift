// The way back to where a person left a session.

package import Casework
internal import Tree

extension Session {
  /// Where the person is; what only lies on top, such as an article or help, does not count.
  package var bookmark: Bookmark? { pages.reversed().lazy.compactMap(bookmark(on:)).first }

  private func bookmark(on page: Page) -> Bookmark? {
    switch page.content {
    case .question(let id):
      return tree.question(id).map { .question(id, reply(at: page.selected, in: $0)) }
    case .candidates:
      let isFix = page.selected < walk.candidates.count
      return .candidates(isFix ? walk.candidates[page.selected].id : nil)
    case .fix(let id):
      guard let fix = tree.fix(id), page.selected < stepCount(of: fix) else { return .fix(id, nil) }
      return .fix(id, stepName(page.selected, of: fix))
    default:
      return nil
    }
  }

  /// Goes back to where the session was left, as far as that is known and still there.
  mutating func goBack(to bookmark: Bookmark?, after events: [Event]) {
    switch bookmark {
    case .question(let id, let reply)? where page.content == .question(id):
      let question = tree.question(id)
      guard let question, question.choice(reply.word) != nil || reply == .notSure else { return }
      select(itemNumber(of: reply, in: question))
    case .candidates(let id)?:
      if page.kind != .candidates { open(.candidates) }
      if let place = walk.candidates.firstIndex(where: { $0.id == id }) { select(place) }
    case .fix(let id, let step)? where walk.candidates.contains(where: { $0.id == id }):
      goBack(toFix: id, at: step)
    default:
      goBack(to: Whereabouts(after: events))
    }
  }

  /// Opens the fix that waits for something, or else the one that was worked on last.
  private mutating func goBack(to last: Whereabouts) {
    let waiting = progress.verdicts.last { if case .waiting = $0.verdict { true } else { false } }
    guard let id = waiting?.fix ?? last.fix, walk.candidates.contains(where: { $0.id == id })
    else { return }
    goBack(toFix: id, at: last.step, orBehind: last.isSettled)
  }

  /// Opens a fix with a step selected, or the one behind it, and says so if the fix helped.
  private mutating func goBack(toFix id: Fix.ID, at step: StepName?, orBehind: Bool = false) {
    guard let fix = tree.fix(id) else { return }
    if shownFix?.id != id { open(.fix(id)) }
    let place = (0..<stepCount(of: fix)).first {
      let name = stepName($0, of: fix)
      return name.fix == step?.fix && name.text == step?.text
        && name.repetition == step?.repetition
    }
    if let place { select(orBehind ? place + 1 : place) }
    if progress.helped == id { open(.end(id)) }
  }

  /// The number of steps of the way shown of a fix.
  private func stepCount(of fix: Fix) -> Int {
    let number = way(of: fix)
    return fix.ways.indices.contains(number) ? fix.ways[number].steps.count : 0
  }
}

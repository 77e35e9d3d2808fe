// Where a person was when a session was left, as far as its events tell.

package import Tree

/// The fix that was worked on last, and the step in it.
package struct Whereabouts {
  /// The fix; nil when the questions came after it.
  package private(set) var fix: Fix.ID?
  /// The step marked last in it.
  package private(set) var step: StepName?
  /// Whether that step is settled, so that the next one comes.
  package private(set) var isSettled = false

  /// Where a person was after some events.
  package init(after events: [Event]) {
    var crossedOut: Set<Fix.ID> = []
    for event in events.standing {
      switch event {
      case .marked(let owner, let step, let mark, _):
        guard case .fix = step.owner else {
          turn(to: nil)
          continue
        }
        fix = owner.id
        self.step = step
        isSettled = mark != .toDo && mark != .doing
      case .choseWay(let fix, _, _): turn(to: fix.id)
      case .judged(let fix, .didNot):
        crossedOut.insert(fix.id)
        turn(to: nil)
      case .judged(let fix, let verdict):
        let isBroughtBack = crossedOut.remove(fix.id) != nil && verdict == nil
        if isBroughtBack { turn(to: nil) } else if self.fix != fix.id { turn(to: fix.id) }
      case .answered, .withdrew, .took, .passed: turn(to: nil)
      case .filled, .noted, .renoted, .titled, .gaveUp, .undid: break
      }
    }
  }

  private mutating func turn(to fix: Fix.ID?) {
    self.fix = fix
    step = nil
  }
}

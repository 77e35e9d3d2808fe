// Marking the steps of a checklist, and going to another way.

internal import Casework
internal import Tree

extension Session {
  /// Gives a step a state, or takes that back; what is settled moves on to the next step.
  mutating func mark(_ item: Int, _ state: StepState) {
    settle()
    guard let fix = shownFix, let steps = page.sheet?.steps, item < steps.count,
      // All other steps stay as they are laid out, of which there may be many.
      var sheet = page.sheet.take()
    else { return }
    let old = progress.state(of: steps[item])
    let isTakenBack = state == .done ? old.isSettled : old == state && !state.isExplained
    let way = fix.ways[progress.way(of: fix)]
    record(
      .marked(
        fix: Named(fix), steps[item], isTakenBack ? .toDo : state,
        typed: !isTakenBack && state.isTried ? way.steps[item].type : nil))
    scene(steps: steps).layOut(step: item, in: &sheet.body)
    page.sheet = sheet
    if !isTakenBack, state.isSettled, page.selected == item { move(by: 1) }
  }

  /// Shows the next of the ways of a fix.
  mutating func showOtherWay() {
    guard let fix = shownFix, fix.ways.count > 1 else { return }
    let next = (progress.way(of: fix) + 1) % fix.ways.count
    record(.choseWay(fix: Named(fix), way: next, title: fix.ways[next].title))
    select(0)
  }
}

extension StepState {
  /// Whether it stands for what the person said about it.
  fileprivate var isExplained: Bool {
    switch self {
    case .skipped, .failed: true
    case .toDo, .doing, .done, .notApplicable: false
    }
  }

  /// Whether what the step wants typed was typed, as far as anybody knows.
  fileprivate var isTried: Bool {
    switch self {
    case .doing, .done, .failed: true
    case .toDo, .skipped, .notApplicable: false
    }
  }

  /// Whether nothing is left to do for the step.
  var isSettled: Bool { self != .toDo && self != .doing }
}

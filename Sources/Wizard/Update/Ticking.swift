// Marking the steps of a checklist, and going to another way.

internal import Casework
internal import Tree

extension Session {
  /// Gives the step that an item stands for a state, or takes that back; what is settled moves on.
  mutating func mark(_ item: Int, _ state: StepState) {
    settle()
    guard let owner = shownOwner, let checklist = page.sheet?.checklist else { return }
    guard let step = checklist.name(at: item) else { return markNoStep(checklist[item]) }
    // In a long list all other steps stay as they are laid out.
    var sheet = checklist.steps.count > Scene.mostMeasured ? page.sheet.take() : nil
    let old = progress.state(of: step)
    let isTakenBack = state == .done ? old.isSettled : old == state && !state.isExplained
    let typed = checklist.step(at: item).flatMap {
      progress.filling(of: tree).typed(in: checklist.steps[$0].step)
    }
    record(
      .marked(
        of: owner, step, isTakenBack ? .toDo : state,
        typed: !isTakenBack && state.isTried ? typed : nil))
    if var kept = sheet.take() {
      let scene = scene(checklist: checklist)
      scene.layOut(item, isOpen: kept.open == item, in: &kept.body)
      kept.header = scene.header
      kept.hints = nil
      page.sheet = kept
    }
    if isTakenBack, medium != .screen, let number = checklist.step(at: item) {
      // What is to be done has no sign that could be heard.
      notice = "Step \(number + 1) is to be done again."
    }
    if !isTakenBack, state.isSettled, page.selected == item { move(by: 1) }
  }

  /// Gives the selected step a state; what is no step has none.
  mutating func markStep(_ state: StepState) {
    if hasSelectedStep { mark(page.selected, state) }
  }

  /// Asks what is said of the selected step.
  mutating func openFieldOfStep(_ kind: Field.Kind) {
    if hasSelectedStep { openField(kind) }
  }

  /// Whether a step is selected; says so where none is.
  private var hasSelectedStep: Bool {
    mutating get {
      settle()
      if page.sheet?.checklist?.step(at: page.selected) != nil { return true }
      notice =
        medium == .screen
        ? "Select a step for that." : "Which step? Say its number behind the word."
      return false
    }
  }

  /// Does what taking does on an item that is no step.
  private mutating func markNoStep(_ item: Checklist.Item?) {
    switch item {
    case .condition?:
      if let question = page.sheet?.checklist?.condition?.question { ask(question) }
    case .verification?:
      notice = medium == .screen ? "Now say what came of it: y, x, p or w." : nil
    case .question?: goOn()
    case .tree?: break
    case .link?: notice = medium == .screen ? "C copies the address." : nil
    case .step?, nil: break
    }
  }

  /// What the steps of the checklist in front are part of.
  private var shownOwner: Named? {
    switch page.content {
    case .fix(let id): tree.fix(id).map { Named($0) }
    case .first(let id): tree.question(id).map { Named($0) }
    default: nil
    }
  }

  /// Goes on to the question behind what is to be done before it.
  mutating func goOn() {
    guard case .first(let id) = page.content, let question = tree.question(id) else { return }
    let steps = progress.steps(before: id, in: tree)
    record(
      .passed(question: Named(question), steps: (0..<steps.count).map { steps.name(of: $0) }))
    show(question)
  }

  /// Shows the next of the ways of a fix.
  mutating func showOtherWay() {
    guard let fix = shownFix else { return }
    let left = progress.ways(of: fix, in: tree)
    guard left.count > 1, let place = left.firstIndex(of: progress.way(of: fix, in: tree)) else {
      return
    }
    let next = left[(place + 1) % left.count]
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
}

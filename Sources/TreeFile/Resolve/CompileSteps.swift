// From numbers to the steps that a person follows, with those of procedures in their places.

internal import Tree

extension HowTo {
  /// How to find something out; nil when something is missing in it.
  init?(_ howTo: Draft.HowTo, in tree: Resolved) {
    switch howTo {
    case .text(let text): self = .text(tree.draft.text(text))
    case .steps(let steps): self = .steps(tree.steps(steps))
    }
  }
}

extension Way {
  /// A way with its steps; a step that says nothing was reported.
  init?(_ way: Draft.Way, in tree: Resolved) {
    self.init(
      title: way.title.map(tree.draft.text), when: tree.when(way.when),
      steps: tree.steps(way.steps, shell: way.shell))
  }
}

extension Resolved {
  /// The steps before the question of a node; nil where there are none.
  func firstSteps(at node: Int) -> [Step]? {
    let steps = draft.places[node].first
    return steps.isEmpty ? nil : self.steps(steps)
  }

  /// The answers with which something is there; what any answer to a question fits rules nothing out.
  func when(_ range: Range<Int>) -> [Applies] {
    needs(range).filter { $0.choices.count < choiceCount(of: $0.question) }
  }

  /// Steps, where `shell` reads what is typed unless they say otherwise.
  func steps(_ steps: [Draft.Step], shell: Shell? = nil) -> [Step] {
    steps.flatMap { step -> [Step] in
      guard let name = step.procedure else {
        return Step(step, in: self, shell: step.shell ?? shell, when: []).map { [$0] } ?? []
      }
      guard let number = procedures[name], let procedure = draft.procedures?[number] else {
        return []
      }
      return procedure.steps.compactMap {
        Step($0, in: self, shell: $0.shell ?? procedure.shell ?? shell, when: when(step.when))
      }
    }
  }
}

extension Step {
  /// A step that is there with certain answers, besides those that it needs itself.
  fileprivate init?(_ step: Draft.Step, in tree: Resolved, shell: Shell?, when: [Applies]) {
    let draft = tree.draft
    guard let deed = step.do else { return nil }
    self.init(
      do: draft.text(deed), type: step.type.map(draft.text), shell: shell ?? draft.shell ?? .none,
      expect: step.expect.map(draft.text), warn: step.warn.map(draft.text),
      undo: step.undo.map(draft.text), when: when + tree.when(step.when), isAdded: step.added != nil
    )
  }
}

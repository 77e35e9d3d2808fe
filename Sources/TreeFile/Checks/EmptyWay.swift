// empty-way: a way has nothing to do, or a fix has nothing left with some answer.

internal import Text
internal import Tree
internal import YAML

extension Check {
  static let emptyWay: Check = .init(
    "empty-way", .warning,
    "a way has no step, or with some answer none is left, or no way of a fix",
    in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    for fix in draft.fixes ?? [] where fix.ways.contains(where: { !$0.steps.isEmpty }) {
      for way in fix.ways where way.steps.isEmpty {
        guard let title = way.title else { continue }
        findings.report(
          .emptyWay, at: draft.mark(title), "The way \"\(draft.text(title))\" has no step",
          advice: "say what to do, or remove it.")
      }
    }
    guard let tree = subject.sound, !draft.needs.isEmpty else { return }
    let answers = PossibleAnswers(in: tree)
    for (number, fix) in (draft.fixes ?? []).enumerated() where fix.tree == nil {
      for gap in subject.tree.gaps(in: fix) {
        let given = answers.answer(to: gap.question, at: answers.place(in: number)).choices
        subject.tree.report(gap, in: fix, where: given, &findings)
      }
    }
  }
}

/// What is left of a fix, or of a way, with the answers to a question.
private struct Gap {
  let question: Int32
  /// The choices with which nothing is left, as bits.
  let choices: UInt64
  /// The way of which no step is left; nil where no way is.
  let way: Draft.Way?
}

extension Resolved {
  /// Reports a gap if one of its answers can have been given.
  fileprivate func report(
    _ gap: Gap, in fix: Draft.Fix, where given: UInt64, _ findings: inout Findings
  ) {
    guard let asked = draft.questions?[Int(gap.question)], let range = asked.choices else { return }
    let choices = range.filter { gap.choices & given & 1 << UInt64($0 - range.lowerBound) != 0 }
      .map { draft.text(draft.choices[$0].id) }
    if choices.isEmpty { return }
    let answers = "With \(choices.listed) for \"\(draft.text(asked.id))\""
    let owner =
      gap.way?.title.map { "the way \"\(draft.text($0).cut)\"" }
      ?? "the fix \"\(draft.text(fix.id))\""
    findings.report(
      .emptyWay, at: draft.mark(gap.way?.title ?? fix.id.node),
      gap.way == nil
        ? "\(answers) no way of \(owner) is left, so that all of them are shown"
        : "\(answers) \(owner) has no step",
      advice: "add one for it, or correct \"when\".")
  }

  /// Where single answers leave nothing of a fix, or of a way that they leave.
  fileprivate func gaps(in fix: Draft.Fix) -> [Gap] {
    let ways = fix.ways.filter { !$0.steps.isEmpty }
    var gaps = gaps(in: shared(by: ways.lazy.map { self.choices(needed: $0.when) }), of: nil)
    for way in ways {
      let own = choices(needed: way.when)
      for gap in self.gaps(in: shared(by: way.steps.lazy.map(choices(needed:))), of: way) {
        let choices = gap.choices & own[gap.question, default: .max]
        gaps.append(Gap(question: gap.question, choices: choices, way: way))
      }
    }
    return gaps
  }

  private func gaps(in left: Choices, of way: Draft.Way?) -> [Gap] {
    left.sorted { $0.key < $1.key }.map { Gap(question: $0.key, choices: ~$0.value, way: way) }
  }

  /// The choices with which a step is there; where it stands for others, one of these.
  private func choices(needed step: Draft.Step) -> Choices {
    var choices = choices(needed: step.when)
    guard
      let procedure = step.procedure.flatMap({ procedures[$0] }).flatMap({ draft.procedures?[$0] })
    else { return choices }
    let steps = procedure.steps.lazy.map { self.choices(needed: $0.when) }
    choices.merge(shared(by: steps)) { $0 & $1 }
    return choices
  }

  /// The choices with which one of some things is there, of the questions on which all of them depend.
  private func shared(by things: some Sequence<Choices>) -> Choices {
    var shared: Choices?
    for choices in things {
      guard let left = shared else {
        shared = choices
        continue
      }
      if left.isEmpty { break }
      shared = left.reduce(into: [:]) { both, one in
        if let other = choices[one.key] { both[one.key] = one.value | other }
      }
    }
    return shared ?? [:]
  }
}

// unmet-when, needless-when: something depends on an answer that nobody can have given there, or on any.

internal import Text
internal import Tree
internal import YAML

extension Check {
  static let unmetWhen: Check = .init(
    "unmet-when", .warning,
    "`when` rests on a question that is not asked before, or on an answer that leads elsewhere",
    in: .meaning
  ) { subject, findings in
    guard let tree = subject.sound, !tree.resolved.draft.needs.isEmpty else { return }
    let (resolved, draft) = (tree.resolved, tree.resolved.draft)
    for (number, answer) in AnswersOfNeeds(in: tree).answers.enumerated() where answer.isReached {
      let need = draft.needs[number]
      guard let known = resolved.needs[number], !resolved.isNeedless(known) else { continue }
      let asked = draft.text(need.question)
      if answer.choices == 0 {
        findings.report(
          .unmetWhen, at: draft.mark(need.question),
          "No way to this place asks \"\(asked)\" before",
          advice: "ask it, or correct \"when\".")
        continue
      }
      let unmet = need.choices.filter { !resolved.isPossible($0, known.question, answer.choices) }
      let isNeverThere = unmet.count == need.choices.count
      for choice in unmet {
        findings.report(
          .unmetWhen, at: draft.mark(choice),
          "No way to this place answers \"\(asked)\" with \"\(draft.text(choice))\"",
          advice: isNeverThere ? "correct \"when\", or remove what depends on it." : "leave it out."
        )
      }
    }
  }

  static let needlessWhen: Check = .init(
    "needless-when", .warning, "`when` names every choice", in: .meaning
  ) { subject, findings in
    let (tree, draft) = (subject.tree, subject.tree.draft)
    let applies = (draft.fixes ?? []).map(\.applies).filter { !$0.isEmpty }
    var isOfFix = Array(repeating: false, count: draft.needs.count)
    for range in applies { for need in range { isOfFix[need] = true } }
    for (number, need) in draft.needs.prefix(draft.treeNeeds).enumerated()
    where !isOfFix[number] {
      guard let known = tree.needs[number], tree.isNeedless(known) else { continue }
      findings.report(
        .needlessWhen, at: draft.mark(need.question),
        "\"when\" names every choice of \"\(draft.text(need.question))\"",
        advice: "leave the question out.")
    }
  }
}

extension Resolved {
  /// Whether any answer to a question fits.
  fileprivate func isNeedless(_ need: Applies) -> Bool {
    need.choices.count == choiceCount(of: need.question)
  }

  /// Whether a choice is one of some, which are bits.
  fileprivate func isPossible(_ choice: Name, _ question: Int32, _ choices: UInt64) -> Bool {
    guard choices != .max, let range = draft.questions?[Int(question)].choices,
      let place = draft.choices[range].firstIndex(where: { $0.id.word == choice.word })
    else { return true }
    return choices & 1 << UInt64(place - range.lowerBound) != 0
  }
}

/// What can have been answered where something depends on an answer, wherever its steps stand.
private struct AnswersOfNeeds {
  /// What can have been answered to the question of each need; those of fixes are not looked at.
  private(set) var answers: [PossibleAnswer]

  private let tree: Resolved
  private let possible: PossibleAnswers

  init(in tree: SoundTree) {
    self.tree = tree.resolved
    possible = PossibleAnswers(in: tree)
    let draft = tree.resolved.draft
    answers = Array(repeating: PossibleAnswer(), count: draft.needs.count)
    for (number, fix) in (draft.fixes ?? []).enumerated()
    where fix.ways.contains(where: { !$0.when.isEmpty || depends($0.steps) }) {
      let place = possible.place(in: number)
      for way in fix.ways {
        take(way.when, at: place)
        take(way.steps, at: possible.place(inside: way.when, at: place))
      }
    }
    for (node, place) in draft.places.enumerated() where depends(place.first) {
      take(place.first, at: possible.place(before: [node]))
    }
    for (number, question) in (draft.questions ?? []).enumerated() {
      guard let steps = question.find?.steps, depends(steps) else { continue }
      take(steps, at: possible.place(before: number))
    }
    for value in draft.values { take(value.find?.steps ?? [], at: .anywhere) }
    for evidence in draft.evidence { take(evidence.find?.steps ?? [], at: .anywhere) }
  }

  /// Whether one of some steps may depend on an answer.
  private func depends(_ steps: [Draft.Step]) -> Bool {
    steps.contains { !$0.when.isEmpty || $0.procedure != nil }
  }

  private mutating func take(_ when: Range<Int>, at place: PossibleAnswers.Place) {
    for need in when {
      guard let question = tree.needs[need]?.question else { continue }
      answers[need].formUnion(possible.answer(to: question, at: place))
    }
  }

  private mutating func take(_ steps: [Draft.Step], at place: PossibleAnswers.Place) {
    for step in steps {
      take(step.when, at: place)
      guard let number = step.procedure.flatMap({ tree.procedures[$0] }),
        let procedure = tree.draft.procedures?[number]
      else { continue }
      let inside = possible.place(inside: step.when, at: place)
      for step in procedure.steps { take(step.when, at: inside) }
    }
  }
}

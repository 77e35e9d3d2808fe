// failing-case, unasked-answer: a test that a tree file brings along leads elsewhere than it says, or
// answers more than it is asked.

internal import Text
internal import Tree

extension Check {
  static let failingCase: Check = .init(
    "failing-case", .error, "a case leads elsewhere than it says", in: .walking
  ) { subject, findings in
    guard let tree = subject.compiled else { return }
    let draft = subject.tree.draft
    var straight = StraightWalk(in: tree)
    for (test, written) in zip(tree.cases, draft.cases) {
      var unasked = straight.unasked(by: test)
      if unasked == nil {
        let walk = tree.walk(following: test.answers)
        if let outcome = test.failure(of: walk) {
          findings.report(
            .failingCase, at: draft.mark(written.name), "The case \"\(test.name)\" \(outcome)",
            advice: "Correct the tree or the case.")
          continue
        }
        unasked = walk.leftover.questions
      }
      if let unasked, !unasked.isEmpty { findings.report(unasked, in: written, of: draft) }
    }
  }

  static let unaskedAnswer: Check = .init(
    "unasked-answer", .warning, "a case answers a question that nothing asks on its way",
    in: .walking)
}

extension Findings {
  /// Reports the answers of a case that nothing asks for.
  fileprivate mutating func report(
    _ unasked: [Question.ID], in test: Draft.Case, of draft: Draft
  ) {
    let unasked = Set(unasked)
    for (question, _) in test.answers where unasked.contains(draft.text(question)) {
      report(
        .unaskedAnswer, at: draft.mark(question),
        "Nothing asks \"\(draft.text(question))\" on the way of this case",
        advice: "remove the answer, or correct the others.")
    }
  }
}

extension Case {
  /// How the case ends otherwise than it says, in sentences; nil when it passes.
  fileprivate func failure(of walk: Walk) -> String? {
    let found = walk.candidates.map(\.id)
    let got: String
    switch walk.next {
    case .question(let question):
      got = "stops at the question \"\(question.id)\" with \(found.listed) still possible"
    case .fixes:
      guard found != fixes else { return nil }
      got = "ends at \(found.listed)"
    }
    return "should end at \(fixes.listed), but \(got). \(path(of: walk))"
  }

  /// The answers that were met, in order, and those that were not.
  private func path(of walk: Walk) -> String {
    let met = walk.trail.lazy.map { "\($0.question.id)=\($0.reply.word)" }.listedAsTheyAre
    let others = walk.leftover.questions.map { "\($0)=\(walk.leftover[$0]?.word ?? "")" }
    let missed = others.isEmpty ? "" : ", and nothing asked for \(others.listedAsTheyAre)"
    return "It met \(met.isEmpty ? "no question" : met)\(missed)."
  }
}

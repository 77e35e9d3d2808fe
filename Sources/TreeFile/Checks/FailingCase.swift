// failing-case: a test that a tree file brings along leads elsewhere than it says.

internal import Text
internal import Tree

extension Check {
  static let failingCase: Check = .init(
    "failing-case", .error, "a case leads elsewhere than it says", in: .walking
  ) { subject, findings in
    guard let tree = subject.compiled else { return }
    let draft = subject.tree.draft
    var straight = StraightWalk(in: tree)
    for (test, written) in zip(tree.cases, draft.cases) where !straight.passes(test) {
      guard let outcome = test.failure(in: tree) else { continue }
      findings.report(
        .failingCase, at: draft.mark(written.name), "The case \"\(test.name)\" \(outcome)",
        advice: "Correct the tree or the case.")
    }
  }
}

extension Case {
  /// How the case ends otherwise than it says, in sentences; nil when it passes.
  func failure(in tree: DecisionTree) -> String? {
    let walk = tree.walk(following: answers)
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

// Running the tests that a tree file brings along.

internal import YAML

extension Reader {
  /// Reports the cases that do not lead where they say.
  mutating func runCases(of draft: Draft, in tree: Tree) {
    for (test, written) in zip(tree.cases, draft.cases) {
      guard let outcome = test.failure(in: tree) else { continue }
      report(
        .failingCase, at: written.name.mark,
        "The case \"\(test.name)\" \(outcome). Correct the tree or the case.")
    }
  }
}

extension Case {
  /// How the case ends otherwise than it says; nil when it passes.
  package func failure(in tree: Tree) -> String? {
    let walk = tree.walk(following: answers)
    let expected = fixes.listed
    let trail = walk.trail.map { "\($0.question.id)=\($0.reply.word)" }
    let after = trail.isEmpty ? "" : " after \(trail.listedAsTheyAre)"
    switch walk.next {
    case .question(let question):
      return "should end at \(expected), but the question \"\(question.id)\" is still open\(after)"
    case .fixes(let candidates):
      guard candidates.map(\.id) != fixes else { return nil }
      return "should end at \(expected), but ends at \(candidates.map(\.id).listed)\(after)"
    }
  }
}

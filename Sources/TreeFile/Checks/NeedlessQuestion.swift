// needless-question: every answer leads to the same.

internal import Tree

extension Check {
  static let needlessQuestion: Check = .init(
    "needless-question", .warning, "every answer leads to the same place", in: .meaning
  ) { subject, findings in
    guard let tree = subject.sound else { return }
    let resolved = tree.resolved
    let draft = resolved.draft
    let destinations = Destinations(in: tree)
    for (node, place) in draft.places.enumerated() {
      guard let asked = place.question, let question = resolved.nodes[node].question,
        let choices = draft.questions?[Int(question)].choices, choices.count > 1,
        !resolved.isReferred[Int(question)],
        destinations.areOne(resolved.edges(from: node))
      else { continue }
      findings.report(
        .needlessQuestion, at: draft.mark(asked),
        "Every answer to \"\(draft.text(asked))\" leads to the same here",
        advice: "lead there without asking.")
    }
  }
}

/// What edges come to; leaves with the same fixes and notes are one.
private struct Destinations {
  private let tree: SoundTree
  /// The first leaf that is like each leaf.
  private var leaves: [Int32] = []

  init(in tree: SoundTree) {
    self.tree = tree
    var known: [[Int32]: Int32] = [:]
    for (number, range) in tree.resolved.leaves.enumerated() {
      let content: [Int32] = tree.resolved.targets[Int(range.lowerBound)..<Int(range.upperBound)]
        .flatMap { [$0.fix, $0.note.map(\.word) ?? -1] }
      let first = known[content] ?? Int32(number)
      known[content] = first
      leaves.append(first)
    }
  }

  /// Whether some edges all come to the same.
  func areOne(_ edges: Range<Int>) -> Bool {
    guard let first = edges.first.map(destination) else { return false }
    return edges.dropFirst().allSatisfy { destination($0) == first }
  }

  private func destination(_ edge: Int) -> Int {
    let node = tree.ends.node(behind: tree.resolved.target(of: edge))
    let firstLeaf = tree.resolved.firstLeaf
    return node < firstLeaf ? node : firstLeaf + Int(leaves[node - firstLeaf])
  }
}

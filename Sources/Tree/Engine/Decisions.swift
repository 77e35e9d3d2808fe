// Which questions decide over fixes, and by which of their choices.

/// The questions that decide over some fixes, at most 64 of them.
struct Decisions {
  /// A question that all paths to a fix go through, and its choices that lead there.
  struct Decision {
    let question: Int
    /// The choices, ascending; fewer than the question has.
    let choices: [Int]
  }

  /// The decisions over each fix, in the order met; none over a fix that is nil.
  let ofEachFix: [[Decision]]

  init(over fixes: [Int?], in graph: FlowGraph) {
    let reaching = graph.reaching(fixes)
    let required = Requirements(of: fixes.count, in: graph, reaching).questions
    let leading = Decisions.leading(from: Set(required.joined()), in: graph, reaching)
    ofEachFix = required.enumerated().map { place, questions in
      questions.compactMap { question in
        let choices = leading[question] ?? []
        let open = choices.indices.filter { choices[$0].contains(BitSet64(place)) }
        if open.count == choices.count { return nil }
        return Decision(question: Int(question), choices: open)
      }
    }
  }

  /// The fixes to which each choice of some questions leads, wherever they are asked.
  private static func leading(
    from questions: Set<Int32>, in graph: FlowGraph, _ reaching: [BitSet64]
  ) -> [Int32: [BitSet64]] {
    var leading: [Int32: [BitSet64]] = [:]
    if questions.isEmpty { return leading }
    let choices = graph.tree.shape.choices
    for (node, question) in graph.questions.enumerated() {
      guard let question, questions.contains(question) else { continue }
      let edges = graph.edges(from: node)
      var found = leading[question] ?? Array(repeating: [], count: edges.count)
      leading[question] = nil
      for edge in edges {
        found[Int(choices[Int(graph.edges[edge])])].formUnion(reaching[Int(graph.targets[edge])])
      }
      leading[question] = found
    }
    return leading
  }
}

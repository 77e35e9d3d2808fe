// Which questions decide over fixes, and by which of their choices.

/// The questions that decide over some fixes, at most 64 of them.
struct Decisions {
  /// A question that all paths to a fix go through, and its choices that lead there.
  struct Decision {
    let question: Int
    /// The choices, ascending; fewer than the reply allows.
    let choices: [Int]
  }

  /// The decisions over each fix, in topological order; none over a fix that is nil.
  let ofEachFix: [[Decision]]

  init(over fixes: [Int?], in graph: FlowGraph) {
    let reaching = graph.reaching(fixes)
    let outcomes = Outcomes(in: graph, reaching)
    let required = Requirements(of: fixes.count, in: graph, reaching) { outcomes.split(by: $0) }
    ofEachFix = required.questions.enumerated().map { place, questions in
      questions.map { question in
        let sets = outcomes.fixes(of: question)
        let choices = sets.indices.filter { sets[$0].contains(BitSet64(place)) }
          .map { $0 - sets.startIndex }
        return Decision(
          question: Int(question),
          choices: choices.filter { graph.part.allows(Int32($0), of: question) })
      }
    }
  }
}

/// To which fixes the choices of each question lead, wherever it is asked.
private struct Outcomes {
  /// The fixes for each choice, those of one question in a row.
  private var fixes: [BitSet64] = []
  /// The places of the questions' choices, by the number of the question.
  private var ranges: [Range<Int32>]
  /// The fixes that any path leads to.
  private let all: BitSet64

  init(in graph: FlowGraph, _ reaching: [BitSet64]) {
    all = reaching[0]
    ranges = Array(repeating: 0..<0, count: graph.tree.questions.count)
    let choices = graph.tree.shape.choices
    for (node, question) in graph.questions.enumerated() {
      guard let question = question.map(Int.init) else { continue }
      let edges = graph.edges(from: node)
      if ranges[question].isEmpty {
        let count = graph.tree.questions[question].choices.count
        ranges[question] = Int32(fixes.count)..<Int32(fixes.count + count)
        // What a reply does not allow tells no fixes apart.
        for choice in 0..<count {
          fixes.append(graph.part.allows(Int32(choice), of: Int32(question)) ? [] : .all)
        }
      }
      let first = Int(ranges[question].lowerBound)
      for edge in edges {
        let choice = Int(choices[Int(graph.edges[edge])])
        fixes[first + choice].formUnion(reaching[Int(graph.targets[edge])])
      }
    }
  }

  /// The fixes to which each choice of a question leads.
  func fixes(of question: Int32) -> ArraySlice<BitSet64> {
    let range = ranges[Int(question)]
    return fixes[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// The fixes to which only some choices of a question lead.
  func split(by question: Int32) -> BitSet64 {
    all.subtracting(fixes(of: question).reduce(.all) { $0.intersection($1) })
  }
}

// How likely each candidate is while nothing is known about the open questions: what flows to it.

/// What flows through the open part of a tree to each fix when every choice that is open counts the
/// same.
struct Shares {
  /// What flows to each fix, by its number; of 1 at the first question.
  private(set) var ofFixes: [Double]

  /// The shares as the answers are, or as they would be with one more of them.
  ///
  /// A leaf with several candidates gives each of them the same; what comes to a part without any is
  /// lost. The cost is linear in the nodes visited.
  init(in survey: Survey, assuming answer: (question: Int32, choice: Int32)? = nil) {
    let (part, shape) = (survey.part, survey.tree.shape)
    ofFixes = Array(repeating: 0, count: survey.tree.fixes.count)
    var flows = Array(repeating: 0.0, count: part.nodeCount)
    flows[0] = 1
    for node in survey.order.lazy.map(Int.init).reversed() where flows[node] > 0 {
      if part.isLeaf(node) {
        let targets = shape.nodes[node].range.lazy.map { Int(shape.targets[$0].fix) }
          .filter { !survey.isRuledOut($0) }
        let count = Double(targets.count)
        for fix in targets { ofFixes[fix] += flows[node] / count }
        continue
      }
      var edges = part.edges(from: node)
      if let answer, part.question(at: node) == answer.question,
        let edge = shape.nodes[node].edge(choosing: answer.choice, among: shape.choices)
      {
        edges = edge..<edge + 1
      }
      let flow = flows[node] / Double(edges.count)
      for edge in edges { flows[part.target(of: edge)] += flow }
    }
  }

  /// How mixed the fixes are (the Gini index, of which decision trees are grown by CART): 0 when one
  /// gets everything, near 1 when many get little.
  var giniIndex: Double {
    let all = ofFixes.reduce(0, +)
    guard all > 0 else { return 0 }
    return 1 - ofFixes.reduce(0) { $0 + ($1 / all) * ($1 / all) }
  }
}

extension Double {
  /// The number without the last digits, in which sums differ by the order of their parts.
  var steady: Double { (self * 1e9).rounded() }
}

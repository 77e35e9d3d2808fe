// How likely each candidate is while nothing is known about the open questions: what flows to it.

/// What flows through the open part of a tree to each fix when every choice that is open counts the
/// same.
///
/// A leaf with several candidates gives each of them the same; what comes to a part without any is
/// lost. What it is not known whether a fix needs takes nothing from it. Each flow costs what it
/// visits: the room for it is used again.
struct Shares {
  /// What flows to each fix, by its number; of 1 at the first question.
  private(set) var ofFixes: [Double]

  private let survey: Survey
  /// The fixes that need certain answers to each question, and which.
  private let limits: Limits
  /// Whether the answer that is assumed denies a fix.
  private var isDenied: [Bool]
  /// What flows to each node that is still to be visited.
  private var flows: [Double]
  /// The fixes that something flows to, in the order met.
  private var reached: [Int] = []

  /// The shares as the answers are.
  init(in survey: Survey) {
    self.survey = survey
    ofFixes = Array(repeating: 0, count: survey.tree.fixes.count)
    flows = Array(repeating: 0, count: survey.part.nodeCount)
    limits = Limits(in: survey.tree)
    isDenied = Array(repeating: false, count: survey.tree.fixes.count)
    flow(assuming: nil)
  }

  /// How mixed the fixes are (the Gini index, of which decision trees are grown by CART): 0 when one
  /// gets everything, near 1 when many get little.
  var giniIndex: Double {
    let all = reached.reduce(0) { $0 + ofFixes[$1] }
    guard all > 0 else { return 0 }
    return 1 - reached.reduce(0) { $0 + (ofFixes[$1] / all) * (ofFixes[$1] / all) }
  }

  /// How mixed the fixes would be with one more answer.
  mutating func giniIndex(assuming question: Int32, _ choice: Int32) -> Double {
    for (fix, applies) in limits[question] where !applies.contains(choice) { isDenied[fix] = true }
    flow(assuming: (question, choice))
    for (fix, _) in limits[question] { isDenied[fix] = false }
    return giniIndex
  }

  /// How much is visited to assume an answer to a question.
  func cost(ofAssuming question: Int32) -> Int { survey.order.count + limits[question].count }

  private mutating func flow(assuming answer: (question: Int32, choice: Int32)?) {
    for fix in reached { ofFixes[fix] = 0 }
    reached.removeAll(keepingCapacity: true)
    let (survey, isDenied) = (survey, isDenied)
    let (part, shape) = (survey.part, survey.tree.shape)
    flows[0] = 1
    for node in survey.order.lazy.map(Int.init).reversed() where flows[node] > 0 {
      let flow = flows[node]
      flows[node] = 0
      if part.isLeaf(node) {
        let fixes = shape.nodes[node].range.lazy.map { Int(shape.targets[$0].fix) }
          .filter { !survey.isOut($0) && !isDenied[$0] }
        let count = Double(fixes.count)
        for fix in fixes {
          if ofFixes[fix] == 0 { reached.append(fix) }
          ofFixes[fix] += flow / count
        }
        continue
      }
      var edges = part.edges(from: node)
      if let answer, part.question(at: node) == answer.question,
        let edge = shape.nodes[node].edge(choosing: answer.choice, among: shape.choices)
      {
        edges = edge..<edge + 1
      }
      for edge in edges { flows[part.target(of: edge)] += flow / Double(edges.count) }
    }
  }
}

/// The fixes that need certain answers, by the question.
private struct Limits {
  private var limits: [Int32: [(fix: Int, applies: Applies)]] = [:]

  init(in tree: DecisionTree) {
    for fix in tree.limitedFixes {
      for applies in tree.fixes[fix].applies {
        limits[applies.question, default: []].append((fix, applies))
      }
    }
  }

  /// The fixes that need certain answers to a question, and which.
  subscript(question: Int32) -> [(fix: Int, applies: Applies)] { limits[question] ?? [] }
}

extension Double {
  /// The number without the last digits, in which sums differ by the order of their parts.
  var steady: Double { (self * 1e9).rounded() }
}

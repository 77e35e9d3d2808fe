// How the unsure questions would have to come out for a fix to remain.

/// A question that must come out as one of some choices.
package struct Condition: Sendable {
  /// What is not known for sure.
  package let question: Question
  /// The choices that lead to the fix; fewer than the question has.
  package let choices: [Choice]
}

extension DecisionTree {
  /// How the unsure and open questions would have to come out for each of some fixes to remain.
  ///
  /// Empty for a fix over which no single question decides. The cost is linear, for each fix, in
  /// the nodes of the part of the tree still open.
  package func conditions(
    for fixes: [Fix.ID], following answers: Answers, rulingOut failed: Set<Fix.ID> = []
  ) -> [[Condition]] {
    let survey = Survey(of: self, following: answers, rulingOut: failed)
    let above = PathsFromRoot(of: survey)
    return fixes.map { id in
      guard let fix = fixIndex[id] else { return [] }
      let flow = Flow(to: fix, in: survey, above)
      return flow.decisive.map { number, choices in
        let question = questions[number]
        return Condition(question: question, choices: choices.map { question.choices[$0] })
      }
    }
  }
}

/// How many paths lead to a fix through each choice.
private struct Flow {
  /// The questions that decide over the fix, with the choices that lead to it, in the order met.
  ///
  /// A question decides when all paths to the fix go through it, and none by some of its choices.
  private(set) var decisive: [(question: Int, choices: [Int])] = []

  init(to fix: Int, in survey: Survey, _ above: PathsFromRoot) {
    let tree = survey.tree
    var below = Array(repeating: PathCount.none, count: tree.shape.nodes.count)
    for index in survey.order {
      let node = tree.shape.nodes[Int(index)]
      if node.question < 0 {
        let leads = tree.shape.targets[node.range].contains { Int($0.fix) == fix }
        below[Int(index)] = leads ? .one : .none
      } else {
        for edge in survey.edges(of: node) {
          below[Int(index)] = below[Int(index)] + below[Int(tree.shape.children[edge])]
        }
      }
    }
    var counts: [Int32: [Int32: PathCount]] = [:]
    var asked: [Int32] = []
    for index in survey.order.reversed() {
      let node = tree.shape.nodes[Int(index)]
      guard node.question >= 0, survey.replies[Int(node.question)] < 0 else { continue }
      if counts[node.question] == nil { asked.append(node.question) }
      for edge in survey.edges(of: node) {
        let paths = above[index] * below[Int(tree.shape.children[edge])]
        let before = counts[node.question]?[tree.shape.choices[edge]] ?? .none
        counts[node.question, default: [:]][tree.shape.choices[edge]] = before + paths
      }
    }
    for question in asked {
      let paths = counts[question] ?? [:]
      let leading = paths.filter { $0.value != .none }.keys.map(Int.init).sorted()
      if !leading.isEmpty, leading.count < paths.count,
        paths.values.reduce(.none, +) == below[0]
      {
        decisive.append((Int(question), leading))
      }
    }
  }
}

// How the unsure questions would have to come out for a fix to remain.

/// A question that must come out as one of some choices.
package struct Condition: Sendable {
  /// What is not known for sure.
  package let question: Question
  /// The choices that lead to the fix; fewer than the question has.
  package let choices: [Choice]
}

extension Tree {
  /// How the unsure and open questions would have to come out for a fix to remain, one by one.
  ///
  /// Empty when no single question decides it. The cost is linear in the nodes of the part of the
  /// tree still open.
  package func conditions(
    for fix: Fix.ID, following answers: Answers, rulingOut failed: Set<Fix.ID> = []
  ) -> [Condition] {
    guard let number = fixIndex[fix] else { return [] }
    let survey = Survey(of: self, following: answers, rulingOut: failed)
    let flow = Flow(to: number, in: survey)
    var seen = Set<Int32>()
    return survey.order.reversed().compactMap { index in
      let number = nodes[Int(index)].question
      guard number >= 0, survey.replies[Int(number)] < 0, seen.insert(number).inserted,
        let choices = flow.decisive[number]
      else { return nil }
      let question = questions[Int(number)]
      return Condition(question: question, choices: choices.map { question.choices[$0] })
    }
  }
}

/// How many paths lead to a fix through each choice.
///
/// A question decides over a fix when all paths to the fix go through it, and some choice with a
/// candidate has none of them. Paths are too many to be listed, and soon too many to be counted:
/// they are counted modulo a prime, which keeps equal numbers equal.
private struct Flow {
  /// The choices that lead to the fix, for each question that decides over it.
  private(set) var decisive: [Int32: [Int]] = [:]

  private static let prime: UInt64 = (1 << 61) - 1

  private static func add(_ a: UInt64, _ b: UInt64) -> UInt64 { (a + b) % prime }

  private static func multiply(_ a: UInt64, _ b: UInt64) -> UInt64 {
    prime.dividingFullWidth(a.multipliedFullWidth(by: b)).remainder
  }

  init(to fix: Int, in survey: Survey) {
    let tree = survey.tree
    var below = Array(repeating: UInt64(0), count: tree.nodes.count)
    for index in survey.order {
      let node = tree.nodes[Int(index)]
      if node.question < 0 {
        let leads = tree.targets[node.range].contains { Int($0.fix) == fix }
        below[Int(index)] = leads ? 1 : 0
      } else {
        for edge in survey.edges(of: node) {
          below[Int(index)] = Flow.add(below[Int(index)], below[Int(tree.children[edge])])
        }
      }
    }
    var above = Array(repeating: UInt64(0), count: tree.nodes.count)
    above[0] = 1
    var counts: [Int32: [Int: UInt64]] = [:]
    for index in survey.order.reversed() {
      let node = tree.nodes[Int(index)]
      guard node.question >= 0 else { continue }
      for edge in survey.edges(of: node) where survey.isAlive(tree.children[edge]) {
        let child = Int(tree.children[edge])
        above[child] = Flow.add(above[child], above[Int(index)])
        guard survey.replies[Int(node.question)] < 0 else { continue }
        let paths = Flow.multiply(above[Int(index)], below[child])
        let choice = Int(tree.choices[edge])
        counts[node.question, default: [:]][choice, default: 0] =
          Flow.add(counts[node.question]?[choice] ?? 0, paths)
      }
    }
    for (question, paths) in counts {
      let leading = paths.filter { $0.value != 0 }.map(\.key).sorted()
      if paths.values.reduce(0, Flow.add) == below[0], !leading.isEmpty,
        leading.count < paths.count
      {
        decisive[question] = leading
      }
    }
  }
}

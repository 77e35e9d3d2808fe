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
  /// A question decides over a fix when all paths to the fix go through it, and none by some of its
  /// choices. Empty for a fix over which no single question decides. For each 64 fixes it costs
  /// little more than a walk, unless questions are asked at many places that lie far apart.
  package func conditions(
    for fixes: [Fix.ID], following answers: Answers, rulingOut failed: Set<Fix.ID> = []
  ) -> [[Condition]] {
    let part = FlowGraph(of: Survey(of: self, following: answers, rulingOut: failed))
    var conditions: [[Condition]] = []
    for start in stride(from: 0, to: fixes.count, by: BitSet64.capacity) {
      let batch = fixes[start..<min(start + BitSet64.capacity, fixes.count)]
      let decisions = Decisions(over: batch.map { fixIndex[$0] }, in: part)
      conditions += decisions.ofEachFix.map { decisive in
        decisive.map { decision in
          let question = questions[decision.question]
          return Condition(
            question: question, choices: decision.choices.map { question.choices[$0] })
        }
      }
    }
    return conditions
  }
}

// How the unsure questions would have to come out for a fix to remain.

extension DecisionTree {
  /// How the unsure and open questions would have to come out for each of some fixes to remain.
  ///
  /// A question decides over a fix when all paths to the fix go through it, and none by some of its
  /// choices, or when the fix needs certain answers to it. Empty for a fix over which no single
  /// question decides. For each 64 fixes it costs
  /// little more than a walk, unless questions are asked at many places that lie far apart.
  package func conditions(
    for fixes: [Fix.ID], following answers: Answers, rulingOut failed: Set<Fix.ID> = []
  ) -> [[Condition]] {
    let survey = Survey(of: self, following: answers, rulingOut: failed)
    let part = FlowGraph(of: survey)
    var conditions: [[Condition]] = []
    for start in stride(from: 0, to: fixes.count, by: BitSet64.capacity) {
      let batch = fixes[start..<min(start + BitSet64.capacity, fixes.count)]
      let decisions = Decisions(over: batch.map { fixIndex[$0] }, in: part)
      conditions += zip(batch, decisions.ofEachFix).map { id, decisive in
        let applies = fixIndex[id].map { self.fixes[$0].applies } ?? []
        return joined(
          decisive, with: applies.filter { survey.part.fit(of: $0) == .unknown }, survey)
      }
    }
    return conditions
  }

  /// What decides on the ways to a fix, together with what the fix needs.
  private func joined(
    _ decisive: [Decisions.Decision], with applies: [Applies], _ survey: Survey
  ) -> [Condition] {
    var open = applies
    let onTheWay = decisive.map { decision in
      let question = questions[decision.question]
      let place = open.firstIndex { Int($0.question) == decision.question }
      let needed = place.map { open.remove(at: $0) }
      let both = decision.choices.filter { needed?.contains(Int32($0)) ?? true }
      // Where the way to a fix takes what the fix does not, what it needs is said.
      if let needed, both.isEmpty {
        return condition(needed) { survey.part.allows($0, of: needed.question) }
      }
      return Condition(question: question, choices: both.map { question.choices[$0] })
    }
    return onTheWay
      + open.map { one in condition(one) { survey.part.allows($0, of: one.question) } }
  }
}

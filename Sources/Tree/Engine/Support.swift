// Which answers speak for fixes.

extension DecisionTree {
  /// The definite answers that speak for each of some fixes: every open way to it goes through them, or
  /// it needs them; in the order given.
  ///
  /// For each 64 fixes it costs little more than a walk, as conditions do.
  package func support(
    for fixes: [Fix.ID], following answers: Answers, rulingOut failed: Set<Fix.ID> = []
  ) -> [[Answered]] {
    let survey = Survey(of: self, following: answers, rulingOut: failed)
    let part = FlowGraph(of: survey, asking: .answered)
    let turns = survey.answers.turns
    var support: [[Answered]] = []
    for start in stride(from: 0, to: fixes.count, by: BitSet64.capacity) {
      let numbers = fixes[start..<min(start + BitSet64.capacity, fixes.count)].map { fixIndex[$0] }
      let reaching = part.reaching(numbers)
      let passed = Requirements(of: numbers.count, in: part, reaching) { _ in reaching[0] }
      support += zip(numbers, passed.questions).map { number, onTheWay in
        let needed = number.map { self.fixes[$0].applies.map(\.question) } ?? []
        let replies = survey.part.replies
        let all = Set(onTheWay + needed).filter { replies[Int($0)].choice != nil }
        return all.sorted { turns[Int($0)] < turns[Int($1)] }.compactMap { number in
          let question = questions[Int(number)]
          return replies[Int(number)].reply(to: question)
            .map { Answered(question: question, reply: $0) }
        }
      }
    }
    return support
  }
}

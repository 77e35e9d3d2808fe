// The fixes that one changed answer would lead to.

/// A single answer that, had it been another one, would lead to other fixes.
package struct Neighbour: Sendable {
  /// The question that may have been answered wrongly.
  package let question: Question
  /// The answer it would need.
  package let choice: Choice
  /// The fixes that it would lead to.
  package let fixes: [Fix]
}

extension DecisionTree {
  /// The fixes that one changed answer would lead to, the latest answer first.
  ///
  /// Fixes that remain anyway, were ruled out, or are the last resort are not among them. The list
  /// ends after `limit` neighbours.
  package func neighbours(
    of answers: Answers, rulingOut failed: Set<Fix.ID> = [], limit: Int = 24
  ) -> [Neighbour] {
    // A survey and no walk: what would be asked next is not looked for.
    let now = Survey(of: self, following: answers, rulingOut: failed)
    let trail = Trail(Agenda(of: now).answered, of: now)
    let known = Set(now.candidates.map(\.id)).union([otherwise.id])
    var found: [Neighbour] = []
    for answered in trail.reversed() {
      for choice in answered.question.choices where !answered.reply.allows(choice.id) {
        var changed = answers
        changed[answered.question.id] = .choice(choice.id)
        let there = Survey(of: self, following: changed, rulingOut: failed)
        let fixes = there.candidates.map(\.fix).filter { !known.contains($0.id) }
        guard !fixes.isEmpty else { continue }
        found.append(Neighbour(question: answered.question, choice: choice, fixes: fixes))
        if found.count == limit { return found }
      }
    }
    return found
  }
}

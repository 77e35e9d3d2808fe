// What changing an answer would do, before it is done.

/// The effect of changing the reply to one question.
package struct Preview: Sendable {
  /// Other answers that still count.
  package let kept: [Answered]
  /// Answers that nothing would ask for any more; they are remembered.
  package let dropped: [Answered]
  /// Remembered answers that would count again.
  package let revived: [Answered]
  /// Questions that would newly be asked.
  package let asked: [Question]
  /// The fixes that remain as things are.
  package let before: [Candidate]
  /// The fixes that would remain.
  package let after: [Candidate]
}

extension DecisionTree {
  /// What the reply to a question would do if it were changed; nothing is changed.
  package func preview(
    changing question: Question.ID, to reply: Reply, in answers: Answers,
    rulingOut failed: Set<Fix.ID> = []
  ) -> Preview {
    var changed = answers
    changed[question] = reply
    let before = walk(following: answers, rulingOut: failed)
    let after = walk(following: changed, rulingOut: failed)
    let asBefore = Set(before.trail.map(\.question.id))
    let asAfter = Set(after.trail.map(\.question.id))
    let openBefore = Set(before.open.map(\.id))
    return Preview(
      kept: after.trail.filter { $0.question.id != question && asBefore.contains($0.question.id) },
      dropped: before.trail.filter {
        $0.question.id != question && !asAfter.contains($0.question.id)
      },
      revived: after.trail.filter {
        $0.question.id != question && !asBefore.contains($0.question.id)
      },
      asked: after.open.filter { !openBefore.contains($0.id) },
      before: before.candidates, after: after.candidates)
  }
}

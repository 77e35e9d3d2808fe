// What a person has in the hand before any tree is open.

/// A code, the name of an alert or a phrase by which people know a problem, and what it answers.
package struct Symptom: Equatable, Sendable {
  /// Ways to write it, as a person has it in the hand; never empty.
  package let texts: [String]
  /// What it stands for, in the order of the file; none where it leads to the tree alone.
  package let answers: [Answer]

  /// A symptom with the answers that it stands for.
  package init(texts: [String], answers: [Answer] = []) {
    self.texts = texts
    self.answers = answers
  }

  /// A question with the choice that a symptom stands for.
  package struct Answer: Hashable, Sendable {
    /// The question.
    package let question: Question.ID
    /// The choice of it.
    package let choice: Choice.ID

    /// A choice of a question.
    package init(question: Question.ID, choice: Choice.ID) {
      self.question = question
      self.choice = choice
    }
  }
}

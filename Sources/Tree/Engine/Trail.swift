// What was asked and answered on a walk.

/// The answered questions of a walk, once each, in the order of the answers.
///
/// They are looked up when asked for: a walk through a hundred thousand questions would spend most
/// of its time on copies of them that nobody looks at.
package struct Trail: RandomAccessCollection, Sendable {
  private let questions: [Question]
  private let answers: Answers
  /// The numbers of the questions that were answered.
  private let answered: [Int32]

  /// The questions with the given numbers, and what was replied to them.
  init(_ answered: [Int32], of survey: Survey) {
    questions = survey.tree.questions
    answers = survey.answers
    self.answered = answered
  }

  /// The place of the first answer.
  package var startIndex: Int { 0 }

  /// The place behind the last answer.
  package var endIndex: Int { answered.count }

  /// The question at a place, with what was replied to it.
  package subscript(place: Int) -> Answered {
    let number = Int(answered[place])
    return Answered(question: questions[number], reply: answers.reply(at: number) ?? .notSure)
  }
}

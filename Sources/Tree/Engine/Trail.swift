// What was asked and answered on a walk.

/// The answered questions of a walk, once each, in the order met.
///
/// They are looked up when asked for: a walk through a hundred thousand questions would spend most
/// of its time on copies of them that nobody looks at.
package struct Trail: RandomAccessCollection, Sendable {
  private let questions: [Question]
  /// The numbers of the questions, and those of their replies in a survey.
  private let steps: [(question: Int32, reply: Int32)]

  /// The trail of a survey.
  init(_ survey: Survey) {
    questions = survey.tree.questions
    steps = survey.answeredSteps
  }

  /// The place of the first answer.
  package var startIndex: Int { 0 }

  /// The place behind the last answer.
  package var endIndex: Int { steps.count }

  /// The question at a place, with what was replied to it.
  package subscript(place: Int) -> Answered {
    let (number, reply) = steps[place]
    let question = questions[Int(number)]
    return Answered(
      question: question,
      reply: reply >= 0 ? .choice(question.choices[Int(reply)].id) : .notSure)
  }
}

// What a person replied so far.

/// Replies to questions, at most one for each.
package struct Answers: Equatable, Sendable, ExpressibleByDictionaryLiteral {
  private var replies: [Question.ID: Reply]

  /// The given replies; for a question that stands twice the last one counts.
  package init(dictionaryLiteral elements: (Question.ID, Reply)...) {
    replies = Dictionary(elements) { $1 }
  }

  /// The reply to a question; nil while there is none.
  package subscript(question: Question.ID) -> Reply? {
    get { replies[question] }
    set { replies[question] = newValue }
  }

  /// The questions that were replied to, in the order of their names.
  package var questions: [Question.ID] { replies.keys.sorted() }

  /// The questions with the replies to them, in no order.
  var pairs: some Sequence<(key: Question.ID, value: Reply)> { replies }

  /// Whether nothing was replied yet.
  package var isEmpty: Bool { replies.isEmpty }
}

// What the wizard can ask, and what a person can reply.

/// Something that the wizard can ask; defined once, asked anywhere in the tree.
package struct Question: Sendable, Identifiable {
  /// The name that tells it from the other questions of the tree.
  package let id: String
  /// The question as it is put.
  package let text: String
  /// Why it is asked, in one sentence.
  package let why: String?
  /// How to find the answer out.
  package let find: String?
  /// The possible answers, in the order of the file; never empty.
  package let choices: [Choice]

  /// A question with its choices.
  package init(id: String, text: String, why: String? = nil, find: String? = nil, choices: [Choice])
  {
    self.id = id
    self.text = text
    self.why = why
    self.find = find
    self.choices = choices
  }

  /// The choice with the given id.
  package func choice(_ id: Choice.ID) -> Choice? {
    choices.first { $0.id == id }
  }
}

/// One possible answer of a question.
package struct Choice: Sendable, Identifiable, Equatable {
  /// The name that tells it from the other choices of the question.
  package let id: String
  /// The answer as it is put.
  package let text: String

  /// A choice with its wording.
  package init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}

/// What a person replied to a question.
package enum Reply: Hashable, Sendable {
  /// One of the question's choices, by its id.
  case choice(Choice.ID)
  /// The person does not know.
  case notSure

  /// The reply that a word stands for: a choice's id, or `?` for not sure.
  package init(_ word: String) {
    self = word == "?" ? .notSure : .choice(word)
  }

  /// The word that stands for the reply: a choice's id, or `?` for not sure.
  package var word: String {
    switch self {
    case .choice(let id): id
    case .notSure: "?"
    }
  }
}

/// A question with what was replied to it.
package struct Answered: Sendable {
  /// What was asked.
  package let question: Question
  /// What was replied; a choice is one of the question's.
  package let reply: Reply

  /// A question with the reply to it.
  package init(question: Question, reply: Reply) {
    self.question = question
    self.reply = reply
  }

  /// The wording of the choice; nil when the person is not sure.
  package var text: String? {
    guard case .choice(let id) = reply else { return nil }
    return question.choice(id)?.text
  }
}

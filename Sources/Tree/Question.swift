// What the wizard can ask, and what was replied to it.

/// Something that the wizard can ask; defined once, asked anywhere in the tree.
package struct Question: Sendable, Identifiable {
  /// The name that tells it from the other questions of the tree.
  package let id: String
  /// The question as it is put.
  package let text: String
  /// What it is called where only a word fits; nil where the author leaves that to its id.
  package let label: String?
  /// Why it is asked, in one sentence.
  package let why: String?
  /// How to find the answer out.
  package let find: HowTo?
  /// The possible answers, in the order of the file; never empty.
  package let choices: [Choice]

  /// A question with its choices.
  package init(
    id: String, text: String, label: String? = nil, why: String? = nil, find: HowTo? = nil,
    choices: [Choice]
  ) {
    self.id = id
    self.text = text
    self.label = label
    self.why = why
    self.find = find
    self.choices = choices
  }

  /// What it is called where only a few words fit.
  package var name: String {
    if let label { return label }
    let words = id.split(whereSeparator: { $0 == "-" || $0 == "." }).joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
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

/// A question with what was replied to it.
package struct Answered: Sendable {
  /// What was asked.
  package let question: Question
  /// What was replied; its choices are the question's.
  package let reply: Reply

  /// A question with the reply to it.
  package init(question: Question, reply: Reply) {
    self.question = question
    self.reply = reply
  }

  /// The choices that the reply names; none when the person is not sure.
  package var choices: [Choice] {
    switch reply {
    case .choice(let id): question.choice(id).map { [$0] } ?? []
    case .oneOf(let ids): question.choices(named: Set(ids))
    case .notSure: []
    }
  }

  /// The wording of the choice, or of each of several; nil when the person is not sure.
  package var text: String? {
    let texts = choices.map(\.text)
    return texts.isEmpty ? nil : texts.joined(separator: ", or ")
  }
}

// What a person can reply to a question: a set of its choices.

/// What a person replied to a question.
package enum Reply: Hashable, Sendable {
  /// One of the question's choices, by its id.
  case choice(Choice.ID)
  /// One of several choices, by their ids: at least two, and not all, in the order of the question.
  case oneOf([Choice.ID])
  /// The person does not know: any choice may be right.
  case notSure

  /// The reply that names some choices; none when the person does not know.
  package init(naming ids: [Choice.ID]) {
    self = ids.isEmpty ? .notSure : ids.count == 1 ? .choice(ids[0]) : .oneOf(ids)
  }

  /// The reply that a word stands for: a choice's id, several with commas between them, or `?` for not
  /// sure.
  package init(_ word: String) {
    let ids = word.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    self = word == "?" ? .notSure : ids.count > 1 ? .oneOf(ids) : .choice(word)
  }

  /// The word that stands for the reply: a choice's id, several with commas between them, or `?` for
  /// not sure.
  package var word: String {
    switch self {
    case .choice(let id): id
    case .oneOf(let ids): ids.joined(separator: ",")
    case .notSure: "?"
    }
  }

  /// Whether a choice may be right.
  package func allows(_ choice: Choice.ID) -> Bool {
    switch self {
    case .choice(let id): id == choice
    case .oneOf(let ids): ids.contains(choice)
    case .notSure: true
    }
  }
}

extension Question {
  /// The reply that names some choices, in whatever order; nil when the question lacks one of them, or
  /// when there is none.
  ///
  /// One choice is a definite reply, and all of them are not sure.
  package func reply(choosing ids: [Choice.ID]) -> Reply? {
    let named = Set(ids)
    let found = choices(named: named).map(\.id)
    guard !named.isEmpty, found.count == named.count else { return nil }
    if found.count == 1 { return .choice(found[0]) }
    return found.count == choices.count ? .notSure : .oneOf(found)
  }

  /// The same reply in the order of the question; nil when it names a choice that there is not.
  package func fitted(_ reply: Reply) -> Reply? {
    switch reply {
    case .choice(let id): choice(id).map { _ in reply }
    case .oneOf(let ids): self.reply(choosing: ids)
    case .notSure: reply
    }
  }

  /// The choices that have certain ids, in the order of the question.
  func choices(named ids: Set<Choice.ID>) -> [Choice] { choices.filter { ids.contains($0.id) } }
}

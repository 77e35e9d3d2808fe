// A reply in four bytes.

/// A reply by the number of its choice: a million of them stand side by side.
struct ReplyNumber: Equatable, Sendable {
  private let code: Int32

  private init(code: Int32) { self.code = code }

  /// No reply yet.
  static let missing = ReplyNumber(code: -2)
  /// The person does not know.
  static let notSure = ReplyNumber(code: -1)
  /// One of several choices, which are kept elsewhere.
  static let several = ReplyNumber(code: -3)

  /// The number of a reply to a question; nil when the question has no such choice.
  init?(_ reply: Reply?, to question: Question) {
    switch reply {
    case nil: self = .missing
    case .notSure: self = .notSure
    case .choice(let id):
      guard let number = question.choices.firstIndex(where: { $0.id == id }) else { return nil }
      self.init(code: Int32(number))
    case .oneOf(let ids):
      switch question.reply(choosing: ids) {
      case .choice(let id)?: self.init(.choice(id), to: question)
      case .oneOf?: self = .several
      case .notSure?: self = .notSure
      case nil: return nil
      }
    }
  }

  /// The number of the choice; nil when there is no definite reply.
  var choice: Int32? { code >= 0 ? code : nil }

  /// The reply to a question that the number stands for; nil when there is none, or when the choices
  /// are kept elsewhere.
  func reply(to question: Question) -> Reply? {
    switch self {
    case .missing, .several: nil
    case .notSure: .notSure
    default: .choice(question.choices[Int(code)].id)
    }
  }
}

// The words for what came of a session.

internal import Casework
internal import Journals

extension Summary {
  /// The place of the state in a list.
  var rank: Int {
    switch state {
    case .waiting: 0
    case .unfinished: 1
    case .helped, .handedOn, .nothingWrong, .wentOn, .givenUp: 2
    }
  }

  /// The words that there are for the state.
  static let stateWords = [
    "unfinished", "waiting", "helped", "handed-on", "nothing-wrong", "went-on", "given-up",
  ]

  /// The state in one word.
  var word: String {
    switch state {
    case .waiting: "waiting"
    case .unfinished: "unfinished"
    case .helped: "helped"
    case .handedOn: "handed-on"
    case .nothingWrong: "nothing-wrong"
    case .wentOn: "went-on"
    case .givenUp: "given-up"
    }
  }

  /// The state in words.
  var words: String {
    switch state {
    case .waiting(let fix, let text): "waiting: " + (text.isEmpty ? fix.text : text)
    case .unfinished: "unfinished"
    case .helped(let fix): "helped: \(fix.text)"
    case .handedOn(let fix): "handed on: \(fix.text)"
    case .nothingWrong(let fix): "nothing wrong: \(fix.text)"
    case .wentOn(_, let tree): "went on in \(tree)"
    case .givenUp: "given up"
    }
  }

  /// The word for the last answer: a choice's id, several with commas between them, or `?`.
  var reply: String { choices.isEmpty ? "?" : choices.map(\.id).joined(separator: ",") }

  /// The wording of the last answer; nil when the person was not sure.
  var replyText: String? {
    choices.isEmpty ? nil : choices.map(\.text).joined(separator: " or ")
  }

  /// The fix that helped, or that is waited for.
  var fix: Named? {
    switch state {
    case .waiting(let fix, _), .helped(let fix), .handedOn(let fix), .nothingWrong(let fix),
      .wentOn(let fix, _):
      fix
    case .unfinished, .givenUp: nil
    }
  }

  /// What is waited for, if that was said.
  var waitingFor: String? {
    if case .waiting(_, let text) = state, !text.isEmpty { text } else { nil }
  }

  /// What tells the session from others: its title, or else the last answer.
  var subject: String? { title ?? lastAnswer }

  /// The question answered last, and its answer.
  var lastAnswer: String? {
    question.map { "\($0.text) \(replyText ?? "Not sure")" }
  }
}

// The answers that the command line gives ahead.

internal import Tree

/// Answers as the command line writes them.
struct TypedAnswers {
  private let words: [String]

  init(_ words: [String]) {
    self.words = words
  }

  /// Whether none is given.
  var isEmpty: Bool { words.isEmpty }

  /// The answers, if each one fits the tree.
  func fitted(to tree: DecisionTree) throws(Problem) -> Answers {
    var answers = Answers(for: tree)
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw .usage("\"\(word)\" is no answer; write it as QUESTION=CHOICE.")
      }
      let (id, choice) = (String(parts[0]), String(parts[1]))
      guard let question = tree.question(id) else {
        let hint = hint(at: id, among: tree.questions.map(\.id))
        throw .usage("The tree has no question \"\(id)\".\(hint)")
      }
      guard let reply = question.fitted(Reply(choice)) else {
        let names = question.choices.map(\.id)
        let unknown = unknownChoice(in: choice, of: question)
        let hint = hint(at: unknown, among: names)
        throw .usage(
          "The question \"\(id)\" has no choice \"\(unknown)\".\(hint)"
            + " Its choices: \(names.joined(separator: ", ")), ?.")
      }
      guard answers[id] == nil || answers[id] == reply else {
        throw .usage("The question \"\(id)\" is answered twice; leave one of the answers out.")
      }
      answers[id] = reply
    }
    return answers
  }

  /// The first choice of a reply that a question does not have.
  private func unknownChoice(in reply: String, of question: Question) -> String {
    let names = reply.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return names.first { question.choice($0) == nil } ?? reply
  }
}

// The answers that the command line gives ahead.

internal import Tree
internal import TreeFile

extension Program {
  /// The answers that the command line gives ahead.
  func answers(_ words: [String], for tree: DecisionTree) throws(UsageError) -> Answers {
    var answers = Answers(for: tree)
    var suggestions = Suggestions()
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw UsageError("\"\(word)\" is no answer; write it as QUESTION=CHOICE.")
      }
      let (id, choice) = (String(parts[0]), String(parts[1]))
      guard let question = tree.question(id) else {
        let hint = suggestions.question(about: id, among: tree.questions.map(\.id))
        throw UsageError("The tree has no question \"\(id)\".\(hint)")
      }
      guard choice == "?" || question.choice(choice) != nil else {
        let names = question.choices.map(\.id)
        let hint = suggestions.question(about: choice, among: names)
        throw UsageError(
          "The question \"\(id)\" has no choice \"\(choice)\".\(hint)"
            + " Its choices: \(names.joined(separator: ", ")), ?.")
      }
      guard answers[id] == nil || answers[id] == Reply(choice) else {
        throw UsageError("The question \"\(id)\" is answered twice; leave one of the answers out.")
      }
      answers[id] = Reply(choice)
    }
    return answers
  }
}

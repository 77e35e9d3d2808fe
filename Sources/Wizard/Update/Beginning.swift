// Beginning a session with words that were typed for it.

internal import Casework
internal import Tree

extension Session {
  /// Looks for words that a person began with; returns what the world has to do for it.
  ///
  /// `goingStraight` gives the one answer, or opens the one fix, that the words are an id of.
  package mutating func begin(with words: String, goingStraight: Bool) -> Effect? {
    defer { settle() }
    let effect = prepareFinder()
    if goingStraight, goStraight(to: words) { return effect }
    _ = openFind()
    field?.editor = LineEditor(words)
    lookUp()
    return effect
  }

  private mutating func goStraight(to words: String) -> Bool {
    let meant = finder?.hits(for: words).first.prefix { $0.rank == .id }.map(\.found) ?? []
    guard meant.count == 1 else { return false }
    switch meant[0] {
    case .choice(let id, let choice):
      guard let question = tree.question(id), progress.answers[id] == nil else { return false }
      answer(question, .choice(choice))
      let wording = question.choice(choice)?.text ?? choice
      notice =
        "Taken from the command line: \(question.name): \(wording) (\(undoing))"
    case .fix(let id):
      guard let fix = tree.fix(id), fix.id.lowercased() != words.lowercased() else { return false }
      open(.fix(id))
      notice = "Taken from the command line: \(words) (← or back leads to the questions)"
    case .question, .step, .article:
      return false
    }
    return true
  }
}

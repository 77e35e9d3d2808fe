// Saying which answers lead to a fix.

internal import Tree
internal import TreeFile

extension Program {
  /// Says which answers lead to a fix.
  func explain(_ line: CommandLine) throws(UsageError) -> ExitStatus {
    guard let word = line.operands.first, line.operands.count <= 2 else {
      throw UsageError("Name one fix, and its tree if needed: kbwizard explain FIX [TREE].")
    }
    let file = line.operands.dropFirst().first.map(TreeSource.path) ?? .shipped
    guard let (tree, _) = load(file) else { return .failed }
    guard tree.fix(word) != nil else {
      var suggestions = Suggestions()
      let hint = suggestions.question(about: word, among: tree.fixes.map(\.id))
      throw UsageError(
        "The tree has no fix \"\(word)\".\(hint) Its fixes: \(names(tree.fixes.map(\.id), "and")).")
    }
    guard let explanation = tree.explanation(of: word) else {
      complain(
        "The tree asks so many questions twice that the answers can't be worked out; ask each one "
          + "once only on the way to a fix.")
      return .failed
    }
    say(ExplanationText(width: max(20, min(80, columns))).text(of: explanation))
    return explanation.alternatives.isEmpty && !explanation.isLastResort ? .no : .done
  }
}

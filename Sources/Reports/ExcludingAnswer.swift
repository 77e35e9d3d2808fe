// What the answers exclude.

internal import Casework
import Tree

/// An answer with the fixes that were no candidates any more after it.
struct ExcludingAnswer: Equatable, Sendable {
  /// What was asked.
  var question: Named
  /// What was chosen, or one of these.
  var choices: [Named]
  /// The fixes, without those that somebody judged.
  var fixes: [Named]

  /// The answers that exclude fixes, in the order asked.
  static func all(in progress: Progress, of tree: DecisionTree) -> [ExcludingAnswer] {
    let judged = Set(progress.verdicts.map(\.fix))
    return tree.exclusions(following: progress.answers).compactMap { exclusion in
      let answered = exclusion.answered
      let fixes = exclusion.fixes.filter { !judged.contains($0.id) }
      guard !fixes.isEmpty else { return nil }
      return ExcludingAnswer(
        question: Named(answered.question),
        choices: answered.choices.map { Named(id: $0.id, text: $0.text) },
        fixes: fixes.map { Named($0) })
    }
  }
}

// What sessions speak of that a tree has no more.

package import Casework
package import Tree

/// What of the sums of a tree is about something that it has no more.
package struct GoneParts: Sendable {
  /// The ids of the fixes, ascending, each with the number of sessions that met it.
  package let fixes: [(id: Fix.ID, sessions: Int)]
  /// The ids of the questions, ascending, each with the number of sessions that replied to it.
  package let questions: [(id: Question.ID, sessions: Int)]
  /// How many steps failed that are gone or worded otherwise now, of what is still there.
  package let steps: Int

  /// Compares the sums with the tree as it is now.
  package init(of tally: TreeTally, in tree: DecisionTree) {
    fixes = tally.met.filter { tree.fix($0.key) == nil }
      .map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
    questions = tally.questions.filter { tree.question($0.key) == nil }
      .map { ($0.key, $0.value.replied) }.sorted { $0.0 < $1.0 }
    steps = tally.failedSteps.keys.count {
      switch $0.owner {
      case .fix(let id): tree.fix(id) != nil && !tree.has($0)
      case .question(let id): tree.question(id) != nil && !tree.has($0)
      }
    }
  }
}

extension DecisionTree {
  /// Whether a step of a wording is where it was: in a fix, whatever its way, or before a question.
  package func has(_ step: StepName) -> Bool {
    switch step.owner {
    case .fix(let id): fix(id)?.ways.contains { $0.steps.contains { $0.do == step.text } } ?? false
    case .question(let id):
      shape.firstSteps.contains { first in
        questions[Int(shape.nodes[Int(first.node)].question)].id == id
          && first.steps.contains { $0.do == step.text }
      }
    }
  }
}

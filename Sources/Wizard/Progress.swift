// What a person did with a tree so far; everything else on the screen follows from it.

package import DecisionTree

/// What a person did with a tree: answers, ticks, and fixes that were tried.
package struct Progress: Equatable, Sendable {
  /// The replies given.
  package var answers: Answers
  /// The fixes that did not help, in the order tried.
  package var failed: [Fix.ID] = []
  /// The steps that are done.
  package var ticked: Set<StepPlace> = []
  /// The way chosen of each fix that has several, counted from 0.
  package var ways: [Fix.ID: Int] = [:]
  /// The fix that helped.
  package var helped: Fix.ID?

  /// Nothing done yet but the given answers.
  package init(answers: Answers = [:]) {
    self.answers = answers
  }
}

/// Where a step stands.
package struct StepPlace: Hashable, Sendable {
  /// The fix that it is part of.
  package let fix: Fix.ID
  /// The way, counted from 0.
  package let way: Int
  /// The step, counted from 0.
  package let step: Int
}

// What a fix depends on.

/// A question that must come out as one of some choices.
package struct Condition: Sendable {
  /// What is not known for sure.
  package let question: Question
  /// The choices that lead to the fix; fewer than the question has.
  package let choices: [Choice]
}

// Pages to come back to when a session goes on.

package import Tree

/// Where a person left a session: the page, and what was selected on it.
package enum Bookmark: Equatable, Sendable {
  /// A question with a reply.
  case question(Question.ID, Reply)
  /// The list of the fixes that remain with one of them; nil when it was something else.
  case candidates(Fix.ID?)
  /// The checklist of a fix with a step, if it has any.
  case fix(Fix.ID, StepName?)
  /// What is to be done before a question with one of the steps.
  case first(Question.ID, StepName?)
}

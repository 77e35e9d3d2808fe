// How far each part of a tree is touched by the answers: what a picture marks.

/// What some answers mean for each place of a tree, worked out once.
package struct Reach: Sendable {
  private let survey: Survey
  /// The id of the question that is asked next; nil when none is.
  package let next: Question.ID?

  /// How a part of a tree stands to the answers.
  package enum Standing: String, Sendable {
    /// A person came through here: a question was answered, a choice taken.
    case taken
    /// It may still come to this.
    case open
    /// The answers exclude it, or no fix is left in it.
    case closed
  }

  /// What the answers mean; the cost is linear in the places of the tree.
  package init(
    of tree: DecisionTree, following answers: Answers, rulingOut failed: Set<Fix.ID> = []
  ) {
    survey = Survey(of: tree, following: answers, rulingOut: failed)
    next = survey.open.first?.id
  }

  /// How a place stands to the answers.
  package func standing(of place: Int) -> Standing {
    let node = survey.tree.shape.nodes[place]
    guard survey.isReached(Int32(place)) else { return .closed }
    if node.question >= 0, survey.replies[Int(node.question)] != Survey.unanswered { return .taken }
    return survey.isAlive(Int32(place)) ? .open : .closed
  }

  /// How an exit of a place stands to the answers.
  package func standing(of exit: Int, from place: Int) -> Standing {
    let node = survey.tree.shape.nodes[place]
    guard survey.isReached(Int32(place)), survey.edges(of: node).contains(exit) else {
      return .closed
    }
    if survey.replies[Int(node.question)] >= 0 { return .taken }
    return survey.isAlive(survey.tree.shape.children[exit]) ? .open : .closed
  }

  /// Whether a person is not sure about the question at a place, and came through there.
  package func isUnsure(at place: Int) -> Bool {
    let node = survey.tree.shape.nodes[place]
    return node.question >= 0 && survey.isReached(Int32(place))
      && survey.replies[Int(node.question)] == Survey.unsure
  }

  /// Whether a fix was tried and did not help.
  package func isRuledOut(_ fix: Fix.ID) -> Bool {
    survey.tree.fixIndex[fix].map { survey.isRuledOut(Int32($0)) } ?? false
  }
}

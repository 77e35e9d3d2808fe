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
    next = Agenda(of: survey).open.first.map { tree.questions[Int($0)].id }
  }

  /// How a place stands to the answers.
  package func standing(of place: Int) -> Standing {
    guard survey.isReached(place) else { return .closed }
    if !survey.part.isLeaf(place), survey.part.reply(at: place) != .missing { return .taken }
    return survey.isAlive(place) ? .open : .closed
  }

  /// How an exit of a place stands to the answers.
  package func standing(of exit: Int, from place: Int) -> Standing {
    guard survey.isReached(place), survey.part.edges(from: place).contains(exit) else {
      return .closed
    }
    if survey.part.reply(at: place).choice != nil { return .taken }
    return survey.isAlive(survey.part.target(of: exit)) ? .open : .closed
  }

  /// Whether a person is not sure about the question at a place, and came through there.
  package func isUnsure(at place: Int) -> Bool {
    !survey.part.isLeaf(place) && survey.isReached(place)
      && survey.part.reply(at: place) == .notSure
  }

  /// Whether a fix was tried and did not help.
  package func isRuledOut(_ fix: Fix.ID) -> Bool {
    survey.tree.fixIndex[fix].map { survey.isRuledOut($0) } ?? false
  }
}

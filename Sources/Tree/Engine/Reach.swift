// How far each part of a tree is touched by the answers: what a picture marks.

/// What some answers mean for each node of a tree, worked out once.
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

  /// What the answers mean; the cost is linear in the nodes of the tree.
  package init(
    of tree: DecisionTree, following answers: Answers, rulingOut failed: Set<Fix.ID> = []
  ) {
    survey = Survey(of: tree, following: answers, rulingOut: failed)
    let next = NextQuestion(in: Agenda(of: survey), of: survey)
    self.next = next.asked.map { tree.questions[Int($0)].id }
  }

  /// How a node stands to the answers.
  package func standing(of node: Int) -> Standing {
    guard survey.isReached(node) else { return .closed }
    if !survey.part.isLeaf(node), survey.part.reply(at: node) != .missing { return .taken }
    return survey.isAlive(node) ? .open : .closed
  }

  /// How an edge of a node stands to the answers.
  package func standing(of edge: Int, from node: Int) -> Standing {
    guard survey.isReached(node), survey.part.leads(along: edge, from: node) else {
      return .closed
    }
    if survey.part.reply(at: node).choice != nil { return .taken }
    return survey.isAlive(survey.tree.target(of: edge)) ? .open : .closed
  }

  /// Whether a person is not sure about the question at a node, and came through there.
  package func isUnsure(at node: Int) -> Bool {
    !survey.part.isLeaf(node) && survey.isReached(node)
      && survey.part.reply(at: node) == .notSure
  }

  /// Whether an answer is another one than a fix needs.
  package func isDenied(_ fix: Fix.ID) -> Bool {
    survey.tree.fixIndex[fix].map { survey.isDenied($0) } ?? false
  }

  /// Whether a fix was tried and did not help.
  package func isRuledOut(_ fix: Fix.ID) -> Bool {
    survey.tree.fixIndex[fix].map { survey.isRuledOut($0) } ?? false
  }
}

// How much of a tree its cases reach.

/// What the cases of a tree reach, and what they do not.
package struct Coverage: Sendable {
  /// The leaves; one counts as reached when a case ends there and nowhere else.
  package private(set) var leaves = Share<Turn>()
  /// The answers at each node that asks; one counts as reached when a case gives it there.
  package private(set) var answers = Share<Turn>()
  /// The questions that are asked; one counts as reached when a case meets it.
  package private(set) var questions = Share<Question>()
  /// The leaves that no answers lead to, since a question is asked again on all paths to them.
  package private(set) var unreachable: [LostLeaf] = []

  private let unfolding: Unfolding

  /// An answer at a node that asks, and what it leads to.
  package struct Turn: Sendable {
    /// Its edge in the tree; nil in a tree that is a leaf.
    fileprivate let edge: Int?
    /// Whether it leads to a leaf that no case reaches.
    package let endsUnreached: Bool
  }

  /// A leaf that no answers lead to.
  package struct LostLeaf: Sendable {
    /// The answer right before it.
    package let last: Answered
    /// The ids of its fixes, in the order to try them.
    package let fixes: [Fix.ID]
  }

  /// What the cases of a tree reach; nil when the tree asks so much twice that finding out would
  /// take too long.
  ///
  /// The cost is linear in the nodes of the tree, and in the answers of cases without `?`.
  package init?(of tree: DecisionTree) {
    guard let unfolding = Unfolding(of: tree) else { return nil }
    self.unfolding = unfolding
    let reached = Reached(by: tree.cases, in: tree)
    if tree.shape.children.isEmpty {
      let isReached = reached.leaves[0]
      leaves.count(Turn(edge: nil, endsUnreached: !isReached), isReached: isReached)
    }
    var isCounted = Array(repeating: false, count: tree.shape.leafCount)
    for edge in unfolding.passedEdges {
      let leaf = Int(tree.shape.leaves[edge])
      let isReached = leaf < 0 || reached.leaves[leaf]
      let turn = Turn(edge: edge, endsUnreached: !isReached)
      answers.count(turn, isReached: reached.answers[edge])
      if leaf >= 0, !isCounted[leaf] {
        leaves.count(turn, isReached: isReached)
        isCounted[leaf] = true
      }
    }
    for node in tree.shape.nodes where !node.isLeaf {
      for edge in node.range
      where tree.shape.leaves[edge] >= 0 && !isCounted[Int(tree.shape.leaves[edge])] {
        isCounted[Int(tree.shape.leaves[edge])] = true
        let question = tree.questions[Int(node.question)]
        let choice = question.choices[Int(tree.shape.choices[edge])]
        unreachable.append(
          LostLeaf(
            last: Answered(question: question, reply: .choice(choice.id)),
            fixes: tree.candidates(atNode: tree.shape.children[edge])))
      }
    }
    var isAsked = Array(repeating: false, count: tree.questions.count)
    for stop in unfolding.stops { isAsked[Int(tree.shape.nodes[Int(stop.node)].question)] = true }
    for (number, question) in tree.questions.enumerated() where isAsked[number] {
      questions.count(question, isReached: reached.questions[number])
    }
  }

  /// The fewest answers that lead past a turn, or as many of the last ones of them as asked for.
  package func path(to turn: Turn, last limit: Int = .max)
    -> [(question: Question, choice: Choice)]
  {
    turn.edge.map { unfolding.answers(upTo: unfolding.passes[$0], limit: limit) } ?? []
  }

  /// How many answers lead past a turn.
  package func depth(of turn: Turn) -> Int {
    guard let step = turn.edge.flatMap({ unfolding.passes[$0] }) else { return 0 }
    return Int(unfolding.stops[Int(step.stop)].depth) + 1
  }

  /// Answers that end at a turn, the fewest that are enough, and the ids of the fixes that remain then.
  ///
  /// Where several fixes remain, what they need is answered so that the likeliest is one.
  package func example(of turn: Turn)
    -> (answers: [(question: Question, choice: Choice)], fixes: [Fix.ID])
  {
    let tree = unfolding.tree
    var answers = path(to: turn)
    let named = fixes(at: turn)
    var given: [Question.ID: Choice.ID] = [:]
    for (question, choice) in answers { given[question.id] = choice.id }
    func needs(_ id: Fix.ID) -> [Condition] { tree.fix(id).map { tree.applies(of: $0) } ?? [] }
    func isDenied(_ id: Fix.ID) -> Bool {
      needs(id).contains { need in
        given[need.question.id].map { choice in !need.choices.contains { $0.id == choice } }
          ?? false
      }
    }
    guard named.count(where: { !isDenied($0) }) > 1 else {
      let left = named.filter { !isDenied($0) }
      return (answers, left.isEmpty ? [tree.otherwise.id] : left)
    }
    var left: [Fix.ID] = []
    for id in named where !isDenied(id) {
      left.append(id)
      for need in needs(id) where given[need.question.id] == nil {
        given[need.question.id] = need.choices[0].id
        answers.append((need.question, need.choices[0]))
      }
    }
    return (answers, left)
  }

  /// The ids of the fixes that a turn leads to, in the order to try them; none when it leads to a
  /// question.
  package func fixes(at turn: Turn) -> [Fix.ID] {
    let tree = unfolding.tree
    let node = turn.edge.map { tree.shape.children[$0] } ?? 0
    return tree.shape.nodes[Int(node)].isLeaf ? tree.candidates(atNode: node) : []
  }
}

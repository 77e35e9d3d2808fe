// Following definite answers straight to a leaf, at a cost that does not grow with the tree.

/// Follows definite answers from question to question, and looks at nothing else.
package struct StraightWalk {
  private let tree: DecisionTree
  /// The names of the choices of questions that were met, by the number of the question.
  private var names: [Int32: NameIndex] = [:]

  /// Walks in a tree.
  package init(in tree: DecisionTree) {
    self.tree = tree
  }

  /// The numbers of the questions on the way to a leaf, and the places in `tree.shape.children` by which
  /// the answers lead on; nil when one of them is missing or unsure.
  mutating func trail(following answers: Answers) -> [(question: Int, edge: Int)]? {
    var trail: [(question: Int, edge: Int)] = []
    var node = tree.shape.nodes[0]
    while !node.isLeaf {
      guard let choice = choice(in: answers, of: node.question),
        let edge = tree.edge(of: node, choosing: choice)
      else { return nil }
      trail.append((Int(node.question), edge))
      node = tree.shape.nodes[Int(tree.shape.children[edge])]
    }
    return trail
  }

  /// The questions that a case answers and nothing asks; nil where its answers are not definite, or do
  /// not lead to its fixes.
  package mutating func unasked(by test: Case) -> [Question.ID]? {
    guard let trail = trail(following: test.answers) else { return nil }
    let leaf = trail.last.map { tree.shape.children[$0.edge] } ?? 0
    var met = Set(trail.map { tree.questions[$0.question].id })
    var denied: Set<Fix.ID> = []
    var isSettled = true
    for target in tree.shape.targets[tree.shape.nodes[Int(leaf)].range] {
      let fix = tree.fixes[Int(target.fix)]
      for applies in fix.applies {
        met.insert(tree.questions[Int(applies.question)].id)
        if let choice = choice(in: test.answers, of: applies.question) {
          if !applies.contains(choice) { denied.insert(fix.id) }
        } else {
          isSettled = false
        }
      }
    }
    let left = tree.candidates(atNode: leaf, without: denied)
    // What is not known of several fixes may be asked yet, or change their order.
    guard left == test.fixes, left.count == 1 || isSettled else { return nil }
    return test.answers.questions.filter { !met.contains($0) }
  }

  /// The definite answer to a question by the number of its choice; nil while there is none.
  private mutating func choice(in answers: Answers, of question: Int32) -> Int32? {
    guard case .choice(let id) = answers[tree.questions[Int(question)].id] else { return nil }
    return number(of: id, of: question).map { Int32($0) }
  }

  private mutating func number(of id: Choice.ID, of question: Int32) -> Int? {
    let known =
      names[question] ?? NameIndex(tree.questions[Int(question)].choices.map(\.id))
    names[question] = known
    return known[id]
  }
}

extension DecisionTree {
  /// The edge of a node that asks by which a choice leads, as a place in `children`.
  func edge(of node: Shape.Node, choosing choice: Int32) -> Int? {
    node.edge(choosing: choice, among: shape.choices)
  }

  /// The ids of the fixes of a leaf in the order to try them, once each, without those that an answer
  /// denies; the last resort where none is left.
  func candidates(atNode leaf: Int32, without denied: Set<Fix.ID> = []) -> [Fix.ID] {
    let named = shape.targets[shape.nodes[Int(leaf)].range].map { fixes[Int($0.fix)].id }
    if named.count == 1, denied.isEmpty { return named }
    var seen = denied
    let once = named.filter { seen.insert($0).inserted }
    return once.isEmpty
      ? [otherwise.id] : once.filter { $0 != otherwise.id } + once.filter { $0 == otherwise.id }
  }
}

// Which parts of a tree its cases reach.

/// The parts of a tree that cases reach, by their numbers.
struct Reached {
  /// Whether an answer was given, by its place in `tree.shape.children`.
  private(set) var answers: [Bool]
  /// Whether a leaf was the only one open at the end.
  private(set) var leaves: [Bool]
  /// Whether a question was met.
  private(set) var questions: [Bool]

  init(by cases: [Case], in tree: DecisionTree) {
    answers = Array(repeating: false, count: tree.shape.children.count)
    leaves = Array(
      repeating: tree.shape.children.isEmpty && !cases.isEmpty, count: tree.shape.leafCount)
    questions = Array(repeating: false, count: tree.questions.count)
    var straight = StraightWalk(in: tree)
    for test in cases {
      if let trail = straight.trail(following: test.answers) {
        for (question, edge) in trail {
          questions[question] = true
          answers[edge] = true
        }
        if let last = trail.last { leaves[Int(tree.shape.leaves[last.edge])] = true }
      } else {
        add(Survey(of: tree, following: test.answers, rulingOut: []))
      }
    }
  }

  private mutating func add(_ survey: Survey) {
    var open: Set<Int32> = []
    for index in survey.order.lazy.map(Int.init) {
      let node = survey.tree.shape.nodes[index]
      if node.isLeaf { continue }
      questions[Int(node.question)] = true
      let isDefinite = survey.part.reply(at: index).choice != nil
      for edge in survey.part.edges(from: index).lazy.map(survey.part.original) {
        if isDefinite { answers[edge] = true }
        if survey.tree.shape.leaves[edge] >= 0 { open.insert(survey.tree.shape.leaves[edge]) }
      }
    }
    if let leaf = open.first, open.count == 1 { leaves[Int(leaf)] = true }
  }
}

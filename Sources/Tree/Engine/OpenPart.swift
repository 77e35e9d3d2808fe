// The part of a tree that the answers leave open, as a graph.

/// The nodes of a tree without the ways that answers close.
struct OpenPart: NumberedGraph {
  /// The replies that count, by the number of the question.
  let replies: [ReplyNumber]
  /// The places of the choices of replies that name several, ascending, by the number of the question.
  let several: [Int: [Int32]]

  // Not the tree itself: copies of it cost more than the search.
  private var nodes: [Shape.Node]
  private var children: [Int32]
  private var choices: [Int32]
  /// Whether a reply that names several choices names each of them, by the number of the question.
  private var isNamed: [Int32: [Bool]] = [:]
  /// How many edges the tree has; those that come behind are copies of them.
  private let edgeCount: Int
  /// The edges of the tree that the copies stand for.
  private var originals: [Int32] = []

  /// What is open of a tree, after answers with its numbers.
  init(of tree: DecisionTree, following answers: Answers) {
    replies = answers.numbers
    several = answers.several
    nodes = tree.shape.nodes
    children = tree.shape.children
    choices = tree.shape.choices
    edgeCount = tree.shape.children.count
    if several.isEmpty { return }
    for (question, places) in several {
      var named = Array(repeating: false, count: tree.questions[question].choices.count)
      for place in places { named[Int(place)] = true }
      isNamed[Int32(question)] = named
    }
    for node in nodes.indices where !nodes[node].isLeaf {
      if let named = isNamed[nodes[node].question] { narrow(node, to: named) }
    }
  }

  /// Copies the edges of a node that a reply allows, so that they stand in a row.
  private mutating func narrow(_ node: Int, to named: [Bool]) {
    let first = children.count
    for edge in nodes[node].range where named[Int(choices[edge])] {
      children.append(children[edge])
      choices.append(choices[edge])
      originals.append(Int32(edge))
    }
    nodes[node].first = Int32(first)
    nodes[node].count = Int32(children.count - first)
  }

  var nodeCount: Int { nodes.count }

  /// The ways out of a node that the answers leave open.
  func edges(from node: Int) -> Range<Int> {
    let node = nodes[node]
    if node.isLeaf { return 0..<0 }
    guard let choice = replies[Int(node.question)].choice,
      let edge = node.edge(choosing: choice, among: choices)
    else { return node.range }
    return edge..<edge + 1
  }

  func target(of edge: Int) -> Int { Int(children[edge]) }

  /// The choice by which an edge leads, as a place among those of the question.
  func choice(of edge: Int) -> Int32 { choices[edge] }

  /// The edge of the tree that an edge is, or is a copy of, as a place in `tree.shape.children`.
  func original(_ edge: Int) -> Int {
    edge < edgeCount ? edge : Int(originals[edge - edgeCount])
  }

  /// Whether the answers lead along an edge of the tree, once they lead to its node.
  func leads(along edge: Int, from node: Int) -> Bool {
    allows(choices[edge], of: nodes[node].question)
  }

  /// Whether the reply to a question allows a choice.
  func allows(_ choice: Int32, of question: Int32) -> Bool {
    if let definite = replies[Int(question)].choice { return definite == choice }
    return isNamed[question].map { $0[Int(choice)] } ?? true
  }

  func isLeaf(_ node: Int) -> Bool { nodes[node].isLeaf }

  /// The number of the question at a node that asks.
  func question(at node: Int) -> Int32 { nodes[node].question }

  /// What was replied to the question at a node that asks.
  func reply(at node: Int) -> ReplyNumber { replies[Int(nodes[node].question)] }
}

extension Shape.Node {
  /// The edge of a node that asks by which a choice leads, as a place in `children` and `choices`.
  func edge(choosing choice: Int32, among choices: [Int32]) -> Int? {
    // Most places name all the choices in the order of the question.
    let likely = Int(first) + Int(choice)
    if choice < count, choices[likely] == choice { return likely }
    return range.first { choices[$0] == choice }
  }
}

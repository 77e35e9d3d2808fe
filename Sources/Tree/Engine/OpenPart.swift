// The part of a tree that the answers leave open, as a graph.

/// The nodes of a tree without the ways that definite answers close.
struct OpenPart: NumberedGraph {
  /// The replies that count, by the number of the question.
  let replies: [ReplyNumber]

  // Not the tree itself: copies of it cost more than the search.
  private let nodes: [Shape.Node]
  private let children: [Int32]
  private let choices: [Int32]

  /// What is open of a tree, after answers with its numbers.
  init(of tree: DecisionTree, following answers: Answers) {
    replies = answers.numbers
    nodes = tree.shape.nodes
    children = tree.shape.children
    choices = tree.shape.choices
  }

  var nodeCount: Int { nodes.count }

  /// The ways out of a node that the answers leave open, as places in `tree.shape.children`.
  func edges(from node: Int) -> Range<Int> {
    let node = nodes[node]
    if node.isLeaf { return 0..<0 }
    guard let choice = replies[Int(node.question)].choice,
      let edge = node.edge(choosing: choice, among: choices)
    else { return node.range }
    return edge..<edge + 1
  }

  func target(of edge: Int) -> Int { Int(children[edge]) }

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

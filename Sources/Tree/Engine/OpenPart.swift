// The part of a tree that the answers leave open, as a graph.

/// A tree without the ways that definite answers close.
struct OpenPart: NumberedGraph {
  let tree: DecisionTree
  /// The replies that count, by the number of the question.
  let replies: [ReplyNumber]

  var nodeCount: Int { tree.shape.nodes.count }

  /// The ways out of a node that the answers leave open, as places in `tree.shape.children`.
  func edges(from node: Int) -> Range<Int> {
    let node = tree.shape.nodes[node]
    if node.isLeaf { return 0..<0 }
    guard let choice = replies[Int(node.question)].choice,
      let edge = tree.edge(of: node, choosing: choice)
    else { return node.range }
    return edge..<edge + 1
  }

  func target(of edge: Int) -> Int { Int(tree.shape.children[edge]) }
}

// The nodes of a tree from the top down, in the order of the file as far as that allows.

package import Tree

extension DecisionTree {
  /// All nodes in topological order: each one before all that it leads to, the first choice first.
  package var nodesFromTheTop: [Int] { Mirrored(tree: self).topologicalOrder(from: 0) }
}

/// A tree whose edges are numbered from behind.
///
/// A topological order is a postorder turned around, so that the last choice has to be visited
/// first for the first one to stand in front.
private struct Mirrored: NumberedGraph {
  let tree: DecisionTree

  var nodeCount: Int { tree.nodeCount }

  func edges(from node: Int) -> Range<Int> {
    let edges = tree.edges(from: node)
    return tree.edgeCount - edges.upperBound..<tree.edgeCount - edges.lowerBound
  }

  func target(of edge: Int) -> Int { tree.target(of: tree.edgeCount - 1 - edge) }
}

// The way down to an item of an outline.

import Tree

extension Outline {
  /// What has to be unfolded so that the item of an edge is in sight.
  package func subjects(above edge: Int, from node: Int) -> [Subject] {
    var origins: [Int] = Array(repeating: 0, count: tree.edgeCount)
    for node in 0..<tree.nodeCount {
      for edge in tree.edges(from: node) { origins[edge] = node }
    }
    var subjects: [Subject] = [.beginning]
    var (edge, node) = (edge, node)
    while true {
      if reach?.standing(of: edge, from: node) == .closed { subjects.append(.closed(node)) }
      edge = home(of: node, from: edge).edge
      guard edge >= 0 else { return subjects }
      subjects.append(.exit(edge))
      node = origins[edge]
    }
  }
}

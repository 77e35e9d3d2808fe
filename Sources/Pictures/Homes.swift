// Where an outline draws a node that several edges lead to: a spanning tree, found depth first.

import Tree

/// For each node with a question the one edge below which it is drawn.
///
/// That is the first edge that is not closed, so that what is closed never hides the trail.
struct Homes: Sendable {
  /// The edge below which a node is drawn; `beginning` for the first node.
  private(set) var edge: [Int32]
  /// The numbers of the edges in the order drawn.
  private(set) var rank: [Int32]
  /// Whether more than one edge leads to a node.
  private(set) var isShared: [Bool]
  /// Of nodes that ask the same question, which one it is of those drawn, counted from 1.
  private(set) var place: [Int: Int] = [:]

  init(in tree: DecisionTree, _ reach: Reach?) {
    edge = Array(repeating: Homes.none, count: tree.nodeCount)
    rank = Array(repeating: 0, count: tree.edgeCount)
    isShared = Array(repeating: false, count: tree.nodeCount)
    edge[0] = Homes.beginning
    settle(in: tree, reach)
    var count: Int32 = 0
    visit(tree, reach) { node, way in
      rank[way] = count
      count += 1
      let target = tree.target(of: way)
      if edge[target] == Homes.none {
        edge[target] = Int32(way)
      } else if edge[target] != way {
        isShared[target] = true
      }
      return edge[target] == way
    }
    numberPlaces(in: tree)
  }

  /// Stands for an edge to the first node, which there is not.
  static let beginning: Int32 = -1
  private static let none: Int32 = -2

  private mutating func numberPlaces(in tree: DecisionTree) {
    let drawn = edge.indices.filter { edge[$0] != Homes.none && tree.question(at: $0) != nil }
    let byQuestion = Dictionary(grouping: drawn) { tree.question(at: $0)?.id }
    for nodes in byQuestion.values where nodes.count > 1 {
      let ranked = nodes.sorted { order(of: $0) < order(of: $1) }
      for (number, node) in ranked.enumerated() { place[node] = number + 1 }
    }
  }

  /// When a node is drawn, among the others.
  private func order(of node: Int) -> Int32 {
    edge[node] == Homes.beginning ? -1 : rank[Int(edge[node])]
  }

  /// Gives a home to all nodes that the answers leave open.
  private mutating func settle(in tree: DecisionTree, _ reach: Reach?) {
    guard let reach else { return }
    visit(tree, reach) { node, way in
      let target = tree.target(of: way)
      guard edge[target] == Homes.none, reach.standing(of: way, from: node) != .closed else {
        return false
      }
      edge[target] = Int32(way)
      return true
    }
  }

  /// Visits edges in the order drawn; goes on below those for which `isEntered` says so.
  private func visit(
    _ tree: DecisionTree, _ reach: Reach?, isEntered: (_ node: Int, _ edge: Int) -> Bool
  ) {
    var path = [(node: 0, rest: tree.edges(from: 0, closedLast: reach)[...])]
    while let (node, rest) = path.last {
      guard let way = rest.first else {
        path.removeLast()
        continue
      }
      path[path.count - 1].rest = rest.dropFirst()
      if isEntered(node, way) {
        let target = tree.target(of: way)
        path.append((target, tree.edges(from: target, closedLast: reach)[...]))
      }
    }
  }
}

extension DecisionTree {
  /// The edges of a node, those that the answers close behind the others.
  func edges(from node: Int, closedLast reach: Reach?) -> [Int] {
    let edges = edges(from: node)
    func isClosed(_ edge: Int) -> Bool { reach?.standing(of: edge, from: node) == .closed }
    guard edges.contains(where: isClosed) else { return Array(edges) }
    return edges.filter { !isClosed($0) } + edges.filter(isClosed)
  }
}

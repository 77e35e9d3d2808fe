// Depth-first search through a graph of any depth, without recursion.

/// A directed graph whose nodes and edges are numbers; the edges of a node stand in a row.
package protocol NumberedGraph {
  /// How many nodes there are; their numbers begin at 0.
  var nodeCount: Int { get }
  /// The edges that lead on from a node.
  func edges(from node: Int) -> Range<Int>
  /// The node that an edge leads to.
  func target(of edge: Int) -> Int
}

/// A depth-first search that tells step by step what it does, and visits every node once.
///
///     var search = DepthFirst(nodes: graph.nodeCount)
///     search.start(at: root)
///     while let step = search.next(in: graph) { ... }
///
/// The order in which nodes are left is a postorder. A search that has ended can be started again
/// elsewhere; it passes over what it has seen. The cost is linear in the nodes and edges met.
package struct DepthFirst: Sendable {
  /// What the search does next.
  package enum Step: Sendable {
    /// It comes to a node for the first time.
    case enter(Int)
    /// It has seen all that a node leads to.
    case leave(Int)
    /// It meets an edge to a node that is on the path, and so closes a loop.
    case back(edge: Int)
  }

  @usableFromInline enum State: UInt8 { case unseen, open, done }

  @usableFromInline var states: [State]
  @usableFromInline var stack: [(node: Int32, next: Int32, end: Int32)] = []
  /// Where the search begins with its next step.
  @usableFromInline var root: Int?
  @usableFromInline let isBackwards: Bool

  /// A search through a graph of so many nodes that has seen none of them.
  ///
  /// It follows the edges of a node from the first one on, or else from the last one back.
  package init(nodes: Int, fromLastEdge isBackwards: Bool = false) {
    states = Array(repeating: .unseen, count: nodes)
    self.isBackwards = isBackwards
  }

  /// Begins at a node; does nothing if it was seen before.
  package mutating func start(at node: Int) {
    if states[node] == .unseen { root = node }
  }

  /// The nodes from the start to where the search is, each one with an edge to the next.
  package var path: some RandomAccessCollection<Int> { stack.lazy.map { Int($0.node) } }

  /// The next step; nil at the end.
  @inlinable package mutating func next(in graph: borrowing some NumberedGraph) -> Step? {
    if let node = root {
      root = nil
      return enter(node, in: graph)
    }
    guard let top = stack.indices.last else { return nil }
    while stack[top].next < stack[top].end {
      if isBackwards { stack[top].end -= 1 }
      let edge = Int(isBackwards ? stack[top].end : stack[top].next)
      if !isBackwards { stack[top].next += 1 }
      let target = graph.target(of: edge)
      switch states[target] {
      case .unseen: return enter(target, in: graph)
      case .open: return .back(edge: edge)
      case .done: continue
      }
    }
    let node = Int(stack[top].node)
    states[node] = .done
    stack.removeLast()
    return .leave(node)
  }

  @inlinable mutating func enter(_ node: Int, in graph: borrowing some NumberedGraph) -> Step {
    states[node] = .open
    let edges = graph.edges(from: node)
    stack.append((Int32(node), Int32(edges.lowerBound), Int32(edges.upperBound)))
    return .enter(node)
  }
}

extension NumberedGraph {
  /// The nodes that can be reached in topological order: each one before those that it leads to.
  ///
  /// That is the reverse of a postorder, in a graph without loops. Nodes stand in the order of the
  /// edges that lead to them, as far as that allows.
  @inlinable package func topologicalOrder(from root: Int) -> [Int] {
    var search = DepthFirst(nodes: nodeCount, fromLastEdge: true)
    var order: [Int] = []
    search.start(at: root)
    while let step = search.next(in: self) {
      if case .leave(let node) = step { order.append(node) }
    }
    order.reverse()
    return order
  }
}

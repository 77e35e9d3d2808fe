// Which questions are asked twice on one path, without following every path: reachability for 64
// questions at a time, by sets of bits that one pass over a topological order carries on.

internal import Tree

/// A node that asks once more what was asked on a way to it.
struct Repetition {
  /// The node.
  let node: Int
  /// The edges out of the questions from where it was asked before; empty when looking for them
  /// would take too long.
  let path: [Int]
}

/// Looks for questions that are asked twice on one path.
struct RepetitionSearch {
  private let tree: Resolved
  private let order: TopologicalOrder
  /// How many visits to a node or an edge are left, so that no tree takes more than its size
  /// allows.
  private var effort: Int

  init(in tree: SoundTree) {
    self.tree = tree.resolved
    order = TopologicalOrder(tree.order, of: tree.resolved.nodeCount)
    effort = 64 * (1 + tree.resolved.nodeCount + tree.resolved.edges.count)
  }

  /// All nodes that ask once more, each with a path from where it was asked before.
  mutating func repetitions() -> [Repetition] {
    let stretches = self.stretches()
    var repeated: [Int32: [Int]] = [:]
    for start in stride(from: 0, to: stretches.count, by: BitSet64.capacity) {
      let some = stretches[start..<min(start + BitSet64.capacity, stretches.count)]
      for node in nodesAskingAgain(some) {
        tree.nodes[node].question.map { repeated[$0, default: []].append(node) }
      }
    }
    // The paths come last: the nodes are found even where no effort is left for them.
    return stretches.flatMap { stretch in
      repeated[stretch.question].map { repetitions(at: $0, stretch) } ?? []
    }
  }

  /// The part of the order in which a question is asked.
  private struct Stretch {
    let question: Int32
    var positions: ClosedRange<Int>
  }

  /// The questions that several nodes ask, by the first one.
  private func stretches() -> [Stretch] {
    var stretches: [Stretch?] = Array(repeating: nil, count: tree.isAsked.count)
    for (position, node) in order.nodes.enumerated() {
      guard let question = tree.question(of: node) else { continue }
      let first = stretches[Int(question)]?.positions.lowerBound ?? position
      stretches[Int(question)] = Stretch(question: question, positions: first...position)
    }
    return stretches.compactMap { $0 }.filter { $0.positions.count > 1 }
      .sorted { $0.positions.lowerBound < $1.positions.lowerBound }
  }

  /// The nodes that ask one of at most 64 questions once more.
  private mutating func nodesAskingAgain(_ stretches: ArraySlice<Stretch>) -> [Int] {
    guard let first = stretches.first?.positions.lowerBound,
      let last = stretches.map(\.positions.upperBound).max(), effort > last - first
    else { return [] }
    let bits = Dictionary(
      uniqueKeysWithValues: zip(stretches.lazy.map(\.question), 0..<BitSet64.capacity))
    /// The questions asked on some way to each node.
    var asked = Array(repeating: BitSet64(), count: last - first + 1)
    var again: [Int] = []
    for position in first...last {
      let node = order.nodes[position]
      let edges = tree.edges(from: node)
      effort -= 1 + edges.count
      guard effort > 0 else { break }
      if let bit = tree.question(of: node).flatMap({ bits[$0] }) {
        if !asked[position - first].insert(bit) { again.append(node) }
      }
      if asked[position - first].isEmpty { continue }
      for edge in edges {
        let target = order.position(of: tree.target(of: edge))
        if target <= last { asked[target - first].formUnion(asked[position - first]) }
      }
    }
    return again
  }

  /// The nodes with a path to each from the node before that asks the same.
  private mutating func repetitions(at nodes: [Int], _ stretch: Stretch) -> [Repetition] {
    let origins = self.origins(in: stretch)
    return nodes.map { node in
      Repetition(node: node, path: origins.map { path(to: node, by: $0, stretch) } ?? [])
    }
  }

  /// The node and the edge by which one comes to each node of a stretch from one that asks its
  /// question, where one does; nil when it would take too long.
  private mutating func origins(in stretch: Stretch) -> [(node: Int, edge: Int)?]? {
    let (first, last) = (stretch.positions.lowerBound, stretch.positions.upperBound)
    guard effort > stretch.positions.count else { return nil }
    var origins: [(node: Int, edge: Int)?] = Array(
      repeating: nil, count: stretch.positions.count)
    for position in stretch.positions {
      let node = order.nodes[position]
      let edges = tree.edges(from: node)
      effort -= 1 + edges.count
      guard effort > 0 else { return nil }
      guard tree.question(of: node) == stretch.question || origins[position - first] != nil
      else { continue }
      for edge in edges {
        let target = order.position(of: tree.target(of: edge))
        if target <= last { origins[target - first] = (node, edge) }
      }
    }
    return origins
  }

  /// The edges to a node, found backwards as far as the question that it repeats.
  private mutating func path(
    to node: Int, by origins: [(node: Int, edge: Int)?], _ stretch: Stretch
  ) -> [Int] {
    var path: [Int] = []
    var node = node
    while let origin = origins[order.position(of: node) - stretch.positions.lowerBound] {
      effort -= 1
      guard effort > 0 else { return [] }
      node = origin.node
      guard let question = tree.question(of: node) else { continue }
      path.append(origin.edge)
      if question == stretch.question { break }
    }
    return path.reversed()
  }
}

extension Resolved {
  /// The question that a node asks; nil in branches and leaves.
  fileprivate func question(of node: Int) -> Int32? {
    node < nodes.count ? nodes[node].question : nil
  }
}

/// Nodes in an order in which each comes before those that it leads to.
private struct TopologicalOrder {
  let nodes: [Int]
  private var positions: [Int32]

  init(_ nodes: [Int], of count: Int) {
    self.nodes = nodes
    positions = Array(repeating: .max, count: count)
    for (position, node) in nodes.enumerated() { positions[node] = Int32(position) }
  }

  /// Where a node stands.
  func position(of node: Int) -> Int { Int(positions[node]) }
}

/// A set of numbers below 64.
private struct BitSet64 {
  static let capacity = 64
  private var bits: UInt64 = 0

  var isEmpty: Bool { bits == 0 }

  /// Puts a number into the set; says whether it was not there.
  mutating func insert(_ number: Int) -> Bool {
    let bit: UInt64 = 1 << UInt64(number)
    defer { bits |= bit }
    return bits & bit == 0
  }

  mutating func formUnion(_ other: BitSet64) { bits |= other.bits }
}

// A tree as an outline: its items from the top down, as far as they are unfolded.

package import Tree

/// A tree as an outline, in which each node with a question is drawn once.
package struct Outline: Sendable {
  let tree: DecisionTree
  let reach: Reach?
  private let homes: Homes

  /// The outline of a tree, in which what some answers mean is marked; what they close stands last.
  package init(of tree: DecisionTree, marking reach: Reach? = nil) {
    self.tree = tree
    self.reach = reach
    homes = Homes(in: tree, reach)
  }

  /// Something that has lines of its own in an outline.
  package struct Item: Sendable {
    /// What it shows.
    package let subject: Subject
    /// The node from which it leads on; for the first item, the node itself.
    package let origin: Int
    /// The node with the question or the fixes that it shows; nil when there is none, or when it
    /// is drawn at another item.
    package let node: Int?
    /// Whether more items can stand below it.
    package let isFoldable: Bool
    /// Whether they do.
    package let isUnfolded: Bool
    /// How the item stands to the answers; nil when nothing is marked.
    package let standing: Reach.Standing?
    /// The number of items above it on the way from the first one.
    package let depth: Int

    /// A bit for each of these items, the lowest for the nearest: whether others follow it.
    let bars: UInt64
    /// Whether it is the last one below the item that it belongs to.
    let isLast: Bool
  }

  /// What an item shows.
  package enum Subject: Hashable, Sendable {
    /// The node where a walk begins.
    case beginning
    /// A choice, and what it leads to, by the number of the edge.
    case exit(Int)
    /// The choices of the question at a node that the answers close, as one.
    case closed(Int)
  }

  /// All items that are not folded away, from the top down.
  ///
  /// `grouping` makes one item of the choices of a question that are closed, if they are several.
  package func items(
    grouping: Bool = false, isUnfolded: (Subject) -> Bool = { _ in true }
  ) -> [Item] {
    var items: [Item] = []
    var pending = [
      Pending(subject: .beginning, origin: 0, node: 0, depth: 0, bars: 0, isLast: true)
    ]
    while let next = pending.popLast() {
      let below = subjects(below: next, grouping)
      let isOpen = !below.isEmpty && isUnfolded(next.subject)
      items.append(
        Item(
          subject: next.subject, origin: next.origin, node: next.node,
          isFoldable: !below.isEmpty, isUnfolded: isOpen, standing: standing(of: next),
          depth: next.depth, bars: next.bars, isLast: next.isLast))
      guard isOpen else { continue }
      let bars = next.depth == 0 ? 0 : next.bars << 1 | (next.isLast ? 0 : 1)
      for (number, subject) in below.enumerated().reversed() {
        pending.append(
          Pending(
            subject: subject, origin: next.node ?? next.origin, node: drawnNode(of: subject),
            depth: next.depth + 1, bars: bars, isLast: number == below.count - 1))
      }
    }
    return items
  }

  /// What to unfold so that the trail is in sight, and of what is open the nearest `most` items.
  package func openSubjects(most: Int) -> Set<Subject> {
    var unfolded: Set = [Subject.beginning]
    var nodes = [0]
    var count = 1
    var next = 0
    while next < nodes.count {
      let node = nodes[next]
      next += 1
      for edge in tree.edges(from: node) {
        let standing = reach?.standing(of: edge, from: node) ?? .open
        guard standing != .closed else { continue }
        count += 1
        guard let target = drawnNode(of: .exit(edge)), tree.question(at: target) != nil,
          standing == .taken || count + tree.edges(from: target).count <= most
        else { continue }
        unfolded.insert(.exit(edge))
        nodes.append(target)
      }
    }
    return unfolded
  }

  /// An item that is still to come.
  private struct Pending {
    let subject: Subject
    let origin: Int
    let node: Int?
    let depth: Int
    let bars: UInt64
    let isLast: Bool
  }

  private func subjects(below item: Pending, _ grouping: Bool) -> [Subject] {
    if case .closed(let node) = item.subject {
      return tree.edges(from: node).filter { isClosed($0, from: node) }.map(Subject.exit)
    }
    guard let node = item.node else { return [] }
    let edges = tree.edges(from: node, closedLast: reach)
    guard grouping else { return edges.map(Subject.exit) }
    let open = edges.prefix { !isClosed($0, from: node) }
    // Inside of what is closed everything is; grouping it again would only hide it.
    return edges.count - open.count < 2 || open.isEmpty
      ? edges.map(Subject.exit) : open.map(Subject.exit) + [.closed(node)]
  }

  private func isClosed(_ edge: Int, from node: Int) -> Bool {
    reach?.standing(of: edge, from: node) == .closed
  }

  /// The node that is drawn at an item; nil when it is drawn at another one.
  private func drawnNode(of subject: Subject) -> Int? {
    guard case .exit(let edge) = subject else { return nil }
    let target = tree.target(of: edge)
    return tree.question(at: target) == nil || homes.edge[target] == edge ? target : nil
  }

  private func standing(of item: Pending) -> Reach.Standing? {
    switch item.subject {
    case .beginning: reach?.standing(of: 0)
    case .exit(let edge): reach?.standing(of: edge, from: item.origin)
    case .closed: .closed
    }
  }
}

extension Outline {
  /// Whether several edges lead to a node.
  func isShared(_ node: Int) -> Bool { homes.isShared[node] }

  /// Which of the places that ask the same question a node is; nil where it is the only one.
  func place(of node: Int) -> Int? { homes.place[node] }

  /// The edge at which the target of another one is drawn, and whether that is further up.
  func home(of target: Int, from edge: Int) -> (edge: Int, isAbove: Bool) {
    let home = Int(homes.edge[target])
    return (home, home < 0 || homes.rank[home] < homes.rank[edge])
  }
}

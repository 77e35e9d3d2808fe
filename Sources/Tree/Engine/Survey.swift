// One depth-first search through the part of a tree that the answers leave open.

/// What one visit to every node of the open part of a tree finds out.
///
/// A node that several branches share is visited once, and no call goes deeper with the tree.
struct Survey {
  /// The tree that was visited.
  let tree: DecisionTree
  /// What is open of it.
  let part: OpenPart
  /// The nodes visited in postorder: each one after all that it leads to.
  private(set) var order: [Int32] = []
  /// The leaves among them, in the same order.
  private(set) var leaves: [Int32] = []
  /// The nodes that ask in preorder: each one when it is met for the first time.
  private(set) var met: [Int32] = []
  /// The answers that were followed, with the numbers of the tree.
  let answers: Answers

  private var standing: [Standing]
  private let isFailed: [Bool]

  private enum Standing: UInt8 {
    /// The answers do not lead there.
    case away
    /// No candidate is left in its part of the tree.
    case dead
    case alive
  }

  init(of tree: DecisionTree, following answers: Answers, rulingOut failed: Set<Fix.ID>) {
    self.tree = tree
    self.answers = answers.numbered(for: tree)
    part = OpenPart(of: tree, following: self.answers.numbers)
    var isFailed = Array(repeating: false, count: tree.fixes.count)
    for number in failed.compactMap({ tree.fixIndex[$0] }) { isFailed[number] = true }
    self.isFailed = isFailed
    standing = Array(repeating: .away, count: part.nodeCount)
    visit()
  }

  private mutating func visit() {
    let part = part
    var search = DepthFirst(nodes: part.nodeCount)
    search.start(at: 0)
    while let step = search.next(in: part) {
      switch step {
      case .enter(let node):
        standing[node] = .dead
        if part.isLeaf(node) { leaves.append(Int32(node)) } else { met.append(Int32(node)) }
      case .leave(let node):
        order.append(Int32(node))
        let isAlive =
          part.isLeaf(node)
          ? tree.shape.nodes[node].range.contains { !isFailed[Int(tree.shape.targets[$0].fix)] }
          : part.edges(from: node).contains { standing[part.target(of: $0)] == .alive }
        if isAlive { standing[node] = .alive }
      case .back: break
      }
    }
  }

  /// Whether the answers lead to a node.
  func isReached(_ node: Int) -> Bool { standing[node] != .away }

  /// Whether a node's part of the tree still holds a candidate.
  func isAlive(_ node: Int) -> Bool { standing[node] == .alive }

  /// Whether a fix is ruled out, by its number.
  func isRuledOut(_ fix: Int) -> Bool { isFailed[fix] }
}

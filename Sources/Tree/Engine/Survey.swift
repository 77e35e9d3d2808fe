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
  /// The nodes that ask, and the leaves with fixes that need certain answers, in preorder: each one
  /// when it is met for the first time.
  private(set) var met: [Int32] = []
  /// The answers that were followed, with the numbers of the tree.
  let answers: Answers

  private var standing: [Standing]
  private let isFailed: [Bool]
  /// How the answers stand to what each fix needs.
  private var fits: [Fit]

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
    part = OpenPart(of: tree, following: self.answers)
    var isFailed = Array(repeating: false, count: tree.fixes.count)
    for number in failed.compactMap({ tree.fixIndex[$0] }) { isFailed[number] = true }
    self.isFailed = isFailed
    fits = Array(repeating: .fits, count: tree.fixes.count)
    for fix in tree.limitedFixes { fits[fix] = part.fit(of: tree.fixes[fix].applies) }
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
        if part.isLeaf(node) { leaves.append(Int32(node)) }
        if !part.isLeaf(node) || hasLimitedFix(node) { met.append(Int32(node)) }
      case .leave(let node):
        order.append(Int32(node))
        let isAlive =
          part.isLeaf(node)
          ? tree.shape.nodes[node].range.contains { !isOut(Int(tree.shape.targets[$0].fix)) }
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

  /// Whether a fix was tried and did not help, by its number.
  func isRuledOut(_ fix: Int) -> Bool { isFailed[fix] }

  /// Whether an answer is another one than a fix needs, by its number.
  func isDenied(_ fix: Int) -> Bool { fits[fix] == .denied }

  /// Whether it is not known if a fix is one after these answers, by its number.
  func isConditional(_ fix: Int) -> Bool { fits[fix] == .unknown }

  /// Whether a fix is no candidate, wherever it stands, by its number.
  func isOut(_ fix: Int) -> Bool { isFailed[fix] || fits[fix] == .denied }

  /// Whether two fixes or more are candidates.
  var hasSeveralCandidates: Bool {
    var first: Int32?
    for leaf in leaves {
      for target in tree.shape.targets[tree.shape.nodes[Int(leaf)].range]
      where !isOut(Int(target.fix)) {
        if let first, first != target.fix { return true }
        first = target.fix
      }
    }
    return false
  }

  /// Whether a leaf names a fix that needs certain answers.
  private func hasLimitedFix(_ leaf: Int) -> Bool {
    !tree.limitedFixes.isEmpty
      && tree.shape.nodes[leaf].range.contains {
        !tree.fixes[Int(tree.shape.targets[$0].fix)].applies.isEmpty
      }
  }
}

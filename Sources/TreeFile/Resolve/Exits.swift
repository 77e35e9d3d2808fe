// The numbers of nodes and leaves in a compiled tree, with branches looked through.

internal import Tree

/// What a choice leads to in a compiled tree.
struct Exit {
  /// The number of the node.
  let node: Int32
  /// The number of the leaf; -1 where the node asks.
  let leaf: Int32
}

/// Numbers the nodes that can be reached, and the places of the file that name fixes.
///
/// Such a place is a leaf of its own, while all that name one fix alone share a node. It is the
/// entry of a choice, or the branch behind which the fixes are named.
struct Exits {
  /// The nodes that ask and the leaves, each one before those that it leads to.
  let order: [Int]
  /// How many leaves have a number.
  private(set) var leafCount = 0

  private let tree: SoundTree
  private var numbers: [Int32]
  private var branches: [Int32]
  private var leafOfBranch: [Int32?]

  init(in tree: SoundTree) {
    self.tree = tree
    let resolved = tree.resolved
    order = tree.order.filter { !resolved.isBranch($0) }
    numbers = Array(repeating: -1, count: resolved.nodeCount)
    branches = Array(repeating: -1, count: resolved.nodeCount)
    leafOfBranch = Array(repeating: nil, count: resolved.firstLeaf - resolved.firstBranch)
    for (number, node) in order.enumerated() { numbers[node] = Int32(number) }
    for branch in tree.order where resolved.isBranch(branch) {
      guard let last = tree.ends.branch(behind: branch) else { continue }
      branches[tree.ends.node(behind: branch)] = Int32(last)
    }
  }

  /// The branch that begins at a node; -1 where none does.
  func branch(before node: Int) -> Int32 { branches[node] }

  /// The number of the node behind a branch; nil where nothing leads to it.
  func number(behind branch: Int32) -> Int32? {
    let number = numbers[tree.ends.node(behind: Int(branch))]
    return number < 0 ? nil : number
  }

  /// What one comes to by an edge.
  mutating func exit(by edge: Int) -> Exit {
    let target = tree.resolved.target(of: edge)
    let node = tree.ends.node(behind: target)
    return Exit(
      node: numbers[node],
      leaf: node < tree.resolved.firstLeaf ? -1 : leaf(behind: tree.ends.branch(behind: target)))
  }

  /// The number of a leaf: that of the branch behind which it stands, or else a new one.
  private mutating func leaf(behind branch: Int?) -> Int32 {
    if let branch, let leaf = leafOfBranch[branch] { return leaf }
    let leaf = Int32(leafCount)
    leafCount += 1
    if let branch { leafOfBranch[branch] = leaf }
    return leaf
  }
}

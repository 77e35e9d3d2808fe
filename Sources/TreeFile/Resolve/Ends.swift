// Where one comes out behind the branches, found with path compression.

internal import Tree

/// The nodes that ask or are leaves, behind every chain of branches; there are no loops.
struct Ends: Sendable {
  private let firstBranch: Int
  /// The end behind each branch, and the last branch before it.
  private var ends: [(node: Int, branch: Int)?]

  init(in tree: Resolved) {
    firstBranch = tree.firstBranch
    ends = Array(repeating: nil, count: tree.firstLeaf - tree.firstBranch)
    for branch in tree.firstBranch..<tree.firstLeaf { settle(branch, in: tree) }
  }

  /// The node that one comes to from a node without being asked.
  func node(behind node: Int) -> Int { end(behind: node)?.node ?? node }

  /// The last branch that one passes from a node to that end; nil when the node is no branch.
  func branch(behind node: Int) -> Int? { end(behind: node)?.branch }

  private func end(behind node: Int) -> (node: Int, branch: Int)? {
    let branch = node - firstBranch
    return ends.indices.contains(branch) ? ends[branch] : nil
  }

  private mutating func settle(_ branch: Int, in tree: Resolved) {
    var passed: [Int] = []
    var node = branch
    while tree.isBranch(node), ends[node - firstBranch] == nil {
      passed.append(node)
      guard let edge = tree.edges(from: node).first else { return }
      node = tree.target(of: edge)
    }
    guard let last = passed.last else { return }
    let end = end(behind: node) ?? (node, last - firstBranch)
    for one in passed { ends[one - firstBranch] = end }
  }
}

// loop: a branch leads back to itself, as one depth-first search finds out.

internal import Text
internal import Tree

extension Check {
  static let loop: Check = .init(
    "loop", .error, "a branch leads back to itself", in: .shape
  ) {
    subject, findings in
    let draft = subject.tree.draft
    for loop in loops(in: subject.tree) {
      let ids = loop.map { draft.text($0) }
      findings.report(.loop, at: draft.mark(loop[0]), message(ids), advice: advice(ids))
    }
  }
}

/// The longest part of a loop that is told.
private let limit = 7

/// The first branches on the way from each branch that leads back to itself, with it in front.
private func loops(in tree: Resolved) -> [[Name]] {
  var loops: [[Name]] = []
  var search = DepthFirst(nodes: tree.nodeCount)
  /// How far down the path the nodes on it stand.
  var depths = Array(repeating: 0, count: tree.nodeCount)
  for start in tree.firstBranch..<tree.firstLeaf {
    search.start(at: start)
    var isLooping: Set<Int> = []
    while let step = search.next(in: tree) {
      switch step {
      case .enter(let node):
        depths[node] = search.path.count - 1
      case .back(let edge):
        // Only a branch can be led back to: everything else is written where it is led to.
        let target = tree.target(of: edge)
        guard isLooping.insert(target).inserted else { continue }
        let branches = search.path.dropFirst(depths[target]).lazy.filter(tree.isBranch)
        loops.append(branches.prefix(limit).compactMap(tree.branchName))
      case .leave:
        continue
      }
    }
  }
  return loops
}

extension Resolved {
  /// The name of the branch that begins at a node.
  fileprivate func branchName(_ node: Int) -> Name? { draft.branches?[node - firstBranch].id }
}

private func message(_ loop: [String]) -> String {
  let start = "The branch \"\(loop[0])\" leads back to itself"
  if loop.count == 1 { return start }
  let others = loop.dropFirst().prefix(limit - 2).map { "\"\($0.cut)\"" }
  let more = loop.count < limit ? [] : ["others"]
  return "\(start): to "
    + (others + more + ["\"\(loop[0])\""]).joined(separator: ", then to ") + "."
}

private func advice(_ loop: [String]) -> String {
  loop.count == 1 ? "let it end at a fix." : "Let one of them end at a fix."
}

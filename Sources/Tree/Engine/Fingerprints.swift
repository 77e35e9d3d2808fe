// Which questions decide nothing: equal parts of a tree are found as a reduced decision diagram merges
// them, by hashes of what they lead to.

/// A number for the part below each node: two parts with the same one lead the same answers to the
/// same candidates, whatever the leaves note about them.
struct Fingerprints {
  private var prints: [UInt64]
  private var isDeciding: [Bool]

  /// The part of a tree in which no candidate is left.
  private static let nothing: UInt64 = 0

  /// The fingerprints of what was visited; the cost is linear in its nodes.
  init(of survey: Survey) {
    let (part, shape) = (survey.part, survey.tree.shape)
    prints = Array(repeating: Fingerprints.nothing, count: part.nodeCount)
    isDeciding = Array(repeating: false, count: part.nodeCount)
    for node in survey.order.lazy.map(Int.init) where survey.isAlive(node) {
      if part.isLeaf(node) {
        for target in shape.nodes[node].range
        where !survey.isOut(Int(shape.targets[target].fix)) {
          prints[node] = mixed(prints[node], UInt64(shape.targets[target].fix) + 1)
        }
        continue
      }
      let edges = part.edges(from: node)
      let first = prints[part.target(of: edges.lowerBound)]
      var sum: UInt64 = 0
      for edge in edges {
        let print = prints[part.target(of: edge)]
        if print != first { isDeciding[node] = true }
        // A sum, as a place may name the choices in any order.
        sum &+= mixed(print, UInt64(part.choice(of: edge)) + 1)
      }
      prints[node] = isDeciding[node] ? mixed(sum, UInt64(part.question(at: node)) + 1) : first
    }
  }

  /// Whether the ways out of a node that asks lead to different parts.
  func decides(_ node: Int) -> Bool { isDeciding[node] }
}

/// A hash of two numbers (the finalizer of SplitMix64).
private func mixed(_ hash: UInt64, _ number: UInt64) -> UInt64 {
  var mixed = hash &+ number &* 0x9E37_79B9_7F4A_7C15
  mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
  mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
  return mixed ^ mixed >> 31
}

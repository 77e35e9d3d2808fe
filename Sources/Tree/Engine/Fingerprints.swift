// Which questions decide nothing: equal parts of a tree are found as a reduced decision diagram merges
// them, by hashes of what they lead to.

/// A number for the part below each node: two parts with the same one lead the same answers to the
/// same candidates, whatever the leaves note about them.
struct Fingerprints {
  private var prints: [UInt64]
  private var isDeciding: [Bool]
  private let references: References?
  /// What is referred to below each node; empty where nothing refers to anything.
  private var below: [BitSet64]

  /// The part of a tree in which no candidate is left.
  private static let nothing: UInt64 = 0

  /// The fingerprints of what was visited; the cost is linear in its nodes.
  init(of survey: Survey) {
    let part = survey.part
    prints = Array(repeating: Fingerprints.nothing, count: part.nodeCount)
    isDeciding = Array(repeating: false, count: part.nodeCount)
    references = survey.tree.references
    below = Array(repeating: [], count: references == nil ? 0 : part.nodeCount)
    for node in survey.order.lazy.map(Int.init) where survey.isAlive(node) {
      if part.isLeaf(node) { takeLeaf(node, survey) } else { takeQuestion(node, part) }
    }
  }

  private mutating func takeLeaf(_ node: Int, _ survey: Survey) {
    let shape = survey.tree.shape
    for target in shape.nodes[node].range {
      let fix = shape.targets[target].fix
      if survey.isOut(Int(fix)) { continue }
      prints[node] = mixed(prints[node], UInt64(fix) + 1)
      if let references { below[node].formUnion(references.ofFix(fix)) }
    }
  }

  private mutating func takeQuestion(_ node: Int, _ part: OpenPart) {
    let edges = part.edges(from: node)
    let question = part.question(at: node)
    let first = prints[part.target(of: edges.lowerBound)]
    var sum: UInt64 = 0
    for edge in edges {
      let target = part.target(of: edge)
      if prints[target] != first { isDeciding[node] = true }
      // A sum, as a place may name the choices in any order.
      sum &+= mixed(prints[target], UInt64(part.choice(of: edge)) + 1)
      if references != nil { below[node].formUnion(below[target]) }
    }
    var hasFirstSteps = false
    if let references {
      let isMeant = !below[node].isDisjoint(with: references.bit(of: question))
      if edges.count > 1, isMeant { isDeciding[node] = true }
      below[node].formUnion(references.ofQuestion(question, at: node))
      hasFirstSteps = references.hasFirstSteps(node)
    }
    prints[node] = isDeciding[node] ? mixed(sum, UInt64(question) + 1) : first
    if isDeciding[node], hasFirstSteps { prints[node] = mixed(prints[node], UInt64(node) + 1) }
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

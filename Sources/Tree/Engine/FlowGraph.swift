// The open part of a tree in topological order, in flat arrays for analyses of its data flow.

/// The nodes that the answers lead to, numbered so that all edges lead from lower to higher numbers.
struct FlowGraph {
  /// The tree that it is a part of.
  let tree: DecisionTree
  /// The numbers of the nodes in the tree; the first one is where a walk begins.
  let nodes: [Int32]
  /// What the answers leave open.
  let part: OpenPart
  /// The number of the question that is asked at each node, if it is of those looked at; nil at others.
  private(set) var questions: [Int32?] = []
  /// The edges of the tree along which the answers lead, those of each node in a row.
  private(set) var edges: [Int32] = []
  /// Where these edges lead, by the numbers of the nodes here.
  private(set) var targets: [Int32] = []
  /// The first node that leads to each one; -1 for the one where a walk begins.
  private(set) var parents: [Int32]

  /// Where the edges of each node begin; one number more than there are nodes.
  private var starts: [Int32] = [0]

  /// Which questions are looked at.
  enum Asked {
    /// Those without a definite answer.
    case open
    /// Those with one.
    case answered
  }

  init(of survey: Survey, asking asked: Asked = .open) {
    tree = survey.tree
    part = survey.part
    nodes = survey.order.reversed()
    parents = Array(repeating: .max, count: nodes.count)
    parents[0] = -1
    var numbers = Array(repeating: Int32(0), count: tree.shape.nodes.count)
    for (number, node) in nodes.enumerated() { numbers[Int(node)] = Int32(number) }
    for (number, node) in nodes.enumerated() {
      let node = Int(node)
      for edge in survey.part.edges(from: node) {
        let target = numbers[survey.part.target(of: edge)]
        edges.append(Int32(part.original(edge)))
        targets.append(target)
        parents[Int(target)] = min(parents[Int(target)], Int32(number))
      }
      starts.append(Int32(edges.count))
      let isAsked =
        !survey.part.isLeaf(node)
        && (survey.part.reply(at: node).choice == nil) == (asked == .open)
      questions.append(isAsked ? survey.part.question(at: node) : nil)
    }
  }

  /// The places of a node's edges in `edges` and `targets`.
  func edges(from node: Int) -> Range<Int> { Int(starts[node])..<Int(starts[node + 1]) }

  /// Whether a node is a leaf.
  func isLeaf(_ node: Int) -> Bool { starts[node] == starts[node + 1] }

  /// Some fixes, of those in a list, that each node names or leads to.
  func reaching(_ fixes: [Int?]) -> [BitSet64] {
    var places = Array(repeating: BitSet64(), count: tree.fixes.count)
    for (place, fix) in fixes.enumerated() {
      if let fix { places[fix].insert(BitSet64(place)) }
    }
    var reached = Array(repeating: BitSet64(), count: nodes.count)
    for node in nodes.indices.reversed() {
      if isLeaf(node) {
        for target in tree.shape.nodes[Int(nodes[node])].range {
          reached[node].formUnion(places[Int(tree.shape.targets[target].fix)])
        }
      } else {
        for edge in edges(from: node) { reached[node].formUnion(reached[Int(targets[edge])]) }
      }
    }
    return reached
  }
}

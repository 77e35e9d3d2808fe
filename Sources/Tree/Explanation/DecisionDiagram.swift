// Which answers lead to a fix, as a reduced multi-valued decision diagram (MDD), made from below.

/// The tree as one fix sees it.
///
/// Nodes that make no difference to the fix are left out, and those that are alike are one.
struct DecisionDiagram {
  /// Its nodes, children first.
  private(set) var nodes: [Node] = []
  /// The different ways in which leaves name the fix.
  private(set) var endings: [Ending] = []
  /// Where it begins.
  private(set) var root = Target.elsewhere

  /// A question, and where each of its choices leads.
  struct Node: Hashable {
    var question: Int32
    var children: [Target]
  }

  /// Where a choice leads.
  enum Target: Hashable {
    /// To leaves without the fix.
    case elsewhere
    /// To leaves with it.
    case ending(Int32)
    /// To a question that makes a difference.
    case node(Int32)
  }

  /// What leaves say that name the fix.
  struct Ending: Hashable {
    /// All fixes of the leaf, in the order to try them.
    var fixes: [Fix.ID]
    /// What the leaf says about the fix.
    var note: String?
  }

  /// The questions that make a difference.
  var questions: Set<Int32> {
    var isReached = Array(repeating: false, count: nodes.count)
    if case .node(let number) = root { isReached[Int(number)] = true }
    // Children come first.
    for number in nodes.indices.reversed() where isReached[number] {
      for case .node(let child) in nodes[number].children { isReached[Int(child)] = true }
    }
    return Set(nodes.indices.filter { isReached[$0] }.map { nodes[$0].question })
  }

  private var nodeNumbers: [Node: Int32] = [:]
  private var endingNumbers: [Ending: Int32] = [:]

  /// What leads to a fix; what the fix needs beyond the questions on the way is left out.
  init(of unfolding: Unfolding, for fix: Int) {
    let tree = unfolding.tree
    let applies = Dictionary(
      uniqueKeysWithValues: tree.fixes[fix].applies.map { ($0.question, $0) })
    var leaves: [Int32: Target] = [:]
    func target(_ leaf: Int32) -> Target {
      let known = leaves[leaf] ?? ending(of: leaf, for: fix, in: tree)
      leaves[leaf] = known
      return known
    }
    guard !unfolding.stops.isEmpty else {
      root = target(0)
      return
    }
    var rank = Array(repeating: 0, count: tree.shape.nodes.count)
    for (place, node) in unfolding.order.enumerated() { rank[node] = place }
    var targets = Array(repeating: Target.elsewhere, count: unfolding.stops.count)
    for number in unfolding.stops.indices.sorted(by: {
      rank[Int(unfolding.stops[$0].node)] < rank[Int(unfolding.stops[$1].node)]
    }) {
      let stop = unfolding.stops[number]
      let asked = tree.shape.nodes[Int(stop.node)]
      var children = Array(repeating: Target.elsewhere, count: Int(asked.count))
      for (place, edge) in asked.range.enumerated() {
        let choice = Int(tree.shape.choices[edge])
        // With other answers than it needs a place that names the fix leads elsewhere.
        if applies[asked.question]?.contains(Int32(choice)) == false { continue }
        children[choice] =
          switch unfolding.next[Int(stop.first) + place] {
          case .stop(let number): targets[Int(number)]
          case .leaf(let node): target(node)
          }
      }
      targets[number] = reduced(Node(question: asked.question, children: children))
    }
    root = targets[0]
  }

  private mutating func ending(of leaf: Int32, for fix: Int, in tree: DecisionTree) -> Target {
    let named = tree.shape.targets[tree.shape.nodes[Int(leaf)].range]
    guard let own = named.first(where: { Int($0.fix) == fix }) else { return .elsewhere }
    let ending = Ending(fixes: tree.candidates(atNode: leaf), note: own.note)
    if let known = endingNumbers[ending] { return .ending(known) }
    let number = Int32(endings.count)
    endings.append(ending)
    endingNumbers[ending] = number
    return .ending(number)
  }

  /// What a question comes to: its only outcome, a node that is alike, or a new one.
  private mutating func reduced(_ node: Node) -> Target {
    guard let first = node.children.first, node.children.contains(where: { $0 != first }) else {
      return node.children.first ?? .elsewhere
    }
    if let known = nodeNumbers[node] { return .node(known) }
    let number = Int32(nodes.count)
    nodes.append(node)
    nodeNumbers[node] = number
    return .node(number)
  }
}

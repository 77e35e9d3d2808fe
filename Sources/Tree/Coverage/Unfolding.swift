// The product of a tree with the earlier answers that count again below, built from the root on as
// the subset construction builds an automaton.

/// A tree unfolded just so far that no path through it asks a question twice.
///
/// Each of its stops is a node that asks, together with the earlier answers that decide what is
/// asked again below it. Nearly all trees ask a thing only once: they have one stop for each node.
struct Unfolding {
  /// The tree that was unfolded.
  let tree: DecisionTree
  /// The nodes that can be reached, children first.
  let order: [Int]
  /// The stops, those after the fewest answers first.
  private(set) var stops: [Stop] = []
  /// Where each edge of each stop's node leads from that stop.
  private(set) var next: [Next] = []
  /// The answer that leads along each edge of the tree after the fewest others; nil when none does.
  private(set) var passes: [Step?]

  private let repeats: Repeats
  private var index: StopIndex
  /// How much more work with earlier answers is done.
  private var effort = 1 << 22

  /// A node that asks something which no answer before has decided.
  struct Stop {
    /// The node that asks.
    let node: Int32
    /// The earlier answers that count again below.
    fileprivate let given: GivenAnswers
    /// The answer that leads here after the fewest others; nil at the first stop.
    let origin: Step?
    /// How many answers that takes.
    let depth: Int32
    /// Where its part of `next` begins, which goes along with the edges of the node.
    var first: Int32 = 0
  }

  /// An answer at a stop, by its edge in the tree.
  struct Step {
    var stop: Int32
    var edge: Int32
  }

  /// Where an answer at a stop leads.
  enum Next {
    /// To another stop, by its number.
    case stop(Int32)
    /// To a leaf, by its node.
    case leaf(Int32)
  }

  /// Unfolds a tree; nil when it asks so much twice that this would take too long.
  init?(of tree: DecisionTree) {
    self.tree = tree
    order = tree.topologicalOrder(from: 0).reversed()
    guard let repeats = Repeats(in: tree, order) else { return nil }
    self.repeats = repeats
    passes = Array(repeating: nil, count: tree.edgeCount)
    index = StopIndex(nodes: tree.nodeCount)
    if tree.isLeaf(0) { return }
    _ = stop(at: 0, [], from: nil)
    // A breadth-first search: new stops are found at the end of the list.
    var number = 0
    while number < stops.count {
      stops[number].first = Int32(next.count)
      for edge in tree.edges(from: Int(stops[number].node)) {
        next.append(follow(edge, from: number))
        guard effort > 0 else { return nil }
      }
      number += 1
    }
  }

  /// Where an answer at a stop leads, past all nodes that ask what is answered already.
  private mutating func follow(_ start: Int, from number: Int) -> Next {
    let step = Step(stop: Int32(number), edge: Int32(start))
    let question = tree.shape.nodes[Int(stops[number].node)].question
    var given = stops[number].given
    if repeats.contains(question) { given.add(question, tree.shape.choices[start]) }
    var edge = start
    while true {
      if passes[edge] == nil { passes[edge] = step }
      let child = tree.shape.children[edge]
      let node = tree.shape.nodes[Int(child)]
      if node.isLeaf { return .leaf(child) }
      effort -= given.count
      given.keep { repeats.isAsked($0, from: child) }
      guard let choice = given[node.question], let known = tree.edge(of: node, choosing: choice)
      else { return .stop(stop(at: child, given, from: step)) }
      edge = known
    }
  }

  /// The stop at a node with the given answers before it, which is made if there is none yet.
  private mutating func stop(at node: Int32, _ given: GivenAnswers, from origin: Step?) -> Int32 {
    if let known = index[node, given] { return known }
    let number = Int32(stops.count)
    let depth = origin.map { stops[Int($0.stop)].depth + 1 } ?? 0
    stops.append(Stop(node: node, given: given, origin: origin, depth: depth))
    index[node, given] = number
    return number
  }

  /// The edges of the tree that answers lead along, those after the fewest answers first.
  var passedEdges: [Int] {
    passes.indices.filter { passes[$0] != nil }.sorted { left, right in
      guard let a = passes[left], let b = passes[right] else { return false }
      return (a.stop, a.edge, left) < (b.stop, b.edge, right)
    }
  }

  /// The last answers, at most `limit` of them, of those that end with the given one.
  func answers(upTo step: Step?, limit: Int) -> [(question: Question, choice: Choice)] {
    var answers: [(question: Question, choice: Choice)] = []
    var step = step
    while let (stop, edge) = step.map({ (stops[Int($0.stop)], Int($0.edge)) }),
      answers.count < limit
    {
      let question = tree.questions[Int(tree.shape.nodes[Int(stop.node)].question)]
      answers.append((question, question.choices[Int(tree.shape.choices[edge])]))
      step = stop.origin
    }
    return answers.reversed()
  }
}

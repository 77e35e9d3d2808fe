// A tree unfolded just so far that no path through it asks a question twice.

/// A tree unfolded just so far that no path through it asks a question twice.
///
/// Below a place where an earlier answer counts again there is one stop for each such answer, with
/// one way on. Nearly all trees ask a thing only once, and have one stop for each place that asks.
struct Unfolding {
  /// The tree that was unfolded.
  let tree: DecisionTree
  /// The nodes that can be reached, children first.
  let order: [Int]
  /// The places that ask, those after the fewest answers first.
  private(set) var stops: [Stop] = []
  /// Where each choice leads from each stop: to a stop by its number, or to a leaf, by `~node`.
  private(set) var next: [Int32] = []
  /// By which answer each edge of the tree is passed first; nil when no answers lead along it.
  private(set) var passes: [Step?]

  private let repeats: Repeats
  /// The earlier answers that count again below each stop, in the order of their questions.
  private var given: [[Given]] = []
  /// The stops of the nodes at which no earlier answer counts; -1 for others.
  private var plain: [Int32]
  private var others: [Place: Int32] = [:]
  /// How much more work with earlier answers is done.
  private var effort = 1 << 22

  /// A place that asks something which no answer before has decided.
  struct Stop {
    /// The node that asks.
    let node: Int32
    /// The answer that leads here after the fewest others; nil at the first stop.
    let origin: Step?
    /// How many answers that takes.
    let depth: Int32
    /// Where its part of `next` begins, which goes along with the edges of the node.
    var first: Int32
  }

  /// An answer at a stop.
  struct Step {
    var stop: Int32
    var edge: Int32
  }

  private struct Given: Hashable {
    var question: Int32
    var choice: Int32
  }

  private struct Place: Hashable {
    var node: Int32
    var given: [Given]
  }

  /// Unfolds a tree; nil when it asks so much twice that this would take too long.
  init?(of tree: DecisionTree) {
    self.tree = tree
    order = tree.topologicalOrder(from: 0).reversed()
    guard let repeats = Repeats(in: tree, order) else { return nil }
    self.repeats = repeats
    passes = Array(repeating: nil, count: tree.shape.children.count)
    plain = Array(repeating: -1, count: tree.shape.nodes.count)
    if tree.shape.nodes[0].isLeaf { return }
    _ = arrive(at: 0, [], from: nil)
    var place = 0
    while place < stops.count {
      stops[place].first = Int32(next.count)
      for edge in tree.shape.nodes[Int(stops[place].node)].range {
        next.append(follow(edge, from: place))
        guard effort > 0 else { return nil }
      }
      place += 1
    }
  }

  /// Where an answer at a stop leads, past all places that ask what is answered already.
  private mutating func follow(_ start: Int, from stop: Int) -> Int32 {
    let step = Step(stop: Int32(stop), edge: Int32(start))
    var edge = start
    var given = self.given[stop]
    let question = tree.shape.nodes[Int(stops[stop].node)].question
    if repeats.contains(question) {
      let place = given.firstIndex { $0.question > question } ?? given.endIndex
      given.insert(Given(question: question, choice: tree.shape.choices[edge]), at: place)
    }
    while true {
      if passes[edge] == nil { passes[edge] = step }
      let child = tree.shape.children[edge]
      let node = tree.shape.nodes[Int(child)]
      guard node.question >= 0 else { return ~child }
      if given.isEmpty { return arrive(at: child, [], from: step) }
      effort -= given.count
      given.removeAll { !repeats.isAsked($0.question, from: child) }
      guard let known = given.first(where: { $0.question == node.question }),
        let next = tree.edge(of: node, choosing: known.choice)
      else { return arrive(at: child, given, from: step) }
      edge = next
    }
  }

  /// The stop at a node with the given answers behind it, which is made if there is none yet.
  private mutating func arrive(at node: Int32, _ given: [Given], from origin: Step?) -> Int32 {
    let place = given.isEmpty ? nil : Place(node: node, given: given)
    let known = place.map { others[$0] ?? -1 } ?? plain[Int(node)]
    guard known < 0 else { return known }
    let number = Int32(stops.count)
    let depth = origin.map { stops[Int($0.stop)].depth + 1 } ?? 0
    stops.append(Stop(node: node, origin: origin, depth: depth, first: 0))
    self.given.append(given)
    if let place { others[place] = number } else { plain[Int(node)] = number }
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

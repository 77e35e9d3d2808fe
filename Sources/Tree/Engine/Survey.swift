// One depth-first search through the part of a tree that the answers leave open.

/// What one visit to every node of the open part of a tree finds out.
///
/// A node that several branches share is visited once, and no call goes deeper with the tree.
struct Survey {
  /// The part of the tree that was visited.
  let part: OpenPart
  /// The nodes visited in postorder: each one after all that it leads to.
  private(set) var order: [Int32] = []
  /// How many leaves were visited.
  private(set) var leafCount = 0

  /// The nodes that ask, in preorder: each one when it is met for the first time.
  private var met: [Int32] = []
  private var standing: [Standing]
  private let isFailed: [Bool]
  private let answers: Answers

  private enum Standing: UInt8 {
    /// The answers do not lead there.
    case away
    /// No candidate is left in its part of the tree.
    case dead
    case alive
  }

  init(of tree: DecisionTree, following answers: Answers, rulingOut failed: Set<Fix.ID>) {
    self.answers = answers.numbered(for: tree)
    part = OpenPart(tree: tree, replies: self.answers.numbers)
    var isFailed = Array(repeating: false, count: tree.fixes.count)
    for number in failed.compactMap({ tree.fixIndex[$0] }) { isFailed[number] = true }
    self.isFailed = isFailed
    standing = Array(repeating: .away, count: part.nodeCount)
    visit()
  }

  private mutating func visit() {
    let shape = part.tree.shape
    var search = DepthFirst(nodes: part.nodeCount)
    search.start(at: 0)
    while let step = search.next(in: part) {
      switch step {
      case .enter(let node):
        standing[node] = .dead
        if !shape.nodes[node].isLeaf { met.append(Int32(node)) }
      case .leave(let node):
        order.append(Int32(node))
        if holdsCandidate(node, shape) { standing[node] = .alive }
      case .back: break
      }
    }
  }

  /// Whether a node names a fix that is not ruled out, or leads to one that does.
  private mutating func holdsCandidate(_ number: Int, _ shape: Shape) -> Bool {
    let node = shape.nodes[number]
    guard node.isLeaf else {
      return part.edges(from: number).contains { standing[part.target(of: $0)] == .alive }
    }
    leafCount += 1
    return node.range.contains { !isFailed[Int(shape.targets[$0].fix)] }
  }

  /// The tree that was visited.
  var tree: DecisionTree { part.tree }

  /// What was replied to the question at a node that asks.
  func reply(at node: Int) -> ReplyNumber {
    part.replies[Int(tree.shape.nodes[node].question)]
  }

  /// Whether the answers lead to a node.
  func isReached(_ node: Int) -> Bool { standing[node] != .away }

  /// Whether a node's part of the tree still holds a candidate.
  func isAlive(_ node: Int) -> Bool { standing[node] == .alive }

  /// Whether a fix is ruled out, by its number.
  func isRuledOut(_ fix: Int) -> Bool { isFailed[fix] }
}

extension Survey {
  /// The numbers of the questions at some of the nodes met, once each.
  private func questions(where isWanted: (_ node: Int32, ReplyNumber) -> Bool) -> [Int32] {
    var seen = Array(repeating: false, count: tree.questions.count)
    var numbers: [Int32] = []
    for node in met {
      let number = tree.shape.nodes[Int(node)].question
      guard !seen[Int(number)], isWanted(node, part.replies[Int(number)]) else { continue }
      seen[Int(number)] = true
      numbers.append(number)
    }
    return numbers
  }

  /// The numbers of the answered questions, once each, in the order met.
  var answered: [Int32] { questions { _, reply in reply != .missing } }

  /// The numbers of the unanswered questions whose part of the tree holds a candidate, once each,
  /// in the order met.
  var open: [Int32] { questions { node, reply in reply == .missing && isAlive(Int(node)) } }

  /// How many answered questions were met before the first one that is to be asked.
  var behind: Int {
    var seen = Array(repeating: false, count: tree.questions.count)
    var count = 0
    for index in met {
      let number = Int(tree.shape.nodes[Int(index)].question)
      if part.replies[number] == .missing, isAlive(Int(index)) { break }
      if part.replies[number] != .missing, !seen[number] { count += 1 }
      seen[number] = true
    }
    return count
  }

  /// The answers to questions that were not met.
  var leftover: Answers {
    var isMet = Array(repeating: false, count: tree.questions.count)
    for node in met { isMet[Int(tree.shape.nodes[Int(node)].question)] = true }
    // Few answers are left over, so that collecting them is cheaper than removing the others.
    var rest: Answers = [:]
    for (id, reply) in answers.others { rest[id] = reply }
    for (number, reply) in part.replies.enumerated() where reply != .missing && !isMet[number] {
      rest[tree.questions[number].id] = reply.reply(to: tree.questions[number])
    }
    return rest
  }
}

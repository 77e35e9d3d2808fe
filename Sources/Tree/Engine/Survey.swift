// One visit to every node of the part of a tree that the answers leave open.

/// What one visit to every node of the open part of a tree finds out.
///
/// A node that several branches share is visited once, and no call goes deeper with the tree.
struct Survey {
  /// The tree that was visited.
  let tree: DecisionTree
  /// The replies that count, by the number of the question: that of a choice, or `unsure`.
  let replies: [Int32]
  /// The nodes visited: each one after all its children.
  private(set) var order: [Int32] = []

  /// The fixes that are ruled out, by their number.
  private let isFailed: [Bool]
  private let answers: Answers
  /// The questions with answers that the tree does not know.
  private let unfit: [Question.ID]
  /// The nodes that ask, in the order met: each one before its children.
  private var met: [Int32] = []
  private var state: [State]

  private enum State: UInt8 { case unseen, dead, alive }

  /// No definite answer was given.
  static let unsure: Int32 = -1
  /// No answer was given.
  static let unanswered: Int32 = -2

  init(of tree: DecisionTree, following answers: Answers, rulingOut failed: Set<Fix.ID>) {
    self.tree = tree
    self.answers = answers
    var replies = Array(repeating: Survey.unanswered, count: tree.questions.count)
    var unfit: [Question.ID] = []
    for (id, reply) in answers.pairs {
      let number = tree.questionIndex[id]
      if let number, let known = tree.questions[number].number(of: reply) {
        replies[number] = known
      } else {
        unfit.append(id)
      }
    }
    self.replies = replies
    self.unfit = unfit
    var isFailed = Array(repeating: false, count: tree.fixes.count)
    for number in failed.compactMap({ tree.fixIndex[$0] }) { isFailed[number] = true }
    self.isFailed = isFailed
    state = Array(repeating: .unseen, count: tree.shape.nodes.count)
    visit()
  }

  /// The ways out of a node that asks which the answers leave open, as places in `tree.shape.children`.
  func edges(of node: Shape.Node) -> Range<Int> {
    let reply = replies[Int(node.question)]
    guard reply >= 0, let edge = node.range.first(where: { tree.shape.choices[$0] == reply }) else {
      return node.range
    }
    return edge..<edge + 1
  }

  /// Whether the answers lead to a node.
  func isReached(_ node: Int32) -> Bool { state[Int(node)] != .unseen }

  /// Whether a node's part of the tree still holds a candidate.
  func isAlive(_ node: Int32) -> Bool { state[Int(node)] == .alive }

  /// Whether a fix is ruled out, by its number.
  func isRuledOut(_ fix: Int32) -> Bool { isFailed[Int(fix)] }

  private mutating func visit() {
    var stack: [(node: Int32, edges: Range<Int>)] = []
    enter(0, &stack)
    while let (node, edges) = stack.last {
      if let edge = edges.first {
        stack[stack.count - 1].edges = edges.dropFirst()
        enter(tree.shape.children[edge], &stack)
      } else {
        leave(node)
        stack.removeLast()
      }
    }
  }

  private mutating func enter(_ index: Int32, _ stack: inout [(node: Int32, edges: Range<Int>)]) {
    guard state[Int(index)] == .unseen else { return }
    // Dead until a candidate is found below it.
    state[Int(index)] = .dead
    let node = tree.shape.nodes[Int(index)]
    if node.question >= 0 {
      met.append(index)
      stack.append((index, edges(of: node)))
    } else {
      order.append(index)
      let isOpen = tree.shape.targets[node.range].contains { !isFailed[Int($0.fix)] }
      if isOpen { state[Int(index)] = .alive }
    }
  }

  private mutating func leave(_ index: Int32) {
    order.append(index)
    if edges(of: tree.shape.nodes[Int(index)]).contains(where: { isAlive(tree.shape.children[$0]) })
    {
      state[Int(index)] = .alive
    }
  }
}

extension Question {
  /// The number that stands for a reply in a survey; nil when the question has no such choice.
  fileprivate func number(of reply: Reply) -> Int32? {
    switch reply {
    case .notSure: Survey.unsure
    case .choice(let id): choices.firstIndex { $0.id == id }.map(Int32.init)
    }
  }
}

extension Survey {
  /// The numbers of the answered questions and of their replies, once each, in the order met.
  var answeredSteps: [(question: Int32, reply: Int32)] {
    var seen = Array(repeating: false, count: tree.questions.count)
    return met.compactMap { index in
      let number = tree.shape.nodes[Int(index)].question
      let reply = replies[Int(number)]
      guard reply != Survey.unanswered, !seen[Int(number)] else { return nil }
      seen[Int(number)] = true
      return (number, reply)
    }
  }

  /// The unanswered questions whose part of the tree holds a candidate, in the order met.
  var open: [Question] {
    var seen = Array(repeating: false, count: tree.questions.count)
    return met.compactMap { index in
      let number = Int(tree.shape.nodes[Int(index)].question)
      guard replies[number] == Survey.unanswered, isAlive(index), !seen[number] else { return nil }
      seen[number] = true
      return tree.questions[number]
    }
  }

  /// How many answered questions were met before the first one that is to be asked.
  var behind: Int {
    var seen = Array(repeating: false, count: tree.questions.count)
    var count = 0
    for index in met {
      let number = Int(tree.shape.nodes[Int(index)].question)
      if replies[number] == Survey.unanswered, isAlive(index) { break }
      if replies[number] != Survey.unanswered, !seen[number] { count += 1 }
      seen[number] = true
    }
    return count
  }

  /// The answers to questions that were not met.
  var leftover: Answers {
    var isMet = Array(repeating: false, count: tree.questions.count)
    for index in met { isMet[Int(tree.shape.nodes[Int(index)].question)] = true }
    // Few answers are left over, so that collecting them is cheaper than removing the others.
    var rest: Answers = [:]
    for id in unfit { rest[id] = answers[id] }
    for (number, reply) in replies.enumerated() where reply != Survey.unanswered && !isMet[number] {
      let id = tree.questions[number].id
      rest[id] = answers[id]
    }
    return rest
  }
}

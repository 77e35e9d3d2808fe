// Earlier answers that count again, and the stops that they tell apart.

/// Definite answers by numbers, in the order of their questions.
struct GivenAnswers: Hashable, ExpressibleByArrayLiteral {
  private var answers: [Answer] = []

  private struct Answer: Hashable {
    var question: Int32
    var choice: Int32
  }

  /// No answers.
  init(arrayLiteral: Never...) {}

  /// How many there are.
  var count: Int { answers.count }

  /// Whether there are none.
  var isEmpty: Bool { answers.isEmpty }

  /// The choice that answers a question; nil when it was not answered.
  subscript(question: Int32) -> Int32? { answers.first { $0.question == question }?.choice }

  /// Takes in the answer to a question that has none yet.
  mutating func add(_ question: Int32, _ choice: Int32) {
    let place = answers.firstIndex { $0.question > question } ?? answers.endIndex
    answers.insert(Answer(question: question, choice: choice), at: place)
  }

  /// Drops the answers to all questions but some.
  mutating func keep(where isKept: (_ question: Int32) -> Bool) {
    if !isEmpty { answers.removeAll { !isKept($0.question) } }
  }
}

/// The numbers of stops by their nodes and the answers that count there.
struct StopIndex {
  /// The stops at which no answer counts, by the number of the node.
  private var plain: [Int32?]
  private var others: [Key: Int32] = [:]

  private struct Key: Hashable {
    var node: Int32
    var given: GivenAnswers
  }

  /// No stops, in a tree with so many nodes.
  init(nodes: Int) { plain = Array(repeating: nil, count: nodes) }

  /// The number of the stop at a node with some answers before it.
  subscript(node: Int32, given: GivenAnswers) -> Int32? {
    get { given.isEmpty ? plain[Int(node)] : others[Key(node: node, given: given)] }
    set {
      if given.isEmpty {
        plain[Int(node)] = newValue
      } else {
        others[Key(node: node, given: given)] = newValue
      }
    }
  }
}

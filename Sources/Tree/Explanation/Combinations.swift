// The combinations of conditions that a decision diagram stands for, the loosest first: a best-first
// search with an admissible bound.

/// Looks for the loosest combinations of conditions in a diagram.
struct Combinations {
  private let diagram: DecisionDiagram
  /// The loosest combination below each node.
  private var loosest: [Looseness] = []
  /// How many combinations there are below each node; the largest number if more.
  private var count: [Int] = []
  /// Choices on the way to combinations, each with the one before it.
  private var steps: [Step] = []

  /// Some choices of a node, by where they lead, behind another step.
  private struct Step {
    var before: Int?
    var node: Int32
    var target: DecisionDiagram.Target
  }

  /// The beginning of a combination.
  private struct Beginning {
    var last: Int?
    var target: DecisionDiagram.Target
    var looseness: Looseness
    /// The bound: the looseness of the loosest combination that begins so.
    var hope: Looseness
  }

  init(of diagram: DecisionDiagram) {
    self.diagram = diagram
    for node in diagram.nodes {
      var best: Looseness?
      var sum = 0
      for (target, number) in node.outcomes {
        let looseness = hope(of: target) + .condition(allowing: number, of: node.children.count)
        if best.map({ looseness.isLooser(than: $0) }) ?? true { best = looseness }
        let (all, isTooMuch) = sum.addingReportingOverflow(self.number(of: target))
        sum = isTooMuch ? .max : all
      }
      loosest.append(best ?? .full)
      count.append(sum)
    }
  }

  private func hope(of target: DecisionDiagram.Target) -> Looseness {
    if case .node(let number) = target { loosest[Int(number)] } else { .full }
  }

  private func number(of target: DecisionDiagram.Target) -> Int {
    switch target {
    case .elsewhere: 0
    case .ending: 1
    case .node(let number): count[Int(number)]
    }
  }

  /// How many combinations there are; the largest number if more.
  var total: Int { number(of: diagram.root) }

  /// The questions that all combinations begin with, each with the same choices.
  var beginning: [Int32] {
    var questions: [Int32] = []
    var target = diagram.root
    while case .node(let number) = target {
      let node = diagram.nodes[Int(number)]
      guard let only = node.outcomes.first, node.outcomes.count == 1 else { break }
      questions.append(node.question)
      target = only.target
    }
    return questions
  }

  /// The loosest combinations, at most `limit` of them: the choices of each question, and the number
  /// of the ending that they lead to.
  mutating func first(
    _ limit: Int
  ) -> [(conditions: [(question: Int32, choices: [Int])], ending: Int32)] {
    var found: [(conditions: [(question: Int32, choices: [Int])], ending: Int32)] = []
    // The loosest one stands last. Each of them holds out a different combination, so that no more
    // are needed than are still to be found.
    var open: [Beginning] = []
    func add(_ one: Beginning) {
      let place = open.firstIndex { !one.hope.isLooser(than: $0.hope) } ?? open.endIndex
      open.insert(one, at: place)
      if open.count > limit - found.count { open.removeFirst() }
    }
    if diagram.root != .elsewhere {
      let hope = hope(of: diagram.root)
      add(Beginning(last: nil, target: diagram.root, looseness: .full, hope: hope))
    }
    while let best = open.popLast() {
      switch best.target {
      case .elsewhere: break
      case .ending(let ending): found.append((conditions(upTo: best.last), ending))
      case .node(let number):
        let node = diagram.nodes[Int(number)]
        for (target, count) in node.outcomes {
          let looseness = best.looseness + .condition(allowing: count, of: node.children.count)
          steps.append(Step(before: best.last, node: number, target: target))
          add(
            Beginning(
              last: steps.count - 1, target: target, looseness: looseness,
              hope: looseness + hope(of: target)))
        }
      }
    }
    return found
  }

  private func conditions(upTo last: Int?) -> [(question: Int32, choices: [Int])] {
    var conditions: [(question: Int32, choices: [Int])] = []
    var last = last
    while let step = last.map({ steps[$0] }) {
      let node = diagram.nodes[Int(step.node)]
      conditions.append(
        (node.question, node.children.indices.filter { node.children[$0] == step.target }))
      last = step.before
    }
    return conditions.reversed()
  }
}

extension DecisionDiagram.Node {
  /// Where its choices lead if to the fix, in the order of the choices, and how many lead there.
  fileprivate var outcomes: [(target: DecisionDiagram.Target, count: Int)] {
    var places: [DecisionDiagram.Target: Int] = [:]
    var outcomes: [(target: DecisionDiagram.Target, count: Int)] = []
    for target in children where target != .elsewhere {
      if let place = places[target] {
        outcomes[place].count += 1
      } else {
        places[target] = outcomes.count
        outcomes.append((target, 1))
      }
    }
    return outcomes
  }
}

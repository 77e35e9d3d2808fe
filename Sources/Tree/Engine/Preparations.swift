// What is to be done before a question is answered.

/// Steps before a question, which a person ticks off.
package struct Preparation: Sendable {
  /// Its place among all that come before the question anywhere in the tree, counted from 0.
  package let place: Int
  /// What to do, in order; never empty.
  let steps: [Step]
  /// What must have come out, and how, for this to be due; none where that is settled.
  package let conditions: [Condition]
}

extension DecisionTree {
  /// The steps before a question anywhere in the tree, in the order of its nodes.
  package func preparations(before question: Question.ID) -> [[Step]] {
    places(asking: question).map(\.steps)
  }

  /// What is to be done before a question that comes next; the cost is that of a walk.
  ///
  /// What two open ways to the question have in common is there once, and takes nothing for granted.
  package func preparations(
    before question: Question.ID, following answers: Answers, rulingOut failed: Set<Fix.ID> = []
  ) -> [Preparation] {
    let places = places(asking: question)
    if places.isEmpty { return [] }
    let survey = Survey(of: self, following: answers, rulingOut: failed)
    let paths = Paths(in: survey)
    var due: [Preparation] = []
    var known: [[String]: Int] = [:]
    for (place, first) in places.enumerated() where survey.isAlive(Int(first.node)) {
      let conditions = paths.conditions(to: Int(first.node))
      if let same = known[first.steps.words] {
        due[same] = Preparation(place: due[same].place, steps: due[same].steps, conditions: [])
      } else {
        known[first.steps.words] = due.count
        due.append(Preparation(place: place, steps: first.steps, conditions: conditions))
      }
    }
    return due
  }

  private func places(asking question: Question.ID) -> [Shape.FirstSteps] {
    guard let number = catalogue.numbers[question] else { return [] }
    return shape.firstSteps.filter { shape.nodes[Int($0.node)].question == number }
  }
}

extension [Step] {
  /// All that they say, and when.
  fileprivate var words: [String] {
    flatMap { step in step.texts.map { $0 ?? "" } + step.when.map { "\($0)" } }
  }
}

/// The only way to each node through the open part of a tree, where there is no other.
private struct Paths {
  private let survey: Survey
  /// The node from which one comes to each node; -1 where none leads there, or several do.
  private var parents: [Int32]

  init(in survey: Survey) {
    self.survey = survey
    parents = Array(repeating: -1, count: survey.part.nodeCount)
    var isMet = Array(repeating: false, count: survey.part.nodeCount)
    for node in survey.order where survey.isAlive(Int(node)) {
      for edge in survey.part.edges(from: Int(node)) {
        let target = survey.part.target(of: edge)
        if parents[target] == node { continue }
        parents[target] = isMet[target] ? -1 : node
        isMet[target] = true
      }
    }
  }

  /// How the unsure questions on the way to a node must have come out, the first one in front.
  func conditions(to node: Int) -> [Condition] {
    let part = survey.part
    var conditions: [Condition] = []
    var node = node
    while parents[node] >= 0 {
      let parent = Int(parents[node])
      let edges = part.edges(from: parent)
      let leading = edges.filter { part.target(of: $0) == node }
      if leading.count < edges.count {
        let question = survey.tree.questions[Int(part.question(at: parent))]
        conditions.append(
          Condition(
            question: question,
            choices: leading.map { part.choice(of: $0) }.sorted().map { question.choices[Int($0)] })
        )
      }
      node = parent
    }
    return conditions.reversed()
  }
}

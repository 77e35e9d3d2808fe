// How long it takes to walk a tree, and to answer a key.

import Screen
import Tree
import TreeFile
import Wizard

/// Measurements of the engine and of the pages, in this process.
enum Walking {
  /// Prints how long a walk takes in which nothing is known for sure.
  static func compare() {
    let table = Table("Walk, all answers unsure", columns: ["median ms", "p99 ms", "candidates"])
    for nodes in [1_000, 10_000, 100_000] {
      for shape in SampleTree.Shape.allCases {
        guard let tree = sampleTree(shape, nodes) else { continue }
        var answers: Answers = [:]
        for question in tree.questions { answers[question.id] = .notSure }
        var count = 0
        let figures = Figures(
          (0..<21).map { _ in
            milliseconds { count = tree.walk(following: answers).candidates.count }
          })
        table.add(
          "\(nodes) questions, \(shape)", [figures.median.text(), figures.p99.text(), "\(count)"])
      }
    }
  }

  /// Prints how long the wizard takes for a key, from the input to the finished frame.
  static func compareKeys() {
    let table = Table(
      "A key: update and frame", columns: ["move ms", "p99 ms", "answer ms", "p99 ms "])
    let samples = SampleTree.Shape.allCases.flatMap { shape in
      [1_000, 100_000].map { ("\($0) questions, \(shape)", sampleTree(shape, $0)) }
    }
    for (name, tree) in [("the tree of the program", ShippedTree.load())] + samples {
      guard let tree else { continue }
      var session = Session(tree)
      let moves = Figures(times(of: ["j", "k"], 300, in: &session))
      let answers = Figures(times(of: ["0", "h"], 20, in: &session))
      table.add(
        name,
        [moves.median.text(3), moves.p99.text(3), answers.median.text(3), answers.p99.text(3)])
    }
  }

  private static func sampleTree(_ shape: SampleTree.Shape, _ nodes: Int) -> DecisionTree? {
    DecisionTree.load(SampleTree(shape: shape, nodes: nodes).yaml).tree
  }

  /// The times of typing some letters in turn, in milliseconds.
  private static func times(
    of letters: [Character], _ rounds: Int, in session: inout Session
  ) -> [Double] {
    var times: [Double] = []
    var rows = 0
    let start = ContinuousClock().now
    for _ in 0..<rounds where times.isEmpty || start.duration(to: .now) < .seconds(1) {
      for letter in letters {
        times.append(
          milliseconds {
            _ = session.update(.key(.character(letter)))
            rows += session.frame.lines.count
          })
      }
    }
    return times
  }
}

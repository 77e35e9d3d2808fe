// How long it takes to walk a tree, and to answer a key.

import Screen
import ShippedTrees
import Tree
import TreeFile
import Wizard

/// Measurements of the engine and of the pages, in this process.
enum WalkTimes {
  /// Prints how long the engine takes for what a person does in trees of all shapes.
  static func compare() {
    let table = Table(
      "Walk, in ms", columns: ["no answers", "all unsure", "one answer", "conditions", "explain"])
    for nodes in [1_000, 10_000, 100_000, 1_000_000] {
      for shape in SampleTree.Shape.allCases {
        let sample = SampleTree(shape: shape, nodes: nodes)
        table.add("\(nodes) questions, \(shape)", figures(of: sample.tree).map { $0.text() })
      }
    }
  }

  /// The medians of walking with no answer and with each unsure, of an answer in the middle with
  /// the walk after it, and of finding out what a hundred candidates, or one, depend on.
  private static func figures(of tree: DecisionTree) -> [Double] {
    var unsure = Answers(for: tree)
    for question in tree.questions { unsure[question.id] = .notSure }
    let one = tree.questions[tree.questions.count / 2]
    let fixes = tree.fixes.prefix(100).map(\.id)
    var count = 0
    return [
      median { count += tree.walk(following: Answers(for: tree)).candidates.count },
      median { count += tree.walk(following: unsure).candidates.count },
      median {
        unsure[one.id] = unsure[one.id] == .notSure ? .choice(one.choices[0].id) : .notSure
        count += tree.walk(following: unsure).open.count
      },
      median { count += tree.conditions(for: fixes, following: [:]).count },
      median { count += tree.explanation(of: "fix-7")?.alternatives.count ?? 0 },
    ]
  }

  /// The median of some rounds; fewer of what takes long.
  private static func median(_ work: () -> Void) -> Double {
    var times: [Double] = []
    let start = ContinuousClock().now
    while times.count < 3 || times.count < 21 && start.duration(to: .now) < .seconds(1) {
      times.append(milliseconds(work))
    }
    return Figures(times).median
  }

  /// Prints how long the wizard takes for a key, from the input to the finished frame.
  static func compareKeys() {
    let table = Table(
      "A key: update and frame", columns: ["move ms", "p99 ms", "answer ms", "p99 ms "])
    let samples = SampleTree.Shape.allCases.flatMap { shape in
      [1_000, 100_000].map { ("\($0) questions, \(shape)", sampleTree(shape, $0)) }
    }
    for (name, tree) in [("the tree of the program", ShippedTree.migration.tree)] + samples {
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

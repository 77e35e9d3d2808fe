// Questions that nobody needs to be asked.

internal import Tree

extension Reader {
  /// Reports questions with one choice, and places where every answer leads to the same.
  mutating func checkQuestions(of draft: Draft, _ names: Names, _ graph: Graph) {
    for question in draft.questions ?? [] where question.choices?.count == 1 {
      report(
        .singleChoice, at: question.id.mark,
        "The question \"\(question.id.text)\" has one choice only; add another one, or ask nothing."
      )
    }
    let ends = Ends(of: graph)
    for (place, node) in draft.nodes.enumerated() {
      guard let asked = node.question, let number = names.questions[asked.text],
        names.choices[number].names.count > 1, let first = graph.edges[place].first
      else { continue }
      let end = ends[first]
      guard graph.edges[place].allSatisfy({ ends[$0] == end }) else { continue }
      report(
        .needlessQuestion, at: asked.mark,
        "Every answer to \"\(asked.text)\" leads to the same here; lead there without asking.")
    }
  }
}

/// Where one comes out in the end behind the branches.
private struct Ends {
  private var end: [Int]

  /// The number of the place behind a place; leaves with the same fixes and notes have one number.
  subscript(place: Int) -> Int { end[place] }

  init(of graph: Graph) {
    end = Array(graph.edges.indices)
    var leaves: [[String]: Int] = [:]
    for (number, leaf) in graph.leaves.enumerated() {
      let place = graph.firstLeaf + number
      let words = leaf.flatMap { [$0.fix.text, $0.note?.text ?? ""] }
      end[place] = leaves[words, default: place]
      leaves[words] = end[place]
    }
    for branch in graph.firstBranch..<graph.firstLeaf {
      var passed: [Int] = []
      var place = branch
      // A branch that was followed already no longer stands for itself.
      while graph.isBranch(place), end[place] == place {
        passed.append(place)
        place = graph.edges[place][0]
      }
      for one in passed { end[one] = end[place] }
    }
  }
}

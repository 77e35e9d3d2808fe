// The made-up trees without a file: what loading them comes to, for sizes that no file has.

import Tree

extension SampleTree {
  /// The tree, put together node by node.
  var tree: DecisionTree {
    let yesOrNo = [
      Choice(id: "yes", text: "It is broken"), Choice(id: "no", text: "It is in good order"),
    ]
    var questions = (0..<questionCount).map { number in
      Question(
        id: "question-\(number)", text: "Is the part with the number \(number) broken?",
        choices: yesOrNo)
    }
    if shape == .wide {
      questions[0] = Question(
        id: "question-0", text: "Which of the parts is broken?",
        choices: (1..<nodes).map {
          Choice(id: "part-\($0)", text: "The part with the number \($0)")
        })
    }
    if shape == .limited {
      questions.append(
        Question(
          id: "kind", text: "Of which kind is it?",
          choices: ["Small", "Large", "Old", "New"].enumerated().map {
            Choice(id: "kind-\($0)", text: $1)
          }))
    }
    let step = Step(do: "Take the part out and look at it from all sides.")
    let fixes = (0..<SampleTree.fixes).map { number in
      Fix(
        id: "fix-\(number)", title: "Repair the part with the number \(number)",
        applies: isLimited(number)
          ? [Applies(question: Int32(questions.count - 1), choices: [Int32(number % 4)])] : [],
        ways: [Way(steps: [step])])
    }
    return DecisionTree(
      id: "sample", title: "A tree of \(nodes) questions", summary: nil, reviewed: nil,
      owner: nil, articles: nil, values: [], questions: questions, fixes: fixes, cases: [],
      shape: layout)
  }

  private var questionCount: Int {
    switch shape {
    case .deep: nodes
    case .wide: 9
    case .shared, .limited: nodes / 2
    }
  }

  /// Where an answer leads: to a node that asks, or to a fix.
  private enum Turn { case node(Int), fix(Int) }

  /// The nodes: those that ask, then one for each fix.
  private var layout: Tree.Shape {
    var layout = Tree.Shape(otherwise: 0)
    for node in 0..<nodes {
      let (question, turns) = turns(at: node)
      layout.nodes.append(
        .init(
          question: Int32(question), first: Int32(layout.children.count), count: Int32(turns.count))
      )
      for (choice, turn) in turns.enumerated() {
        layout.choices.append(Int32(choice))
        switch turn {
        case .node(let number):
          layout.children.append(Int32(number))
          layout.leaves.append(-1)
        case .fix(let number):
          layout.children.append(Int32(nodes + number % SampleTree.fixes))
          layout.leaves.append(Int32(layout.leafCount))
          layout.leafCount += 1
        }
      }
    }
    for fix in 0..<SampleTree.fixes {
      layout.targets.append(.init(fix: Int32(fix)))
      layout.nodes.append(.init(first: Int32(fix), count: 1))
    }
    return layout
  }

  private func turns(at node: Int) -> (question: Int, turns: [Turn]) {
    switch shape {
    case .deep:
      (node, [node + 1 < nodes ? .node(node + 1) : .fix(1), .fix(node)])
    case .wide:
      node == 0
        ? (0, (1..<nodes).map { .node($0) }) : (1 + node % 8, [.fix(node), .fix(node + 1)])
    case .shared, .limited:
      (
        min(node / 2, nodes / 2 - 1),
        [0, 1].map { way in
          let next = (node / 2 + 1) * 2 + way
          return next < nodes ? .node(next) : .fix(node + way)
        }
      )
    }
  }
}

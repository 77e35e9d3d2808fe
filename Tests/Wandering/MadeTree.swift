// A small tree made of bytes, as a tree file could say it: its texts are whatever the bytes are.

package import Tree

extension DecisionTree {
  /// A tree whose form and texts are made of the next bytes.
  package static func made(of bytes: inout Bytes) -> DecisionTree {
    var questions: [Question] = []
    var fixes: [Fix] = []
    var shape = Shape(otherwise: 0)
    let count = 1 + bytes.number(below: 4)
    for node in 0..<count {
      let choices = 1 + bytes.number(below: 3)
      shape.nodes.append(
        .init(
          question: Int32(node), first: Int32(shape.children.count), count: Int32(choices)))
      for choice in 0..<choices {
        // The first choice goes on, so that each node is reached.
        let isLeaf = node + 1 == count || choice > 0 && bytes.number(below: 2) == 0
        shape.choices.append(Int32(choice))
        shape.children.append(isLeaf ? Int32(count + shape.leafCount) : Int32(node + 1))
        shape.leaves.append(isLeaf ? Int32(shape.leafCount) : -1)
        if isLeaf { shape.leafCount += 1 }
      }
    }
    for leaf in 0..<shape.leafCount {
      let isPair = bytes.number(below: 4) == 0
      shape.nodes.append(.init(first: Int32(shape.targets.count), count: isPair ? 2 : 1))
      shape.targets.append(.init(fix: Int32(leaf % 3), note: isPair ? bytes.text() : nil))
      if isPair { shape.targets.append(.init(fix: 3)) }
    }
    for node in 0..<count {
      let choices = (0..<shape.nodes[node].count).map { Choice(id: "c\($0)", text: bytes.text()) }
      questions.append(
        Question(
          id: "q\(node)", text: bytes.text(), label: node == 1 ? bytes.text() : nil,
          why: bytes.text(),
          find: node % 2 == 0 ? .text(bytes.text()) : .steps(steps(&bytes)), choices: choices))
      if bytes.number(below: 4) == 0 {
        shape.firstSteps.append(.init(node: Int32(node), steps: steps(&bytes)))
      }
    }
    for number in 0..<4 { fixes.append(fix(number, questions[0], &bytes)) }
    return DecisionTree(
      id: "made", title: bytes.text(), summary: bytes.text(),
      symptoms: [
        Symptom(texts: [bytes.text(), bytes.text()]),
        Symptom(
          texts: [bytes.text()],
          answers: [.init(question: "q0", choice: questions[0].choices[0].id)]),
      ],
      reviewed: "2026-11-20", owner: bytes.text(), articles: "articles",
      values: [
        Value(id: "v0", text: bytes.text(), find: .text(bytes.text()), kind: .word),
        Value(id: "v1", text: bytes.text(), kind: .text, example: bytes.text()),
      ],
      questions: questions, fixes: fixes, cases: [], shape: shape)
  }

  private static func steps(_ bytes: inout Bytes) -> [Step] {
    (0...bytes.number(below: 3)).map { number in
      Step(
        do: bytes.text(), type: bytes.text() + ["", " <v0>", " <v1>"][number % 3],
        shell: Shell.allCases[number % 3], expect: bytes.text(), warn: bytes.text(),
        undo: bytes.text(),
        when: bytes.number(below: 4) == 0 ? [Applies(question: 0, choices: [0])] : [],
        isAdded: number == 1)
    }
  }

  private static func fix(_ number: Int, _ asked: Question, _ bytes: inout Bytes) -> Fix {
    let isLimited = number == 2 && asked.choices.count > 1
    let count = bytes.number(below: 3)
    let ways = (0..<count).map { _ in
      Way(
        title: count == 1 ? nil : bytes.text(),
        when: bytes.number(below: 4) == 0 ? [Applies(question: 0, choices: [0])] : [],
        steps: steps(&bytes))
    }
    return Fix(
      id: "f\(number)", title: bytes.text(), article: number == 0 ? nil : "Q\(number)",
      applies: isLimited ? [Applies(question: 0, choices: [0])] : [],
      because: bytes.text(), links: number == 1 ? ["https://example.org/" + bytes.text()] : [],
      tree: number == 2 ? bytes.text() : nil,
      ways: ways, verify: bytes.text(),
      ends: Fix.Ending.allCases[number % 3])
  }
}

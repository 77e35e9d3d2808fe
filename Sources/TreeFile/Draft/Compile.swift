// From a clean draft to the tree that the engine walks.

internal import Tree

extension DecisionTree {
  /// The tree of a draft in which no error was found; nil when something is missing all the same.
  init?(_ draft: Draft, _ names: Names, _ graph: Graph) {
    guard let id = draft.id, let title = draft.title, let root = graph.root,
      let otherwise = draft.otherwise.flatMap({ names.fixes[$0.text] })
    else { return nil }
    let questions = (draft.questions ?? []).map(Question.init)
    var layout = Layout(otherwise: otherwise)
    layout.place(from: root, in: graph, of: draft, names, questions)
    var shape = layout.shape
    shape.branchIDs = (draft.branches ?? []).map(\.id.text)
    self.init(
      id: id.text, title: title.text, summary: draft.summary?.text, reviewed: draft.reviewed?.text,
      articles: draft.articles?.text, questions: questions,
      fixes: (draft.fixes ?? []).map(Fix.init),
      cases: draft.cases.map(Case.init), shape: shape, questionIndex: names.questions,
      fixIndex: names.fixes)
  }
}

/// Numbers the places that can be reached, each one once, with the first one first.
private struct Layout {
  var shape: Shape

  init(otherwise: Int) { shape = Shape(otherwise: otherwise) }

  mutating func place(
    from root: Int, in graph: Graph, of draft: Draft, _ names: Names, _ questions: [Question]
  ) {
    var number = Array(repeating: Int32(-1), count: graph.edges.count)
    var leafBehind = Array(repeating: Int32(-1), count: graph.firstLeaf)
    var pending: [Int] = []
    /// The number of a place, which is given one if it has none yet, and of the leaf there.
    ///
    /// Branches are looked through. Nodes of the same fix are one node, but not one leaf.
    func numbered(_ start: Int) -> (node: Int32, leaf: Int32) {
      var place = start
      var branch = -1
      while number[place] < 0, graph.isBranch(place) {
        branch = place - graph.firstBranch
        place = graph.edges[place][0]
      }
      if number[place] < 0 {
        number[place] = Int32(shape.nodes.count)
        shape.nodes.append(Shape.Node(branch: Int32(branch)))
        pending.append(place)
      }
      let found = number[place]
      if place >= graph.firstLeaf { shape.leafCount += 1 }
      let leaf = place < graph.firstLeaf ? leafBehind[place] : Int32(shape.leafCount) - 1
      // The next one who comes this way need not follow the whole chain of branches.
      var passed = start
      while passed != place {
        number[passed] = found
        leafBehind[passed] = leaf
        passed = graph.edges[passed][0]
      }
      return (found, leaf)
    }
    func add(_ choice: Int, leadingTo place: (node: Int32, leaf: Int32)) {
      shape.choices.append(Int32(choice))
      shape.children.append(place.node)
      shape.leaves.append(place.leaf)
    }
    _ = numbered(root)
    while let place = pending.popLast() {
      var node = shape.nodes[Int(number[place])]
      if place >= graph.firstLeaf {
        node.first = Int32(shape.targets.count)
        for one in graph.leaves[place - graph.firstLeaf] {
          let fix = Int32(names.fixes[one.fix.text] ?? 0)
          shape.targets.append(Shape.Target(fix: fix, note: one.note?.text))
        }
        node.count = Int32(shape.targets.count) - node.first
      } else {
        let written = draft.nodes[place]
        let question = written.question.flatMap { names.questions[$0.text] } ?? 0
        node.question = Int32(question)
        node.first = Int32(shape.children.count)
        // The edges of a place stand in the order of its entries, "else" at the end.
        let edges = graph.edges[place]
        var isNamed = Array(repeating: false, count: questions[question].choices.count)
        for (entry, target) in zip(written.entries ?? [], edges) {
          guard let choice = names.choices[question][entry.choice.text] else { continue }
          isNamed[choice] = true
          add(choice, leadingTo: numbered(target))
        }
        let others = isNamed.indices.filter { !isNamed[$0] }
        if !others.isEmpty {
          let rest = numbered(edges[edges.count - 1])
          for choice in others { add(choice, leadingTo: rest) }
        }
        node.count = Int32(shape.children.count) - node.first
      }
      shape.nodes[Int(number[place])] = node
    }
  }
}

extension Question {
  fileprivate init(_ draft: Draft.Question) {
    self.init(
      id: draft.id.text, text: draft.text?.text ?? "", why: draft.why?.text,
      find: draft.find?.text,
      choices: (draft.choices ?? []).map { Choice(id: $0.id.text, text: $0.text?.text ?? "") })
  }
}

extension Fix {
  fileprivate init(_ draft: Draft.Fix) {
    self.init(
      id: draft.id.text, title: draft.title?.text ?? "", article: draft.article?.text,
      because: draft.because?.text,
      ways: draft.ways.map { Way(title: $0.title?.text, steps: $0.steps.map(Step.init)) },
      verify: draft.verify?.text)
  }
}

extension Step {
  fileprivate init(_ draft: Draft.Step) {
    self.init(
      do: draft.do?.text ?? "", type: draft.type?.text, expect: draft.expect?.text,
      warn: draft.warn?.text, undo: draft.undo?.text)
  }
}

extension Case {
  fileprivate init(_ draft: Draft.Case) {
    var answers: Answers = [:]
    for (question, reply) in draft.answers { answers[question.text] = Reply(reply.text) }
    self.init(name: draft.name.text, answers: answers, fixes: draft.fixes.map(\.text))
  }
}

// From numbers to the tree that the engine walks.

internal import Tree

extension DecisionTree {
  /// The tree of a draft in which no error was found; nil when something is missing all the same.
  ///
  /// With proofs its cases answer what their texts do.
  init?(_ tree: SoundTree, _ proofs: Proofs? = nil) {
    let draft = tree.resolved.draft
    guard let head = TreeHead(draft), let shape = Shape(tree),
      let values = draft.values.converted({ Value($0, in: tree.resolved) }),
      let questions = draft.questions?.converted({ Question($0, in: tree.resolved) }),
      let fixes = draft.fixes?.indices.converted({ Fix($0, in: tree.resolved) })
    else { return nil }
    let byID = Dictionary(questions.map { ($0.id, $0) }) { first, _ in first }
    self.init(
      id: head.id, title: head.title, summary: head.summary, symptoms: head.symptoms,
      reviewed: draft.reviewed.map(draft.text), owner: draft.owner.map(draft.text),
      articles: draft.articles.map(draft.text), values: values, questions: questions, fixes: fixes,
      cases: draft.cases.enumerated().map { Case($1, $0, proofs, asking: byID, in: draft) },
      shape: shape)
  }
}

extension Shape {
  /// The nodes that can be reached, each one before those that it leads to.
  fileprivate init?(_ tree: SoundTree) {
    let resolved = tree.resolved
    guard let otherwise = resolved.otherwise else { return nil }
    self.init(otherwise: otherwise)
    branchIDs = (resolved.draft.branches ?? []).map { resolved.draft.text($0.id) }
    var exits = Exits(in: tree)
    nodes.reserveCapacity(exits.order.count)
    for node in exits.order {
      let branch = exits.branch(before: node)
      if node >= resolved.firstLeaf {
        addLeaf(resolved, node, branch)
      } else {
        guard addQuestion(resolved, node, branch, &exits) else { return nil }
      }
    }
    leafCount = max(1, exits.leafCount)
  }

  private mutating func addLeaf(_ tree: Resolved, _ node: Int, _ branch: Int32) {
    let fixes = tree.leaves[node - tree.firstLeaf]
    nodes.append(
      Node(first: Int32(targets.count), count: Int32(fixes.count), branch: branch))
    for index in fixes {
      let target = tree.targets[Int(index)]
      targets.append(Target(fix: target.fix, note: target.note.map { tree.draft.text($0.node) }))
    }
  }

  /// Adds a node that asks; says whether all of its choices lead somewhere.
  private mutating func addQuestion(
    _ tree: Resolved, _ node: Int, _ branch: Int32, _ exits: inout Exits
  ) -> Bool {
    guard let question = tree.nodes[node].question,
      let count = tree.draft.questions?[Int(question)].choices?.count
    else { return false }
    let first = children.count
    var rest: Exit?
    for edge in tree.edges(from: node) {
      let exit = exits.exit(by: edge)
      if let choice = tree.edges[edge].choice { add(choice, exit) } else { rest = exit }
    }
    // Every choice that is not named goes with `else`.
    if children.count - first < count {
      guard let rest else { return false }
      var isNamed = Array(repeating: false, count: count)
      for choice in choices[first...] { isNamed[Int(choice)] = true }
      for choice in isNamed.indices where !isNamed[choice] { add(Int32(choice), rest) }
    }
    if let first = tree.nodes[node].unsure.flatMap(exits.number) {
      precedences.append(Precedence(node: Int32(nodes.count), first: first))
    }
    if let steps = tree.firstSteps(at: node) {
      firstSteps.append(FirstSteps(node: Int32(nodes.count), steps: steps))
    }
    nodes.append(
      Node(question: question, first: Int32(first), count: Int32(count), branch: branch))
    return true
  }

  private mutating func add(_ choice: Int32, _ exit: Exit) {
    choices.append(choice)
    children.append(exit.node)
    leaves.append(exit.leaf)
  }
}

extension Question {
  fileprivate init?(_ question: Draft.Question, in tree: Resolved) {
    let draft = tree.draft
    guard let text = question.text, let range = question.choices,
      let choices = draft.choices[range].converted({ Choice($0, in: draft) })
    else { return nil }
    self.init(
      id: draft.text(question.id), text: draft.text(text), label: question.label.map(draft.text),
      why: question.why.map(draft.text), find: question.find.flatMap { HowTo($0, in: tree) },
      choices: choices)
  }
}

extension Choice {
  fileprivate init?(_ choice: Draft.Choice, in draft: Draft) {
    guard let text = choice.text else { return nil }
    self.init(id: draft.text(choice.id), text: draft.text(text))
  }
}

extension Value {
  fileprivate init?(_ value: Draft.Value, in tree: Resolved) {
    guard let text = value.text, let kind = value.kind else { return nil }
    self.init(
      id: tree.draft.text(value.id), text: tree.draft.text(text),
      find: value.find.flatMap { HowTo($0, in: tree) }, kind: kind,
      example: value.example.map(tree.draft.text))
  }
}

extension Fix {
  fileprivate init?(_ number: Int, in tree: Resolved) {
    let draft = tree.draft
    guard let fix = draft.fixes?[number], let title = fix.title,
      let ways = fix.ways.converted({ Way($0, in: tree) })
    else { return nil }
    self.init(
      id: draft.text(fix.id), title: draft.text(title), article: fix.article.map(draft.text),
      applies: tree.when(fix.applies).sorted { $0.question < $1.question },
      because: fix.because.map(draft.text),
      links: fix.links.map(draft.text), tree: fix.tree.map(draft.text), ways: ways,
      verify: fix.verify.map(draft.text), ends: tree.ending(of: number))
  }
}

extension Case {
  fileprivate init(
    _ test: Draft.Case, _ number: Int, _ proofs: Proofs?, asking questions: [Question.ID: Question],
    in draft: Draft
  ) {
    var answers: Answers = [:]
    for (question, reply) in test.answers {
      answers[draft.text(question)] =
        reply.first?.word == Keyword.unsure.rawValue
        ? .notSure : Reply(naming: reply.map(draft.text))
    }
    if let proofs, !test.evidence.isEmpty {
      answers = proofs.answers(ofCase: number, besides: answers, asking: questions)
    }
    self.init(name: draft.text(test.name), answers: answers, fixes: test.fixes.map(draft.text))
  }
}

extension Collection {
  /// All elements made into something else; nil when one of them can't be.
  fileprivate func converted<Other>(_ make: (Element) -> Other?) -> [Other]? {
    var all: [Other] = []
    all.reserveCapacity(count)
    for element in self {
      guard let one = make(element) else { return nil }
      all.append(one)
    }
    return all
  }
}

// A whole tree as JSON.

internal import DecisionTree
internal import Sessions

extension JSON {
  /// A tree as `kbwizard show --format json` prints it, with how its places stand to some answers.
  init(_ tree: DecisionTree, _ reach: Reach) {
    self = .object([
      ("tree", .string(tree.id)), ("title", .string(tree.title)),
      ("summary", JSON(tree.summary)), ("reviewed", JSON(tree.reviewed)),
      ("articles", JSON(tree.articles)),
      ("questions", .array(tree.questions.map(JSON.init(whole:)))),
      ("places", .array((0..<tree.placeCount).map { JSON(placeAt: $0, of: tree, reach) })),
      ("otherwise", .string(tree.otherwise.id)),
      ("fixes", .array(tree.fixes.map { JSON($0, isRuledOut: reach.isRuledOut($0.id)) })),
      ("cases", .array(tree.cases.map(JSON.init))),
    ])
  }

  private init(_ text: String?) {
    self = text.map(JSON.string) ?? .null
  }

  private init(whole question: Question) {
    self = .object([
      ("id", .string(question.id)), ("text", .string(question.text)), ("why", JSON(question.why)),
      ("find", JSON(question.find)),
      (
        "choices",
        .array(
          question.choices.map { .object([("id", .string($0.id)), ("text", .string($0.text))]) })
      ),
    ])
  }

  private init(placeAt place: Int, of tree: DecisionTree, _ reach: Reach) {
    let standing = ("standing", JSON.string(reach.standing(of: place).rawValue))
    guard let question = tree.question(at: place) else {
      let fixes = tree.fixes(at: place).map { placed in
        JSON.object([("fix", .string(placed.fix.id)), ("note", JSON(placed.note))])
      }
      self = .object([("place", .number(place)), standing, ("fixes", .array(fixes))])
      return
    }
    let choices = tree.exits(of: place).map { exit in
      JSON.object([
        ("choice", .string(tree.choice(of: exit, in: question).id)),
        ("place", .number(tree.target(of: exit))),
        ("standing", .string(reach.standing(of: exit, from: place).rawValue)),
      ])
    }
    self = .object([
      ("place", .number(place)), standing, ("branch", JSON(tree.branch(at: place))),
      ("question", .string(question.id)), ("choices", .array(choices)),
    ])
  }

  private init(_ fix: Fix, isRuledOut: Bool) {
    self = .object([
      ("id", .string(fix.id)), ("title", .string(fix.title)), ("article", JSON(fix.article)),
      ("because", JSON(fix.because)), ("ways", .array(fix.ways.map(JSON.init))),
      ("verify", JSON(fix.verify)), ("ruledOut", .bool(isRuledOut)),
    ])
  }

  private init(_ way: Way) {
    let steps = way.steps.map { step in
      JSON.object([
        ("do", .string(step.do)), ("type", JSON(step.type)), ("expect", JSON(step.expect)),
        ("warn", JSON(step.warn)), ("undo", JSON(step.undo)),
      ])
    }
    self = .object([("title", JSON(way.title)), ("steps", .array(steps))])
  }

  private init(_ test: Case) {
    let answers = test.answers.questions.map { id in
      (id, JSON.string(test.answers[id]?.word ?? "?"))
    }
    self = .object([
      ("name", .string(test.name)), ("answers", .object(answers)),
      ("fixes", .array(test.fixes.map(JSON.string))),
    ])
  }
}

// A whole tree as JSON.

internal import JSON
internal import Tree

extension JSONValue {
  /// A tree as `kbwizard show --format json` prints it, with how its places stand to some answers.
  init(_ tree: DecisionTree, _ reach: Reach) {
    self = .object([
      ("tree", .string(tree.id)), ("title", .string(tree.title)),
      ("summary", JSONValue(tree.summary)), ("symptoms", .array(tree.symptoms.map(JSONValue.init))),
      ("reviewed", JSONValue(tree.reviewed)),
      ("owner", JSONValue(tree.owner)), ("articles", JSONValue(tree.articles)),
      ("values", .array(tree.values.map { JSONValue($0, of: tree) })),
      ("questions", .array(tree.questions.map { JSONValue(whole: $0, of: tree) })),
      ("places", .array((0..<tree.nodeCount).map { JSONValue(placeAt: $0, of: tree, reach) })),
      ("otherwise", .string(tree.otherwise.id)),
      ("fixes", .array(tree.fixes.map { JSONValue($0, of: tree, reach) })),
      ("cases", .array(tree.cases.map(JSONValue.init))),
    ])
  }

  private init(_ text: String?) {
    self = text.map(JSONValue.string) ?? .null
  }

  private init(_ symptom: Symptom) {
    self = .object([
      ("texts", .array(symptom.texts.map(JSONValue.string))),
      ("answers", .object(symptom.answers.map { ($0.question, .string($0.choice)) })),
    ])
  }

  private init(whole question: Question, of tree: DecisionTree) {
    self = .object([
      ("id", .string(question.id)), ("text", .string(question.text)),
      ("label", JSONValue(question.label)), ("why", JSONValue(question.why)),
      ("find", JSONValue(question.find?.text)),
      ("findSteps", JSONValue(question.find?.steps ?? [], of: tree)),
      (
        "choices",
        .array(
          question.choices.map { .object([("id", .string($0.id)), ("text", .string($0.text))]) })
      ),
    ])
  }

  private init(placeAt place: Int, of tree: DecisionTree, _ reach: Reach) {
    let standing = ("standing", JSONValue.string(reach.standing(of: place).rawValue))
    guard let question = tree.question(at: place) else {
      let fixes = tree.fixes(at: place).map { placed in
        JSONValue.object([("fix", .string(placed.fix.id)), ("note", JSONValue(placed.note))])
      }
      self = .object([("place", .number(place)), standing, ("fixes", .array(fixes))])
      return
    }
    let choices = tree.edges(from: place).map { exit in
      JSONValue.object([
        ("choice", .string(tree.choice(of: exit, in: question).id)),
        ("place", .number(tree.target(of: exit))),
        ("standing", .string(reach.standing(of: exit, from: place).rawValue)),
      ])
    }
    self = .object([
      ("place", .number(place)), standing, ("branch", JSONValue(tree.branch(at: place))),
      ("question", .string(question.id)),
      ("first", JSONValue(tree.firstSteps(at: place), of: tree)),
      ("choices", .array(choices)),
      ("firstIfUnsure", tree.firstIfUnsure(at: place).map(JSONValue.number) ?? .null),
    ])
  }

  private init(_ fix: Fix, of tree: DecisionTree, _ reach: Reach) {
    self = .object([
      ("id", .string(fix.id)), ("title", .string(fix.title)), ("article", JSONValue(fix.article)),
      ("applies", JSONValue(fix.applies, of: tree)), ("because", JSONValue(fix.because)),
      ("links", .array(fix.links.map(JSONValue.string))), ("leadsOnTo", JSONValue(fix.tree)),
      ("ways", .array(fix.ways.map { JSONValue($0, of: tree) })),
      ("verify", JSONValue(fix.verify)), ("ends", .string(fix.ends.rawValue)),
      ("ruledOut", .bool(reach.isRuledOut(fix.id))), ("denied", .bool(reach.isDenied(fix.id))),
    ])
  }

  private init(_ way: Way, of tree: DecisionTree) {
    self = .object([
      ("title", JSONValue(way.title)), ("when", JSONValue(way.when, of: tree)),
      ("steps", JSONValue(way.steps, of: tree)),
    ])
  }

  /// Steps with all that belongs to them, and the answers with which each is there.
  init(_ steps: [Step], of tree: DecisionTree) {
    self = .array(
      steps.map { step in
        .object([
          ("do", .string(step.do)), ("type", JSONValue(step.type)),
          ("shell", .string(step.shell.rawValue)), ("expect", JSONValue(step.expect)),
          ("warn", JSONValue(step.warn)), ("undo", JSONValue(step.undo)),
          ("when", JSONValue(step.when, of: tree)), ("added", .bool(step.isAdded)),
        ])
      })
  }

  private init(_ when: [Applies], of tree: DecisionTree) {
    self = .object(
      tree.conditions(of: when).map { condition in
        (condition.question.id, .array(condition.choices.map { .string($0.id) }))
      })
  }

  private init(_ value: Value, of tree: DecisionTree) {
    self = .object([
      ("id", .string(value.id)), ("text", .string(value.text)),
      ("kind", .string(value.kind.rawValue)), ("example", JSONValue(value.example)),
      ("find", JSONValue(value.find?.text)),
      ("findSteps", JSONValue(value.find?.steps ?? [], of: tree)),
    ])
  }

  private init(_ test: Case) {
    let answers = test.answers.questions.map { id in
      (id, JSONValue.string(test.answers[id]?.word ?? "?"))
    }
    self = .object([
      ("name", .string(test.name)), ("answers", .object(answers)),
      ("fixes", .array(test.fixes.map(JSONValue.string))),
    ])
  }
}

// A walk as JSON.

internal import Casework
internal import JSON
internal import Tree

extension JSONValue {
  /// The most candidates for which the conditions are worked out; the others have null.
  private static let explained = 100

  /// A walk as `kbwizard --json` prints it.
  init(
    _ walk: Walk, of tree: DecisionTree, following answers: Answers,
    _ values: [Tree.Value.ID: String] = [:], _ yield: Yield? = nil
  ) {
    let signs = yield?.answerSigns ?? [:]
    let explained = tree.conditions(
      for: walk.candidates.prefix(JSONValue.explained).map(\.id), following: answers)
    let candidates = walk.candidates.enumerated().map { place, candidate in
      let conditions =
        place < explained.count ? JSONValue.array(explained[place].map(JSONValue.init)) : .null
      return JSONValue.object([
        ("fix", .string(candidate.id)), ("title", .string(candidate.fix.title)),
        ("article", candidate.fix.article.map(JSONValue.string) ?? .null),
        ("confirmed", .bool(candidate.isConfirmed)), ("onlyIf", conditions),
      ])
    }
    let leftover = walk.leftover.questions.map { id in
      JSONValue(question: id, choice: walk.leftover[id]?.word ?? "?", signs[id])
    }
    let filled: [(String, JSONValue)] =
      tree.values.isEmpty
      ? []
      : [
        (
          "values",
          .object(
            tree.values.compactMap { value in values[value.id].map { (value.id, .string($0)) } })
        )
      ]
    self = .object(
      [
        ("tree", .string(tree.id)),
        (
          "answers",
          .array(
            walk.trail.map {
              JSONValue(question: $0.question.id, choice: $0.reply.word, signs[$0.question.id])
            })
        ),
        ("question", walk.question.map { JSONValue($0, of: tree, answers, values) } ?? .null),
        ("candidates", .array(candidates)),
        ("leftover", .array(leftover)),
      ] + filled + (yield?.members ?? []))
  }

  private init(question: Question.ID, choice: String, _ signs: [KeptSign]?) {
    self = .object(
      [
        ("question", .string(question)), ("choice", .string(choice)),
        ("by", .string(signs == nil ? "person" : "evidence")),
      ] + (signs.map { [("signs", .array($0.map(JSONValue.init)))] } ?? []))
  }

  /// The question that is asked, with what is to be done before it, and how to find the answer.
  private init(
    _ question: Question, of tree: DecisionTree, _ answers: Answers,
    _ values: [Tree.Value.ID: String]
  ) {
    let filling = Filling(of: tree, with: values)
    let first = Progress(answers: answers).steps(before: question.id, in: tree)
    let fitting = Fitting(of: answers, in: tree)
    let find = question.find?.steps.filter { !fitting.denies($0.when) } ?? []
    var members: [(String, JSONValue)] = [
      ("id", .string(question.id)), ("text", .string(question.text)),
      (
        "choices",
        .array(
          question.choices.map {
            .object([("id", .string($0.id)), ("text", .string($0.text))])
          })
      ),
    ]
    if first.count > 0 {
      let steps = (0..<first.count).map { filling.filled(first[$0].step) }
      members.append(("first", JSONValue(steps, of: tree)))
    }
    if let text = question.find?.text { members.append(("find", .string(filling.text(text)))) }
    if !find.isEmpty {
      members.append(("findSteps", JSONValue(find.map { filling.filled($0) }, of: tree)))
    }
    self = .object(members)
  }

  private init(_ condition: Condition) {
    self = .object([
      ("question", .string(condition.question.id)),
      ("choices", .array(condition.choices.map { .string($0.id) })),
    ])
  }
}

extension Filling {
  /// A step with the values in all that it says.
  fileprivate func filled(_ step: Step) -> Step {
    func filled(_ text: String?) -> String? { text.map { self.text($0) } }
    return Step(
      do: text(step.do), type: typed(in: step), shell: step.shell, expect: filled(step.expect),
      warn: filled(step.warn), undo: filled(step.undo), when: step.when, isAdded: step.isAdded)
  }
}

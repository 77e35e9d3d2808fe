// A walk as JSON.

internal import JSON
internal import Tree

extension JSONValue {
  /// The most candidates for which the conditions are worked out; the others have null.
  private static let explained = 100

  /// A walk as `kbwizard --json` prints it.
  init(
    _ walk: Walk, of tree: DecisionTree, following answers: Answers,
    _ values: [Tree.Value.ID: String] = [:]
  ) {
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
      JSONValue(question: id, choice: walk.leftover[id]?.word ?? "?")
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
          .array(walk.trail.map { JSONValue(question: $0.question.id, choice: $0.reply.word) })
        ),
        ("question", walk.question.map(JSONValue.init) ?? .null),
        ("candidates", .array(candidates)),
        ("leftover", .array(leftover)),
      ] + filled)
  }

  private init(question: Question.ID, choice: String) {
    self = .object([("question", .string(question)), ("choice", .string(choice))])
  }

  private init(_ question: Question) {
    self = .object([
      ("id", .string(question.id)), ("text", .string(question.text)),
      (
        "choices",
        .array(
          question.choices.map {
            .object([("id", .string($0.id)), ("text", .string($0.text))])
          })
      ),
    ])
  }

  private init(_ condition: Condition) {
    self = .object([
      ("question", .string(condition.question.id)),
      ("choices", .array(condition.choices.map { .string($0.id) })),
    ])
  }
}

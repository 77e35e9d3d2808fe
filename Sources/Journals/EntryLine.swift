// An entry as a line of JSON.

internal import Casework
internal import JSON

extension Entry {
  /// The line without its end.
  package var line: String {
    let (name, members) = parts
    return JSONValue.object([("time", .string(time)), ("event", .string(name))] + members).text
  }

  private var parts: (String, [(String, JSONValue)]) {
    switch what {
    case .started(let tree, let before):
      (
        "started",
        [("format", .number(1)), ("tree", JSONValue(tree))]
          + (before.map { [("after", .string($0))] } ?? [])
      )
    case .resumed(let tree): ("resumed", [("tree", JSONValue(tree))])
    case .left(let bookmark): ("left", bookmark?.members ?? [])
    case .did(.answered(let question, let choices)) where choices.count > 1:
      (
        "answered-one-of",
        [("question", JSONValue(question)), ("choices", .array(choices.map { JSONValue($0) }))]
      )
    case .did(.answered(let question, let choices)):
      (
        "answered",
        [
          ("question", JSONValue(question)),
          ("choice", choices.first.map(JSONValue.init) ?? .null),
        ]
      )
    case .did(.withdrew(let question)): ("withdrew", [("question", JSONValue(question))])
    case .did(.marked(let owner, let step, let mark, let typed)):
      (
        step.owner.isQuestion ? "marked-first" : "marked",
        [
          (step.owner.isQuestion ? "question" : "fix", JSONValue(owner)),
          ("way", step.way.map(JSONValue.string) ?? .null),
          ("step", .string(step.text)), ("repetition", .number(step.repetition)),
          ("mark", .string(mark.name)), ("remark", mark.note.map(JSONValue.string) ?? .null),
        ] + (typed.map { [("typed", .string($0))] } ?? [])
      )
    case .did(.passed(let question, let steps)):
      (
        "passed",
        [
          ("question", JSONValue(question)),
          (
            "steps",
            .array(
              steps.map {
                .object([("step", .string($0.text)), ("repetition", .number($0.repetition))])
              })
          ),
        ]
      )
    case .did(.filled(let value, let text)):
      ("filled", [("value", JSONValue(value)), ("text", text.map(JSONValue.string) ?? .null)])
    case .did(.took(let conclusions)):
      ("answered-by-evidence", [("taken", .array(conclusions.map { JSONValue($0) }))])
    case .did(.choseWay(let fix, let way, let title)):
      (
        "chose-way",
        [("fix", JSONValue(fix)), ("way", .number(way))]
          + (title.map { [("title", .string($0))] } ?? [])
      )
    case .did(.judged(let fix, let verdict?)) where verdict.isNew:
      (
        "ended",
        [("fix", JSONValue(fix)), ("as", .string(verdict.name))]
          + (verdict.tree.map { [("tree", .string($0))] } ?? [])
      )
    case .did(.judged(let fix, let verdict)):
      (
        "judged",
        [
          ("fix", JSONValue(fix)), ("verdict", verdict.map { .string($0.name) } ?? .null),
          ("remark", verdict?.note.map(JSONValue.string) ?? .null),
        ]
      )
    case .did(.noted(let text)): ("noted", [("text", .string(text))])
    case .did(.renoted(let note, let text)):
      ("note-changed", [("note", .number(note)), ("text", .string(text))])
    case .did(.titled(let text)): ("titled", [("text", .string(text))])
    case .did(.gaveUp): ("gave-up", [])
    case .did(.undid): ("undid", [])
    }
  }
}

extension StepOwner {
  fileprivate var isQuestion: Bool { if case .question = self { true } else { false } }
}

// Where a person left a session, as a journal says it.

internal import Casework
internal import JSON
internal import Tree

extension Bookmark {
  /// The members of the line that says that the program was left.
  var members: [(String, JSONValue)] {
    switch self {
    case .question(let id, let reply):
      [
        ("page", .string("question")), ("question", .string(id)), ("choice", .string(reply.word)),
      ]
    case .candidates(let fix):
      [("page", .string("candidates")), ("fix", fix.map(JSONValue.string) ?? .null)]
    case .fix(let id, let step):
      [("page", .string("fix")), ("fix", .string(id))]
        + (step.map { step in
          [
            ("way", step.way.map(JSONValue.string) ?? .null), ("step", .string(step.text)),
            ("repetition", .number(step.repetition)),
          ]
        } ?? [])
    }
  }

  /// What a line says; nil when it says nothing of it, or nothing that this version knows.
  init?(_ line: JSONValue) {
    func text(_ member: String) -> String? { line[member]?.string }
    switch text("page") {
    case "question":
      guard let question = text("question"), let choice = text("choice") else { return nil }
      self = .question(question, Reply(choice))
    case "candidates":
      self = .candidates(text("fix"))
    case "fix":
      guard let fix = text("fix") else { return nil }
      var step = text("step").map { StepName(fix: fix, way: text("way"), text: $0) }
      if case .number(let count)? = line["repetition"] { step?.repetition = count }
      self = .fix(fix, step)
    default:
      return nil
    }
  }
}

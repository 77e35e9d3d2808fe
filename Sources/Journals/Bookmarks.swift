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
      [("page", .string("fix")), ("fix", .string(id))] + members(of: step)
    case .first(let id, let step):
      [("page", .string("first")), ("question", .string(id))] + members(of: step)
    }
  }

  private func members(of step: StepName?) -> [(String, JSONValue)] {
    guard let step else { return [] }
    return [
      ("way", step.way.map(JSONValue.string) ?? .null), ("step", .string(step.text)),
      ("repetition", .number(step.repetition)),
    ]
  }

  /// What a line says; nil when it says nothing of it, or nothing that this version knows.
  init?(_ line: JSONValue) {
    func text(_ member: String) -> String? { line[member]?.string }
    func step(of owner: StepOwner) -> StepName? {
      var step = text("step").map { StepName(of: owner, way: text("way"), text: $0) }
      if case .number(let count)? = line["repetition"] { step?.repetition = count }
      return step
    }
    switch text("page") {
    case "question":
      guard let question = text("question"), let choice = text("choice") else { return nil }
      self = .question(question, Reply(choice))
    case "candidates":
      self = .candidates(text("fix"))
    case "fix":
      guard let fix = text("fix") else { return nil }
      self = .fix(fix, step(of: .fix(fix)))
    case "first":
      guard let question = text("question") else { return nil }
      self = .first(question, step(of: .question(question)))
    default:
      return nil
    }
  }
}

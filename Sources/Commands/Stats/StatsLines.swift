// What a team remembers, as lines of JSON that load into any database.

internal import Casework
internal import JSON
internal import Journals
internal import Reports
internal import Tree

/// A line for each session, and for each thing in it that counts.
struct StatsLines {
  /// The lines, session by session; at the end the fixes that nobody has met.
  private(set) var lines: [JSONValue] = []

  /// What some sessions of a tree come to, which may not be at hand.
  init(
    of sessions: [(name: String, tally: SessionTally)], _ tally: TreeTally, in tree: DecisionTree?
  ) {
    for (name, session) in sessions { add(session, named: name, in: tree) }
    for fix in tree?.fixes ?? [] where tally.met[fix.id] == nil {
      lines.append(
        .object([
          ("kind", .string("never-met")), ("tree", .string(tree?.id ?? "")),
          ("fix", .string(fix.id)),
        ]))
    }
  }

  private mutating func add(_ session: SessionTally, named name: String, in tree: DecisionTree?) {
    func line(_ kind: String, _ members: [(String, JSONValue)]) -> JSONValue {
      .object(
        [
          ("kind", .string(kind)), ("tree", .string(session.tree.id)), ("session", .string(name)),
        ] + members)
    }
    func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
    func exists(_ part: Any?) -> (String, JSONValue) {
      ("exists", tree == nil ? .null : .bool(part != nil))
    }
    lines.append(
      line(
        "session",
        [
          ("began", .string(session.began)), ("digest", .string(session.tree.digest)),
          ("givenUp", .bool(session.isGivenUp)),
        ]))
    for (id, reply) in session.replies.sorted(by: { $0.key < $1.key }) {
      lines.append(
        line(
          "question",
          [
            ("question", .string(id)), ("unsure", .bool(reply.isUnsure)),
            ("seconds", reply.seconds.map(JSONValue.number) ?? .null), exists(tree?.question(id)),
          ]))
    }
    for (id, trial) in session.trials.sorted(by: { $0.key < $1.key }) {
      let upshot = tree.map { $0.meaning(of: trial.upshot, on: id) } ?? trial.upshot
      lines.append(
        line(
          "fix",
          [
            ("fix", .string(id)), ("verdict", text(upshot?.rawValue)),
            ("day", text(trial.day.isEmpty ? nil : trial.day)), exists(tree?.fix(id)),
          ]))
    }
    for step in session.failedSteps.sorted(by: {
      ($0.text, $0.repetition) < ($1.text, $1.repetition)
    }) {
      let (fix, question): (String?, String?) =
        switch step.owner {
        case .fix(let id): (id, nil)
        case .question(let id): (nil, id)
        }
      lines.append(
        line(
          "failed-step",
          [
            ("fix", text(fix)), ("question", text(question)), ("way", text(step.way)),
            ("step", .string(step.text)), ("exists", tree.map { .bool($0.has(step)) } ?? .null),
          ]))
    }
  }
}

// What was found in texts from outside as JSON.

internal import Casework
internal import Evidence
internal import JSON
internal import Tree

extension JSONValue {
  /// A place that an answer rests on.
  init(_ sign: KeptSign) {
    self = .object([
      ("source", .string(sign.source)), ("line", .number(sign.line)), ("text", .string(sign.text)),
    ])
  }
}

extension Yield {
  /// What stands beside the answers of a walk: remarks, clashes, and texts for values.
  var members: [(String, JSONValue)] {
    [
      ("remarks", .array(proposals.remarks.flatMap(remarks))),
      ("clashes", .array(proposals.clashes.map(clash))),
      ("offers", .array(offers.map(offer))),
    ]
  }

  /// All that was taken, as `kbwizard evidence` prints it.
  func json(of tree: DecisionTree) -> JSONValue {
    let answers = conclusions.compactMap { conclusion -> JSONValue? in
      guard case .answer(let question, let choices) = conclusion.what else { return nil }
      return .object([
        ("question", .string(question.id)),
        ("choice", .string(Reply(naming: choices.map(\.id)).word)),
        ("rules", .array(rules(for: question.id).map(JSONValue.string))),
        ("signs", .array(conclusion.signs.map(JSONValue.init))),
      ])
    }
    let values = conclusions.compactMap { conclusion -> JSONValue? in
      guard case .value(let value, let text) = conclusion.what else { return nil }
      return .object([
        ("value", .string(value.id)), ("text", .string(text)),
        ("signs", .array(conclusion.signs.map(JSONValue.init))),
      ])
    }
    return .object(
      [
        ("tree", .string(tree.id)), ("answers", .array(answers)), ("values", .array(values)),
      ] + members)
  }

  /// The ids of the rules that answer a question.
  func rules(for question: Question.ID) -> [String] {
    let reply = proposals.replies.first { $0.question == question }
    var seen: Set<String> = []
    return (reply?.findings ?? []).joined().map(\.rule.id).filter { seen.insert($0).inserted }
  }

  private func remarks(of finding: RuleFinding) -> [JSONValue] {
    finding.signs.map { sign in
      .object(
        [
          ("evidence", .string(finding.evidence)), ("rule", .string(finding.rule.id)),
          ("line", .number(sign.line)),
          ("severity", .string((finding.rule.severity ?? .note).rawValue)),
          ("text", .string(finding.rule.remark ?? "")),
          ("source", .string(reading.source(of: finding))), ("row", .string(sign.text)),
        ] + (sign.repair.map { [("repair", JSONValue.string($0))] } ?? []))
    }
  }

  private func clash(_ clash: Clash) -> JSONValue {
    let findings: [RuleFinding]
    switch clash {
    case .answer(let reply): findings = reply.findings.flatMap(\.self)
    case .rules(let rivals): findings = rivals
    }
    let answers = findings.flatMap { finding in
      finding.rule.answers.filter { clash.questions.contains($0.question) }.map { answer in
        JSONValue.object([
          ("question", .string(answer.question)), ("choice", .string(answer.choice)),
          ("rule", .string(finding.rule.id)),
          ("signs", .array(reading.signs(of: [finding]).map(JSONValue.init))),
        ])
      }
    }
    return .object([("answers", .array(answers))])
  }

  private func offer(_ value: ProposedValue) -> JSONValue {
    .object([
      ("value", .string(value.value)),
      (
        "texts",
        .array(
          value.texts.map { .object([("text", .string($0.text)), ("count", .number($0.count))]) })
      ),
    ])
  }
}

// A report as JSON for other programs.

import Casework
internal import JSON
internal import Journals

extension Report {
  /// The report as JSON on one line; names and order of the members stay the same.
  package var json: String { JSONValue(self).text + "\n" }
}

extension JSONValue {
  fileprivate init(_ report: Report) {
    let host = report.host.map {
      JSONValue.object([("user", .string($0.user)), ("host", .string($0.host))])
    }
    let excluded = report.excluding.map { JSONValue.array($0.map { JSONValue($0) }) }
    let notes = report.notes.map {
      JSONValue.object([("time", .string($0.time)), ("text", .string($0.text))])
    }
    let values = JSONValue.array(report.values.map { JSONValue($0) })
    let preparations = JSONValue.array(report.preparations.map { JSONValue($0) })
    self = .object(
      [
        ("format", .number(1)), ("session", .string(report.session)),
        ("made", .string(report.made)),
        ("result", JSONValue(report.outcome, isLastResort: report.endsWithLastResort)),
        ("tree", JSONValue(report.tree, path: report.host != nil)),
        ("treeChanged", .bool(report.treeChanged)), ("host", host ?? .null),
        ("began", .string(report.began)), ("touched", .string(report.touched)),
        ("elapsedSeconds", report.effort.elapsed.map(JSONValue.number) ?? .null),
        ("activeSeconds", report.effort.active.map(JSONValue.number) ?? .null),
        ("answers", .array(report.answers.map(JSONValue.init))),
        ("ruledOut", .array(report.ruledOut.map { .string($0.fix.id) })),
        ("excluded", excluded ?? .null), ("fixes", .array(report.fixes.map(JSONValue.init))),
        ("notes", .array(notes)), ("articles", .array(report.articles.map(JSONValue.string))),
        ("outlook", report.outlook.map(JSONValue.init) ?? .null),
        ("unreadableLines", .number(report.unreadable)), ("torn", .bool(report.isTorn)),
        ("title", JSONValue(report.title)), ("owner", JSONValue(report.owner)),
        ("after", JSONValue(report.before)),
        ("values", values), ("preparations", preparations),
      ] + JSONValue.members(of: report.redaction))
  }

  /// How much was taken out, where anything was to be.
  private static func members(of redaction: Redaction.Counts?) -> [(String, JSONValue)] {
    guard let redaction else { return [] }
    return [
      (
        "redaction",
        .object([
          ("replaced", .number(redaction.replaced)), ("hidden", .number(redaction.hidden)),
        ])
      )
    ]
  }

  /// The tree; where its file lies tells who walked it.
  private init(_ tree: TreeStamp?, path isTold: Bool) {
    guard let tree else {
      self = .null
      return
    }
    self = .object([
      ("id", .string(tree.id)), ("title", .string(tree.title)),
      ("reviewed", JSONValue(tree.reviewed)),
      ("digest", .string(tree.digest)), ("path", isTold ? JSONValue(tree.path) : .null),
    ])
  }

  /// The choice of a definite reply; null for other replies.
  private init(only choices: [Named]) {
    self = choices.count == 1 ? JSONValue(choices[0]) : .null
  }

  private init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }

  private init(_ outcome: Outcome, isLastResort: Bool) {
    let (state, fix): (String, TriedFix?) =
      switch outcome {
      case .fixed(let fix): ("fixed", fix)
      case .handedOn(let fix): ("handed-on", fix)
      case .nothingWrong(let fix): ("nothing-wrong", fix)
      case .wentOn(let fix, _): ("went-on", fix)
      case .givenUp: ("given-up", nil)
      case .waiting(let fix, _): ("waiting", fix)
      case .partly(let fix, _): ("partly", fix)
      case .open: ("open", nil)
      }
    self = .object([
      ("state", .string(state)), ("fix", JSONValue(fix?.fix.id)),
      ("remark", JSONValue(fix?.verdict?.note)),
      ("isLastResort", .bool(isLastResort)),
    ])
  }

  private init(_ answer: GivenAnswer) {
    self = .object(
      [
        ("time", .string(answer.time)), ("question", JSONValue(answer.question)),
        ("choice", JSONValue(only: answer.choices)),
        ("choices", .array(answer.choices.map(JSONValue.init))), ("isAsked", .bool(answer.isAsked)),
      ] + JSONValue.basis(answer.signs))
  }

  /// Who said it, and for evidence by which lines.
  private static func basis(_ signs: [KeptSign]) -> [(String, JSONValue)] {
    let by = JSONValue.string(signs.isEmpty ? "person" : "evidence")
    return signs.isEmpty
      ? [("by", by)] : [("by", by), ("signs", .array(signs.map { JSONValue($0) }))]
  }

  private init(_ value: FilledValue) {
    self = .object(
      [
        ("time", .string(value.time)), ("value", JSONValue(value.value)),
        ("text", .string(value.text)),
      ] + JSONValue.basis(value.signs))
  }

  private init(_ preparation: DonePreparation) {
    self = .object([
      ("question", JSONValue(preparation.question)),
      ("steps", .array(preparation.steps.map(JSONValue.init))),
    ])
  }

  private init(_ answer: ExcludingAnswer) {
    self = .object([
      ("question", JSONValue(answer.question)), ("choice", JSONValue(only: answer.choices)),
      ("choices", .array(answer.choices.map(JSONValue.init))),
      ("fixes", .array(answer.fixes.map(JSONValue.init))),
    ])
  }

  private init(_ fix: TriedFix) {
    let ways = fix.ways.map { way in
      JSONValue.object([
        ("title", JSONValue(way.title)), ("steps", .array(way.steps.map(JSONValue.init))),
        ("stepsWithoutMark", way.rest.map(JSONValue.number) ?? .null),
      ])
    }
    self = .object([
      ("fix", JSONValue(fix.fix)), ("verdict", JSONValue(fix.verdict?.name)),
      ("remark", JSONValue(fix.verdict?.note)), ("time", JSONValue(fix.time)),
      ("ways", .array(ways)),
    ])
  }

  private init(_ step: MarkedStep) {
    self = .object([
      ("time", .string(step.time)), ("step", .string(step.step.text)),
      ("repetition", .number(step.step.repetition)), ("mark", .string(step.mark.name)),
      ("remark", JSONValue(step.mark.note)), ("typed", JSONValue(step.typed)),
    ])
  }

  private init(_ outlook: Outlook) {
    let remaining = outlook.remaining.map { fixes in JSONValue.array(fixes.map(JSONValue.init)) }
    self = .object([
      ("remaining", remaining ?? .null),
      ("question", outlook.question.map(JSONValue.init) ?? .null),
      ("fix", outlook.fix.map(JSONValue.init) ?? .null), ("note", JSONValue(outlook.note)),
      ("isLastResort", .bool(outlook.isLastResort)),
    ])
  }

  private init(_ fix: RemainingFix) {
    let conditions = fix.onlyIf.map { condition in
      JSONValue.object([
        ("question", JSONValue(condition.question)),
        ("choices", .array(condition.choices.map(JSONValue.init))),
      ])
    }
    self = .object([
      ("fix", JSONValue(fix.fix)), ("confirmed", .bool(fix.isConfirmed)),
      ("onlyIf", .array(conditions)),
    ])
  }
}

// A report as JSON for other programs.

import Wizard

extension Report {
  /// The report as JSON on one line; names and order of the members stay the same.
  package var json: String { JSON(self).text + "\n" }
}

extension JSON {
  fileprivate init(_ report: Report) {
    let host = report.host.map {
      JSON.object([("user", .string($0.user)), ("host", .string($0.host))])
    }
    let excluded = report.excluding.map { JSON.array($0.map { JSON($0) }) }
    let notes = report.notes.map {
      JSON.object([("time", .string($0.time)), ("text", .string($0.text))])
    }
    self = .object([
      ("format", .number(1)), ("session", .string(report.session)), ("made", .string(report.made)),
      ("result", JSON(report.outcome, isLastResort: report.endsWithLastResort)),
      ("tree", JSON(report.tree, path: report.host != nil)),
      ("treeChanged", .bool(report.treeChanged)), ("host", host ?? .null),
      ("began", .string(report.began)), ("touched", .string(report.touched)),
      ("elapsedSeconds", report.effort.elapsed.map(JSON.number) ?? .null),
      ("activeSeconds", report.effort.active.map(JSON.number) ?? .null),
      ("answers", .array(report.answers.map(JSON.init))),
      ("ruledOut", .array(report.ruledOut.map { .string($0.fix.id) })),
      ("excluded", excluded ?? .null), ("fixes", .array(report.fixes.map(JSON.init))),
      ("notes", .array(notes)), ("articles", .array(report.articles.map(JSON.string))),
      ("outlook", report.outlook.map(JSON.init) ?? .null),
      ("unreadableLines", .number(report.unreadable)), ("torn", .bool(report.isTorn)),
    ])
  }

  /// The tree; where its file lies tells who walked it.
  private init(_ tree: TreeStamp?, path isTold: Bool) {
    guard let tree else {
      self = .null
      return
    }
    self = .object([
      ("id", .string(tree.id)), ("title", .string(tree.title)), ("reviewed", JSON(tree.reviewed)),
      ("digest", .string(tree.digest)), ("path", isTold ? JSON(tree.path) : .null),
    ])
  }

  private init(_ text: String?) { self = text.map(JSON.string) ?? .null }

  private init(_ outcome: Report.Outcome, isLastResort: Bool) {
    let (state, fix): (String, TriedFix?) =
      switch outcome {
      case .fixed(let fix): ("fixed", fix)
      case .waiting(let fix, _): ("waiting", fix)
      case .partly(let fix, _): ("partly", fix)
      case .open: ("open", nil)
      }
    self = .object([
      ("state", .string(state)), ("fix", JSON(fix?.fix.id)), ("remark", JSON(fix?.verdict?.note)),
      ("isLastResort", .bool(isLastResort)),
    ])
  }

  private init(_ answer: GivenAnswer) {
    self = .object([
      ("time", .string(answer.time)), ("question", JSON(answer.question)),
      ("choice", answer.choice.map(JSON.init) ?? .null), ("isAsked", .bool(answer.isAsked)),
    ])
  }

  private init(_ answer: ExcludingAnswer) {
    self = .object([
      ("question", JSON(answer.question)), ("choice", JSON(answer.choice)),
      ("fixes", .array(answer.fixes.map(JSON.init))),
    ])
  }

  private init(_ fix: TriedFix) {
    let ways = fix.ways.map { way in
      JSON.object([
        ("title", JSON(way.title)), ("steps", .array(way.steps.map(JSON.init))),
        ("stepsWithoutMark", way.rest.map(JSON.number) ?? .null),
      ])
    }
    self = .object([
      ("fix", JSON(fix.fix)), ("verdict", JSON(fix.verdict?.name)),
      ("remark", JSON(fix.verdict?.note)), ("time", JSON(fix.time)), ("ways", .array(ways)),
    ])
  }

  private init(_ step: MarkedStep) {
    self = .object([
      ("time", .string(step.time)), ("step", .string(step.step.text)),
      ("repetition", .number(step.step.repetition)), ("mark", .string(step.mark.name)),
      ("remark", JSON(step.mark.note)),
    ])
  }

  private init(_ outlook: Outlook) {
    let remaining = outlook.remaining.map { fixes in JSON.array(fixes.map(JSON.init)) }
    self = .object([
      ("remaining", remaining ?? .null), ("question", outlook.question.map(JSON.init) ?? .null),
      ("fix", outlook.fix.map(JSON.init) ?? .null), ("note", JSON(outlook.note)),
      ("isLastResort", .bool(outlook.isLastResort)),
    ])
  }

  private init(_ fix: RemainingFix) {
    let conditions = fix.onlyIf.map { condition in
      JSON.object([
        ("question", JSON(condition.question)),
        ("choices", .array(condition.choices.map(JSON.init))),
      ])
    }
    self = .object([
      ("fix", JSON(fix.fix)), ("confirmed", .bool(fix.isConfirmed)), ("onlyIf", .array(conditions)),
    ])
  }
}

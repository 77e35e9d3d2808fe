// Bytes as patterns and texts: whatever the pieces of a text, the same is found, and no secret is.

import Evidence
import Wandering

/// Reads a text as every kind of evidence, whole and in pieces.
@Sendable func fuzzEvidence(_ source: [UInt8]) {
  var bytes = Bytes(source)
  let size = bytes.number(below: 40) + 1
  let patterns = (0..<3).map { _ in bytes.text() }
  let sources = declared(patterns)
  let text = Array(source)
  var pieces = Intake(as: sources, named: true)
  var start = 0
  while start < text.count {
    let end = min(text.count, start + size)
    pieces.take(text.span.extracting(start..<end))
    start = end
  }
  var whole = Intake(as: sources, named: true)
  whole.take(text.span)
  let found = whole.finish()
  hold(said(found) == said(pieces.finish()), "Pieces of \(size) bytes say something else.")
  for finding in found {
    hold(!finding.signs.isEmpty, "A finding has no sign: \(finding.rule.id)")
    for sign in finding.signs {
      hold(sign.text.utf8.count < 4_000, "A sign is too long: \(sign.text)")
    }
  }
  let proposals = Proposals(of: found, values: ["x", "y"])
  hold(proposals.replies.allSatisfy { !$0.choices.isEmpty }, "A reply has no choice.")
  checkPrivacy(of: patterns.joined(separator: " "))
}

/// The patterns as rules for each reader.
private func declared(_ patterns: [String]) -> [Source] {
  var section = Section("part", from: [Pattern(patterns[1])])
  section.isFromLast = patterns[2].utf8.count % 2 == 0
  section.before = 2
  section.lines = 5
  func rule(_ id: String, _ match: Match, in section: String? = nil) -> Rule {
    var test = RecordTest(match, in: section)
    test.not = [Match(text: patterns[2])]
    var rule = Rule(id, .record(test))
    rule.answers = [RuleAnswer("question", id)]
    return rule
  }
  let text = Match(text: patterns[0])
  var form = TableForm()
  form.lists = [CellList("value", of: "b", split: "%")]
  let cells = Match(["value": [Pattern(patterns[0], whole: true)]])
  return [
    Source("lines", .lines([section]), [rule("a", text), rule("b", text, in: "part")]),
    Source(
      "events", .ntEvents, [rule("c", Match(["source": [Pattern("")], "id": [Pattern("7")]]))]),
    Source(
      "table", .csv(form),
      [
        Rule("d", .table(TableTest(.match(CellTest(cells))))),
        Rule("e", .table(TableTest(.unique("a")))),
      ]),
    Source("objects", .json(), [rule("f", Match(["a": [Pattern(patterns[0])]]))]),
  ]
}

private func said(_ findings: [RuleFinding]) -> [String] {
  findings.map { finding in
    ([finding.evidence, finding.rule.id, String(finding.count)]
      + finding.signs.map {
        "\($0.line) \($0.text.prefix(finding.evidence == "table" ? 100 : .max))"
      }).joined(separator: "\n")
  }
}

private func checkPrivacy(of text: String) {
  let token = "ghp_16C7e42F292c6912E7710c838347Ae178B4a"
  hold(!Secrets.redact(text + " " + token).contains(token), "A token was kept behind: \(text)")
  var standIns = StandIns(names: ["Tom"])
  hold(
    !standIns.replace(in: text + " 10.0.0.7 ").contains("10.0.0.7 "), "An address was kept: \(text)"
  )
}

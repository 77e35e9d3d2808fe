// Evidence for the small trees of tests, and texts that are read as it.

import Casework
import Evidence
import Tree

/// What `@paste` and the like paste.
let sampleTexts = [
  "@paste": """
  02:10:11 prn0: the lamp is lit
  02:10:12 prn0: code E02, paper jam in the tray behind the door that stands open on the left side
  02:12:40 prn0: code E05 \u{1B}[2J 漢字
  02:13:00 prn0: code E02
  02:14:00 prn0: seal worn
  02:14:01 prn0: seal gone
  02:15:00 prn0: toner at 4 %

  """,
  "@paste-toner": "Nov 28 02:10:11 prn0 code E08\nNov 28 02:10:12 prn0 toner at 0 %\n",
  "@paste-nothing": "all is well\n",
  "@paste-boot": """
  firmware: UEFI
  root on /dev/sda
  root on /dev/sdb
  this is web-3
  root on /dev/sda

  """,
]

/// The evidence that a tree of the tests declares.
func sampleEvidence(of tree: DecisionTree) -> [DeclaredEvidence] {
  tree.id == "boot" ? bootEvidence : printerEvidence
}

private let printerEvidence = [
  DeclaredEvidence(
    title: "The list of the cartridges", find: .text("It hangs behind the door."),
    source: Source("cartridges", .lines(), [])),
  DeclaredEvidence(
    title: "The log of the printer",
    find: .steps([
      Step(do: "Have the printer tell what happened.", type: "prn /log")
    ]),
    source: Source(
      "printer-log", .lines(),
      [
        rule("jam", "code E02", ["symptom": "code", "number": "e02"]),
        rule("fan", "code E05", ["symptom": "code", "number": "e05"]),
        rule("toner", "code E08", ["symptom": "code", "number": "e08"]),
        rule("lamp", "lamp is lit", ["lamp": "lit"]),
        rule("worn", "seal worn", ["seal": "worn"], only: "seal"),
        rule("gone", "seal gone", ["seal": "gone"], only: "seal"),
        rule("low", "toner at <rest> %", [:], remark: "The toner is low."),
      ])),
]

private let bootEvidence = [
  DeclaredEvidence(
    title: "What the machine says", find: nil,
    source: Source(
      "console", .lines(),
      [
        rule("uefi", "firmware: UEFI", ["firmware": "uefi"]),
        rule("disk", "root on <disk>", [:]), rule("host", "this is <host>", [:]),
      ]))
]

private func rule(
  _ id: String, _ pattern: String, _ answers: [String: String], only: String? = nil,
  remark: String? = nil
) -> Rule {
  var rule = Rule(id, .record(RecordTest(Match(text: pattern))))
  rule.answers = answers.sorted { $0.key > $1.key }.map { RuleAnswer($0.key, $0.value) }
  rule.only = only
  rule.remark = remark
  rule.severity = remark == nil ? nil : .warning
  return rule
}

/// What a text says that is read as some evidence.
func reading(
  of text: String, as evidence: [DeclaredEvidence], from source: String
) -> EvidenceReading {
  var intake = Intake(as: evidence.map(\.source))
  intake.take(Array(text.utf8).span)
  return EvidenceReading(source: source, digest: "1f", findings: intake.finish())
}

// unproved-rule, clashing-rules: what the texts of cases say about the rules of evidence.

internal import Evidence
internal import Text
internal import Tree

extension Check {
  static let unprovedRule: Check = .init(
    "unproved-rule", .warning, "a rule that finds nothing in the text of any case", in: .walking
  ) { subject, findings in
    guard let proofs = subject.proofs else { return }
    let draft = subject.tree.draft
    let proved = Set(proofs.findings.joined().map { [$0.evidence, $0.rule.id] })
    for evidence in draft.evidence {
      let id = draft.text(evidence.id)
      for rule in evidence.rules where !proved.contains([id, draft.text(rule.id)]) {
        findings.report(
          .unprovedRule, at: draft.mark(rule.id),
          "No case has a text in which the rule \"\(draft.text(rule.id).cut)\" finds something",
          advice: "add a case with the evidence \"\(id.cut)\".")
      }
    }
  }

  static let clashingRules: Check = .init(
    "clashing-rules", .warning, "two rules answer one question differently for one text",
    in: .walking
  ) { subject, findings in
    guard let proofs = subject.proofs else { return }
    let draft = subject.tree.draft
    var said: Set<[String]> = []
    for (test, found) in zip(draft.cases, proofs.findings) {
      for clash in clashes(in: found) where said.insert(clash.names).inserted {
        guard let rule = draft.rule(clash.second, of: clash.evidence) else { continue }
        findings.report(
          .clashingRules, at: draft.mark(rule.id),
          "\"\(clash.second.cut)\" and \"\(clash.first.cut)\" answer \"\(clash.question.cut)\" "
            + "differently, and both find something in the case \"\(draft.text(test.name).cut)\"",
          advice: "name one of them under \"unless\" of the other, or give both one \"only\".")
      }
    }
  }
}

/// Two rules of one evidence that answer a question differently.
private struct RuleClash {
  let evidence, first, second, question: String

  var names: [String] { [evidence, first, second] }
}

/// The rules that answer a question differently, and are not meant to do so.
private func clashes(in findings: [RuleFinding]) -> [RuleClash] {
  var clashes: [RuleClash] = []
  for (place, second) in findings.enumerated() {
    for first in findings[..<place] where first.evidence == second.evidence {
      if let group = first.rule.only, group == second.rule.only { continue }
      let question = second.rule.answers.first { answer in
        let others = first.rule.answers.filter { $0.question == answer.question }
        return !others.isEmpty && Set(others).isDisjoint(with: second.rule.answers)
      }
      guard let question else { continue }
      clashes.append(
        RuleClash(
          evidence: second.evidence, first: first.rule.id, second: second.rule.id,
          question: question.question))
    }
  }
  return clashes
}

extension Draft {
  /// A rule by its id and that of its evidence.
  fileprivate func rule(_ id: String, of evidence: String) -> Rule? {
    self.evidence.first { text($0.id) == evidence }?.rules.first { text($0.id) == id }
  }
}

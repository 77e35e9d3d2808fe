// unused-question, unused-branch, unused-fix, unused-procedure: things that are defined and that nothing
// leads to.

internal import YAML

extension Check {
  static let unusedQuestion: Check = .init(
    "unused-question", .warning, "a question that nothing asks", in: .meaning
  ) { subject, findings in
    report(
      .unusedQuestion, "Nothing asks the question", advice: "ask it, or remove it.",
      (subject.tree.draft.questions ?? []).lazy.map(\.id), subject.tree.isAsked, subject, &findings)
  }

  static let unusedBranch: Check = .init(
    "unused-branch", .warning, "a branch that nothing leads to", in: .meaning
  ) { subject, findings in
    report(
      .unusedBranch, "Nothing leads to the branch", advice: "lead to it, or remove it.",
      (subject.tree.draft.branches ?? []).lazy.map(\.id), subject.tree.isEntered, subject,
      &findings)
  }

  static let unusedProcedure: Check = .init(
    "unused-procedure", .warning, "a procedure that no step uses", in: .meaning
  ) { subject, findings in
    report(
      .unusedProcedure, "No step uses the procedure", advice: "use it, or remove it.",
      (subject.tree.draft.procedures ?? []).lazy.map(\.id), subject.tree.isShared, subject,
      &findings)
  }

  static let unusedFix: Check = .init(
    "unused-fix", .warning, "a fix that nothing leads to", in: .meaning
  ) { subject, findings in
    report(
      .unusedFix, "Nothing leads to the fix", advice: "lead to it, or remove it.",
      (subject.tree.draft.fixes ?? []).lazy.map(\.id), subject.tree.isUsed, subject, &findings)
  }
}

/// Reports the names of things that nothing uses.
private func report(
  _ check: Check, _ message: StaticString, advice: StaticString, _ names: some Sequence<Name>,
  _ isUsed: [Bool], _ subject: Subject, _ findings: inout Findings
) {
  let draft = subject.tree.draft
  for (name, isUsed) in zip(names, isUsed) where !isUsed {
    findings.report(
      check, at: draft.mark(name), "\(message) \"\(draft.text(name))\"", advice: "\(advice)")
  }
}

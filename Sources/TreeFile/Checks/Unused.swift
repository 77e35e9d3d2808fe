// unused-question, unused-branch, unused-fix, unused-procedure: things that are defined and that nothing leads to.

internal import YAML

extension Check {
  static let unusedQuestion: Check = .init(
    "unused-question", .warning, "a question that nothing asks", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    for (question, isAsked) in zip(draft.questions ?? [], subject.tree.isAsked) where !isAsked {
      findings.report(
        .unusedQuestion, at: draft.mark(question.id),
        "Nothing asks the question \"\(draft.text(question.id))\"",
        advice: "ask it, or remove it.")
    }
  }

  static let unusedBranch: Check = .init(
    "unused-branch", .warning, "a branch that nothing leads to", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    for (branch, isEntered) in zip(draft.branches ?? [], subject.tree.isEntered)
    where !isEntered {
      findings.report(
        .unusedBranch, at: draft.mark(branch.id),
        "Nothing leads to the branch \"\(draft.text(branch.id))\"",
        advice: "lead to it, or remove it.")
    }
  }

  static let unusedProcedure: Check = .init(
    "unused-procedure", .warning, "a procedure that no step uses", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    for (procedure, isUsed) in zip(draft.procedures ?? [], subject.tree.isShared) where !isUsed {
      findings.report(
        .unusedProcedure, at: draft.mark(procedure.id),
        "No step uses the procedure \"\(draft.text(procedure.id))\"",
        advice: "use it, or remove it.")
    }
  }

  static let unusedFix: Check = .init(
    "unused-fix", .warning, "a fix that nothing leads to", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    for (fix, isUsed) in zip(draft.fixes ?? [], subject.tree.isUsed) where !isUsed {
      findings.report(
        .unusedFix, at: draft.mark(fix.id), "Nothing leads to the fix \"\(draft.text(fix.id))\"",
        advice: "lead to it, or remove it.")
    }
  }
}

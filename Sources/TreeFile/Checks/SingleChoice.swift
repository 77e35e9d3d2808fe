// single-choice: a question has one choice only.

extension Check {
  static let singleChoice: Check = .init(
    "single-choice", .warning, "a question has one choice only", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    for question in draft.questions ?? [] where question.choices?.count == 1 {
      findings.report(
        .singleChoice, at: draft.mark(question.id),
        "The question \"\(draft.text(question.id))\" has one choice only",
        advice: "add another one, or ask nothing.")
    }
  }
}

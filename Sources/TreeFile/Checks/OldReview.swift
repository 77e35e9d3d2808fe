// old-review: nobody has looked the tree over for more than two years.

extension Check {
  static let oldReview: Check = .init(
    "old-review", .warning, "`reviewed` is more than two years ago", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    guard let today = subject.today, let reviewed = draft.reviewed else { return }
    let date = draft.text(reviewed)
    guard let year = Int(today.prefix(4)), let then = Int(date.prefix(4)),
      (then + 2, date.dropFirst(4)) < (year, today.dropFirst(4))
    else { return }
    findings.report(
      .oldReview, at: draft.mark(reviewed),
      "Nobody has looked this tree over for more than two years",
      advice: "do so, and set the date.")
  }
}

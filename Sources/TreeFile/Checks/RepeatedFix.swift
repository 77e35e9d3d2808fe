// repeated-fix: a fix stands twice in the list of a leaf.

extension Check {
  static let repeatedFix: Check = .init(
    "repeated-fix", .warning, "a fix stands twice in a list", in: .shape
  ) { subject, findings in
    let draft = subject.tree.draft
    for list in draft.lists where list.count > 1 {
      var seen: Set<Int32> = []
      for noted in draft.noted[list] where !seen.insert(noted.fix.word).inserted {
        findings.report(
          .repeatedFix, at: draft.mark(noted.fix),
          "The fix \"\(draft.text(noted.fix))\" stands in this list already",
          advice: "remove one of them.")
      }
    }
  }
}

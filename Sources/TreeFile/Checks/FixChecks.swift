// What a fix should have so that it helps: steps, a way back, a test and a source.

internal import Tree

extension Check {
  static let fixWithoutSteps: Check = .init(
    "fix-without-steps", .warning, "a fix has no step", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    for fix in draft.fixes ?? [] where fix.hasNoStep && fix.tree == nil {
      findings.report(
        .fixWithoutSteps, at: draft.mark(fix.id),
        "The fix \"\(draft.text(fix.id))\" has no step", advice: "say what to do.")
    }
  }

  static let fixWithoutVerify: Check = .init(
    "fix-without-verify", .warning, "a fix that ends as fixed has no `verify`", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    for fix in subject.tree.fixesThatHelp where fix.verify == nil {
      findings.report(
        .fixWithoutVerify, at: draft.mark(fix.id),
        "The fix \"\(draft.text(fix.id))\" does not say how to tell that it helped",
        advice: "add \"verify\".")
    }
  }

  static let fixWithoutArticle: Check = .init(
    "fix-without-article", .warning,
    "a fix that ends as fixed has none, in a tree with `articles`", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    if draft.articles == nil { return }
    for fix in subject.tree.fixesThatHelp where fix.article == nil {
      findings.report(
        .fixWithoutArticle, at: draft.mark(fix.id),
        "The fix \"\(draft.text(fix.id))\" names no article that it rests on",
        advice: "add \"article\".")
    }
  }

  static let warnWithoutUndo: Check = .init(
    "warn-without-undo", .warning, "a step with `warn` has no `undo`", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    let lists = draft.stepLists + (draft.procedures ?? []).map(\.steps)
    for step in lists.joined() where step.undo == nil {
      guard let warn = step.warn else { continue }
      findings.report(
        .warnWithoutUndo, at: draft.mark(warn),
        "This step warns, and does not say how to take it back", advice: "add \"undo\".")
    }
  }
}

extension Draft.Fix {
  fileprivate var hasNoStep: Bool { ways.allSatisfy(\.steps.isEmpty) }
}

extension Resolved {
  /// All fixes after which the work is done: where it is handed on, another tree goes on, or nothing was
  /// wrong, there is nothing to test, and there need be no article to rest on.
  fileprivate var fixesThatHelp: [Draft.Fix] {
    (draft.fixes ?? []).indices.filter { ending(of: $0) == .fixed }
      .compactMap { draft.fixes?[$0] }.filter { $0.tree == nil }
  }
}

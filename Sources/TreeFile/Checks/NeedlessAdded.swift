// needless-added: a step is said not to be in the article, and there is no article.

internal import YAML

extension Check {
  static let needlessAdded: Check = .init(
    "needless-added", .warning, "`added` stands where no fix with an `article` has the step",
    in: .meaning
  ) { subject, findings in
    let (tree, draft) = (subject.tree, subject.tree.draft)
    var steps: [Draft.Step] = []
    var isInFix = Array(repeating: false, count: tree.isShared.count)
    for fix in draft.fixes ?? [] {
      let own = fix.ways.flatMap(\.steps)
      if fix.article == nil { steps += own }
      if fix.article == nil { continue }
      for procedure in own.compactMap(\.procedure) {
        if let number = tree.procedures[procedure] { isInFix[number] = true }
      }
    }
    steps += draft.places.flatMap(\.first)
    steps += ((draft.questions ?? []).map(\.find) + draft.values.map(\.find))
      .flatMap { $0?.steps ?? [] }
    for (number, procedure) in (draft.procedures ?? []).enumerated()
    where tree.isShared[number] && !isInFix[number] { steps += procedure.steps }
    for added in steps.compactMap(\.added) {
      findings.report(
        .needlessAdded, at: draft.mark(added),
        "\"added\" says that the article of the fix does not have this step, and there is none here",
        advice: "remove it.")
    }
  }
}

// What a fix should have so that it helps: steps, a way back, a test and a source.

internal import Tree

extension Reader {
  /// Reports what the fixes lack.
  mutating func checkFixes(of draft: Draft) {
    for fix in draft.fixes ?? [] {
      let name = "The fix \"\(fix.id.text)\""
      checkSteps(of: fix, name)
      // When nothing else is left there is nothing to test, and no article to rest on.
      if fix.id.text == draft.otherwise?.text { continue }
      if fix.verify == nil {
        report(
          .fixWithoutVerify, at: fix.id.mark,
          "\(name) does not say how to tell that it helped; add \"verify\".")
      }
      if draft.articles != nil, fix.article == nil {
        report(
          .fixWithoutArticle, at: fix.id.mark,
          "\(name) names no article that it rests on; add \"article\".")
      }
    }
  }

  private mutating func checkSteps(of fix: Draft.Fix, _ name: String) {
    if fix.ways.allSatisfy(\.steps.isEmpty) {
      report(.fixWithoutSteps, at: fix.id.mark, "\(name) has no step; say what to do.")
      return
    }
    for way in fix.ways {
      if way.steps.isEmpty, let title = way.title {
        report(
          .emptyWay, at: title.mark,
          "The way \"\(title.text)\" has no step; say what to do, or remove it.")
      }
      for step in way.steps where step.undo == nil {
        guard let warn = step.warn else { continue }
        report(
          .warnWithoutUndo, at: warn.mark,
          "This step warns, and does not say how to take it back; add \"undo\".")
      }
    }
  }

  /// Reports fixes that stand twice in the list of a leaf.
  mutating func checkLeaves(of graph: Graph) {
    for leaf in graph.leaves where leaf.count > 1 {
      let index = NameIndex(leaf.map(\.fix.text))
      for (number, noted) in leaf.enumerated() where index[noted.fix.text] != number {
        report(
          .repeatedFix, at: noted.fix.mark,
          "The fix \"\(noted.fix.text)\" stands in this list already; remove one of them.")
      }
    }
  }
}

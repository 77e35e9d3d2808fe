// missing-tree: the tree that goes on after a fix is not there.

internal import Text

extension Check {
  static let missingTree: Check = .init(
    "missing-tree", .warning, "the tree that goes on after a fix is not there", in: .shape
  ) { subject, findings in
    guard let library = subject.library else { return }
    let draft = subject.tree.draft
    var known: [String: Bool] = [:]
    for tree in (draft.fixes ?? []).compactMap(\.tree) {
      let name = draft.text(tree)
      let isThere = known[name] ?? library.hasTree(name)
      known[name] = isThere
      if isThere { continue }
      let hint = findings.hint(about: name, among: library.treeIDs(), at: draft.mark(tree))
      findings.report(
        .missingTree, at: draft.mark(tree), "There is no tree \"\(name.cut)\" here.",
        advice: hint + "Name a file relative to this one, or the id of a tree that is there.")
    }
  }
}

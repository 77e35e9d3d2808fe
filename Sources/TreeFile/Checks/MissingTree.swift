// missing-tree, bad-tree: the tree that goes on after a fix is not there, or can't be used.

internal import Text
internal import YAML

extension Check {
  static let badTree: Check = .init(
    "bad-tree", .warning, "the tree that goes on after a fix can't be used", in: .shape)

  static let missingTree: Check = .init(
    "missing-tree", .warning, "the tree that goes on after a fix is not there", in: .shape
  ) { subject, findings in
    guard let library = subject.library else { return }
    let draft = subject.tree.draft
    var known: [String: Library.Reading] = [:]
    for tree in (draft.fixes ?? []).compactMap(\.tree) {
      let name = draft.text(tree)
      let reading = known[name] ?? library.tree(name)
      known[name] = reading
      switch reading {
      case .fine: break
      case .missing:
        let hint = findings.hint(about: name, among: library.treeIDs(), at: draft.mark(tree))
        findings.report(
          .missingTree, at: draft.mark(tree), "There is no tree \"\(name.cut)\" here.",
          advice: hint + "Name a file relative to this one, or the id of a tree that is there.")
      case .faulty(let fault, let advice):
        findings.report(.badTree, at: draft.mark(tree), fault, advice: advice)
      }
    }
  }
}

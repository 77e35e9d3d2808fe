// Questions, branches and fixes that are defined and that nothing leads to.

extension Reader {
  /// Reports what nothing leads to; of a branch that is not used only the branch itself.
  mutating func checkUse(of draft: Draft) {
    var asked: Set<String> = []
    var used = Set([draft.otherwise?.text ?? ""])
    func use(_ target: Draft.Target) {
      switch target {
      case .name(let word): used.insert(word.text)
      case .fixes(let noted): for one in noted { used.insert(one.fix.text) }
      case .node, .nowhere: break
      }
    }
    draft.tree.map(use)
    for branch in draft.branches ?? [] { use(branch.target) }
    for node in draft.nodes {
      asked.insert(node.question?.text ?? "")
      for entry in node.entries ?? [] { use(entry.target) }
      node.rest.map { use($0.target) }
    }
    for question in draft.questions ?? [] where !asked.contains(question.id.text) {
      reportUnused(.unusedQuestion, "asks the question", question.id, "ask it")
    }
    for branch in draft.branches ?? [] where !used.contains(branch.id.text) {
      reportUnused(.unusedBranch, "leads to the branch", branch.id, "lead to it")
    }
    for fix in draft.fixes ?? [] where !used.contains(fix.id.text) {
      reportUnused(.unusedFix, "leads to the fix", fix.id, "lead to it")
    }
  }

  private mutating func reportUnused(
    _ check: Check, _ lack: StaticString, _ id: Word, _ advice: StaticString
  ) {
    report(check, at: id.mark, "Nothing \(lack) \"\(id.text)\"; \(advice), or remove it.")
  }
}

// needless-applies: what a fix is said to need rules nothing out.

internal import Tree

extension Check {
  static let needlessApplies: Check = .init(
    "needless-applies", .warning, "`applies` names every choice, or stands with `otherwise`",
    in: .meaning
  ) { subject, findings in
    let tree = subject.tree
    for (number, fix) in (tree.draft.fixes ?? []).enumerated() {
      for applies in tree.applies(of: number) {
        guard let name = tree.draft.questions?[Int(applies.question)].id,
          let need = tree.draft.needs[fix.applies].first(where: { $0.question.word == name.word })
        else { continue }
        let mark = tree.draft.mark(need.question)
        if number == tree.otherwise {
          findings.report(
            .needlessApplies, at: mark,
            "The last resort comes when nothing else is left, whatever the answers are",
            advice: "remove \"applies\".")
        } else if applies.choices.count == tree.choiceCount(of: applies.question) {
          findings.report(
            .needlessApplies, at: mark,
            "\"applies\" names every choice of \"\(tree.draft.text(need.question))\"",
            advice: "leave the question out.")
        }
      }
    }
  }
}

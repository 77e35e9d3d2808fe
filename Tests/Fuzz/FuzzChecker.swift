// Bytes as a tree file: what the checker finds can be printed, and a tree that it takes can be walked.

import Commands
import Tree
import TreeFile

/// Checks a file with the given bytes, prints what was found, and walks the tree if there is one.
@Sendable func fuzzChecker(_ source: [UInt8]) {
  let loaded = DecisionTree.load(source, for: .checking(today: nil), library: Library(["Q1"]))
  var report = FindingReport(source: source, path: "tree.yaml")
  let text = report.text(of: loaded.findings)
  hold(text.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A }, "A control character came through.")
  let isRefused = loaded.findings.contains { $0.check.isError }
  hold((loaded.tree == nil) == isRefused, "A tree is refused if and only if it has errors.")
  if let tree = loaded.tree { walk(tree) }
}

/// Walks to an end with the last choice of each question, and once more without being sure.
private func walk(_ tree: DecisionTree) {
  let last = { (question: Question) -> Reply? in question.choices.last.map { Reply.choice($0.id) } }
  for reply in [last, { _ in Reply.notSure }] {
    var answers = Answers()
    while case .question(let question) = tree.walk(following: answers).next {
      answers[question.id] = reply(question)
    }
    hold(!tree.walk(following: answers).candidates.isEmpty, "A walk must end at a fix.")
  }
}

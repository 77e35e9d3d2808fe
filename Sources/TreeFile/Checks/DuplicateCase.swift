// duplicate-case: a case has the name, or all the answers, of another one.

internal import YAML

extension Check {
  static let duplicateCase: Check = .init(
    "duplicate-case", .warning, "two cases have one name, or the same answers", in: .shape
  ) { subject, findings in
    let draft = subject.tree.draft
    var names: [String: Draft.Case] = [:]
    var answers: [[[Int32]]: Draft.Case] = [:]
    for test in draft.cases {
      let name = draft.text(test.name)
      let first = (name: names[name], answers: answers[test.words])
      names[name] = first.name ?? test
      answers[test.words] = first.answers ?? test
      let mark = draft.mark(test.name)
      if let other = first.answers {
        findings.report(
          .duplicateCase, at: mark,
          "The case \"\(name)\" has the answers of the one on line \(draft.mark(other.name).line)",
          advice: "remove one of them, or change its answers.")
      } else if let other = first.name {
        findings.report(
          .duplicateCase, at: mark,
          "A case is called \"\(name)\" on line \(draft.mark(other.name).line) already",
          advice: "rename one of them.")
      }
    }
  }
}

extension Draft.Case {
  /// The answers and the evidence in numbers, whatever their order is.
  fileprivate var words: [[Int32]] {
    let answers = answers.map { [$0.question.word] + $0.reply.map(\.word).sorted() }
    // What evidence says follows a number that no word has.
    return (answers + evidence.map { [-1, $0.id.word, $0.text.word] })
      .sorted { $0.lexicographicallyPrecedes($1) }
  }
}

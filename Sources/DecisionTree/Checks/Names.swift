// What the names in a draft stand for, and which of them stand for nothing.

internal import YAML

/// The things that a draft defines, by their names; of two with one name the first.
struct Names {
  var questions: [String: Int] = [:]
  var fixes: [String: Int] = [:]
  var branches: [String: Int] = [:]

  init(of draft: Draft) {
    for (number, question) in (draft.questions ?? []).enumerated() {
      questions[question.id.text] = number
    }
    for (number, fix) in (draft.fixes ?? []).enumerated() { fixes[fix.id.text] = number }
    for (number, branch) in draft.branches.enumerated() { branches[branch.id.text] = number }
  }
}

extension Reader {
  /// Reports names that stand for nothing, or for two things.
  mutating func checkNames(of draft: Draft, _ names: Names) {
    for branch in draft.branches {
      if names.fixes[branch.id.text] != nil {
        report(
          .duplicateID, at: branch.id.mark,
          "\"\(branch.id.text)\" is a fix already; give the branch another id.")
      }
      check(branch.target, names)
    }
    draft.tree.map { check($0, names) }
    for node in draft.nodes { check(node, draft, names) }
    draft.otherwise.map { checkFix($0, names) }
    for test in draft.cases { check(test, draft, names) }
    checkDate(draft.reviewed)
  }

  private mutating func check(_ target: Draft.Target, _ names: Names) {
    switch target {
    case .name(let word):
      guard names.fixes[word.text] == nil, names.branches[word.text] == nil else { return }
      let known = Array(names.fixes.keys) + Array(names.branches.keys)
      let hint = suggestions.question(about: word.text, among: known.sorted())
      report(
        .unknownBranch, at: word.mark,
        "No fix and no branch is called \"\(word.text)\".\(hint) "
          + "Define it under \"fixes\" or \"branches\".")
    case .fixes(let remedies):
      for remedy in remedies { checkFix(remedy.fix, names) }
    case .node, .nowhere:
      break
    }
  }

  private mutating func checkFix(_ word: Word, _ names: Names) {
    guard names.fixes[word.text] == nil else { return }
    if names.branches[word.text] != nil {
      report(
        .unknownFix, at: word.mark,
        "\"\(word.text)\" is a branch, and only a fix can stand here; name its fixes instead.")
      return
    }
    let hint = suggestions.question(about: word.text, among: names.fixes.keys.sorted())
    report(
      .unknownFix, at: word.mark,
      "No fix is called \"\(word.text)\".\(hint) Define it under \"fixes\".")
  }

  private mutating func question(_ word: Word, _ draft: Draft, _ names: Names) -> Draft.Question? {
    guard let questions = draft.questions, !word.text.isEmpty else { return nil }
    if let number = names.questions[word.text] { return questions[number] }
    let hint = suggestions.question(about: word.text, among: names.questions.keys.sorted())
    report(
      .unknownQuestion, at: word.mark,
      "No question is called \"\(word.text)\".\(hint) Define it under \"questions\".")
    return nil
  }

  private mutating func checkChoice(
    _ word: Word, of question: Draft.Question, _ choices: [(id: Word, text: Word)]
  ) {
    guard !choices.contains(where: { $0.id.text == word.text }) else { return }
    let known = choices.map(\.id.text)
    let hint = suggestions.question(about: word.text, among: known)
    report(
      .unknownChoice, at: word.mark,
      "The question \"\(question.id.text)\" has no choice \"\(word.text)\".\(hint) "
        + "Its choices: \(known.joined(separator: ", ")).")
  }

  private mutating func check(_ node: Draft.Node, _ draft: Draft, _ names: Names) {
    for entry in node.entries { check(entry.target, names) }
    node.rest.map { check($0.target, names) }
    guard let question = question(node.question, draft, names), let choices = question.choices
    else { return }
    for entry in node.entries { checkChoice(entry.choice, of: question, choices) }
    let missing = choices.map(\.id.text).filter { id in
      !node.entries.contains { $0.choice.text == id }
    }
    if let rest = node.rest, missing.isEmpty {
      report(
        .unreachable, at: rest.choice.mark,
        "Every choice of \"\(question.id.text)\" is named here, so nothing reaches \"else\"; "
          + "remove it.")
    } else if node.rest == nil, !missing.isEmpty {
      let list = missing.map { "\"\($0)\"" }.joined(separator: ", ")
      report(
        .uncoveredChoice, at: node.question.mark,
        "\"then\" does not say where \(list) of the question \"\(question.id.text)\" "
          + "\(missing.count == 1 ? "leads" : "lead"); name \(missing.count == 1 ? "it" : "them"), "
          + "or add \"else\".")
    }
  }

  private mutating func check(_ test: Draft.Case, _ draft: Draft, _ names: Names) {
    for (word, reply) in test.answers {
      guard let question = question(word, draft, names), let choices = question.choices,
        reply.text != "?"
      else { continue }
      checkChoice(reply, of: question, choices)
    }
    for fix in test.fixes { checkFix(fix, names) }
  }

  /// Reports articles that a fix rests on and that are not there.
  mutating func checkArticles(of draft: Draft, in library: (_ folder: String) -> Set<String>) {
    guard let folder = draft.articles else {
      for article in (draft.fixes ?? []).compactMap(\.article) {
        report(
          .missingArticle, at: article.mark,
          "The file does not say where \"\(article.text)\" lies; add the key \"articles\" with "
            + "the folder of the articles.")
      }
      return
    }
    let known = library(folder.text)
    for article in (draft.fixes ?? []).compactMap(\.article) where !known.contains(article.text) {
      let hint = suggestions.question(about: article.text, among: known.sorted())
      report(
        .missingArticle, at: article.mark,
        "There is no article \"\(article.text).txt\" in \"\(folder.text)\".\(hint) "
          + "Put the file there, or remove the key.")
    }
  }

  private mutating func checkDate(_ word: Word?) {
    guard let word, !word.text.isDate else { return }
    report(
      .badDate, at: word.mark, "\"\(word.text)\" is no date; write it as in \"2026-11-20\".")
  }
}

extension String {
  /// Whether the text is a day of the calendar in the form `YYYY-MM-DD`.
  fileprivate var isDate: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && (1...days[month - 1]).contains(day)
  }
}

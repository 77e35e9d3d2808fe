// What the names in a draft stand for, and which of them stand for nothing.

internal import Text
internal import Tree
internal import YAML

/// The things that a draft defines, by their names; of two with one name the first.
struct Names {
  var questions: [String: Int] = [:]
  var fixes: [String: Int] = [:]
  var branches: [String: Int] = [:]
  /// The choices of all questions, by the number of the question.
  let choices: [NameIndex]
  /// The names in the order of the file, for suggestions.
  let allQuestions, allFixes, fixesAndBranches: [String]
  /// Whether all the names of fixes could be read, and those of branches too.
  let areComplete: Bool

  init(of draft: Draft) {
    choices = (draft.questions ?? []).map { NameIndex(($0.choices ?? []).map(\.id.text)) }
    areComplete = draft.fixes != nil && draft.branches != nil
    for (number, question) in (draft.questions ?? []).enumerated() {
      questions[question.id.text] = number
    }
    for (number, fix) in (draft.fixes ?? []).enumerated() { fixes[fix.id.text] = number }
    for (number, branch) in (draft.branches ?? []).enumerated() {
      branches[branch.id.text] = number
    }
    allQuestions = (draft.questions ?? []).map(\.id.text)
    allFixes = (draft.fixes ?? []).map(\.id.text)
    fixesAndBranches = allFixes + (draft.branches ?? []).map(\.id.text)
  }
}

extension Reader {
  /// Reports names that stand for nothing, or for two things.
  mutating func checkNames(of draft: Draft, _ names: Names) {
    for branch in draft.branches ?? [] {
      if names.fixes[branch.id.text] != nil {
        report(
          .duplicateID, at: branch.id.mark,
          "\"\(branch.id.text)\" is a fix already; give the branch another id.")
      }
      check(branch.target, names)
    }
    draft.tree.map { check($0, names) }
    var choices = 0
    for node in draft.nodes {
      choices += check(node, draft, names)
      // Each of them takes its place in memory, however few lines it took to write them.
      if choices > Limits.nodes, let question = node.question {
        report(
          .tooLarge, at: question.mark,
          "The questions asked up to here have more than \(Limits.nodes) choices together; "
            + "split the file into several trees.")
        break
      }
    }
    draft.otherwise.map { checkFix($0, names) }
    for test in draft.cases { check(test, draft, names) }
    checkDate(draft.reviewed)
  }

  private mutating func check(_ target: Draft.Target, _ names: Names) {
    switch target {
    case .name(let word):
      guard names.areComplete, names.fixes[word.text] == nil, names.branches[word.text] == nil
      else { return }
      let hint = suggestions.question(about: word.text, among: names.fixesAndBranches)
      report(
        .unknownBranch, at: word.mark,
        "No fix and no branch is called \"\(word.text)\".\(hint) "
          + "Define it under \"fixes\" or \"branches\".")
    case .fixes(let noted):
      for one in noted { checkFix(one.fix, names) }
    case .node, .nowhere:
      break
    }
  }

  private mutating func checkFix(_ word: Word, _ names: Names) {
    guard names.areComplete, names.fixes[word.text] == nil else { return }
    if names.branches[word.text] != nil {
      report(
        .unknownFix, at: word.mark,
        "\"\(word.text)\" is a branch, and only a fix can stand here; name its fixes instead.")
      return
    }
    let hint = suggestions.question(about: word.text, among: names.allFixes)
    report(
      .unknownFix, at: word.mark,
      "No fix is called \"\(word.text)\".\(hint) Define it under \"fixes\".")
  }

  /// The number of the question that a word stands for.
  private mutating func question(_ word: Word?, _ draft: Draft, _ names: Names) -> Int? {
    guard let word, draft.questions != nil else { return nil }
    if let number = names.questions[word.text] { return number }
    let hint = suggestions.question(about: word.text, among: names.allQuestions)
    report(
      .unknownQuestion, at: word.mark,
      "No question is called \"\(word.text)\".\(hint) Define it under \"questions\".")
    return nil
  }

  private mutating func checkChoice(_ word: Word, of question: Word, _ choices: NameIndex) {
    guard choices[word.text] == nil else { return }
    let hint = suggestions.question(about: word.text, among: choices.names)
    report(
      .unknownChoice, at: word.mark,
      "The question \"\(question.text.cut)\" has no choice \"\(word.text)\".\(hint) "
        + "Its choices: \(choices.names.listed).")
  }

  /// Checks a place that asks, and returns how many choices it has.
  private mutating func check(_ node: Draft.Node, _ draft: Draft, _ names: Names) -> Int {
    for entry in node.entries ?? [] { check(entry.target, names) }
    node.rest.map { check($0.target, names) }
    guard let number = question(node.question, draft, names), let asked = node.question,
      draft.questions?[number].choices != nil, let entries = node.entries
    else { return 0 }
    let choices = names.choices[number]
    for entry in entries { checkChoice(entry.choice, of: asked, choices) }
    var isCovered = Array(repeating: false, count: choices.names.count)
    for number in entries.compactMap({ choices[$0.choice.text] }) { isCovered[number] = true }
    let missing = choices.names.indices.filter { !isCovered[$0] && choices.names[$0] != "else" }
      .map { choices.names[$0] }
    if let rest = node.rest, missing.isEmpty, !choices.names.contains("else") {
      report(
        .unusedElse, at: rest.choice.mark,
        "Every choice of \"\(asked.text)\" is named here, so nothing reaches \"else\"; remove it.")
    } else if node.rest == nil, !missing.isEmpty {
      report(
        .uncoveredChoice, at: asked.mark,
        "\"then\" does not say where \(missing.listed) of the question \"\(asked.text)\" "
          + "\(missing.count == 1 ? "leads; name it" : "lead; name them"), or add \"else\".")
    }
    return choices.names.count
  }

  private mutating func check(_ test: Draft.Case, _ draft: Draft, _ names: Names) {
    for (word, reply) in test.answers {
      guard let number = question(word, draft, names), draft.questions?[number].choices != nil,
        reply.text != "?"
      else { continue }
      checkChoice(reply, of: word, names.choices[number])
    }
    for fix in test.fixes { checkFix(fix, names) }
  }

  /// Reports articles that a fix rests on and that are not there.
  mutating func checkArticles(of draft: Draft, in library: (_ folder: String) -> Set<String>) {
    guard let folder = draft.articles else { return }
    let articles = (draft.fixes ?? []).compactMap(\.article)
    let known = library(folder.text)
    if known.isEmpty, !articles.isEmpty {
      report(
        .missingArticle, at: folder.mark,
        "No article lies in \"\(folder.text)\"; correct the folder, or put the articles there.")
      return
    }
    let names = known.sorted()
    for article in articles where !known.contains(article.text) {
      let hint = suggestions.question(about: article.text, among: names)
      report(
        .missingArticle, at: article.mark,
        "There is no article \"\(article.text)\" in \"\(folder.text.cut)\".\(hint) "
          + "Put the file \"\(article.text).txt\" there, or remove the key.")
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

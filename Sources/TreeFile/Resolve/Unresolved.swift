// What names nothing, what leads nowhere, and what is meant to be there instead.

internal import Text
internal import YAML

extension Resolver {
  /// Reports a name of neither a fix nor a branch.
  mutating func reportUnknown(_ name: Name) {
    guard isComplete, !isMeant(name) else { return }
    if findings.keeps(draft.mark(name)), library?.treeIDs().contains(draft.text(name)) == true {
      findings.report(
        .unknownBranch, at: draft.mark(name), "\"\(draft.text(name))\" is a tree of its own",
        advice: "lead to a fix with \"tree: \(draft.text(name).cut)\", which goes on with it.")
      return
    }
    if questions[name] != nil {
      findings.report(
        .unknownBranch, at: draft.mark(name), "\"\(draft.text(name))\" is a question",
        advice: "write \"ask: \(draft.text(name).cut)\" and \"then:\" to ask it here.")
      return
    }
    let hint = hint(at: name, allTargets)
    findings.report(
      .unknownBranch, at: draft.mark(name),
      "No fix and no branch is called \"\(draft.text(name))\".",
      advice: hint + "Define it under \"fixes\" or \"branches\".")
  }

  /// Reports a name of no branch behind `?`.
  mutating func reportNoBranch(_ name: Name) {
    guard isComplete, !isMeant(name) else { return }
    if fixes[name] != nil {
      findings.report(
        .unknownBranch, at: draft.mark(name),
        "\"\(draft.text(name))\" is a fix and asks nothing, so nothing of it can come first",
        advice: "name a branch, or remove \"?\".")
      return
    }
    let hint = hint(at: name, allBranches)
    findings.report(
      .unknownBranch, at: draft.mark(name), "No branch is called \"\(draft.text(name))\".",
      advice: hint + "Define it under \"branches\".")
  }

  /// Reports a name of no fix.
  mutating func reportUnknownFix(_ name: Name) {
    guard isComplete, !isMeant(name) else { return }
    if branches[name] != nil {
      findings.report(
        .unknownFix, at: draft.mark(name),
        "\"\(draft.text(name))\" is a branch, and only a fix can stand here",
        advice: "name its fixes instead.")
      return
    }
    if questions[name] != nil {
      findings.report(
        .unknownFix, at: draft.mark(name),
        "\"\(draft.text(name))\" is a question, and only a fix can stand here",
        advice: "name a fix instead.")
      return
    }
    let hint = hint(at: name, allFixes)
    findings.report(
      .unknownFix, at: draft.mark(name), "No fix is called \"\(draft.text(name))\".",
      advice: hint + "Define it under \"fixes\".")
  }

  /// Reports a name of no procedure.
  mutating func reportUnknownProcedure(_ name: Name) {
    if draft.procedures == nil || isMeant(name) { return }
    let hint = hint(at: name, allProcedures)
    findings.report(
      .unknownProcedure, at: draft.mark(name), "No procedure is called \"\(draft.text(name))\".",
      advice: hint + "Define it under \"procedures\".")
  }

  /// Reports the use of a procedure with which all lists together have too many steps.
  mutating func reportTooManySteps(_ name: Name) {
    findings.report(
      .tooLarge, at: draft.mark(name),
      "The procedures used up to here have more than \(Self.sharedLimit) steps together",
      advice: "split the file into several trees.")
  }

  /// Reports a procedure in which another one is used.
  mutating func reportUseInProcedure(_ name: Name) {
    findings.report(
      .wrongShape, at: draft.mark(name), "A procedure can't use another one",
      advice: "write the steps of \"\(draft.text(name))\" here.")
  }

  /// Reports a name of no question.
  mutating func reportUnknownQuestion(_ name: Name) {
    if draft.questions == nil || isMeant(name) { return }
    let hint = hint(at: name, allQuestions)
    findings.report(
      .unknownQuestion, at: draft.mark(name), "No question is called \"\(draft.text(name))\".",
      advice: hint + "Define it under \"questions\".")
  }

  /// Reports a name of no choice of the question that was turned to last.
  mutating func reportUnknownChoice(_ name: Name, of question: Name) {
    if isMeant(name) { return }
    // Each place may ask a question of many choices: their names are made only to be told.
    var known: [String] = []
    if findings.keeps(draft.mark(name)) {
      known = allChoices ?? strings(choices.names)
      allChoices = known
    }
    let hint = hint(at: name, known)
    findings.report(
      .unknownChoice, at: draft.mark(name),
      "The question \"\(draft.text(question).cut)\" has no choice \"\(draft.text(name))\".",
      advice: "\(hint)Its choices: \(known.listed).")
  }

  /// Reports choices that lead nowhere, and an `else` that no choice needs.
  mutating func checkCover(
    of place: Draft.Place, asking question: Name, _ edges: ArraySlice<Resolved.Edge>
  ) {
    guard let entries = place.entries else { return }
    let known = choices.names
    let isWhole = entries.count == known.count && edges.allSatisfy { $0.choice != nil }
    if isWhole, let rest = place.rest {
      findings.report(
        .unusedElse, at: draft.mark(rest.choice),
        "Every choice of \"\(draft.text(question))\" is named here, so nothing reaches \"else\"",
        advice: "remove it.")
    } else if !isWhole, place.rest == nil {
      // An entry that names no choice was reported; it may be the one that is missing.
      let unknownCount = draft.entries[entries].count { choices[$0.choice] == nil }
      reportUncovered(entries, asking: question, after: unknownCount)
    }
  }

  private mutating func reportUncovered(
    _ entries: Range<Int>, asking question: Name, after unknownCount: Int
  ) {
    let draft = draft
    let named = Set(draft.entries[entries].lazy.map(\.choice.word))
    let missing = choices.names.filter {
      !named.contains($0.word) && $0.word != Keyword.else.rawValue
    }
    if missing.count <= unknownCount { return }
    let isOne = missing.count == 1
    findings.report(
      .uncoveredChoice, at: draft.mark(question),
      "\"then\" does not say where \(missing.lazy.map { draft.text($0) }.listed) of the question "
        + "\"\(draft.text(question))\" \(isOne ? "leads" : "lead")",
      advice: "name \(isOne ? "it" : "them"), or add \"else\".")
  }

  /// Reports the question at which all places together have too many choices.
  mutating func isWithinLimit(asking question: Name) -> Bool {
    if choiceCount <= Self.choiceLimit { return true }
    if !isLimitReported {
      isLimitReported = true
      findings.report(
        .tooLarge, at: draft.mark(question),
        "The questions asked up to here have more than \(Self.choiceLimit) choices together",
        advice: "split the file into several trees.")
    }
    return false
  }

  /// A question about the name that an unknown one was probably meant to be.
  private mutating func hint(at name: Name, _ known: [String]) -> String {
    // One that is no id is to be corrected itself.
    findings.hint(
      about: draft.text(name), among: known.lazy.filter(\.isID), at: draft.mark(name))
  }

  /// Whether a name is what an id that is none was probably meant to be.
  private mutating func isMeant(_ name: Name) -> Bool {
    !nearIDs.isEmpty && nearIDs.contains(draft.text(name))
  }

  /// The letters of names.
  func strings(_ names: some Sequence<Name>) -> [String] { names.map(draft.text) }
}

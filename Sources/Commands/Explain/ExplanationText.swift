// Which answers lead to a fix, in words.

internal import Text
internal import Tree

/// Puts into words which answers lead to a fix.
struct ExplanationText {
  /// The width in cells.
  let width: Int

  /// The most conditions of one alternative that are listed.
  private static let most = 20

  /// All that leads to a fix, and the wordings of the questions and choices.
  func text(of explanation: Explanation) -> String {
    let fix = explanation.fix
    var lines = wrapped(fix.title.shown)
    lines.append(fix.id + (fix.article.map { " (\($0.shown))" } ?? ""))
    switch fix.ends {
    case .fixed: break
    case .handedOn: lines += wrapped("With it the work is handed on.")
    case .nothingWrong: lines += wrapped("With it nothing was wrong.")
    }
    lines.append("")
    let all = explanation.alternatives
    if all.isEmpty {
      let rest = explanation.isLastResort ? "; it comes when nothing else is left." : "."
      lines += wrapped("No answers lead to this fix" + rest)
    } else if all.first?.conditions.isEmpty == true {
      lines += wrapped("All answers lead to this fix.") + details(of: all[0], indent: 4)
    } else {
      lines += list(explanation)
    }
    if explanation.isLastResort, !all.isEmpty {
      lines += [""] + wrapped("It also comes when nothing else is left.")
    }
    if !explanation.stepQuestions.isEmpty {
      let names = explanation.stepQuestions.map(\.id).joined(separator: ", ")
      lines += [""] + wrapped("Some of its steps depend on: \(names).")
    }
    if let tree = fix.tree { lines += [""] + wrapped("After it the tree \(tree.shown) goes on.") }
    let isCommon = Set(explanation.common.map(\.question.id))
    lines += wordings(
      of: explanation.common.prefix(Self.most)
        + all.flatMap {
          $0.conditions.filter { !isCommon.contains($0.question.id) }.prefix(Self.most)
        })
    return lines.map { $0 + "\n" }.joined()
  }

  /// The lines of the text; those below the first one begin where the first is indented further on.
  private func wrapped(_ text: String, hanging: Int = 0) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let blanks = String.blanks(text.prefix { $0 == " " }.count + hanging)
    return lines.enumerated().flatMap { number, line in
      number == 0
        ? String(line).wrapped(to: width, hanging: hanging)
        : (blanks + line).wrapped(to: width)
    }
  }

  /// The alternatives with their numbers, below what they have in common.
  private func list(_ explanation: Explanation) -> [String] {
    let isAlone = explanation.alternatives.count == 1 && explanation.more == 0
    let common = isAlone ? [] : explanation.common
    let isCommon = Set(common.map(\.question.id))
    var lines = wrapped(
      common.isEmpty
        ? "These answers lead to this fix:"
        : "Where \(phrases(of: common)), these answers lead to this fix:")
    var numbers: [String: Int] = [:]
    let column = "\(explanation.alternatives.count). ".utf8.count
    for (place, alternative) in explanation.alternatives.enumerated() {
      let own = alternative.conditions.filter { !isCommon.contains($0.question.id) }
      let label = "\(place + 1). ".padded(to: column)
      lines += wrapped(label + phrases(of: own), hanging: column)
      let note = alternative.note ?? ""
      lines += details(of: alternative, indent: column, sameNoteAt: numbers[note])
      numbers[note] = numbers[note] ?? place + 1
    }
    if explanation.more > 0 {
      let isCountable = explanation.more < Int.max
      lines.append(isCountable ? "And \(explanation.more) more." : "And more than can be counted.")
    }
    return lines
  }

  /// Conditions in words, the first of them when they are many.
  private func phrases(of conditions: [Condition]) -> String {
    let listed = conditions.prefix(Self.most).map { Phrase($0).text }
    let more = conditions.count - listed.count
    return (listed + (more > 0 ? ["\(more) more conditions hold"] : []))
      .joined(separator: " and ")
  }

  /// What stands below an alternative; a note that stands below another one already is not repeated.
  private func details(
    of alternative: Alternative, indent: Int, sameNoteAt number: Int? = nil
  ) -> [String] {
    var texts: [String] = []
    if alternative.fixes.count > 1 {
      texts.append("In this order: \(listed(alternative.fixes, "and")).")
    }
    if let note = alternative.note {
      texts.append("Note: " + (number.map { "the same as for \($0)." } ?? note.shown))
    }
    let blanks = String(repeating: " ", count: indent)
    return texts.flatMap { wrapped(blanks + $0) }
  }

  /// The questions of some conditions in words, each one once, with the choices that are named.
  private func wordings(of conditions: [Condition]) -> [String] {
    var order: [Question] = []
    var named: [Question.ID: Set<Choice.ID>] = [:]
    for condition in conditions {
      if named[condition.question.id] == nil { order.append(condition.question) }
      named[condition.question.id, default: []].formUnion(Phrase(condition).named)
    }
    return order.flatMap { question in
      let choices = question.choices.filter { named[question.id]?.contains($0.id) == true }
      let column = choices.map(\.id.utf8.count).max() ?? 0
      return ["", question.id] + wrapped("  " + question.text.shown)
        + choices.flatMap { choice in
          wrapped(
            "    \(choice.id.padded(to: column))  \(choice.text.shown)", hanging: column + 2)
        }
    }
  }
}

/// A condition in words.
private struct Phrase {
  /// The condition as in `event is 7000 or 7007`.
  let text: String
  /// The choices that the text names, or more.
  let named: ArraySlice<Choice.ID>

  init(_ condition: Condition) {
    let allowed = condition.choices.map(\.id)
    let isAllowed = Set(allowed)
    let others = condition.question.choices.map(\.id).filter { !isAllowed.contains($0) }
    // What is missing says more than a long list of all the rest.
    if others.count * 2 < allowed.count {
      named = others.prefix(12)
      text =
        others.count == 1
        ? "\(condition.question.id) is not \(others[0])"
        : "\(condition.question.id) is neither \(listed(others, "nor"))"
    } else {
      named = allowed.prefix(12)
      text = "\(condition.question.id) is \(listed(allowed, "or"))"
    }
  }
}

extension String {
  /// The lines of the text, in visible characters.
  fileprivate var shown: String { visible(keepingNewlines: true) }
}

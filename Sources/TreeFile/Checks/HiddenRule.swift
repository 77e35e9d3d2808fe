// hidden-rule: a pattern, or a rule, that says nothing which one before it does not say already.

internal import Evidence
internal import Text
internal import Tree
internal import YAML

extension Check {
  static let hiddenRule: Check = .init(
    "hidden-rule", .warning, "a pattern that another one before it always hides", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    for (evidence, declared) in zip(draft.evidence, subject.evidence) {
      for (place, rule) in declared.source.rules.enumerated() {
        let written = evidence.rules[place]
        report(hiddenPatternsIn: written, of: draft, &findings)
        let before = declared.source.rules[..<place]
        guard let other = before.first(where: { rule.isHidden(by: $0) }) else { continue }
        let line = draft.mark(evidence.rules[before.firstIndex { $0.id == other.id } ?? 0].id).line
        findings.report(
          .hiddenRule, at: draft.mark(written.id),
          "Where \"\(rule.id.cut)\" finds something, \"\(other.id.cut)\" on line \(line) does too, "
            + (rule.unless.contains(other.id)
              ? "so that it never counts" : "and answers otherwise"),
          advice: "put it in front, and name it under \"unless\" of the other.")
      }
    }
  }
}

/// Reports the patterns of a rule that fit nothing which one before them does not fit.
private func report(
  hiddenPatternsIn rule: Draft.Rule, of draft: Draft, _ findings: inout Findings
) {
  for (_, nodes) in rule.matches.lazy.flatMap(\.fields) {
    let patterns = nodes.map { Pattern(draft.text($0)) }
    for (place, pattern) in patterns.enumerated() {
      guard let other = patterns[..<place].firstIndex(where: pattern.isHidden(by:)) else {
        continue
      }
      findings.report(
        .hiddenRule, at: draft.mark(nodes[place]),
        "All that fits this fits \"\(draft.text(nodes[other]).cut)\" in front of it",
        advice: "remove it, or put it in front.")
    }
  }
}

extension Rule {
  /// Whether another rule finds something wherever this one does, and answers otherwise.
  ///
  /// Not every such rule is found, but none is called so that is none.
  fileprivate func isHidden(by other: Rule) -> Bool {
    guard case .record(let test) = test, case .record(let wider) = other.test,
      wider.section == nil || wider.section == test.section, wider.also.isEmpty, wider.not.isEmpty,
      wider.except == nil, wider.comparisons.isEmpty, other.when.isEmpty,
      test.match.isHidden(by: wider.match), !other.unless.contains(id)
    else { return false }
    if unless.contains(other.id) { return true }
    if only != nil, only == other.only { return false }
    return answers.contains { answer in
      let others = other.answers.filter { $0.question == answer.question }
      return !others.isEmpty && Set(others).isDisjoint(with: answers)
    }
  }
}

extension Match {
  /// Whether another match fits whatever this one does.
  fileprivate func isHidden(by other: Match) -> Bool {
    other.fields.allSatisfy { name, wider in
      guard let own = fields.first(where: { $0.name == name }) else { return false }
      return own.patterns.allSatisfy { pattern in wider.contains { pattern.isHidden(by: $0) } }
    }
  }
}

extension Pattern {
  /// Whether another pattern fits whatever this one does: it fits this one as a text, with whatever
  /// stands for its names and stars.
  fileprivate func isHidden(by other: Pattern) -> Bool {
    if text.isEmpty || other.text.isEmpty { return text == other.text }
    return ["", "\u{1}", "\u{1} \u{1}"].allSatisfy { star in
      ["0", "1", "a", "\u{1}", "\u{1} \u{1}"].allSatisfy { name in
        other.fit(in: TextRecord(filled(star: star, name: name))) != nil
      }
    }
  }

  /// The pattern as a text that it fits.
  private func filled(star: String, name: String) -> String {
    var filled = text.replacing("**", with: "\u{2}").replacing("*", with: star)
    for own in names { filled = filled.replacing("<\(own)>", with: name) }
    return filled.replacing("\u{2}", with: "*")
  }
}

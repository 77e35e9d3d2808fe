// The names in evidence: sections, rules, sets of rows, fields and captures.

internal import Evidence
internal import Text
internal import YAML

extension Resolver {
  /// Looks up the names in all evidence, but for questions and choices, which are among the needs.
  mutating func resolveEvidence() {
    for evidence in draft.evidence { resolve(evidence) }
    let known = strings(draft.evidence.lazy.map(\.id))
    for (id, _) in draft.cases.lazy.flatMap(\.evidence) where !known.contains(draft.text(id)) {
      report(.unknownEvidence, "No evidence is called", id, among: known, under: "evidence")
    }
  }

  private mutating func resolve(_ evidence: Draft.DeclaredEvidence) {
    let sections = strings(evidence.sections.lazy.map(\.id))
    for section in evidence.sections {
      guard let parent = section.parent else { continue }
      if parent.word == section.id.word || evidence.isLooped(section) {
        findings.report(
          .wrongShape, at: draft.mark(parent),
          "The section \"\(draft.text(section.id).cut)\" is a part of itself",
          advice: "name another section, or none.")
      } else if !sections.contains(draft.text(parent)) {
        report(.unknownSection, "No section is called", parent, among: sections, under: "sections")
      }
    }
    let ids = strings(evidence.rules.lazy.map(\.id))
    var seen: [String: Name] = [:]
    for (rule, id) in zip(evidence.rules, ids) {
      if let first = seen[id] {
        findings.report(
          .duplicateID, at: draft.mark(rule.id),
          "A rule is called \"\(id.cut)\" on line \(draft.mark(first).line) already",
          advice: "rename one of them.")
      }
      seen[id] = seen[id] ?? rule.id
      resolve(rule, of: evidence, sections: sections, rules: ids)
    }
  }

  private mutating func resolve(
    _ rule: Draft.Rule, of evidence: Draft.DeclaredEvidence, sections: [String], rules: [String]
  ) {
    if let place = rule.place {
      if evidence.reader == .csv {
        let sets = strings(evidence.rows.lazy.map(\.id))
        if !sets.contains(draft.text(place)) {
          report(.unknownSection, "No set of rows is called", place, among: sets, under: "rows")
        }
      } else if !sections.contains(draft.text(place)) {
        report(.unknownSection, "No section is called", place, among: sections, under: "sections")
      }
    }
    if case .rules(let others)? = rule.unless {
      let others = others.filter { !rules.contains(draft.text($0)) }
      for other in others {
        report(.unknownRule, "No rule is called", other, among: rules, under: "rules")
      }
    }
    guard let fields = evidence.reader?.fields else { return }
    for field in rule.matches.lazy.flatMap(\.fields) where !fields.contains(draft.text(field.name))
    {
      reportField(field.name, "No record has the field", among: fields)
    }
    let known = fields + draft.captures(of: rule)
    for (name, text) in rule.comparisons {
      if !known.contains(draft.text(name)) {
        reportField(name, "Nothing is kept as", among: known)
      }
      let operand = Comparison("", draft.text(text)).referredName
      if let operand, !known.contains(operand) {
        reportField(self.draft.name(at: text), "Nothing is kept for", among: known)
      }
    }
  }

  private mutating func report(
    _ check: Check, _ message: StaticString, _ name: Name, among known: [String],
    under key: StaticString
  ) {
    let mark = draft.mark(name)
    let hint = findings.hint(about: draft.text(name), among: known, at: mark)
    findings.report(
      check, at: mark, "\(message) \"\(draft.text(name).cut)\".",
      advice: hint + "Define it under \"\(key)\".")
  }

  private mutating func reportField(
    _ name: Name, _ message: StaticString, among known: [String]
  ) {
    let mark = draft.mark(name)
    let hint = findings.hint(about: draft.text(name), among: known, at: mark)
    findings.report(
      .unknownField, at: mark, "\(message) \"\(draft.text(name).cut)\".",
      advice: "\(hint)Known here: \(known.joined(separator: ", ")).")
  }
}

extension Draft {
  /// The names that the patterns of a rule keep.
  func captures(of rule: Rule) -> [String] {
    rule.matches.lazy.flatMap(\.fields).flatMap(\.patterns).flatMap { Pattern(text($0)).names }
  }

  /// A text as a name that nothing else has.
  fileprivate func name(at node: Node) -> Name { Name(node: node, word: -1) }
}

extension Draft.DeclaredEvidence {
  /// Whether a section is a part of itself by way of others.
  fileprivate func isLooped(_ section: Draft.Section) -> Bool {
    var place: Draft.Section? = section
    for _ in 0...sections.count {
      guard let parent = place?.parent else { return false }
      if parent.word == section.id.word { return true }
      place = sections.first { $0.id.word == parent.word }
    }
    return false
  }
}

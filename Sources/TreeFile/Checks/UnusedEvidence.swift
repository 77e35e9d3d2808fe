// unused-section, unused-capture: what evidence declares or keeps, and nothing uses.

internal import Evidence
internal import Text
internal import YAML

extension Check {
  static let unusedSection: Check = .init(
    "unused-section", .warning, "a section, or a set of rows, in which no rule looks", in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    for evidence in draft.evidence {
      let used = Set(
        evidence.rules.compactMap(\.place?.word) + evidence.sections.compactMap(\.parent?.word))
      for name in evidence.sections.map(\.id) + evidence.rows.map(\.id)
      where !used.contains(name.word) {
        findings.report(
          .unusedSection, at: draft.mark(name), "No rule looks in \"\(draft.text(name).cut)\"",
          advice: "name it under \"in\" of a rule, or remove it.")
      }
    }
  }

  static let unusedCapture: Check = .init(
    "unused-capture", .warning, "a pattern keeps a text under a name that nothing uses",
    in: .meaning
  ) { subject, findings in
    let draft = subject.tree.draft
    let values = draft.values.map { draft.text($0.id) }
    for evidence in draft.evidence {
      // In a cell a name is more than a star: it ends where the next text begins.
      if evidence.reader == .csv { continue }
      for rule in evidence.rules {
        let used = Set(values + draft.comparedNames(in: rule))
        for pattern in rule.matches.lazy.flatMap(\.fields).flatMap(\.patterns) {
          let text = draft.text(pattern)
          let unused = Pattern(text).names.filter { !used.contains($0) }
          var found: (name: String, nearest: String?)?
          for name in unused where found == nil {
            let nearest = findings.suggestions.nearest(to: name, among: values)
            if nearest != nil || !text.isColumn(name) { found = (name, nearest) }
          }
          guard let (name, nearest) = found else { continue }
          let mark = draft.mark(pattern)
          findings.report(.unusedCapture, at: mark) {
            Finding(
              .unusedCapture, at: mark,
              part: Part(word: "<\(name)>", lineCount: draft.document.lineCount(of: pattern)),
              "Nothing uses \"<\(name.cut)>\"" + (nearest == nil ? "" : "."),
              advice: (nearest.map { "Did you mean \"<\($0)>\"? Write" } ?? "write")
                + " \"*\", or declare it under \"values\".")
          }
        }
      }
    }
  }
}

extension String {
  /// Whether a name stands beside another one in a pattern, so that it is one word, and no star.
  fileprivate func isColumn(_ name: String) -> Bool {
    contains("> <\(name)>") || contains("<\(name)> <")
  }
}

extension Draft {
  /// The names that the comparisons of a rule use.
  fileprivate func comparedNames(in rule: Rule) -> [String] {
    rule.comparisons.flatMap { name, text in
      [self.text(name), Comparison("", self.text(text)).referredName].compactMap(\.self)
    }
  }
}

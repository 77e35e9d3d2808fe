// Where a rule stops fitting: it is taken apart into rules that want less and less.

internal import Evidence
internal import Text

/// A rule with the parts that make it up, each of which is a rule that can be tried alone.
struct RuleExplanation {
  private let rule: Rule
  private let source: Source
  /// Each part by the id of a rule, and what it says of records.
  private var parts: [(rule: Rule, says: String, isBar: Bool)] = []

  /// The parts of a rule of some evidence; nil where there is no such rule.
  init?(of id: String, in source: Source) {
    guard let rule = source.rules.first(where: { $0.id == id }) else { return nil }
    self.rule = rule
    self.source = source
    switch rule.test {
    case .record(let test): addParts(of: test)
    case .table(let test): addParts(of: test)
    }
  }

  /// A text that is read by the parts.
  func text(_ path: String) -> EvidenceWords.TextFile {
    let all = parts.map(\.rule) + source.rules
    return EvidenceWords.TextFile(
      path: path, sources: [Source(source.id, source.reader, all)], isNamed: true)
  }

  /// What the parts found, line by line, and whether the rule holds.
  func told(by findings: [RuleFinding]) -> (text: String, holds: Bool) {
    var found: [String: RuleFinding] = [:]
    for finding in findings where found[finding.rule.id] == nil { found[finding.rule.id] = finding }
    var lines = parts.map { part in
      line(part.says, found[part.rule.id], isBar: part.isBar)
    }
    for other in rule.unless {
      if let finding = found[other] { lines.append(line("unless \(other)", finding, isBar: true)) }
    }
    let holds = found[rule.id] != nil
    lines.append(
      holds ? "The rule \"\(rule.id)\" holds.\n" : "The rule \"\(rule.id)\" does not hold.\n")
    return (lines.joined(), holds)
  }

  private func line(_ says: String, _ finding: RuleFinding?, isBar: Bool) -> String {
    guard let finding, let sign = finding.signs.first else {
      return "\(isBar ? "  " : "no")  \(says)\(isBar ? ": nothing" : "")\n"
    }
    let more = finding.count > 1 ? ", and \(finding.count - 1) more" : ""
    return
      "\(isBar ? "no" : "ok")  \(says)\n      line \(sign.line)\(more): \(sign.text.visible())\n"
  }

  private mutating func add(_ test: Rule.Test, _ says: String, isBar: Bool = false) {
    parts.append((Rule("\u{0}\(parts.count)", test), says, isBar))
  }

  private mutating func addParts(of test: RecordTest) {
    for (name, patterns) in test.match.fields {
      for pattern in patterns {
        addBeginnings(of: pattern, in: name)
        add(.record(RecordTest(Match([name: [pattern]]))), "\(name): \(pattern.text)")
      }
    }
    var rest = RecordTest(test.match)
    if test.match.fields.count > 1 { add(.record(rest), "all of these in one record") }
    if let section = test.section {
      rest.section = section
      add(.record(rest), "in \(section)")
    }
    if let except = test.except {
      rest.except = except
      add(.record(rest), "except \(except.words)")
    }
    if !test.comparisons.isEmpty || test.isLast {
      rest.isLast = test.isLast
      rest.comparisons = test.comparisons
      add(.record(rest), (test.isLast ? ["last"] : []).joined() + test.comparisons.words)
    }
    for match in test.also {
      add(.record(RecordTest(match, in: test.section)), "also \(match.words)")
    }
    for match in test.not {
      add(.record(RecordTest(match, in: test.section)), "not \(match.words)", isBar: true)
    }
  }

  /// The beginnings of a pattern, from the shortest to the longest, each some words longer.
  private mutating func addBeginnings(of pattern: Pattern, in name: String) {
    guard name == "text" else { return }
    let words = pattern.text.split(separator: " ")
    for count in 1..<max(1, words.count) {
      let beginning = words.prefix(count).joined(separator: " ")
      add(
        .record(RecordTest(Match(text: beginning))), "text: \(beginning) ...")
    }
  }

  private mutating func addParts(of test: TableTest) {
    guard case .match(let cell) = test.check else {
      if test.rows != nil { add(.table(TableTest(test.check)), "in any row") }
      add(
        .table(test), test.rows.map { "\(test.isOutside ? "not in" : "in") \($0)" } ?? "in any row")
      return
    }
    add(.table(TableTest(.match(CellTest(cell.match)))), cell.match.words)
    if let rows = test.rows {
      add(
        .table(TableTest(.match(CellTest(cell.match)), in: rows, outside: test.isOutside)),
        "\(test.isOutside ? "not in" : "in") \(rows)")
    }
    if let except = cell.except {
      var rest = CellTest(cell.match)
      rest.except = except
      add(
        .table(TableTest(.match(rest), in: test.rows, outside: test.isOutside)),
        "except \(except.words)")
    }
    if !cell.comparisons.isEmpty { add(.table(test), cell.comparisons.words) }
  }
}

extension Match {
  /// The patterns as an author writes them.
  fileprivate var words: String {
    fields.map { "\($0.name): \($0.patterns.map(\.text).joined(separator: ", or "))" }
      .joined(separator: "; ")
  }
}

extension [Comparison] {
  /// The comparisons as an author writes them.
  fileprivate var words: String {
    map { " \($0.name) \($0.relation.rawValue) \($0.operand)" }.joined(separator: ",")
  }
}

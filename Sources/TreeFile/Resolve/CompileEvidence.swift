// From a draft in which no error was found to the evidence that readers and rules go by.

internal import Evidence
internal import Tree
internal import YAML

extension Resolved {
  /// All evidence that is whole.
  var evidence: [DeclaredEvidence] {
    let kinds = Dictionary(
      draft.values.map { (draft.text($0.id), CaptureKind(rawValue: $0.kind?.rawValue ?? "")) }
    ) { first, _ in first }.compactMapValues(\.self)
    return draft.evidence.compactMap { declared in
      guard let title = declared.title, let reader = declared.reader else { return nil }
      let compiler = EvidenceCompiler(tree: self, declared: declared, reader: reader, kinds: kinds)
      return DeclaredEvidence(
        title: draft.text(title), find: declared.find.flatMap { HowTo($0, in: self) },
        source: Source(draft.text(declared.id), compiler.recordReader, compiler.rules))
    }
  }
}

/// Makes the parts of one evidence.
private struct EvidenceCompiler {
  let tree: Resolved
  let declared: Draft.DeclaredEvidence
  let reader: Draft.RecordReader
  /// What the values of the tree may hold.
  let kinds: [String: CaptureKind]

  private var draft: Draft { tree.draft }

  var recordReader: Reader {
    switch reader {
    case .lines: .lines(declared.sections.map(section))
    case .ntEvents: .ntEvents
    case .csv: .csv(tableForm)
    case .json: .json(records: declared.records.map(draft.text))
    }
  }

  var rules: [Rule] {
    var answering: [String] = []
    return declared.rules.compactMap { written in
      guard var rule = rule(written) else { return nil }
      switch written.unless {
      case .above?: rule.unless = answering
      case .rules(let others)?: rule.unless = others.map(draft.text)
      case nil: break
      }
      if !rule.answers.isEmpty { answering.append(rule.id) }
      return rule
    }
  }

  private func rule(_ written: Draft.Rule) -> Rule? {
    guard let test = reader == .csv ? tableTest(written) : recordTest(written) else { return nil }
    var rule = Rule(draft.text(written.id), test)
    rule.answers = choices(written.answers).flatMap { question, choices in
      choices.map { RuleAnswer(question, $0) }
    }
    rule.remark = written.remark.map(draft.text)
    rule.severity = written.severity
    rule.only = written.only.map(draft.text)
    rule.when = Dictionary(choices(written.when)) { first, _ in first }
    rule.repair = written.repair.map(draft.text)
    return rule
  }

  private func recordTest(_ written: Draft.Rule) -> Rule.Test? {
    guard let match = written.match else { return nil }
    var test = RecordTest(self.match(match), in: written.place.map(draft.text))
    test.also = written.also.map(self.match)
    test.not = written.not.map(self.match)
    test.except = written.except.map(self.match)
    test.isLast = written.isLast
    test.comparisons = comparisons(written)
    return .record(test)
  }

  private func tableTest(_ written: Draft.Rule) -> Rule.Test {
    .table(
      TableTest(
        tableCheck(written), in: written.place.map(draft.text), outside: written.isOutside))
  }

  private func tableCheck(_ written: Draft.Rule) -> TableCheck {
    if let match = written.match {
      var test = CellTest(self.match(match))
      test.except = written.except.map(self.match)
      test.comparisons = comparisons(written)
      test.same = written.same.map(draft.text)
      return .match(test)
    }
    switch written.check {
    case .missing(let column)?: return .missing(draft.text(column))
    case .none(let match)?: return .none(self.match(match))
    case .unique(let column, let pattern)?:
      return .unique(draft.text(column), of: pattern.map(cell))
    case .among(let column, let texts)?: return .among(draft.text(column), texts.map(draft.text))
    case .most(let column, let most, let pattern)?:
      return .most(draft.text(column), most, of: pattern.map(cell) ?? Pattern("*", whole: true))
    case nil: return .header
    }
  }

  /// For each question the choices that are named.
  private func choices(_ range: Range<Int>) -> [(String, [String])] {
    tree.needs(range).compactMap { need in
      guard let question = draft.questions?[Int(need.question)], let first = question.choices
      else { return nil }
      let choices = need.choices.map { draft.choices[first.lowerBound + Int($0)] }
      return (draft.text(question.id), choices.map { draft.text($0.id) })
    }
  }

  private func section(_ written: Draft.Section) -> Section {
    var section = Section(draft.text(written.id), from: written.start.map(pattern))
    section.parent = written.parent.map(draft.text)
    section.isFromLast = written.isFromLast
    section.ends = written.end.map(pattern)
    section.before = written.before
    section.lines = written.lines
    return section
  }

  private var tableForm: TableForm {
    var form = TableForm()
    form.header = declared.header.map(draft.text)
    form.above = declared.above
    form.rows = declared.rows.map { set in
      let columns = set.columns.map { (draft.text($0.column), $0.texts.map(draft.text)) }
      return RowSet(draft.text(set.id), Dictionary(columns) { first, _ in first })
    }
    form.lists = declared.lists.compactMap { list in
      guard let column = list.column, let separator = list.separator else { return nil }
      return CellList(draft.text(list.id), of: draft.text(column), split: draft.text(separator))
    }
    return form
  }

  private func comparisons(_ written: Draft.Rule) -> [Comparison] {
    written.comparisons.map { Comparison(draft.text($0.name), draft.text($0.text)) }
  }

  private func match(_ written: Draft.Match) -> Match {
    let fields = written.fields.map { name, patterns in
      let name = draft.text(name)
      // The fields of a record but its text are compared as a whole.
      let isWhole = reader == .csv || name != "text"
      return (name, patterns.map { isWhole ? cell($0) : pattern($0) })
    }
    return Match(Dictionary(fields) { first, _ in first })
  }

  private func pattern(_ node: Node) -> Pattern { Pattern(draft.text(node), kinds: kinds) }

  private func cell(_ node: Node) -> Pattern {
    Pattern(draft.text(node), kinds: kinds, whole: true)
  }
}

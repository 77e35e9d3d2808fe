// From a YAML document to a draft: the rules of evidence, and the patterns in them.

internal import Text
internal import YAML

extension DraftReader {
  /// Reads rules.
  mutating func rules(_ field: Field, for reader: Draft.RecordReader?) -> [Draft.Rule] {
    (items(of: field, advice: "write a rule, or remove the key.") ?? []).compactMap { item in
      guard let fields = fields(of: item, Owner("A rule", at: item), .rule),
        let id = name(fields[.id])
      else { return nil }
      checkRuleID(id)
      let owner = Owner("The rule", id.node)
      checkKeys(fields, owner, for: reader)
      return rule(id, fields, owner, for: reader)
    }
  }

  private mutating func rule(
    _ id: Name, _ fields: Fields, _ owner: Owner, for reader: Draft.RecordReader?
  ) -> Draft.Rule {
    var rule = Draft.Rule(id: id)
    rule.isOutside = fields[.notIn] != nil
    rule.place = name(fields[.notIn] ?? fields[.in])
    rule.isLast = isTrue(fields[.last])
    rule.match = fields[.match].flatMap { match($0) }
    rule.also = fields[.also].map { matches($0) } ?? []
    rule.not = fields[.not].map { matches($0) } ?? []
    rule.except = fields[.except].flatMap { match($0) }
    rule.comparisons = comparisons(fields[.where])
    rule.check = tableCheck(fields, owner)
    rule.same = fields[.same].map { texts($0) } ?? []
    rule.answers = needs(fields[.answers])
    rule.remark = prose(fields[.remark])
    rule.severity = word(fields[.severity], .unknownSeverity, "Nothing is as bad as")
    rule.only = text(fields[.only])
    rule.when = needs(fields[.when])
    rule.unless = exceptions(fields[.unless])
    rule.repair = prose(fields[.repair])
    if reader != nil, reader != .csv, fields[.match] == nil {
      findings.report(
        .missingKey, at: draft.mark(owner.node), "\(draft.description(of: owner)) lacks \"match\"",
        advice: "say what it looks for.")
    }
    return rule
  }

  /// Rules have ids like articles: those of a list that people know may have capital letters.
  private mutating func checkRuleID(_ id: Name) {
    if !draft.text(id).lowercased().isID { checkID(id.node, "rule") }
  }

  /// The one thing that a rule looks for in a table, besides a `match`.
  private mutating func tableCheck(_ fields: Fields, _ owner: Owner) -> Draft.TableCheck? {
    let kinds: [Keyword] = [.match, .missing, .none, .unique, .column, .most]
    let written = kinds.compactMap { fields[$0] }
    if written.count > 1 {
      findings.report(
        .wrongShape, at: draft.mark(later(written[0].key, written[1].key)),
        "\(draft.description(of: owner)) looks for two things at once",
        advice: "make two rules of it.")
      return nil
    }
    let pattern = fields[.of].flatMap { patterns($0).first }
    if let field = fields[.missing] { return text(field).map { .missing($0) } }
    if let field = fields[.none] { return match(field).map { .none($0) } }
    if let field = fields[.unique] { return text(field).map { .unique($0, of: pattern) } }
    if let field = fields[.column] {
      let among = fields[.among].map { texts($0) } ?? []
      return text(field).map { .among($0, among) }
    }
    guard let field = fields[.most], let counts = entries(of: field.value, Owner(field.key)),
      let (column, value) = counts.first, let most = number((column, value))
    else { return nil }
    return .most(column.node, most, of: pattern)
  }

  /// Reads fields with their patterns.
  mutating func match(_ field: Field) -> Draft.Match? {
    guard let entries = entries(of: field.value, Owner(field.key)) else { return nil }
    return Draft.Match(fields: entries.map { (name: $0.key, patterns: patterns($0)) })
  }

  /// Reads one match or a list of them.
  private mutating func matches(_ field: Field) -> [Draft.Match] {
    guard document.shape(of: field.value) == .sequence else {
      return match(field).map { [$0] } ?? []
    }
    return document.children(of: field.value).compactMap { match((field.key, $0)) }
  }

  /// Reads a pattern or a list of them.
  mutating func patterns(_ field: Field) -> [Node] {
    let patterns = texts(field)
    for pattern in patterns {
      checkCharacters(of: pattern)
      checkEnding(of: pattern)
    }
    return patterns
  }

  /// Reads a text or a list of texts, which may be empty.
  mutating func texts(_ field: Field) -> [Node] {
    let isList = document.shape(of: field.value) == .sequence
    let items = isList ? document.children(of: field.value) : [field.value]
    if items.isEmpty {
      wrong(field.value, Owner(field.key), expected: "a text, or a list of texts")
    }
    return items.filter { item in
      if document.isScalar(item) { return true }
      wrong(item, Owner(field.key), expected: isList ? "a text" : "a text, or a list of texts")
      return false
    }
  }

  /// Reads what must hold of fields and captures.
  private mutating func comparisons(_ field: Field?) -> [(name: Name, text: Node)] {
    guard let field, let entries = entries(of: field.value, Owner(field.key)) else { return [] }
    return entries.compactMap { entry in text(entry).map { (entry.key, $0) } }
  }

  private mutating func exceptions(_ field: Field?) -> Draft.Exceptions? {
    guard let field else { return nil }
    if document.isScalar(field.value), draft.text(field.value) == "above" { return .above }
    guard document.shape(of: field.value) == .sequence else {
      wrong(field.value, Owner(field.key), expected: "a list of rules, or \"above\"")
      return nil
    }
    return .rules(texts(field).map { name($0) })
  }

  /// Reads a whole number that is not below zero.
  mutating func number(_ field: Field?) -> Int? {
    guard let node = text(field, wanted: "a number") else { return nil }
    if let number = Int(draft.text(node)), (0...1_000_000).contains(number) { return number }
    findings.report(
      .wrongShape, at: draft.mark(node),
      "\"\(draft.text(node).cut)\" is no whole number from 0 to 1000000", advice: "write one.")
    return nil
  }
}

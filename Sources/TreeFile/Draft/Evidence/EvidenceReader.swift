// From a YAML document to a draft: evidence, its sections, and how its tables look.

internal import YAML

extension DraftReader {
  /// Reads all evidence.
  mutating func evidence(_ field: Field) -> [Draft.DeclaredEvidence] {
    (entries(of: field.value, Owner(field.key)) ?? []).map { id, value in
      checkID(id.node, "evidence")
      var evidence = Draft.DeclaredEvidence(id: id)
      let owner = Owner("The evidence", id.node)
      guard let fields = fields(of: value, owner, .evidence) else { return evidence }
      evidence.title = prose(fields[.title])
      evidence.find = howTo(fields[.find])
      evidence.reader = word(fields[.reader], .unknownReader, "There is no reader")
      checkKeys(fields, owner, for: evidence.reader)
      evidence.records = text(fields[.records])
      evidence.sections = fields[.sections].map { sections($0) } ?? []
      if let header = fields[.header] { readHeader(header, into: &evidence) }
      evidence.rows = fields[.rows].map { rowSets($0) } ?? []
      evidence.lists = fields[.each].map { cellLists($0) } ?? []
      evidence.rules = fields[.rules].map { rules($0, for: evidence.reader) } ?? []
      return evidence
    }
  }

  /// Reports keys that mean nothing to a reader.
  mutating func checkKeys(_ fields: Fields, _ owner: Owner, for reader: Draft.RecordReader?) {
    guard let reader else { return }
    for field in fields.entries {
      guard let known = Keyword(rawValue: field.key.word)?.readers, !known.contains(reader) else {
        continue
      }
      let names = known.map { "\"\($0.rawValue)\"" }.joined(separator: " and ")
      findings.report(
        .wrongShape, at: draft.mark(field.key),
        "\"\(draft.text(field.key))\" is for the reader \(names), and this is \"\(reader.rawValue)\"",
        advice: "remove it, or name the other reader.")
    }
  }

  private mutating func sections(_ field: Field) -> [Draft.Section] {
    (entries(of: field.value, Owner(field.key)) ?? []).map { id, value in
      checkID(id.node, "section")
      var section = Draft.Section(id: id)
      let owner = Owner("The section", id.node)
      guard let fields = fields(of: value, owner, .section) else { return section }
      section.parent = name(fields[.in])
      switch (fields[.from], fields[.fromLast]) {
      case (let from?, nil): section.start = patterns(from)
      case (nil, let last?):
        section.start = patterns(last)
        section.isFromLast = true
      case (nil, nil):
        findings.report(
          .missingKey, at: draft.mark(owner.node),
          "\(draft.description(of: owner)) needs \"from\" or \"from-last\"",
          advice: "say what its first line holds.")
      case (let from?, let last?):
        findings.report(
          .wrongShape, at: draft.mark(later(from.key, last.key)),
          "\(draft.description(of: owner)) has both \"from\" and \"from-last\"",
          advice: "keep one of them.")
      }
      section.end = fields[.to].map { patterns($0) } ?? []
      section.before = number(fields[.before]) ?? 0
      section.lines = number(fields[.lines])
      return section
    }
  }

  private mutating func readHeader(_ field: Field, into evidence: inout Draft.DeclaredEvidence) {
    guard let fields = fields(of: field.value, Owner(field.key), .header) else { return }
    evidence.header = fields[.names].map { texts($0) } ?? []
    evidence.above = number(fields[.above]) ?? 0
  }

  private mutating func rowSets(_ field: Field) -> [Draft.RowSet] {
    (entries(of: field.value, Owner(field.key)) ?? []).map { id, value in
      checkID(id.node, "set of rows")
      let columns = entries(of: value, Owner("The set of rows", id.node)) ?? []
      return Draft.RowSet(id: id, columns: columns.map { ($0.key.node, texts($0)) })
    }
  }

  private mutating func cellLists(_ field: Field) -> [Draft.CellList] {
    (entries(of: field.value, Owner(field.key)) ?? []).map { id, value in
      checkID(id.node, "value of a cell")
      let fields = fields(of: value, Owner("The value of a cell", id.node), .each) ?? Fields()
      return Draft.CellList(id: id, column: text(fields[.of]), separator: text(fields[.split]))
    }
  }
}

extension Keyword {
  /// The readers to which the word means something; nil where it does to all.
  fileprivate var readers: [Draft.RecordReader]? {
    switch self {
    case .sections: [.lines]
    case .records: [.json]
    case .header, .rows, .each, .notIn, .missing, .none, .unique, .of, .column, .among, .most,
      .same, .repair:
      [.csv]
    case .in: [.lines, .csv]
    case .also, .not, .last: [.lines, .ntEvents, .json]
    default: nil
    }
  }
}

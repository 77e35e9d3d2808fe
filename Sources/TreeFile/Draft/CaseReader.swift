// From a YAML document to a draft: the cases.

internal import YAML

extension DraftReader {
  /// Reads the cases.
  mutating func cases(_ field: Field) -> [Draft.Case]? {
    items(of: field)?
      .compactMap { item in
        let hasEvidence =
          document.shape(of: item) == .mapping && value(of: .evidence, in: item) != nil
        guard
          let fields = fields(
            of: item, Owner("A case", at: item), hasEvidence ? .testWithEvidence : .test),
          let name = prose(fields[.name]), hasEvidence || fields[.answers] != nil
        else { return nil }
        let owner = Owner("The case", name)
        let answers = fields[.answers].flatMap { entries(of: $0.value, owner) } ?? []
        return Draft.Case(
          name: name, answers: answers.map { ($0.key, reply($0.key, $0.value)) },
          evidence: fields[.evidence].map { texts(in: $0) } ?? [],
          fixes: expected(fields, owner))
      }
  }

  /// Reads the texts that a case brings.
  private mutating func texts(in field: Field) -> [(id: Name, text: Name)] {
    (entries(of: field.value, Owner(field.key)) ?? []).compactMap { entry in
      if document.isScalar(entry.value) { return (entry.key, name(entry.value)) }
      wrong(entry.value, Owner(entry.key), expected: "a text")
      return nil
    }
  }

  /// What a case replies to a question: one choice, or a list of them.
  private mutating func reply(_ question: Name, _ value: Node) -> [Name] {
    document.shape(of: value) == .sequence
      ? choices(value, Owner("The question", question.node))
      : name((question, value)).map { [$0] } ?? []
  }

  /// The fixes that a case must lead to.
  private mutating func expected(_ fields: Fields, _ owner: Owner) -> [Name] {
    switch (fields[.fix], fields[.fixes]) {
    case (let fix?, nil):
      return name(fix).map { [$0] } ?? []
    case (nil, let list?):
      return items(of: list, advice: "name the fixes that must remain, in order.")?
        .compactMap { name((list.key, $0)) } ?? []
    case (nil, nil):
      findings.report(
        .missingKey, at: draft.mark(owner.node),
        "\(draft.description(of: owner)) needs \"fix\" or \"fixes\"",
        advice: "say where the answers lead.")
    case (let fix?, let list?):
      findings.report(
        .wrongShape, at: draft.mark(later(fix.key, list.key)),
        "\(draft.description(of: owner)) has both \"fix\" and \"fixes\"",
        advice: "keep one of them.")
    }
    return []
  }
}

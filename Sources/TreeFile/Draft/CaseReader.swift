// From a YAML document to a draft: the cases.

internal import YAML

extension DraftReader {
  /// Reads the cases.
  mutating func cases(_ field: Field) -> [Draft.Case]? {
    items(of: field)?
      .compactMap { item in
        guard let fields = fields(of: item, Owner("A case", at: item), .test),
          let name = prose(fields[.name]), let answers = fields[.answers]
        else { return nil }
        let owner = Owner("The case", name)
        let replies = (entries(of: answers.value, owner) ?? []).map { question, value in
          (question: question, reply: reply(question, value))
        }
        return Draft.Case(name: name, answers: replies, fixes: expected(fields, owner))
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

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
        let replies = (entries(of: answers.value, owner) ?? []).compactMap { question, value in
          self.name((question, value)).map { (question, $0) }
        }
        return Draft.Case(name: name, answers: replies, fixes: expected(fields, owner))
      }
  }

  /// The fixes that a case must lead to.
  private mutating func expected(_ fields: Fields, _ owner: Owner) -> [Name] {
    switch (fields[.fix], fields[.fixes]) {
    case (let fix?, nil):
      return name(fix).map { [$0] } ?? []
    case (nil, let list?):
      guard let items = items(of: list) else { return [] }
      if items.isEmpty {
        findings.report(
          .wrongShape, at: draft.mark(list.key.node), "The list \"fixes\" is empty",
          advice: "name the fixes that must remain, in order.")
      }
      return items.compactMap { name((list.key, $0)) }
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

// From a YAML document to a draft: the fixes and their steps.

internal import Text
internal import Tree
internal import YAML

extension DraftReader {
  /// Reads the fixes.
  mutating func fixes(_ field: Field) -> [Draft.Fix]? {
    entries(of: field.value, Owner(field.key))?
      .map { id, value in
        checkID(id.node, "fix")
        let owner = Owner("The fix", id.node)
        let fields = fields(of: value, owner, .fix) ?? Fields()
        return Draft.Fix(
          id: id, title: prose(fields[.title]), ends: ending(fields[.ends]),
          article: article(fields[.article]), applies: needs(fields[.applies]),
          because: prose(fields[.because]),
          ways: ways(fields, owner), verify: prose(fields[.verify]))
      }
  }

  private mutating func article(_ field: Field?) -> Node? {
    guard let article = text(field) else { return nil }
    let id = draft.text(article)
    if id.lowercased().isID { return article }
    findings.report(
      .badID, at: draft.mark(article), "\"\(id)\" is no id for an article",
      advice: "use letters, digits, dots and hyphens.")
    return nil
  }

  private mutating func ending(_ field: Field?) -> Fix.Ending? {
    guard let word = text(field) else { return nil }
    if let ending = Fix.Ending(rawValue: draft.text(word)) { return ending }
    let known = Fix.Ending.allCases.map(\.rawValue)
    let mark = draft.mark(word)
    let hint = findings.hint(about: draft.text(word), among: known, at: mark)
    findings.report(
      .unknownEnding, at: mark, "No fix ends as \"\(draft.text(word).cut)\".",
      advice: "\(hint)Known here: \(known.joined(separator: ", ")).")
    return nil
  }

  /// Reads which answers a fix needs.
  private mutating func needs(_ field: Field?) -> [Draft.Need] {
    guard let field, let entries = entries(of: field.value, Owner(field.key)) else { return [] }
    if document.count(of: field.value) == 0 {
      findings.report(
        .wrongShape, at: draft.mark(field.key.node), "\"applies\" names no question",
        advice: "name one with its choices, or remove the key.")
    }
    return entries.map { question, value in
      let owner = Owner("The question", question.node)
      return Draft.Need(question: question, choices: choices(value, owner))
    }
  }

  /// The choices that are named, one of them or a list.
  mutating func choices(_ node: Node, _ owner: Owner) -> [Name] {
    let isList = document.shape(of: node) == .sequence
    let items = isList ? document.children(of: node) : [node]
    if items.isEmpty { wrong(node, owner, expected: "a choice, or a list of choices") }
    return items.compactMap { item in
      if document.isScalar(item), !document.text(of: item).isEmpty { return name(item) }
      wrong(item, owner, expected: isList ? "a choice" : "a choice, or a list of choices")
      return nil
    }
  }

  private mutating func ways(_ fields: Fields, _ fix: Owner) -> [Draft.Way] {
    if let ways = fields[.ways], let steps = fields[.steps] {
      findings.report(
        .wrongShape, at: draft.mark(later(ways.key, steps.key)),
        "\(draft.description(of: fix)) has both \"steps\" and \"ways\"",
        advice: "put the steps into one of the ways, or drop the ways.")
    }
    if let field = fields[.steps] { return [Draft.Way(title: nil, steps: steps(field))] }
    guard let field = fields[.ways], let items = items(of: field) else { return [] }
    return items.compactMap { item in
      guard let fields = self.fields(of: item, Owner("A way", at: item), .way) else { return nil }
      return Draft.Way(
        title: prose(fields[.title]), steps: fields[.steps].map { steps($0) } ?? [])
    }
  }

  private mutating func steps(_ field: Field) -> [Draft.Step] {
    (items(of: field) ?? []).compactMap { item in
      if document.isScalar(item) {
        findings.report(
          .wrongShape, at: draft.mark(item), "A step begins with \"do: \"",
          advice: "write it in front of this text.")
        return nil
      }
      guard let fields = fields(of: item, Owner("A step", at: item), .step) else { return nil }
      return Draft.Step(
        do: prose(fields[.do]), type: typed(fields[.type]), expect: prose(fields[.expect]),
        warn: prose(fields[.warn]), undo: prose(fields[.undo]))
    }
  }

  /// The one of two keys that stands behind the other.
  func later(_ one: Name, _ other: Name) -> Node {
    one.node.number < other.node.number ? other.node : one.node
  }
}

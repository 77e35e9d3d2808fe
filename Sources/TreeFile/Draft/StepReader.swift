// From a YAML document to a draft: steps, procedures, and the answers that things need.

internal import Text
internal import Tree
internal import YAML

extension DraftReader {
  /// Reads steps, each of which may stand for those of a procedure.
  mutating func steps(_ field: Field) -> [Draft.Step] {
    (items(of: field) ?? []).compactMap { item in
      if document.isScalar(item) {
        findings.report(
          .wrongShape, at: draft.mark(item), "A step begins with \"do: \"",
          advice: "write it in front of this text.")
        return nil
      }
      let owner = Owner("A step", at: item)
      if document.shape(of: item) == .mapping, value(of: .use, in: item) != nil {
        guard let fields = fields(of: item, owner, .use) else { return nil }
        return Draft.Step(when: needs(fields[.when]), procedure: name(fields[.use]))
      }
      guard let fields = fields(of: item, owner, .step) else { return nil }
      return Draft.Step(
        do: prose(fields[.do]), type: typed(fields[.type]), shell: shell(fields[.shell]),
        expect: prose(fields[.expect]), warn: prose(fields[.warn]), undo: prose(fields[.undo]),
        when: needs(fields[.when]), isAdded: isTrue(fields[.added]))
    }
  }

  /// Reads how to find something out: a text, or steps.
  mutating func howTo(_ field: Field?) -> Draft.HowTo? {
    guard let field else { return nil }
    if document.shape(of: field.value) == .sequence { return .steps(steps(field)) }
    if document.isScalar(field.value) { return prose(field).map { .text($0) } }
    wrong(field.value, Owner(field.key), expected: "a text or a list of steps")
    return nil
  }

  /// Reads the procedures.
  mutating func procedures(_ field: Field) -> [Draft.Procedure]? {
    entries(of: field.value, Owner(field.key))?
      .map { id, value in
        checkID(id.node, "procedure")
        if document.shape(of: value) == .sequence {
          return Draft.Procedure(id: id, steps: steps((id, value)))
        }
        let fields = fields(of: value, Owner("The procedure", id.node), .procedure) ?? Fields()
        return Draft.Procedure(
          id: id, shell: shell(fields[.shell]), steps: fields[.steps].map { steps($0) } ?? [])
      }
  }

  /// Reads what quotes values.
  mutating func shell(_ field: Field?) -> Shell? { word(field, .unknownShell, "There is no shell") }

  /// Reads a word of a few; reports one that is none of them.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ field: Field?, _ check: Check, _ message: StaticString
  ) -> Word? {
    guard let word = text(field) else { return nil }
    if let known = Word(rawValue: draft.text(word)) { return known }
    let known = Word.allCases.map(\.rawValue)
    let mark = draft.mark(word)
    let hint = findings.hint(about: draft.text(word), among: known, at: mark)
    findings.report(
      check, at: mark, "\(message) \"\(draft.text(word).cut)\".",
      advice: "\(hint)Known here: \(known.joined(separator: ", ")).")
    return nil
  }

  private mutating func isTrue(_ field: Field?) -> Bool {
    guard let word = text(field) else { return false }
    if draft.text(word) == "true" { return true }
    findings.report(
      .wrongShape, at: draft.mark(word), "\"added\" is \"true\" where it stands",
      advice: "write that, or remove the key.")
    return false
  }

  /// Reads which answers something needs; says where they stand among all needs.
  mutating func needs(_ field: Field?) -> Range<Int> {
    let first = draft.needs.count
    guard let field, let entries = entries(of: field.value, Owner(field.key)) else {
      return first..<first
    }
    if document.count(of: field.value) == 0 {
      findings.report(
        .wrongShape, at: draft.mark(field.key.node),
        "\"\(draft.text(field.key))\" names no question",
        advice: "name one with its choices, or remove the key.")
    }
    for (question, value) in entries {
      let owner = Owner("The question", question.node)
      draft.needs.append(Draft.Need(question: question, choices: choices(value, owner)))
    }
    return first..<draft.needs.count
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
}

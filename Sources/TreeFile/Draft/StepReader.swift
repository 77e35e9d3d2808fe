// From a YAML document to a draft: steps, procedures, and the answers that things need.

internal import Text
internal import Tree
internal import YAML

extension DraftReader {
  /// Reads steps, each of which may stand for those of a procedure.
  mutating func steps(_ field: Field) -> [Draft.Step] {
    (items(of: field) ?? []).compactMap { step($0) }
  }

  /// Reads steps of which there is one at least.
  mutating func someSteps(_ field: Field) -> [Draft.Step] {
    (items(of: field, advice: "write a step, or remove the key.") ?? []).compactMap { step($0) }
  }

  private mutating func step(_ node: Node) -> Draft.Step? {
    if document.isScalar(node) {
      findings.report(
        .wrongShape, at: draft.mark(node), "A step begins with \"do: \"",
        advice: "write it in front of this text.")
      return nil
    }
    if document.shape(of: node) == .mapping, value(of: .use, in: node) != nil { return use(node) }
    guard let fields = fields(of: node, Owner("A step", at: node), .step) else { return nil }
    return Draft.Step(
      do: prose(fields[.do]), type: typed(fields[.type]), shell: shell(fields[.shell]),
      expect: prose(fields[.expect]), warn: prose(fields[.warn]), undo: prose(fields[.undo]),
      when: needs(fields[.when]), added: `true`(fields[.added]))
  }

  /// Reads where the steps of a procedure stand.
  private mutating func use(_ node: Node) -> Draft.Step? {
    if value(of: .do, in: node) != nil {
      findings.report(
        .wrongShape, at: draft.mark(node), "A step has \"do\" or \"use\", and not both",
        advice: "make two steps of it.")
      return nil
    }
    guard let fields = fields(of: node, Owner("A step with \"use\"", at: node), .use) else {
      return nil
    }
    return Draft.Step(when: needs(fields[.when]), procedure: name(fields[.use]))
  }

  /// Reads how to find something out: a text, or steps.
  mutating func howTo(_ field: Field?) -> Draft.HowTo? {
    guard let field else { return nil }
    if document.shape(of: field.value) == .sequence { return .steps(someSteps(field)) }
    if document.isScalar(field.value) { return prose(field).map { .text($0) } }
    wrong(field.value, Owner(field.key), expected: "a text or a list of steps")
    return nil
  }

  /// Reads the procedures.
  mutating func procedures(_ field: Field) -> [Draft.Procedure]? {
    entries(of: field.value, Owner(field.key))?
      .map { id, value in
        checkID(id.node, "procedure")
        let owner = Owner("The procedure", id.node)
        switch document.shape(of: value) {
        case .sequence:
          return Draft.Procedure(id: id, steps: someSteps((id, value)))
        case .mapping:
          let fields = fields(of: value, owner, .procedure) ?? Fields()
          return Draft.Procedure(
            id: id, shell: shell(fields[.shell]), steps: fields[.steps].map { someSteps($0) } ?? [])
        default:
          wrong(value, owner, expected: "a list of steps")
          return Draft.Procedure(id: id, steps: [])
        }
      }
  }

  /// Reads what quotes values.
  mutating func shell(_ field: Field?) -> Shell? {
    word(field, .unknownShell, "There is no shell", " \"sh\" is bash, zsh and fish as well.")
  }

  /// Reads a word of a few; reports one that is none of them.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ field: Field?, _ check: Check, _ message: StaticString, _ remark: StaticString = ""
  ) -> Word? {
    let known = Word.allCases.map(\.rawValue)
    guard let word = text(field, wanted: "one of \(known.joined(separator: ", "))") else {
      return nil
    }
    if let known = Word(rawValue: draft.text(word)) { return known }
    let mark = draft.mark(word)
    let hint = findings.hint(about: draft.text(word), among: known, at: mark)
    findings.report(
      check, at: mark, "\(message) \"\(draft.text(word).cut)\".",
      advice: "\(hint)Known here: \(known.joined(separator: ", ")).\(remark)")
    return nil
  }

  /// Whether a key stands there, whose word is "true" wherever it does.
  mutating func isTrue(_ field: Field?) -> Bool { `true`(field) != nil }

  /// Reads a word that is "true" wherever it stands.
  private mutating func `true`(_ field: Field?) -> Node? {
    guard let field, let word = text(field, wanted: "\"true\"") else { return nil }
    if draft.text(word) == "true" { return word }
    findings.report(
      .wrongShape, at: draft.mark(word),
      "\"\(draft.text(field.key))\" can't be \"\(draft.text(word).cut)\", and is \"true\" where it stands",
      advice: "write that, or remove the key.")
    return nil
  }

  /// Reads which answers something needs; says where they stand among all needs.
  mutating func needs(_ field: Field?) -> Range<Int> {
    let first = draft.needs.count
    guard let field else { return first..<first }
    guard document.shape(of: field.value) == .mapping else {
      wrong(field.value, Owner(field.key), expected: "questions with their choices")
      return first..<first
    }
    let entries = entries(of: field.value, Owner(field.key)) ?? []
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

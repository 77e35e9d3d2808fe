// Reading mappings: known keys, missing keys, keys that stand twice, and values of the wrong shape.

internal import Text
internal import YAML

/// What a mapping or a value belongs to, for messages.
struct Owner {
  /// The kind of thing, with its article: "The question".
  var kind: StaticString
  /// The name of the thing, if it has one.
  var name: Node?
  /// Where to point when something is missing.
  var node: Node

  /// A thing without a name.
  init(_ kind: StaticString, at node: Node) { (self.kind, self.node) = (kind, node) }

  /// A thing with a name, where its name stands.
  init(_ kind: StaticString, _ name: Node) { (self.kind, self.name, node) = (kind, name, name) }

  /// The owner of a value that stands behind a key.
  init(_ key: Name) { self.init("The key", key.node) }
}

/// A key and its value.
typealias Field = (key: Name, value: Node)

/// The values of a mapping by their keys, which are all known.
struct Fields {
  var entries: [Field] = []
  /// The keys that unknown ones were probably meant to be.
  var meant: Set<String> = []

  subscript(key: Keyword) -> Field? { entries.first { $0.key.word == key.rawValue } }
}

extension DraftReader {
  /// The fields of a mapping; reports unknown, missing and duplicate ones.
  mutating func fields(of node: Node, _ owner: Owner, _ keys: Keys) -> Fields? {
    guard let entries = entries(of: node, owner) else { return nil }
    var fields = Fields(entries: entries)
    if !entries.allSatisfy({ keys.contains($0.key.word) }) {
      fields.entries.removeAll { !keys.contains($0.key.word) }
      let known = (keys.required + keys.optional).map(\.text)
      for entry in entries where !keys.contains(entry.key.word) {
        if let key = reportUnknown(entry.key, of: owner, known) { fields.meant.insert(key) }
      }
    }
    // A key with a typo is not missing as well.
    let missing = keys.required.filter { fields[$0] == nil && !fields.meant.contains($0.text) }
    if !missing.isEmpty {
      findings.report(
        .missingKey, at: draft.mark(owner.node),
        "\(draft.description(of: owner)) lacks \(missing.map(\.text).listed)",
        advice: "add the \(missing.count == 1 ? "key" : "keys").")
    }
    return fields
  }

  /// Reports an unknown key; the known one that it was probably meant to be.
  private mutating func reportUnknown(
    _ key: Name, of owner: Owner, _ known: [String]
  ) -> String? {
    let mark = draft.mark(key)
    let word = draft.text(key).withoutQuotes
    // A word that lacks its end is further from the whole than a typo.
    let whole = known.first { $0.utf8.count > 3 && $0.hasPrefix(draft.text(key)) }
    let meant = whole ?? findings.suggestions.nearest(to: word, among: known)
    let hint =
      meant == whole
      ? whole.map { "Did you mean \"\($0)\"? " } ?? ""
      : findings.hint(about: draft.text(key), among: known, at: mark)
    findings.report(
      .unknownKey, at: mark,
      "\(draft.description(of: owner)) has no key \"\(draft.text(key))\".",
      advice: "\(hint)Known here: \(known.joined(separator: ", ")).")
    return meant
  }

  /// The entries of a mapping with free keys; of those that stand twice the first one.
  mutating func entries(
    of node: Node, _ owner: Owner,
    advice: String = "write a key and a colon in front of each value."
  ) -> [Field]? {
    guard document.shape(of: node) == .mapping else {
      let isList = document.shape(of: node) == .sequence && document.count(of: node) > 0
      wrong(
        node, owner, expected: "keys with values",
        advice: isList ? advice : nil)
      return nil
    }
    scan += 1
    let count = document.count(of: node) / 2
    var entries: [Field] = []
    entries.reserveCapacity(count)
    var next = document.first(in: node)
    for _ in 0..<count {
      let (key, value) = (next, document.next(after: next))
      next = document.next(after: value)
      guard document.isScalar(key) else {
        wrong(key, owner, expected: "a word as a key")
        continue
      }
      if lacksColon(key, value) {
        findings.report(
          .wrongShape, at: draft.mark(key), "No colon stands behind \"\(draft.text(key))\"",
          advice: "if it belongs to the text before the comma, put that text in quotes as a whole.")
        continue
      }
      let name = name(key)
      if let first = firstKey(name) {
        findings.report(
          .duplicateKey, at: draft.mark(key),
          "\"\(draft.text(key))\" stands on line \(draft.mark(first).line) already",
          advice: "remove or rename one of them.")
      } else {
        entries.append((name, value))
      }
    }
    return entries
  }

  /// Whether a key stands alone between commas, as a part of a text with a comma in it does.
  private func lacksColon(_ key: Node, _ value: Node) -> Bool {
    guard document.isScalar(value), document.text(of: value).isEmpty else { return false }
    let (key, value) = (document.mark(of: key), document.mark(of: value))
    return value.line == key.line && value.column <= key.column + key.length
  }

  /// The items of a list.
  mutating func items(of field: Field) -> [Node]? {
    if document.shape(of: field.value) == .sequence { return document.children(of: field.value) }
    if let dash = strangeDash(in: field.value) {
      let (message, advice) = SyntaxProblem.strangeDash(dash.sign)
        .sentences(at: dash.mark, began: dash.mark)
      findings.report(.wrongShape, at: dash.mark, message, advice: advice)
    } else {
      wrong(
        field.value, Owner(field.key), expected: "a list",
        advice: "begin each item with \"- \" on a line of its own.")
    }
    return nil
  }

  /// What stands in front of a text, or of the first key, in place of the sign of an item.
  private func strangeDash(in node: Node) -> (mark: Mark, sign: Unicode.Scalar)? {
    let isText = document.isScalar(node)
    guard isText || document.shape(of: node) == .mapping && document.count(of: node) > 0 else {
      return nil
    }
    let first = isText ? node : document.first(in: node)
    guard let sign = draft.text(first).unicodeScalars.first, sign.isStrangeDash else { return nil }
    return (draft.mark(first), sign)
  }

  /// The items of a list that is not empty; the advice says what belongs there.
  mutating func items(of field: Field, advice: StaticString) -> [Node]? {
    let items = items(of: field)
    if items?.isEmpty == true {
      findings.report(
        .wrongShape, at: draft.mark(field.key.node),
        "The list \"\(draft.text(field.key))\" is empty", advice: "\(advice)")
    }
    return items
  }

  /// The one word of a key; reports an empty one.
  mutating func text(_ field: Field?, wanted: String = "one word") -> Node? {
    text(field, expected: "one word", wanted) { _, _ in "write \(wanted) behind the colon." }
  }

  /// The text of a key that people read or type; reports an empty one.
  private mutating func wholeText(_ field: Field?) -> Node? {
    text(field, expected: "a text", "a text") { reader, field in
      if reader.isInBrackets(field) {
        return "a text that begins with a bracket must stand in quotes, or on a line below \"|\"."
      }
      let isList = reader.document.shape(of: field.value) == .sequence
      return isList ? "write several lines below \"|\", and no \"-\" in front of them." : nil
    }
  }

  private mutating func text(
    _ field: Field?, expected: String, _ wanted: String,
    advice: (DraftReader, Field) -> String?
  ) -> Node? {
    guard let field else { return nil }
    guard document.isScalar(field.value) else {
      wrong(field.value, Owner(field.key), expected: expected, advice: advice(self, field))
      return nil
    }
    guard isBlank(field.value) else { return field.value }
    let isBlock = [.literal, .folded].contains(document.style(of: field.value))
    if let comment = comment(behind: field) {
      findings.report(
        .wrongShape, at: comment,
        "Here a comment begins, and nothing stands after \"\(draft.text(field.key))\"",
        advice: "put a text that begins with \"#\" in quotes.")
    } else {
      findings.report(
        .wrongShape, at: draft.mark(field.key.node),
        "Nothing stands after \"\(draft.text(field.key))\"",
        advice: "write \(wanted)\(isBlock ? " below it" : ""), or remove the key.")
    }
    return nil
  }

  /// The comment that stands where the text of a key is missing.
  private mutating func comment(behind field: Field) -> Mark? {
    guard document.style(of: field.value) == .plain,
      let comment = comments[draft.mark(field.key).line],
      draft.mark(field.key) < comment
    else { return nil }
    return comment
  }

  /// Whether a list or a mapping stands in brackets: only then it begins on the line of its key.
  private func isInBrackets(_ field: Field) -> Bool {
    draft.mark(field.value).line == draft.mark(field.key).line
  }

  /// Whether a text holds nothing but blanks.
  func isBlank(_ node: Node) -> Bool {
    for index in document.text(of: node) {
      switch document.bytes[index] {
      case 0x20, 0x0A, 0x09: continue
      default: return false
      }
    }
    return true
  }

  /// The text of a key as a name; reports an empty one.
  mutating func name(_ field: Field?) -> Name? { text(field).map { name($0) } }

  /// The text of a key that people read; reports what they can't see in it, too.
  mutating func prose(_ field: Field?) -> Node? {
    let text = wholeText(field)
    if let text {
      checkCharacters(of: text)
      checkEnding(of: text)
    }
    return text
  }

  /// Reports a value of the wrong shape.
  mutating func wrong(
    _ node: Node, _ owner: Owner, expected: String, advice: String? = nil
  ) {
    let found: StaticString
    let isEmpty = document.count(of: node) == 0 && document.text(of: node).isEmpty
    switch document.shape(of: node) {
    case .scalar: found = isEmpty ? "there is nothing" : "this is a text"
    case .sequence: found = isEmpty ? "this list is empty" : "this is a list"
    case .mapping: found = "these are keys with values"
    // Aliases were reported already.
    case .alias: return
    }
    findings.report(
      .wrongShape, at: draft.mark(node),
      "\(draft.description(of: owner)) needs \(expected) here, but \(found)"
        + (advice == nil ? "." : ""), advice: advice)
  }
}

extension Draft {
  /// The owner as messages name it.
  func description(of owner: Owner) -> String {
    owner.name.map { "\(owner.kind) \"\(text($0).cut)\"" } ?? "\(owner.kind)"
  }
}

// Reading mappings: known keys, missing keys, keys that stand twice, and values of the wrong shape.

internal import Text
internal import YAML

/// What a mapping or a value belongs to, for messages.
struct Owner {
  /// The kind of thing, with its article: "The question".
  var kind: StaticString
  /// The name of the thing, if it has one.
  var name: Word?
  /// Where to point when something is missing.
  var mark: Mark

  init(kind: StaticString, name: Word?, mark: Mark) {
    (self.kind, self.name, self.mark) = (kind, name, mark)
  }

  /// The owner of a value that stands behind a key.
  init(_ key: Word) {
    self.init(kind: "The key", name: key, mark: key.mark)
  }

  var description: String {
    name.map { "\(kind) \"\($0.text.cut)\"" } ?? "\(kind)"
  }
}

/// The values of a mapping by their keys, which are all known.
struct Fields {
  var entries: [(key: Word, value: Node)] = []

  subscript(name: String) -> (key: Word, value: Node)? {
    entries.first { $0.key.text == name }
  }
}

/// Reads values, and collects what is wrong with them.
struct Reader {
  var findings: [Finding] = []
  var suggestions = Suggestions()

  /// Whether something was found that keeps the tree from being used.
  var hasErrors: Bool { findings.contains(where: \.check.isError) }

  mutating func report(_ check: Check, at mark: Mark, _ message: String) {
    findings.append(Finding(check, at: mark, message))
  }

  /// The fields of a mapping; reports unknown, missing and duplicate ones.
  mutating func fields(
    of node: Node, _ owner: @autoclosure () -> Owner, required: [String], optional: [String] = []
  ) -> Fields? {
    guard let entries = entries(of: node, owner()) else { return nil }
    var fields = Fields()
    for entry in entries {
      if required.contains(entry.key.text) || optional.contains(entry.key.text) {
        fields.entries.append(entry)
      } else {
        let known = required + optional
        let hint = suggestions.question(about: entry.key.text, among: known)
        report(
          .unknownKey, at: entry.key.mark,
          "\(owner().description) has no key \"\(entry.key.text)\".\(hint) "
            + "Known here: \(known.joined(separator: ", ")).")
      }
    }
    let missing = required.filter { fields[$0] == nil }
    if !missing.isEmpty {
      report(
        .missingKey, at: owner().mark,
        "\(owner().description) lacks \(missing.listed); "
          + "add the \(missing.count == 1 ? "key" : "keys").")
    }
    return fields
  }

  /// The entries of a mapping with free keys; of those that stand twice the first one.
  mutating func entries(
    of node: Node, _ owner: @autoclosure () -> Owner
  ) -> [(key: Word, value: Node)]? {
    guard case .mapping(let written) = node.value else {
      wrong(node, owner(), expected: "keys with values")
      return nil
    }
    // A dictionary costs more than it saves for the few keys of a usual mapping.
    let isLong = written.count > 8
    var seen: [String: Mark] = [:]
    var entries: [(key: Word, value: Node)] = []
    entries.reserveCapacity(written.count)
    for entry in written {
      guard case .scalar(let text) = entry.key.value else {
        wrong(entry.key, owner(), expected: "a word as a key")
        continue
      }
      if entry.lacksColon {
        report(
          .wrongShape, at: entry.key.mark,
          "No colon stands behind \"\(text)\"; if it belongs to the text before the comma, put that "
            + "text in quotes as a whole.")
        continue
      }
      if let first = isLong ? seen[text] : entries.first(where: { $0.key.text == text })?.key.mark {
        report(
          .duplicateKey, at: entry.key.mark,
          "\"\(text)\" stands on line \(first.line) already; remove or rename one of them.")
      } else {
        if isLong { seen[text] = entry.key.mark }
        entries.append((Word(text: text, mark: entry.key.mark), entry.value))
      }
    }
    return entries
  }

  /// The items of a list.
  mutating func items(of node: Node, _ owner: @autoclosure () -> Owner) -> [Node]? {
    if case .sequence(let items) = node.value { return items }
    wrong(node, owner(), expected: "a list")
    return nil
  }

  /// The text of a key; reports an empty one.
  mutating func text(_ field: (key: Word, value: Node)?) -> Word? {
    guard let field else { return nil }
    guard case .scalar(let text) = field.value.value else {
      wrong(
        field.value, Owner(field.key), expected: "a text")
      return nil
    }
    if text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }) {
      report(
        .wrongShape, at: field.key.mark,
        "Nothing stands after \"\(field.key.text)\"; write a text, or remove the key.")
      return nil
    }
    return Word(text: text, mark: field.value.mark)
  }

  /// The text of a key that people read; reports what they can't see in it, too.
  mutating func prose(_ field: (key: Word, value: Node)?) -> Word? {
    let word = text(field)
    word.map { checkCharacters(of: $0) }
    return word
  }

  /// Whether a word can be the id of something; reports it otherwise.
  mutating func checkID(_ word: Word, _ kind: StaticString) {
    if word.text == "else" {
      report(
        .badID, at: word.mark, "\"else\" is reserved; give the \(kind) another id.")
    } else if !word.text.isID && !word.text.unicodeScalars.contains(where: \.isControl) {
      report(
        .badID, at: word.mark,
        "\"\(word.text)\" is no id for a \(kind); use small letters, digits, dots and hyphens, "
          + "and begin with a letter or a digit.")
    }
  }

  mutating func wrong(_ node: Node, _ owner: Owner, expected: String) {
    let found: String
    switch node.value {
    case .scalar(let text): found = text.isEmpty ? "there is nothing" : "this is a text"
    case .sequence(let items): found = items.isEmpty ? "this list is empty" : "this is a list"
    case .mapping: found = "these are keys with values"
    // Aliases were reported already.
    case .alias: return
    }
    report(
      .wrongShape, at: node.mark,
      "\(owner.description) needs \(expected) here, but \(found).")
  }
}

extension Node {
  /// Whether it is the given text.
  func isScalar(_ text: String) -> Bool {
    if case .scalar(text) = value { true } else { false }
  }
}

extension Node.Entry {
  /// Whether its key stands alone between commas, as a part of a text with a comma in it does.
  fileprivate var lacksColon: Bool {
    value.isScalar("") && value.mark.line == key.mark.line
      && value.mark.column <= key.mark.column + key.mark.length
  }
}

extension Unicode.Scalar {
  /// Whether it was reported as a control character already.
  fileprivate var isControl: Bool { properties.generalCategory == .control && self != "\n" }
}

extension String {
  /// Whether the text has the form `[a-z0-9][a-z0-9.-]*`.
  var isID: Bool {
    guard let first = utf8.first, first != UInt8(ascii: "."), first != UInt8(ascii: "-") else {
      return false
    }
    return utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "."), UInt8(ascii: "-"):
        true
      default: false
      }
    }
  }
}

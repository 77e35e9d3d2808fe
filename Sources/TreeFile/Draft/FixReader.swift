// From a YAML document to a draft: the fixes and their ways.

internal import Text
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
          id: id, title: prose(fields[.title]),
          ends: word(fields[.ends], .unknownEnding, "No fix ends as"),
          article: article(fields[.article]), applies: needs(fields[.applies]),
          because: prose(fields[.because]), links: links(fields[.links]),
          tree: text(fields[.tree]), ways: ways(fields, owner), verify: prose(fields[.verify]))
      }
  }

  private mutating func article(_ field: Field?) -> Node? {
    guard let article = text(field) else { return nil }
    let id = draft.text(article)
    if id.lowercased().isID { return article }
    if id.contains("://") || id.hasPrefix("www.") {
      findings.report(
        .badID, at: draft.mark(article), "\"\(id.cut)\" is a web page, and no id of an article",
        advice: "write it under \"links\".")
    } else {
      findings.report(
        .badID, at: draft.mark(article), "\"\(id)\" is no id for an article",
        advice: "use letters, digits, dots and hyphens.")
    }
    return nil
  }

  private mutating func links(_ field: Field?) -> [Node] {
    guard let field,
      let items = items(of: field, advice: "name a page, or remove the key.")
    else { return [] }
    return items.compactMap { item in
      guard document.isScalar(item) else {
        wrong(item, Owner(field.key), expected: "the address of a page")
        return nil
      }
      checkCharacters(of: item)
      if draft.text(item).isAddress { return item }
      findings.report(
        .badLink, at: draft.mark(item), "\"\(draft.text(item).cut)\" is no address of a page",
        advice: "begin it with \"https://\" and leave no blank in it.")
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
        title: prose(fields[.title]), when: needs(fields[.when]), shell: shell(fields[.shell]),
        steps: fields[.steps].map { steps($0) } ?? [])
    }
  }

  /// The one of two keys that stands behind the other.
  func later(_ one: Name, _ other: Name) -> Node {
    one.node.number < other.node.number ? other.node : one.node
  }
}

extension String {
  /// Whether it reads like the address of a page: a scheme, a colon, and no blank.
  fileprivate var isAddress: Bool {
    let scheme = prefix { $0 != ":" }.utf8
    return scheme.count > 1 && scheme.count + 1 < utf8.count && !contains(where: \.isWhitespace)
      && scheme.first?.isLetter == true
      && scheme.allSatisfy { $0.isLetter || "0123456789+.-".utf8.contains($0) }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { 0x61...0x7A ~= self | 0x20 }
}

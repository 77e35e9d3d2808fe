// Strict little readers of the languages of pictures: they take only what the pictures use of them.

/// The language of Graphviz.
enum DotForm {
  /// Whether every line is a statement, with all texts of the tree in quotes and nothing raw inside.
  static func isWellFormed(_ text: String) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "digraph {", lines.suffix(2) == ["}", ""] else { return false }
    return lines.dropFirst().dropLast(2).allSatisfy { line in
      guard line.hasPrefix("  "), line.hasSuffix("];"), let outside = outside(of: line) else {
        return false
      }
      let statement = outside.dropFirst(2).prefix { $0 != "[" }.filter { $0 != " " }
      return outside.filter { "[]".contains($0) }.elementsEqual("[]")
        && statement.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "->".contains($0)) }
        && outside.allSatisfy { $0.isASCII && $0 != "<" && $0 != "{" && $0 != "}" }
    }
  }

  /// What stands outside of the quotes; nil when these are not closed, or hold something raw.
  private static func outside(of line: Substring) -> String? {
    var outside = ""
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar != "\"" {
        outside.unicodeScalars.append(scalar)
        continue
      }
      while true {
        guard let inside = rest.popFirst() else { return nil }
        if inside == "\"" { break }
        if inside == "\\", let next = rest.popFirst(), !"n\\\"".unicodeScalars.contains(next) {
          return nil
        }
        if inside == "&", !rest.starts(with: "amp;".unicodeScalars) { return nil }
      }
    }
    return outside
  }
}

/// The language of Mermaid.
enum MermaidForm {
  /// Whether every line is a box, an arrow or a look, with all texts of the tree in quotes.
  static func isWellFormed(_ text: String) -> Bool {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popFirst() == "flowchart LR", lines.popLast() == "" else { return false }
    return lines.allSatisfy { line in
      if line.hasPrefix("  classDef ") { return !line.contains("\"") }
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].hasPrefix("  n") || parts[0] == "  legend[" else {
        return false
      }
      return parts[0].allSatisfy(\.isASCII) && parts[2].allSatisfy(\.isASCII) && isLabel(parts[1])
    }
  }

  /// Whether nothing in a label means something to Mermaid but line breaks and numbers of characters.
  private static func isLabel(_ label: Substring) -> Bool {
    var rest = label.replacing("<br>", with: "").unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "<", ">", "`", "&", "\\", "*", "_", "[", "]", "{", "}", "(", ")", "|", ";", "%", "$",
        "~":
        return false
      case "#":
        let digits = rest.prefix { ("0"..."9").contains($0) }
        rest = rest.dropFirst(digits.count)
        if digits.isEmpty || rest.popFirst() != ";" { return false }
      default: break
      }
    }
    return true
  }
}

/// XML.
enum XMLForm {
  /// Whether all elements are closed in order, attributes are in quotes, and no sign is raw.
  static func isWellFormed(_ text: String) -> Bool {
    var open: [Substring] = []
    var parts = text.split(separator: "<", omittingEmptySubsequences: false)[...]
    guard parts.popFirst() == "" else { return false }
    for part in parts {
      guard let end = part.firstIndex(of: ">") else { return false }
      let tag = part[..<end]
      let content = part[part.index(after: end)...]
      guard !content.contains(">"), hasNamedSigns(content), hasNamedSigns(tag) else { return false }
      let name = tag.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      if tag.hasPrefix("/") {
        guard open.popLast() == name, tag.dropFirst() == name else { return false }
      } else {
        guard !name.isEmpty, tag.filter({ $0 == "\"" }).count % 2 == 0 else { return false }
        if !tag.hasSuffix("/") { open.append(name) }
      }
      if open.isEmpty, part != parts.last { return false }
    }
    return open.isEmpty
  }

  private static func hasNamedSigns(_ text: Substring) -> Bool {
    let names = ["amp;", "lt;", "gt;", "quot;"]
    return text.unicodeScalars.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
      .allSatisfy { part in names.contains { part.starts(with: $0.unicodeScalars) } }
  }
}

/// Markdown.
enum MarkdownForm {
  /// Whether every line is a heading or an item of a list, and nothing in it means something else.
  static func isWellFormed(_ text: String) -> Bool {
    text.split(separator: "\n").allSatisfy { line in
      var words = line.drop { $0 == " " }
      guard let mark = ["- ", "# ", "## "].first(where: { words.hasPrefix($0) }) else {
        return false
      }
      words = words.dropFirst(mark.count)
      // The name of a fact, or a whole item, is strong.
      return words.isEmpty == false && isPlain(words.replacing("**", with: ""), words)
    }
  }

  private static func isPlain(_ words: Substring, _ whole: Substring) -> Bool {
    let start = words.drop { ("0"..."9").contains($0) }
    let begins = start.startIndex == words.startIndex ? "-+=" : ".)"
    if whole == words, let first = start.unicodeScalars.first, begins.unicodeScalars.contains(first)
    {
      return false
    }
    var rest = words.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\" {
        guard let next = rest.popFirst(), next.isASCII, !next.properties.isAlphabetic else {
          return false
        }
      } else if "`*_[]<>#|~&$".unicodeScalars.contains(scalar) {
        return false
      }
    }
    return true
  }
}

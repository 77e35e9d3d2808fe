// How an article is read from its plain text: a header, the products, sections, and a footer.

extension Article {
  /// The article in a text that begins with `DOCUMENT:`; whatever else is missing stays empty.
  package init(parsing text: String) throws(ArticleError) {
    let text = text.unicodeScalars.first == "\u{FEFF}" ? text.dropFirst() : text[...]
    var parser = ArticleParser(text)
    let header = parser.readHeader()
    guard let document = header["DOCUMENT"] else { throw .noDocumentLine }
    let words = document.prefix { $0 != "[" }.split(separator: " ")
    id = String(words.first ?? "")
    guard id.first?.isLetterOrDigit == true,
      id.allSatisfy({ $0.isLetterOrDigit || "-._".contains($0) })
    else { throw .badID(id) }
    title = header["TITLE"] ?? ""
    date = words.dropFirst().joined(separator: " ")
    keywords = (header["KEYWORDS"] ?? "").split(separator: " ").map(String.init)
    versions = (header["PROD/VER"] ?? "").split(separator: ";").map {
      String($0.drop { $0 == " " || $0 == ":" })
    }
    parser.readBody()
    products = parser.products
    if products.isEmpty, let product = header["PRODUCT"], product != "" { products = [product] }
    sections = parser.sections
  }

  /// The fields in front of a text that begins with them.
  static func header(of text: String) -> [Substring: String] {
    var parser = ArticleParser(text[...])
    return parser.readHeader()
  }
}

extension Character {
  fileprivate var isLetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}

/// A walk over the lines of an article.
private struct ArticleParser {
  static let fields: Set<Substring> = [
    "DOCUMENT", "TITLE", "PRODUCT", "PROD/VER", "OPER/SYS", "KEYWORDS",
  ]

  var lines: ArraySlice<SourceLine>
  var products: [String] = []
  var sections: [Article.Section] = []

  init(_ text: Substring) {
    lines =
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { SourceLine($0) }[...]
  }

  /// Whether the next line is the heading of a section.
  var isAtHeading: Bool {
    guard let line = lines.first, let next = lines.dropFirst().first else { return false }
    return next.isUnderline && line.isInCapitals
  }

  /// Whether the next line is the upper one of two rules around a heading.
  private var isAtCentredHeading: Bool {
    let next = lines.prefix(3)
    guard next.count == 3, let rule = next.first, let end = next.last else { return false }
    return end.isRule && next[next.startIndex + 1].isCentred(below: rule)
  }

  /// The fields in front of the text; a later one of the same name wins.
  mutating func readHeader() -> [Substring: String] {
    var header: [Substring: String] = [:]
    var name: Substring?
    while let line = lines.first {
      if line.isBlank || line.isRule {
        name = nil
      } else if let field = line.field, Self.fields.contains(field.name) {
        if header.isEmpty, field.name != "DOCUMENT" { break }
        name = field.name
        header[field.name] = String(field.value)
      } else if let name, !isAtHeading {
        header[name, default: ""] += " " + line.text
      } else {
        break
      }
      lines.removeFirst()
    }
    return header
  }

  /// Everything behind the header.
  mutating func readBody() {
    var title = ""
    var builder = BlockBuilder()
    while let line = lines.first {
      if isAtHeading {
        close(title, builder.finish())
        (title, builder) = (String(line.text), BlockBuilder())
        lines.removeFirst(2)
      } else if isAtCentredHeading {
        close(title, builder.finish())
        (title, builder) = (String(lines[lines.startIndex + 1].text), BlockBuilder())
        lines.removeFirst(3)
      } else if title == "", sections.isEmpty, line.beginsProducts {
        lines.removeFirst()
        readProducts()
      } else {
        builder.add(line)
        lines.removeFirst()
      }
    }
    var blocks = builder.finish()
    while blocks.last?.isFooter ?? false { blocks.removeLast() }
    close(title, blocks)
  }

  private mutating func close(_ title: String, _ blocks: [Article.Block]) {
    if title != "" || !blocks.isEmpty { sections.append(.init(title: title, blocks: blocks)) }
  }

  /// The list of products, up to a rule, a heading, or text that is no part of it.
  private mutating func readProducts() {
    var isOpen = false
    while let line = lines.first, !line.isRule, !isAtHeading {
      if line.isBlank {
        isOpen = false
      } else if let item = line.item {
        products.append(String(item.text))
        isOpen = true
      } else if isOpen {
        products[products.count - 1] += " " + line.text
      } else if products.isEmpty {
        products.append(String(line.text))
        isOpen = true
      } else {
        return
      }
      lines.removeFirst()
    }
  }
}

extension SourceLine {
  /// Whether the list of products follows; a sentence of the text may begin with the same words.
  fileprivate var beginsProducts: Bool {
    let words = "The information in this article applies to"
    return text.hasPrefix(words) && text.last == ":"
      && text.dropFirst(words.count).allSatisfy { $0 == " " || $0 == ":" }
  }

  /// The name in front of the first colon, and the text behind it.
  fileprivate var field: (name: Substring, value: Substring)? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let name = text[..<colon].prefix { $0 != " " }
    return (name, text[colon...].dropFirst().drop { $0 == " " })
  }
}

extension Article.Block {
  /// Whether the block files the article or gives its terms, and says nothing of the matter.
  fileprivate var isFooter: Bool {
    let text: String
    switch self {
    case .paragraph(let sentences, _, _): text = sentences.lowercased()
    case .literal(let lines): text = lines.first?.drop { $0 == " " }.lowercased() ?? ""
    case .item, .lines, .code: return false
    }
    let beginnings = [
      "the information provided in the microsoft", "copyright microsoft", "copyright (c) microsoft",
    ]
    if beginnings.contains(where: text.hasPrefix) { return true }
    let names = [
      "additional query words", "additional reference words", "keywords", "kbcategory",
      "kbsubcategory", "technology", "version", "platform", "hardware", "issue type",
      "solution type",
    ]
    return names.contains {
      text.hasPrefix($0) && text.dropFirst($0.count).first { $0 != " " } == ":"
    }
  }
}

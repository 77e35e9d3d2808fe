// Bytes as an article: its words come out on the page, none wider than the page.

import KnowledgeBase
import Screen
import ShippedTrees
import Text
import Wandering
import Wizard

/// Reads an article, and shows it at two widths and two sizes.
@Sendable func fuzzArticles(_ source: [UInt8]) {
  var bytes = Bytes(source)
  let width = 20 + bytes.number(below: 120)
  let rows = 1 + bytes.number(below: 40)
  let text = bytes.text()
  _ = try? Article(parsing: text)
  guard let article = try? Article(parsing: "DOCUMENT:Q1\n\n" + text) else {
    fatalError("A text that begins as an article is none.")
  }
  var session = Session(ShippedTree.migration.tree)
  session.show(article)
  for width in [width, 78] { check(session, article, text, width: width) }
  for size in [Size(columns: width, rows: rows), Size(columns: rows, rows: width)] {
    for key in [Key.down, .pageDown, .character("/"), .character("e"), .enter, .end, .home] {
      _ = session.update(.resize(size))
      _ = session.update(.key(key))
      if let fault = session.frame.fault(on: size) { fatalError(fault) }
    }
  }
}

/// Looks at the whole page.
private func check(_ session: Session, _ article: Article, _ text: String, width: Int) {
  let page = checkBlocks(of: article, in: session, width: width)
  for line in page.split(separator: "\n") {
    // The name of the page is a line of its own, whatever its length.
    hold(line.displayWidth <= width || article.title != "", "A line is too wide: \(line)")
  }
  let isSpecial = special.contains { text.uppercased().contains($0) }
  if !isSpecial { hold(page.holds(text), "Words of the text are not on the page: \(page)") }
}

/// Looks for all that an article says on the page, which comes back.
@discardableResult
func checkBlocks(of article: Article, in session: Session, width: Int) -> String {
  var conversation = Conversation(session, width: width)
  let page = conversation.news()
  hold(!page.holdsSteering(keepingNewlines: true), "The page can steer a terminal: \(page)")
  for section in article.sections {
    hold(page.holds(section.title), "Lost on the page: \(section.title)")
    for block in section.blocks { hold(page.holds(block.words), "Lost on the page: \(block)") }
  }
  return page
}

/// What is read as more than words: fields of the header, the list of products, the footer.
private let special = [
  "DOCUMENT", "TITLE", "PRODUCT", "PROD/VER", "OPER/SYS", "KEYWORDS", "INFORMATION", "COPYRIGHT",
  "QUERY WORDS", "REFERENCE WORDS", "CATEGORY", "TECHNOLOGY", "VERSION", "PLATFORM", "HARDWARE",
  "ISSUE TYPE", "SOLUTION TYPE",
]

extension Article.Block {
  fileprivate var words: String {
    switch self {
    case .paragraph(let text, _, _): text
    case .item(let marker, let text, _, _): marker + " " + text
    case .literal(let lines), .lines(let lines), .code(let lines, _, _):
      lines.joined(separator: " ")
    }
  }
}

extension String {
  /// Whether the letters and digits of a text are all here in their order, others between them or not.
  fileprivate func holds(_ text: String) -> Bool {
    var rest = utf8[...]
    for byte in text.utf8 where byte.isLetterOrDigit {
      guard let place = rest.firstIndex(of: byte) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

// A KB article, with its paragraphs wrapped to the page.

internal import KnowledgeBase
internal import Text

extension Scene {
  func add(_ article: Article, _ links: [String], to text: inout Body) {
    let facts =
      [("Article", article.id), ("Date", article.date)]
      + article.products.map { ("Applies to", $0) }
    for (label, value) in facts where !value.isEmpty { text.add(label: label, value) }
    for section in article.sections {
      text.space()
      if !section.title.isEmpty {
        text.add((isInLines ? "Heading: " : "") + section.title, .heading)
        text.space()
      }
      var margins = Margins()
      for block in section.blocks { add(block, to: &text, &margins) }
      text.space()
    }
    // On a screen they are selected where they stand.
    guard isInLines, !links.isEmpty else { return }
    text.add("Articles that it names", .heading)
    for link in links { text.addItem(link) }
  }

  private func add(_ block: Article.Block, to text: inout Body, _ margins: inout Margins) {
    if !block.isTight { text.space() }
    // Half of the page stays for the words.
    let indent = min(margins.indent(at: block.level), text.width / 2)
    switch block {
    case .paragraph(let sentences, _, _):
      for line in sentences.split(separator: "\n") { text.add(String(line), indent: indent) }
    case .item(let marker, let sentences, let level, _):
      let lines = sentences.split(separator: "\n")
      text.add(label: marker, String(lines.first ?? ""), indent: indent)
      margins.begin(Body.hanging(marker), at: level)
      for line in lines.dropFirst() {
        text.add(String(line), indent: indent + Body.hanging(marker))
      }
    case .literal(let lines):
      for line in lines { text.addLiteral(line, indent: 2) }
    case .lines(let lines):
      for line in lines { text.addRow(line) }
    case .code(let lines, _, _):
      for line in lines { text.addCode(line, indent: indent + 2) }
    }
  }
}

/// Where the texts of the items begin that are around a block.
private struct Margins {
  /// The cells that each level adds, the outermost first.
  private var cells: [Int] = []

  /// The cells in front of a block with some items around it.
  func indent(at level: Int) -> Int { cells.prefix(level).reduce(0, +) }

  /// Has what is in an item of some level begin where its text does.
  mutating func begin(_ width: Int, at level: Int) {
    cells.removeSubrange(min(level, cells.count)...)
    cells.append(width)
  }
}

// A KB article, with its paragraphs wrapped to the page.

internal import KnowledgeBase
internal import Text

extension Scene {
  func add(_ article: Article, to text: inout Body) {
    let facts =
      [("Article", article.id), ("Date", article.date)]
      + article.products.map { ("Applies to", $0) }
    for (label, value) in facts where !value.isEmpty { text.add(label: label, value) }
    for section in article.sections {
      text.space()
      if !section.title.isEmpty {
        text.add(section.title, .heading)
        text.space()
      }
      for block in section.blocks { add(block, to: &text) }
    }
  }

  private func add(_ block: Article.Block, to text: inout Body) {
    switch block {
    case .paragraph(let sentences, let level):
      text.add(sentences, indent: 2 * level)
    case .item(let marker, let sentences, let level):
      text.add(label: marker, sentences, indent: 2 * level)
    case .literal(let lines):
      for line in lines { text.addLiteral(line, indent: 2) }
    }
    text.space()
  }
}

// Bytes as an article in Markdown, or as a plain text: what it is understood to say is on the page.

import KnowledgeBase
import Screen
import ShippedTrees
import Text
import Wandering
import Wizard

/// Reads an article in a form other than that of the archives, and shows it at two widths.
@Sendable func fuzzMarkdown(_ source: [UInt8]) {
  var bytes = Bytes(source)
  let width = 20 + bytes.number(below: 120)
  let form: Article.Form = bytes.number(below: 4) == 0 ? .text : .markdown
  let text = bytes.text()
  guard let article = try? Article("a", saying: text, in: form) else { return }
  hold(article.title.count <= 200, "A long title: \(article.title)")
  var session = Session(ShippedTree.migration.tree)
  session.show(article)
  for width in [width, 78] { checkBlocks(of: article, in: session, width: width) }
  let size = Size(columns: width, rows: 10)
  for key in [Key.down, .pageDown, .character("/"), .character("e"), .enter, .end, .home] {
    _ = session.update(.resize(size))
    _ = session.update(.key(key))
    if let fault = session.frame.fault(on: size) { fatalError(fault) }
  }
}

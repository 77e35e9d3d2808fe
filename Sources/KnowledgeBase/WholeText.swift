// All that an article says, as one text.

extension Article {
  /// Headings, paragraphs, items and lines, each on a line of its own.
  package var wholeText: String {
    sections.flatMap { [$0.title] + $0.blocks.map(\.text) }.joined(separator: "\n")
  }
}

extension Article.Block {
  /// What it says.
  fileprivate var text: String {
    switch self {
    case .paragraph(let text, _), .item(_, let text, _): text
    case .literal(let lines): lines.joined(separator: "\n")
    }
  }
}

// All that an article says, as one text.

internal import Text

extension Article {
  /// Headings, paragraphs, items and lines, each on a line of its own.
  package var wholeText: String {
    sections.flatMap { [$0.title] + $0.blocks.map(\.text) }.joined(separator: "\n")
  }
}

extension Article.Block {
  /// The first line of it that holds something.
  var firstLine: String {
    text.textLines.first { !$0.allSatisfy(\.isWhitespace) }.map { String($0) } ?? ""
  }

  /// What it says.
  fileprivate var text: String {
    switch self {
    case .paragraph(let text, _, _), .item(_, let text, _, _): text
    case .literal(let lines), .lines(let lines), .code(let lines, _, _):
      lines.joined(separator: "\n")
    }
  }
}

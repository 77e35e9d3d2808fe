// An article in Markdown.

internal import Text

extension Article {
  /// The article in a Markdown text.
  init(_ id: String, markdown text: String) {
    let front = FrontMatter(of: text)
    if front.rest.holdsTooManyPictures {
      self.init(id, plain: front.rest)
      return
    }
    var reader = MarkdownReader(title: front.title)
    Markdown.forEachPiece(in: front.rest.withoutWideGaps) { reader.take($0) }
    let sections = reader.finish()
    self.init(id, title: reader.title, sections)
  }
}

// libcmark 0.30 takes quadratic time for two things, of which no article has more than this.
extension String {
  /// Whether more pictures may be in the text than an article has.
  fileprivate var holdsTooManyPictures: Bool {
    var last: UInt8 = 0
    var count = 0
    for byte in utf8 {
      if byte == UInt8(ascii: "["), last == UInt8(ascii: "!") { count += 1 }
      last = byte
    }
    return count > 1_000
  }

  /// The text without the empty lines behind twenty others, be they in a quote or outside.
  fileprivate var withoutWideGaps: String {
    var (count, last) = (0, 0)
    return textLines.filter { line in
      let signs = line.utf8.count { $0 == UInt8(ascii: ">") }
      let isEmpty = line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
      count = isEmpty && signs == last ? count + 1 : 0
      last = signs
      return count <= 20
    }.joined(separator: "\n")
  }
}

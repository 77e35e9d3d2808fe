// The comments of a text, which libyaml passes over without a word.

/// A comment of a text.
package struct Comment: Equatable, Sendable {
  /// Where its sign `#` stands; as long as the comment.
  package let mark: Mark
  /// What stands behind the sign, to the end of the line.
  package let text: String
  /// Whether nothing else stands on its line.
  package let isAlone: Bool
  /// The text without quotes that ends right in front of it; nil where something else stands there.
  package let textBefore: Node?
}

extension Document {
  /// The comments of the text that this was read from, in order.
  package func comments(in text: [UInt8]) -> [Comment] {
    guard text.count(of: UInt8(ascii: "#")) > 0 else { return [] }
    var comments: [Comment] = []
    var lines = Lines(of: text)
    // In the quotes and blocks in which the sign stands it begins no comment.
    var quoted = quoted[...]
    var number = 1
    while true {
      let line = lines.bytes(ofLine: number)
      findComments(in: text, line, number, outside: &quoted, &comments)
      if line.upperBound == text.count { return comments }
      number += 1
    }
  }

  /// Finds the comment at the end of a line; several where a line of an editor is several of libyaml.
  private func findComments(
    in text: [UInt8], _ line: Range<Int>, _ number: Int,
    outside quoted: inout ArraySlice<Range<Mark>>,
    _ comments: inout [Comment]
  ) {
    var column = 1
    var isAfterBlank = true
    /// The last byte that is no blank.
    var last: UInt8?
    var offset = line.lowerBound
    while offset < line.upperBound {
      let byte = text[offset]
      if byte == UInt8(ascii: "#"), isAfterBlank {
        var mark = Mark(line: number, column: column)
        while let next = quoted.first, next.upperBound <= mark { quoted = quoted.dropFirst() }
        if quoted.first?.contains(mark) != true {
          let end =
            line[offset...].first { text.unusualBreakLength(at: $0) > 0 } ?? line.upperBound
          let words = String(decoding: text[(offset + 1)..<end], as: UTF8.self)
          mark.length = Int32(clamping: 1 + words.unicodeScalars.count)
          comments.append(
            Comment(
              mark: mark, text: words, isAlone: last == nil,
              textBefore: last.flatMap { plainText(before: mark, endingWith: $0) }))
          column += Int(mark.length)
          offset = end
          continue
        }
      }
      let unusual = text.unusualBreakLength(at: offset)
      isAfterBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || unusual > 0
      if !isAfterBlank { last = byte }
      if byte & 0xC0 != 0x80 { column += 1 }
      offset += max(1, unusual)
    }
  }

  /// The text without quotes behind which nothing stands on the line in front of a place, by binary
  /// search; `last` is the byte in front of the blanks there.
  private func plainText(before place: Mark, endingWith last: UInt8) -> Node? {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if items[middle].mark < place { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let (node, item) = (Node(low - 1), items[low - 1])
    let lastLine = item.mark.line + Int32(item.linesBelow)
    // A sign behind the text is no sign that the text could end with there.
    guard item.shape == .scalar, item.style == .plain, lastLine == place.line,
      bytes[self.text(of: node)].last == last
    else { return nil }
    return node
  }
}

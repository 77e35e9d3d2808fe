// The comments of a text, which libyaml passes over without a word.

/// A comment of a text.
package struct Comment: Equatable, Sendable {
  /// Where its sign `#` stands; as long as the comment.
  package let mark: Mark
  /// What stands behind the sign, to the end of the line.
  package let text: String
  /// Whether nothing else stands on its line.
  package let isAlone: Bool
}

extension Document {
  /// The comments of the text that this was read from, in order.
  package func comments(in text: [UInt8]) -> [Comment] { findComments(in: text, outside: quoted) }
}

/// Finds the comments of a text, in order.
///
/// `quoted` are the quotes and blocks in which the sign stands, in order: there it begins no comment.
private func findComments(in text: [UInt8], outside quoted: [Range<Mark>]) -> [Comment] {
  guard text.count(of: UInt8(ascii: "#")) > 0 else { return [] }
  var comments: [Comment] = []
  var lines = Lines(of: text)
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
  var isAlone = true
  var offset = line.lowerBound
  while offset < line.upperBound {
    let byte = text[offset]
    if byte == UInt8(ascii: "#"), isAfterBlank {
      var mark = Mark(line: number, column: column)
      while let next = quoted.first, next.upperBound <= mark { quoted = quoted.dropFirst() }
      if quoted.first?.contains(mark) != true {
        let end = line[offset...].first { text.unusualBreakLength(at: $0) > 0 } ?? line.upperBound
        let words = String(decoding: text[(offset + 1)..<end], as: UTF8.self)
        mark.length = Int32(clamping: 1 + words.unicodeScalars.count)
        comments.append(Comment(mark: mark, text: words, isAlone: isAlone))
        column += Int(mark.length)
        offset = end
        continue
      }
    }
    let unusual = text.unusualBreakLength(at: offset)
    isAfterBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || unusual > 0
    if !isAfterBlank { isAlone = false }
    if byte & 0xC0 != 0x80 { column += 1 }
    offset += max(1, unusual)
  }
}

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
    if let comment = comment(in: text, line, number, outside: &quoted) { comments.append(comment) }
    if line.upperBound == text.count { return comments }
    number += 1
  }
}

/// The comment at the end of a line.
private func comment(
  in text: [UInt8], _ line: Range<Int>, _ number: Int, outside quoted: inout ArraySlice<Range<Mark>>
) -> Comment? {
  var column = 0
  var isAfterBlank = true
  var isAlone = true
  for offset in line {
    let byte = text[offset]
    if byte & 0xC0 != 0x80 { column += 1 }
    if byte == UInt8(ascii: "#"), isAfterBlank {
      let place = Mark(line: number, column: column)
      while let next = quoted.first, next.upperBound <= place { quoted = quoted.dropFirst() }
      if quoted.first?.contains(place) != true {
        let rest = String(decoding: text[(offset + 1)..<line.upperBound], as: UTF8.self)
        let length = 1 + rest.unicodeScalars.count
        return Comment(
          mark: Mark(line: number, column: column, length: length), text: rest, isAlone: isAlone)
      }
    }
    isAfterBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    if !isAfterBlank { isAlone = false }
  }
  return nil
}

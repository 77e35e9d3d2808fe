// The lines of a text, where editors see them begin and end.

/// The lines of a text in UTF-8; cheap for somebody who asks for them from top to bottom.
package struct Lines: Sendable {
  private let text: [UInt8]
  /// The line found last, counted from 1, and its bytes.
  private var line = 0
  private var bytes = 0..<0
  /// Where the line after that begins.
  private var next = 0
  /// The line whose scalars were counted last, and their number.
  private var measured = 0
  private var length = 0

  /// The lines of a text; a byte order mark belongs to none of them.
  package init(of text: [UInt8]) {
    self.text = text
    rewind()
  }

  /// Where the bytes of a line stand, without its line break; nowhere at the end if there is none.
  package mutating func bytes(ofLine wanted: Int) -> Range<Int> {
    if wanted < line { rewind() }
    while line < wanted, next <= text.count { advance() }
    return line == wanted ? bytes : text.count..<text.count
  }

  /// Whether nothing but blanks stands on a line.
  mutating func isBlank(_ line: Int32) -> Bool {
    text[bytes(ofLine: Int(line))].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// The place as far as it lies in the text, and on no more than its line.
  ///
  /// libyaml adds a line to a text that ends without a line break.
  package mutating func clamped(_ mark: Mark) -> Mark {
    _ = bytes(ofLine: Int(mark.line))
    if measured != line {
      measured = line
      length = text[bytes].count { $0 & 0xC0 != 0x80 }
    }
    let end = Int32(clamping: length + 1)
    var mark = mark
    if mark.line > line {
      mark = Mark(line: line, column: Int(end))
    }
    mark.column = min(mark.column, end)
    mark.length = min(mark.length, end - mark.column)
    return mark
  }

  /// The place of a byte.
  mutating func mark(ofByte offset: Int) -> Mark {
    if offset < bytes.lowerBound { rewind() }
    while next <= min(offset, text.count) { advance() }
    let before = text[bytes.lowerBound..<max(bytes.lowerBound, min(offset, text.count))]
    return Mark(line: line, column: 1 + before.count { $0 & 0xC0 != 0x80 })
  }

  private mutating func rewind() {
    line = 0
    next = text.start
    advance()
  }

  private mutating func advance() {
    var end = next
    while end < text.count, text.breakLength(at: end) == 0 { end += 1 }
    bytes = next..<end
    line += 1
    // Past the end, when no line comes after this one.
    next = end + (end < text.count ? text.breakLength(at: end) : 1)
  }
}

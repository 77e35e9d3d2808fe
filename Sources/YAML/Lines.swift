// The lines of a text, where libyaml sees them begin and end.

/// The lines of a text in UTF-8; cheap for somebody who asks for them from top to bottom.
package struct Lines: Sendable {
  private let text: [UInt8]
  /// The line found last, counted from 1, and its bytes.
  private var line = 0
  private var bytes = 0..<0
  /// Where the line after that begins.
  private var next = 0

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

  /// The place of a byte.
  mutating func mark(ofByte offset: Int) -> Mark {
    if offset < bytes.lowerBound { rewind() }
    while next <= min(offset, text.count) { advance() }
    let before = text[bytes.lowerBound..<max(bytes.lowerBound, min(offset, text.count))]
    return Mark(line: line, column: 1 + before.count { $0 & 0xC0 != 0x80 })
  }

  private mutating func rewind() {
    line = 0
    next = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    advance()
  }

  private mutating func advance() {
    var end = next
    while end < text.count, breakLength(at: end) == 0 { end += 1 }
    bytes = next..<end
    line += 1
    // Past the end, when no line comes after this one.
    next = end + max(1, breakLength(at: end))
  }

  /// The number of bytes of the line break that stands there; 0 if none does.
  private func breakLength(at offset: Int) -> Int {
    guard offset < text.count else { return 0 }
    switch text[offset] {
    case 0x0A: return 1
    case 0x0D: return text[offset...].starts(with: [0x0D, 0x0A]) ? 2 : 1
    case 0xC2: return text[offset...].starts(with: [0xC2, 0x85]) ? 2 : 0
    case 0xE2:
      let isBreak =
        text[offset...].starts(with: [0xE2, 0x80, 0xA8])
        || text[offset...].starts(with: [0xE2, 0x80, 0xA9])
      return isBreak ? 3 : 0
    default: return 0
    }
  }
}

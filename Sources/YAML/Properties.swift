// The anchors and the tags in front of values, as they stand in the text.

/// Reads anchors and tags; whoever asks for them goes through the text from top to bottom.
struct Properties {
  private let text: [UInt8]
  private var offset: Int
  private var line: Int32 = 1
  private var column: Int32 = 1

  /// The anchors and tags of a text.
  init(of text: [UInt8]) {
    self.text = text
    offset = text.start
  }

  /// Those in front of the value at a place, whose number libyaml knows.
  mutating func oddities(at mark: Mark, count: Int) -> [Oddity] {
    while offset < text.count, Mark(line: Int(line), column: Int(column)) < mark { advance() }
    return (0..<count).map { _ in
      skipBlanksAndComments()
      return next()
    }
  }

  private mutating func next() -> Oddity {
    var mark = Mark(line: Int(line), column: Int(column))
    let start = offset
    let isTag = byte == UInt8(ascii: "!")
    advance()
    let isVerbatim = isTag && byte == UInt8(ascii: "<")
    while offset < text.count, !isBreak, !isBlank {
      // A comma may stand behind a tag, and many a sign behind an anchor.
      if isVerbatim ? text[offset - 1] == UInt8(ascii: ">") : isTag ? byte == 0x2C : !isInName {
        break
      }
      advance()
    }
    mark.length = column - mark.column
    let name = String(decoding: text[start..<offset], as: UTF8.self)
    return Oddity(mark: mark, kind: isTag ? .tag(name) : .anchor(String(name.dropFirst())))
  }

  private mutating func skipBlanksAndComments() {
    while offset < text.count, isBlank || isBreak || byte == UInt8(ascii: "#") {
      if byte == UInt8(ascii: "#") {
        while offset < text.count, !isBreak { advance() }
      } else {
        advance()
      }
    }
  }

  /// The next byte; nil at the end.
  private var byte: UInt8? { offset < text.count ? text[offset] : nil }

  private var isBlank: Bool { byte == 0x20 || byte == 0x09 }

  private var isBreak: Bool {
    text.breakLength(at: offset) + text.unusualBreakLength(at: offset) > 0
  }

  private var isInName: Bool {
    switch byte ?? 0 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Moves on by one scalar or one line break.
  private mutating func advance() {
    guard offset < text.count else { return }
    let length = text.breakLength(at: offset)
    offset += max(1, length)
    if length > 0 {
      (line, column) = (line + 1, 1)
    } else {
      column += 1
      while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
    }
  }
}

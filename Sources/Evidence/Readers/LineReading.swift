// A text line by line: which lines matter, and what their numbers are.

/// Bytes of a text that were not searched yet, with the number of their first line.
struct LineBuffer: Sendable {
  var bytes: [UInt8] = []
  /// The number of the line with which the bytes begin.
  private(set) var line = 1
  /// Up to where no line end is.
  private var known = 0

  /// The bytes of a line at the most; a longer one is searched in pieces.
  static let longest = 1 << 20

  /// Where the last line ends that is there as a whole; 0 where none is.
  mutating func endOfLines() -> Int {
    var place = bytes.count
    while place > known, bytes[place - 1] != 0x0A { place -= 1 }
    if place > known { return place }
    known = bytes.count
    return bytes.count > Self.longest ? bytes.count : 0
  }

  /// Gives up the bytes in front of a place, behind so many lines.
  mutating func drop(to place: Int, lines: Int) {
    line += lines
    bytes.removeSubrange(..<place)
    known = 0
  }
}

extension Swift.Span<UInt8> {
  /// The line around a place, without its end.
  func line(around place: Int, to end: Int) -> Range<Int> {
    var first = place
    while first > 0, self[first - 1] != 0x0A { first -= 1 }
    var last = place
    while last < end, self[last] != 0x0A { last += 1 }
    if last > first, self[last - 1] == 0x0D { last -= 1 }
    return first..<last
  }
}

/// Reads lines, and tries rules on those that hold what one of them looks for.
struct LineReading: Sendable {
  private var buffer = LineBuffer()
  private var rules: LineRules

  init(_ sources: [Source]) { rules = LineRules(sources) }

  /// Takes bytes of the text.
  mutating func take(_ bytes: [UInt8]) {
    if rules.isEmpty { return }
    buffer.bytes += bytes
    search(to: buffer.endOfLines())
  }

  /// What was found, by evidence, now that the text has ended.
  mutating func finish() -> [[RuleFinding]] {
    search(to: buffer.bytes.count)
    return rules.findings()
  }

  private mutating func search(to end: Int) {
    if end == 0 { return }
    var bytes: [UInt8] = []
    swap(&bytes, &buffer.bytes)
    let last = rules.search(bytes.span, to: end, line: buffer.line)
    swap(&bytes, &buffer.bytes)
    buffer.drop(to: end, lines: last - buffer.line)
  }
}

// Finding the words of a file that findings point at, in one pass over the file.

internal import YAML

/// A word of a file, and what stands around it on its line.
struct Surroundings {
  /// What stands before the word; only its end if there is much.
  var before: String
  /// The word itself; only its beginning if it is long.
  var word: String
  /// What stands after the word; only its beginning if there is much.
  var after: String
  /// Whether more stands on the line before `before`.
  var isCutBefore: Bool
}

/// A place in a file that moves forward from finding to finding.
struct SourceCursor {
  /// How many scalars of a line are looked at on either side of a place.
  static let reach = 120

  private let source: [UInt8]
  private var lines: Lines
  private var line = 0
  /// The bytes of the line, and the column of one of them.
  private var bytes = 0..<0
  private var column = 1
  private var offset = 0

  /// A place at the beginning of a file.
  init(in source: [UInt8]) {
    self.source = source
    lines = Lines(of: source)
  }

  /// The word that stands at a place.
  mutating func surroundings(of mark: Mark) -> Surroundings {
    if Int(mark.line) != line || Int(mark.column) < column {
      line = Int(mark.line)
      bytes = lines.bytes(ofLine: line)
      (column, offset) = (1, bytes.lowerBound)
    }
    while column < Int(mark.column), offset < bytes.upperBound {
      offset = next(after: offset)
      column += 1
    }
    var start = offset
    for _ in 0..<Self.reach where start > bytes.lowerBound { start = previous(before: start) }
    let wordEnd = end(of: min(Int(mark.length), Self.reach), from: offset)
    let end = end(of: Self.reach, from: wordEnd)
    return Surroundings(
      before: text(start..<offset), word: text(offset..<wordEnd), after: text(wordEnd..<end),
      isCutBefore: start > bytes.lowerBound)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }

  private func end(of scalars: Int, from start: Int) -> Int {
    var end = start
    for _ in 0..<scalars where end < bytes.upperBound { end = next(after: end) }
    return end
  }

  private func next(after offset: Int) -> Int {
    var next = offset + 1
    while next < bytes.upperBound, source[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  private func previous(before offset: Int) -> Int {
    var previous = offset - 1
    while previous > bytes.lowerBound, source[previous] & 0xC0 == 0x80 { previous -= 1 }
    return previous
  }
}

// How the lines of a text are indented, with the blocks that a line stands in (a stack of lines).

/// A line of a text with something on it.
struct WrittenLine {
  let number: Int
  /// How many blanks stand in front of it.
  let indentation: Int
  /// Its bytes behind these.
  let bytes: ArraySlice<UInt8>

  /// Where it begins behind the blanks.
  var start: Mark { Mark(line: number, column: indentation + 1) }

  /// Where an item of a list begins behind its sign, or else the line itself, in blanks.
  var content: Int { indentation + (isItem ? 2 : 0) }

  /// Whether it begins with the sign of an item.
  var isItem: Bool { bytes.starts(with: [UInt8(ascii: "-"), 0x20]) }

  /// Whether it ends with the colon behind a key.
  var opensBlock: Bool { bytes.last == UInt8(ascii: ":") }

  /// Whether a text begins on the line below it.
  var opensText: Bool {
    let sign = bytes.lastWord
    return sign.startIndex > bytes.startIndex && sign.count < 4
      && (sign.first == UInt8(ascii: "|") || sign.first == UInt8(ascii: ">"))
  }

  /// Whether a colon stands behind a key.
  var hasKey: Bool { bytes.colonBehindKey != nil }
}

/// A line and those above it by which one can tell how far it should be indented.
struct Indentation {
  /// The line itself.
  private(set) var line: WrittenLine?
  /// The line above it, and the one above that; blank lines and comments are none.
  private(set) var above, furtherAbove: WrittenLine?
  /// The nearest line above that is indented less, and the first line below that one.
  private(set) var parent, first: WrittenLine?
  /// The nearest line between these and the line itself that is indented as far.
  private(set) var sibling: WrittenLine?
  /// How many blanks most lines of the text are indented further than the key above them.
  private(set) var step: Int

  /// Looks for a line of a text by its number.
  init(of text: [UInt8], at number: Int) {
    var steps: [Int: Int] = [:]
    var open: [(line: WrittenLine, first: WrittenLine?)] = []
    var last: (WrittenLine?, WrittenLine?)
    for next in WrittenLines(of: text) {
      if let key = last.0, key.opensBlock, !key.isItem, !next.isItem {
        steps[next.indentation - key.indentation, default: 0] += 1
      }
      var closed: WrittenLine?
      while let top = open.last, top.line.indentation >= next.indentation {
        closed = top.line
        open.removeLast()
      }
      if next.number == number {
        (line, above, furtherAbove) = (next, last.0, last.1)
        (parent, first) = (open.last?.line, open.last?.first)
        sibling = closed?.indentation == next.indentation ? closed : nil
      }
      if let place = open.indices.last, open[place].first == nil { open[place].first = next }
      open.append((next, nil))
      last = (next, last.0)
    }
    let usual = steps.filter { $0.key > 0 }.max { ($0.value, $1.key) < ($1.value, $0.key) }
    step = usual?.key ?? 2
  }
}

/// The lines of a text that are neither blank nor a comment, from top to bottom.
private struct WrittenLines: Sequence, IteratorProtocol {
  private let text: [UInt8]
  private var lines: Lines
  private var number = 0

  init(of text: [UInt8]) {
    self.text = text
    lines = Lines(of: text)
  }

  mutating func next() -> WrittenLine? {
    while true {
      number += 1
      let bytes = text[lines.bytes(ofLine: number)]
      let isLast = bytes.endIndex == text.count
      let written = bytes.drop { $0 == 0x20 }
      let end = written.lastIndex { $0 != 0x20 && $0 != 0x09 }
      if let end, written.first != UInt8(ascii: "#") {
        return WrittenLine(
          number: number, indentation: written.startIndex - bytes.startIndex,
          bytes: written[...end])
      }
      if isLast { return nil }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where the first colon stands that could be behind a key; nil where there is none.
  var colonBehindKey: Int? {
    indices.first {
      self[$0] == UInt8(ascii: ":") && ($0 + 1 == endIndex || self[$0 + 1] == 0x20)
    }
  }

  /// The last word, without blanks in it.
  fileprivate var lastWord: ArraySlice<UInt8> {
    self[(lastIndex { $0 == 0x20 }.map { $0 + 1 } ?? startIndex)...]
  }
}

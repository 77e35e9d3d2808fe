// What an author did where libyaml stops, as the signs and the lines around tell it.

/// A place where libyaml stops, with the text that it read.
struct Diagnosis {
  private let text: [UInt8]
  /// Where it stops, and where the quote, the bracket or the block began that it was in.
  private let place, began: Mark
  private var lines: Lines

  init(of text: [UInt8], at place: Mark, began: Mark) {
    (self.text, self.place, self.began) = (text, place, began)
    lines = Lines(of: text)
  }

  /// What is behind a problem that libyaml names, with the place to look at.
  mutating func failure(behind problem: SyntaxProblem) -> ParseFailure {
    cause(of: problem) ?? .syntax(problem, at: place, began: began)
  }

  private mutating func cause(of problem: SyntaxProblem) -> ParseFailure? {
    switch problem {
    case .unquoted:
      if let behind = textBehindBracket(at: began) ?? textBehindName(at: began) { return behind }
      let sign = scalar(at: began)
      return .syntax(sign == "\t" ? .tab : .unquoted(sign), at: began, began: began)
    case .missingValue where scalar(at: place) == "?":
      return .syntax(.unquoted("?"), at: place, began: place)
    case .unclosedBracket:
      if let cause = commentInBracket() ?? textBehindName(at: place) { return cause }
      return lacksComma ? nil : textBehindBracket(at: place) ?? textAroundBracket()
    case .noKey, .noItem:
      return textBehindBracket(at: place) ?? textBehindName(at: place)
        ?? causeInLines(near: place) { $0.noKey }
    case .colonOutOfPlace:
      return colonInText() ?? causeInLines(near: place) { $0.colonOutOfPlace }
    case .missingColon:
      return causeInLines(near: began) { $0.missingColon }
    default:
      return nil
    }
  }

  /// What is wrong with the signs of a line, or of the one above it, or else with their indentation.
  private func causeInLines(
    near place: Mark, _ indented: (Indentation) -> ParseFailure?
  ) -> ParseFailure? {
    let indentation = Indentation(of: text, at: Int(place.line))
    return indentation.line?.wrongSign ?? indentation.above?.wrongSign ?? indented(indentation)
  }

  /// What stands on the line of a place, in front of it and from there on.
  private mutating func parts(of place: Mark) -> (
    before: ArraySlice<UInt8>, behind: ArraySlice<UInt8>
  ) {
    let line = text[lines.bytes(ofLine: Int(place.line))]
    var column = 0
    let end = line.firstIndex {
      if $0 & 0xC0 != 0x80 { column += 1 }
      return column == Int(place.column)
    }
    return (line[..<(end ?? line.endIndex)], line[(end ?? line.endIndex)...])
  }

  /// The sign that stands at a place.
  private mutating func scalar(at place: Mark) -> Unicode.Scalar? {
    String(decoding: parts(of: place).behind.prefix(4), as: UTF8.self).unicodeScalars.first
  }

  /// A text that begins with a bracket, which ends for libyaml where the bracket is closed.
  private mutating func textBehindBracket(at place: Mark) -> ParseFailure? {
    let before = parts(of: place).before
    guard let end = before.lastIndex(where: { $0 != 0x20 }), before[end].isClosing else {
      return nil
    }
    var depth = 0
    let opening = before[...end].lastIndex { byte in
      depth += byte.isClosing ? 1 : byte.isOpening ? -1 : 0
      return depth == 0
    }
    guard let opening else { return .syntax(.textBehindBracket, at: place, began: began) }
    let column = 1 + before[..<opening].count { $0 & 0xC0 != 0x80 }
    let mark = Mark(line: Int(place.line), column: column)
    return .syntax(.unquoted(Unicode.Scalar(before[opening])), at: mark, began: mark)
  }

  /// A text that begins with a bracket in which a quote ends: text stands behind the last bracket.
  private mutating func textAroundBracket() -> ParseFailure? {
    guard began.line == place.line, let sign = scalar(at: began) else { return nil }
    let rest = parts(of: place).behind
    guard let end = rest.lastIndex(where: \.isClosing),
      let next = rest[(end + 1)...].first(where: { $0 != 0x20 }),
      next != UInt8(ascii: ","), next != UInt8(ascii: "#")
    else { return nil }
    return .syntax(.unquoted(sign), at: began, began: began)
  }

  /// A text that begins like the name of an anchor or a tag, which ends for libyaml behind its first
  /// word.
  private mutating func textBehindName(at place: Mark) -> ParseFailure? {
    let before = parts(of: place).before
    guard let end = before.lastIndex(where: { $0 != 0x20 }) else { return nil }
    let blank = before[...end].lastIndex { $0 == 0x20 || $0.isOpening }
    let start = blank.map { $0 + 1 } ?? before.startIndex
    let front = before[..<start].last { $0 != 0x20 }
    guard start <= end, "*&!".utf8.contains(before[start]),
      front.map({ ":-,".utf8.contains($0) || $0.isOpening }) ?? true
    else { return nil }
    let column = 1 + before[..<start].count { $0 & 0xC0 != 0x80 }
    let mark = Mark(line: Int(place.line), column: column)
    return .syntax(.unquoted(Unicode.Scalar(before[start])), at: mark, began: mark)
  }

  /// A comment in brackets, a part of which is what was meant to close them.
  private mutating func commentInBracket() -> ParseFailure? {
    guard began.line < place.line else { return nil }
    let line = parts(of: began).behind
    var quote: UInt8?
    var previous: UInt8 = 0x20
    for index in line.indices {
      let byte = line[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if "'\"".utf8.contains(byte), " ,:".utf8.contains(previous) || previous.isOpening {
        quote = byte
      } else if byte == UInt8(ascii: "#"), previous == 0x20 {
        guard line[index...].contains(where: \.isClosing) else { return nil }
        let column = Int(began.column) + line[..<index].count { $0 & 0xC0 != 0x80 }
        let mark = Mark(line: Int(began.line), column: column)
        return .syntax(.commentInBracket, at: mark, began: began)
      }
      previous = byte
    }
    return nil
  }

  /// Whether a value, or a key with its colon, follows in brackets.
  private var lacksComma: Bool {
    mutating get {
      let rest = parts(of: place).behind
      guard let first = rest.first else { return true }
      let signs: [UInt8] = [UInt8(ascii: "'"), UInt8(ascii: "\"")]
      let part = rest.prefix { $0 != UInt8(ascii: ",") && !$0.isClosing }
      return first.isOpening || signs.contains(first) || part.colonBehindKey != nil
    }
  }

  /// A colon in a text that stands behind its key on one line.
  private mutating func colonInText() -> ParseFailure? {
    let before = parts(of: place).before
    guard let colon = before.colonBehindKey else { return nil }
    let isFirst = before[(colon + 1)...].allSatisfy { $0 == 0x20 }
    return .syntax(isFirst ? .unquoted(":") : .colonInText, at: place, began: place)
  }
}

extension UInt8 {
  fileprivate var isOpening: Bool { self == UInt8(ascii: "[") || self == UInt8(ascii: "{") }

  fileprivate var isClosing: Bool { self == UInt8(ascii: "]") || self == UInt8(ascii: "}") }
}

extension WrittenLine {
  /// A sign in front of the text that only looks like a blank, or like that of an item; nil where
  /// there is none.
  fileprivate var wrongSign: ParseFailure? {
    var place = start
    var isAtStart = true
    var previous: Unicode.Scalar = " "
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    for (scalar, next) in zip(scalars, scalars.dropFirst()) {
      let problem: SyntaxProblem? =
        switch scalar {
        case _ where scalar.isStrangeBlank && (isAtStart || previous == ":"): .strangeBlank(scalar)
        case "\t" where isAtStart: .tab
        case _ where isAtStart && scalar.isStrangeDash && (next == " " || next.isStrangeBlank):
          .strangeDash(scalar)
        case "-" where isAtStart && hasKey && next.properties.isAlphabetic: .noBlankBehindDash
        default: nil
        }
      if let problem { return .syntax(problem, at: place, began: place) }
      if previous == ":" { return nil }
      if scalar != " ", scalar != "-" { isAtStart = false }
      previous = scalar
      place.column += 1
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether it looks like a blank, and is none to YAML.
  fileprivate var isStrangeBlank: Bool {
    properties.generalCategory == .spaceSeparator && self != " " || self == "\u{FEFF}"
  }

  /// Whether it looks like the sign of an item, and is none to YAML.
  package var isStrangeDash: Bool {
    switch self {
    case "\u{2010}"..."\u{2015}", "−", "•", "‣", "◦", "·", "●": true
    default: false
    }
  }
}

extension Indentation {
  /// Why no key can stand on the line, which is indented like nothing around it.
  fileprivate var noKey: ParseFailure? {
    guard let line, let parent else { return nil }
    if let first, first.number < line.number, parent.opensBlock,
      line.indentation - parent.content == step, first.indentation - parent.content != step
    {
      return .syntax(.misindented, at: first.start, began: line.start)
    }
    return parent.opensText ? .syntax(.leftText, at: line.start, began: parent.start) : nil
  }

  /// Why no key can stand on the line, which goes on with a text above it.
  fileprivate var colonOutOfPlace: ParseFailure? {
    guard let line, let above else { return nil }
    if above.content < line.indentation, let key = furtherAbove, key.opensBlock,
      key.content <= above.indentation
    {
      // A list may stand right below the key of its own, or further in.
      let usual = above.isItem ? [2, step + 2] : [step]
      if usual.contains(line.indentation - key.content),
        !usual.contains(above.content - key.content)
      {
        let place = Mark(line: above.number, column: above.content + 1)
        return .syntax(.misindented, at: place, began: line.start)
      }
    }
    if above.indentation == line.indentation, !above.hasKey, parent?.opensBlock ?? true {
      return .syntax(.missingColon, at: above.start, began: above.start)
    }
    return parent.map { .syntax(.textGoesOn, at: line.start, began: $0.start) }
  }

  /// Why the line has no colon: it may be meant to belong to a text above it.
  fileprivate var missingColon: ParseFailure? {
    guard let line, let sibling, sibling.opensText, above?.number != sibling.number else {
      return nil
    }
    return .syntax(.leftText, at: line.start, began: sibling.start)
  }
}

// Texts that cannot be read, each with its reason and its place.

import Testing
import YAML

struct FailureTests {
  @Test(arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}", "   "])
  func `A text without a value is empty`(source: String) {
    #expect(failure(of: source) == .empty)
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x3A, 0x00],
      [0x00, 0x61, 0x00, 0x3A], [0xFF, 0xFE, 0x00, 0x00], [0x00, 0x00, 0x00, 0x61],
      [0x61, 0x00, 0x00, 0x00], [0xFF, 0xFE],
    ] as [[UInt8]])
  func `UTF-16 and UTF-32 are known by their first bytes`(bytes: [UInt8]) {
    #expect(failure(of: bytes) == .wideEncoding)
  }

  @Test(
    arguments: [
      (0xFF, Mark(line: 2, column: 6)), (0xE4, Mark(line: 2, column: 6)),
      (0x80, Mark(line: 2, column: 6)),
    ] as [(UInt8, Mark)])
  func `A byte that is part of no UTF-8 text is named with its place`(byte: UInt8, mark: Mark) {
    let text = Array("a: b\nc: dé".utf8) + [byte] + Array("\n".utf8)
    #expect(failure(of: text) == .notUTF8(byte: byte, at: mark))
  }

  @Test func `A place counts neither the byte order mark nor half a line break`() {
    let text = Array("\u{FEFF}a: b\r\n\rc: ".utf8) + [0xFF]
    #expect(failure(of: text) == .notUTF8(byte: 0xFF, at: Mark(line: 3, column: 4)))
  }

  @Test func `A zero byte makes a file binary, whatever stands in front of it`() {
    #expect(
      failure(of: [0x7F, 0x45, 0x4C, 0x46, 0x0A, 0x00]) == .binary(at: Mark(line: 2, column: 1)))
    #expect(failure(of: [0x89, 0x50, 0x0A, 0x0A, 0x00]) == .binary(at: Mark(line: 3, column: 1)))
  }

  @Test(arguments: ["\u{1B}", "\u{7}", "\u{7F}", "\u{9B}", "\u{FFFF}"])
  func `A raw control character is named with its place`(character: String) throws {
    let scalar = try #require(character.unicodeScalars.first)
    #expect(failure(of: "a: b\nc: \(character)") == .control(scalar, at: Mark(line: 2, column: 4)))
  }

  @Test(
    arguments: [
      ("a: [b, c\n", (2, 1), (1, 4), .unclosedBracket(closing: "]")),
      ("a: {b: c\n", (2, 1), (1, 4), .unclosedBracket(closing: "}")),
      ("a: 'b\n", (2, 1), (1, 4), .unclosedQuote),
      ("'a\n b: c\n", (3, 1), (1, 1), .unclosedQuote),
      ("a: b\n'c\nd': e\n", (3, 3), (2, 1), .keyInQuote),
      ("a: 'b' c\n", (1, 8), (1, 4), .textBehindQuote),
      ("a: b: c\n", (1, 5), (1, 5), .colonInText),
      ("a: b\n\tc: d\n", (2, 1), (1, 4), .tab),
      ("a:\n  b: c\n d: e\n", (3, 2), (1, 1), .noKey),
      ("- a\nb: c\n", (2, 1), (1, 1), .noItem),
      ("a: @b\n", (1, 4), (1, 4), .unquoted("@")),
      ("a: b\nc\nd: e\n", (3, 1), (2, 1), .missingColon),
      ("a: *\n", (1, 4), (1, 4), .unquoted("*")),
      ("a: - b\n", (1, 4), (1, 4), .listOutOfPlace),
      ("a: [b, , c]\n", (1, 8), (1, 4), .missingValue),
      ("a: b\n...\nc: d\n", (3, 1), (3, 1), .textBehindDocument),
      ("a: \"\\c\"\n", (1, 5), (1, 4), .badEscape),
      ("a: \"\\uD800\"\n", (1, 7), (1, 4), .noCharacter),
      ("a: \"\\x1\"\n", (1, 7), (1, 4), .shortNumber),
      ("a: !b!c d\n", (1, 4), (1, 4), .unquoted("!")),
      ("%b\na: c\n", (1, 1), (1, 1), .unquoted("%")),
    ] as [(String, (Int, Int), (Int, Int), SyntaxProblem)])
  func `A broken rule of YAML is named with its place and where it began`(
    source: String, place: (Int, Int), beginning: (Int, Int), problem: SyntaxProblem
  ) throws {
    guard case .syntax(let found, let mark, let began)? = failure(of: source) else {
      Issue.record("\(source) was read")
      return
    }
    #expect(found == problem)
    #expect(mark == Mark(line: place.0, column: place.1))
    #expect(began.line == beginning.0)
  }

  /// A text that its author wrote wrongly, with the place to look at and the other line that matters.
  struct Mistake: Sendable {
    let source: String
    let place: Mark
    let other: Int32
    let problem: SyntaxProblem

    init(_ source: String, _ line: Int, _ column: Int, _ other: Int32, _ problem: SyntaxProblem) {
      (self.source, self.other, self.problem) = (source, other, problem)
      place = Mark(line: line, column: column)
    }
  }

  static let mistakes: [Mistake] = [
    Mistake("a: [b] c\n", 1, 4, 1, .unquoted("[")),
    Mistake("a: {{ b }} c\n", 1, 4, 1, .unquoted("{")),
    Mistake("é:\n- é: [b, [c]] d\n", 2, 6, 2, .unquoted("[")),
    Mistake("{a: [b] c, d: e}\n", 1, 5, 1, .unquoted("[")),
    Mistake("{a: [b] c: d}\n", 1, 9, 1, .unclosedBracket(closing: "}")),
    Mistake("[[a] [b]]\n", 1, 6, 1, .unclosedBracket(closing: "]")),
    Mistake("a: [b,\n  c] d\n", 2, 6, 1, .textBehindBracket),
    Mistake("a: > 5\n", 1, 4, 1, .unquoted(">")),
    Mistake("a: | b\n", 1, 4, 1, .unquoted("|")),
    Mistake("a: ? b\n", 1, 4, 1, .unquoted("?")),
    Mistake("{a: ? b}\n", 1, 5, 1, .unquoted("?")),
    Mistake("{a: > b}\n", 1, 5, 1, .unquoted(">")),
    Mistake("a: `b`\n", 1, 4, 1, .unquoted("`")),
    Mistake("a: : b\n", 1, 4, 1, .unquoted(":")),
    Mistake("a:\n\tb: c\n", 2, 1, 2, .tab),
    Mistake("a: é: c\n", 1, 5, 1, .colonInText),
    Mistake("- a: b c: d\n", 1, 9, 1, .colonInText),
    Mistake("a: b\n  c: d\n", 2, 3, 1, .textGoesOn),
    Mistake("a: b\n  c\n  d: e\n", 3, 3, 1, .textGoesOn),
    Mistake("a:\n b: c\n  d: e\nf:\n  g: h\ni:\n  j: k\n", 2, 2, 3, .misindented),
    Mistake("a:\n   b: c\n  d: e\nf:\n  g: h\ni:\n  j: k\n", 2, 4, 3, .misindented),
    Mistake("a:\n- b: c\n   d: e\n", 3, 4, 2, .textGoesOn),
    Mistake("a:\n - b: c\n    d: e\n", 2, 4, 3, .misindented),
    Mistake("a:\nb: c\n  d: e\n", 2, 1, 3, .misindented),
    Mistake("a:\n  b: |\n    c\n   d\n", 4, 4, 2, .leftText),
    Mistake("a:\n  b: |\n    c\n  d\n", 4, 3, 2, .leftText),
    Mistake("a:\n  b: c\n\u{A0} d: e\n  f: g\n", 3, 1, 3, .strangeBlank("\u{A0}")),
    Mistake("a:\n  b:\u{3000}c\n  d: e\n", 2, 5, 2, .strangeBlank("\u{3000}")),
    Mistake("a:\n  -\u{A0}b: c\n  - d: e\n", 2, 4, 2, .strangeBlank("\u{A0}")),
    Mistake("a:\n  - b: c\n  – d: e\n", 3, 3, 3, .strangeDash("–")),
    Mistake("a:\n  • b: c\n    d: e\n", 2, 3, 2, .strangeDash("•")),
    Mistake("a:\n  - b: c\n  -d: e\n", 3, 3, 3, .noBlankBehindDash),
    Mistake("a:\n  b = c\n  d: e\n", 2, 3, 2, .missingColon),
  ]

  @Test(arguments: mistakes)
  func `What the author did is told from the signs and the lines around`(mistake: Mistake) throws {
    guard case .syntax(let found, let mark, let began)? = failure(of: mistake.source) else {
      Issue.record("It was read.")
      return
    }
    #expect(found == mistake.problem)
    #expect(mark == mistake.place)
    #expect(began.line == mistake.other)
  }

  @Test func `A text with a hundred thousand lines in front of the mistake is looked at once`() {
    let lines = String(repeating: "a:\n  - b: c\n", count: 50_000)
    guard case .syntax(.strangeDash, let mark, _)? = failure(of: lines + "d:\n  – e: f\n    g: h\n")
    else {
      Issue.record("It was read, or something else was found.")
      return
    }
    #expect(mark.line == 100_002)
  }

  @Test func `A thousand values may stand inside each other, and no more`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(failure(of: nested(1_000)) == nil)
    #expect(failure(of: nested(1_001)) == .tooDeep(at: Mark(line: 1, column: 1_001)))
    #expect(
      failure(of: String(repeating: "- ", count: 1_001))
        == .tooDeep(at: Mark(line: 1, column: 2_001)))
    #expect(failure(of: String(repeating: "[", count: 1_000_000)) != nil)
  }

  @Test func `No more values are read than the limit says`() {
    func count(_ source: String, limit: Int) -> Bool {
      (try? Document(parsing: Array(source.utf8), nodeLimit: limit)) != nil
    }
    #expect(count("[a, b]", limit: 3))
    #expect(!count("[a, b]", limit: 2))
    #expect(Limits.nodes == 40_000_000)
  }

  @Test func `A hundred lines may begin with a percent sign, and no more`() {
    func directives(_ count: Int) -> String {
      (0..<count).map { "%TAG !a\($0)! x\n" }.joined() + "--- a\n"
    }
    #expect(failure(of: directives(100)) == nil)
    #expect(failure(of: directives(101)) == .tooManyDirectives(at: Mark(line: 101, column: 1)))
  }

  @Test func `Every beginning of a good text is read or refused`() {
    let text = Array(
      "\u{FEFF}a: &x 'é'\r\nb: [\"\\u00e9\", {c: d🦀}]\ni: |\n  j\n? !t e\n: >-\n  f\n--- g\n".utf8)
    for end in 0...text.count {
      // It is enough that this comes back.
      _ = failure(of: Array(text[..<end]))
    }
  }
}

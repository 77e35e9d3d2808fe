// What is read from a text: shapes, texts and everything that plain data does without.

import Testing
import YAML

struct NodeTests {
  @Test(arguments: [
    ("a: b", "b"),
    ("a: 'b # c'", "b # c"),
    ("a: 'it''s'", "it's"),
    (#"a: "b\tc\u00e9""#, "b\tcé"),
    ("a: b\n  c", "b c"),
    ("a: |\n  b\n  c\n", "b\nc\n"),
    ("a: |-\n  b\n  c\n", "b\nc"),
    ("a: >\n  b\n  c\n", "b c\n"),
    ("a: >-\n  b\n\n  c\n", "b\nc"),
    ("? a\n: b", "b"),
    ("{a: b}", "b"),
    ("a:", ""),
    ("a: ''", ""),
  ])
  func `Every style of text is read`(source: String, text: String) throws {
    #expect(try parse(source).top.firstText == text)
  }

  @Test(arguments: [
    ("a: b", Node.Style.plain, 1), ("a: b\n  c\n\n  d\n\ne: f", .plain, 4),
    ("a: 'b'", .quoted, 1), ("a: \"b\n\n  c\"", .escaped, 3),
    ("a: |\n  b\n  c\n", .literal, 2), ("a: |\n  b\n\n  c\n\n\nd: e", .literal, 3),
    ("a: |\n  b", .literal, 1), ("a: |\n  b\n  \n  c", .literal, 3),
    ("a: >-\n  b\n", .folded, 1), ("a: >\n  b\n  c\n\n# d\ne: f", .folded, 2),
    ("a: >2\n\n   b\n", .folded, 2), ("a: |\n", .literal, 0), ("a:", .plain, 1),
    ("a: |\r\n  b\u{2028}  c\r\n  d", .literal, 2),
  ])
  func `A text knows its style, and on how many lines it stands`(
    source: String, style: Node.Style, lines: Int
  ) throws {
    let document = try parse(source)
    let value = try #require(document.top.entries.first?.value.node)
    #expect(document.style(of: value) == style)
    #expect(document.lineCount(of: value) == lines)
  }

  @Test(arguments: ["no", "true", "1.0", "0x1F", "7026", "~", "null", "2026-11-20", ".inf", "<<"])
  func `Nothing is taken for a number, a truth value, a date or a null`(word: String) throws {
    #expect(try parse("a: \(word)").top.firstText == word)
  }

  @Test(arguments: [
    ("- a\n- b", "[a, b]"),
    ("[a, [b], {c: d}]", "[a, [b], {c: d}]"),
    ("a:\n  b: c\n  d:\n  - e\n", "{a: {b: c, d: [e]}}"),
    ("a: []\nb: {}", "{a: [], b: {}}"),
    ("? [a]\n: b", "{[a]: b}"),
    ("only text", "only text"),
    ("a: 1\na: 2\na: 3", "{a: 1, a: 2, a: 3}"),
    ("a: &x b\nc: *x", "{a: b, c: *x}"),
  ])
  func `Every shape is read, with keys that stand twice, and aliases are not followed`(
    source: String, shape: String
  ) throws {
    #expect(try parse(source).top.shape == shape)
  }

  @Test func `Plain data has no oddities`() throws {
    #expect(try parse("a: [b, 'c', \"d\", {e: f}]\ng: |\n  h\n").oddities.isEmpty)
  }

  @Test(arguments: [
    ("a: &x b", Oddity.Kind.anchor("x"), 4),
    ("a: &x [b]", .anchor("x"), 4),
    ("a: &x {b: c}", .anchor("x"), 4),
    ("a: *x", .alias("x"), 4),
    ("a: !!str b", .tag("!!str"), 4),
    ("a: !t [b]", .tag("!t"), 4),
    ("a: !t {b: c}", .tag("!t"), 4),
    (#"a: "\e[31m""#, .control("\u{1B}"), 4),
    (#"a: "b\rc""#, .control("\r"), 4),
    (#"a: "\0""#, .control("\0"), 4),
    (#"a: "\x7f""#, .control("\u{7F}"), 4),
    (#"a: "\x9b""#, .control("\u{9B}"), 4),
    (#""\a": b"#, .control("\u{7}"), 1),
  ])
  func `What plain data does without is noted with its place`(
    source: String, kind: Oddity.Kind, column: Int32
  ) throws {
    let oddities = try parse(source).oddities
    #expect(oddities.map(\.kind) == [kind])
    #expect(oddities.first?.mark.column == column)
  }

  @Test func `A second document is noted, and the first one counts`() throws {
    let document = try parse("a: b\n---\nc: d\n--- e\n")
    #expect(document.oddities.map(\.kind) == [.document])
    #expect(document.oddities.first?.mark.line == 2)
    #expect(document.top.shape == "{a: b}")
  }

  @Test(arguments: ["a: b\u{FE0F}é中🦀", "\"\\t\\n\"", "a\u{A0}b", "\u{202E}abc"])
  func `Blanks, newlines and letters of all scripts are no control characters`(
    source: String
  ) throws {
    #expect(try parse(source).oddities.isEmpty)
  }
}

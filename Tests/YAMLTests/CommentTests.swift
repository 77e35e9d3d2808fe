// Comments: where they stand, and what only looks like one.

import Testing
import YAML

struct CommentTests {
  /// The comments of a text, each as `line:column:text`; with an exclamation mark if it is alone.
  private func comments(_ text: String) throws -> [String] {
    try parse(text).comments(in: Array(text.utf8)).map {
      "\($0.mark.line):\($0.mark.column):\($0.text)\($0.isAlone ? "!" : "")"
    }
  }

  @Test func `A comment stands on a line of its own or behind something`() throws {
    #expect(
      try comments("# one\na: b # two\n  # three\n # four") == [
        "1:1: one!", "2:6: two", "3:3: three!", "4:2: four!",
      ])
    let text = "é: b # twö"
    let marks = try parse(text).comments(in: Array(text.utf8)).map(\.mark)
    #expect(marks.map(\.column) == [6] && marks.map(\.length) == [5])
  }

  @Test(arguments: [
    "a: b#c", "a: 'b # c'", "a: \"b # c\"", "a: \"b \\\" # c\"", "a: 'b '' # c'",
    "a: 'b\n  # c\n  d'",
    "a: |\n  # b\n  c # d\n", "a: >-\n  # b\n\n\n  # c\nd: e", "- |\n # b\n", "'a # b': c",
    "a: |\n  b\n  # c", "a: |\n  # c", "a: |+\n  b\n\n  # c\n\n", "{a: 'b # c', d: [\"e # f\"]}",
    "? |\n  a # b\n: c", "a: |2\n   # b\n  # c\n",
  ])
  func `What looks like a comment inside a text is none`(text: String) throws {
    #expect(try comments(text) == [])
  }

  @Test func `A comment ends where YAML ends a line, and its place is that of an editor`() throws {
    #expect(
      try comments("a: b # one\u{2028}c: d #two\n\u{85}# three\u{2029}# four\n") == [
        "1:6: one", "1:17:two", "2:2: three!", "2:10: four!",
      ])
  }

  @Test func `A comment may stand right before and right behind a text`() throws {
    #expect(try comments("a: | # one\n  # b\n# two\nc: d") == ["1:6: one", "3:1: two!"])
    #expect(try comments("a: 'b # c' # one\nd: \"e\n  # f\" # two") == ["1:12: one", "3:8: two"])
    #expect(
      try comments("{a: 'b # c', # one\n d: e} # two\n...\n# three") == [
        "1:14: one", "2:8: two", "4:1: three!",
      ])
    #expect(try comments("# a # b\nc: d") == ["1:1: a # b!"])
  }

  @Test(arguments: [
    ("a: b # c", "b"), ("a: b c\t # d", "b c"), ("a: b\n  c # d\n", "b c"),
    ("{a: b # c\n}", "b"), ("[a, b # c\n]", "b"), ("{a: b, # c\n d: e}", nil),
    ("{a: b} # c", nil), ("[a] # b", nil), ("a: ${b} # c", "${b}"), ("a: b, # c", "b,"),
    ("a: # b\n  c", nil), ("a: | # b\n  c", nil),
    ("a: 'b' # c", nil), ("a: \"b\" # c", nil), ("a: 'b\n  c' # d", nil),
    ("- a: b-\n- # c\n  d", nil), ("a: b\n# c\nd: e", nil), ("é: ö # ü", "ö"),
    ("a: *b # c", nil), ("a: # b", nil),
  ])
  func `A comment knows the text that ends in front of it`(source: String, before: String?) throws {
    let document = try parse(source)
    let comment = try #require(document.comments(in: Array(source.utf8)).first)
    #expect(comment.textBefore.map { document.string(of: $0) } == before)
  }

  @Test func `The end of a line is no part of a comment`() throws {
    #expect(try comments("# a\r\nb: c # d\r# e\u{2028}") == ["1:1: a!", "2:6: d", "3:1: e!"])
    #expect(try comments("\u{FEFF}# a\nb: c") == ["1:1: a!"])
  }

  @Test func `A line with a hundred thousand signs is read in one go`() throws {
    let signs = String(repeating: " #", count: 100_000)
    #expect(try comments("a: '\(signs)'\nb: c\(signs)").count == 1)
    #expect(try comments("[\(String(repeating: "' # ', ", count: 5_000))]").isEmpty)
  }
}

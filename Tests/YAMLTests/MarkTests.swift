// Where things stand: lines and columns from 1, columns in Unicode scalars.

import Testing
import YAML

struct MarkTests {
  @Test func `A key and its value know their places`() throws {
    let entry = try #require(try parse("# comment\n\n  key: value\n").top.entries.first)
    #expect(entry.key.mark == Mark(line: 3, column: 3, length: 3))
    #expect(entry.value.mark == Mark(line: 3, column: 8, length: 5))
  }

  @Test(arguments: [
    ("é: b", 4), ("中文: b", 5), ("🦀🦀: b", 5), ("e\u{301}: b", 5), ("\u{FEFF}a: b", 4),
  ])
  func `Columns count scalars, and a byte order mark is none of them`(
    source: String, column: Int
  ) throws {
    let entry = try #require(try parse(source).top.entries.first)
    #expect(entry.value.mark == Mark(line: 1, column: column))
  }

  @Test(arguments: ["a: b\nc: d", "a: b\r\nc: d", "a: b\rc: d"])
  func `Every line break of an editor begins a line`(source: String) throws {
    #expect(try parse(source).top.entries.last?.value.mark == Mark(line: 2, column: 4))
  }

  @Test(arguments: ["\u{85}", "\u{2028}", "\u{2029}"])
  func `What ends a line for YAML alone begins none`(sign: String) throws {
    let text = "a: b\(sign)c: d\n\(sign)e: 'f\(sign)g'\nh: é\(sign)\(sign)i: j"
    let entries = try parse(text).top.entries
    #expect(
      entries.map(\.key.mark) == [
        Mark(line: 1, column: 1), Mark(line: 1, column: 6), Mark(line: 2, column: 2),
        Mark(line: 3, column: 1), Mark(line: 3, column: 7),
      ])
    #expect(entries[2].value.mark == Mark(line: 2, column: 5, length: 5))
  }

  @Test func `A mistake behind such a sign has its place, too`() {
    guard case .syntax(_, let mark, _)? = failure(of: "a: b\u{2028}c: 'd\u{2028}' e\nf: g") else {
      Issue.record("This is no YAML.")
      return
    }
    #expect(mark == Mark(line: 1, column: 14))
  }

  @Test(arguments: [
    ("a: &b1 c", ["&b1 1:4+3"]), ("a: &b\n  !t c", ["&b 1:4+2", "!t 2:3+2"]),
    ("a: !t\r\n  # d\r\n\n  &é c", []), ("a: !!str &b c", ["!!str 1:4+5", "&b 1:10+2"]),
    ("%TAG !e! tag:x,2000:y/\n---\na: !e!t c", ["!e!t 3:4+4"]),
    ("- !<tag:x,2000:y> a\n- !<!t> b", ["!<tag:x,2000:y> 1:3+15", "!<!t> 2:3+5"]),
    ("[!t , &b , !u a]", ["!t 1:2+2", "&b 1:7+2", "!u 1:12+2"]),
    ("🦀: !%C3%A9 🦀\nb: *🦀", []),
    ("🦀: &b\n- &c !\n- *b", ["&b 1:4+2", "&c 2:3+2", "! 2:6+1", "*b 3:3+2"]),
    ("a: &b\u{2028} !t c", ["&b 1:4+2", "!t 1:8+2"]), ("a: !t", ["!t 1:4+2"]),
    ("&a\n&b c: d", ["&a 1:1+2", "&b 2:1+2"]), ("\u{FEFF}&a b", ["&a 1:1+2"]),
    ("a: !t |\n  b\nc: &d >\n  e", ["!t 1:4+2", "&d 3:4+2"]),
  ])
  func `Anchors and tags have the place and the name that they have in the text`(
    source: String, signs: [String]
  ) {
    let oddities = (try? parse(source))?.oddities ?? []
    let found = oddities.map { oddity in
      let name =
        switch oddity.kind {
        case .anchor(let name): "&" + name
        case .alias(let name): "*" + name
        case .tag(let name): name
        default: ""
        }
      return "\(name) \(oddity.mark.line):\(oddity.mark.column)+\(oddity.mark.length)"
    }
    #expect(found == signs)
  }

  @Test func `Carriage returns are no part of a text`() throws {
    #expect(try parse("a: |\r\n  b\r\n  c\r\n").top.firstText == "b\nc\n")
  }

  @Test func `Quotes belong to the width of a text`() throws {
    #expect(try parse("a: 'b'").top.entries.first?.value.mark.length == 3)
  }

  @Test func `What goes on for several lines is one wide`() throws {
    #expect(try parse("a: b\n  c").top.entries.first?.value.mark.length == 1)
  }

  @Test func `Lists and mappings know where they begin`() throws {
    let root = try parse("a:\n  - b\nc: {d: e}\n").top
    #expect(root.mark == Mark(line: 1, column: 1))
    #expect(root.entries.first?.value.mark == Mark(line: 2, column: 3))
    #expect(root.entries.last?.value.mark == Mark(line: 3, column: 4))
  }

  @Test func `Places stand in reading order`() {
    let marks = [(1, 1), (1, 2), (2, 1), (10, 1)].map { Mark(line: $0.0, column: $0.1) }
    #expect(marks.reversed().sorted() == marks)
  }

  @Test func `The lines of a text can be had in any order`() {
    let text = Array("\u{FEFF}one\r\ntwo\n\rfo\u{85}ur\r".utf8)
    var lines = Lines(of: text)
    func line(_ number: Int) -> String {
      String(decoding: text[lines.bytes(ofLine: number)], as: UTF8.self)
    }
    #expect([1, 2, 3, 4, 5].map(line) == ["one", "two", "", "fo\u{85}ur", ""])
    #expect([4, 1, 6, 2].map(line) == ["fo\u{85}ur", "one", "", "two"])
  }
}

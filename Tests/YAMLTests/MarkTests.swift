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

  @Test(arguments: ["a: b\nc: d", "a: b\r\nc: d", "a: b\rc: d", "a: b\u{2028}c: d"])
  func `Every line break that YAML knows begins a line`(source: String) throws {
    #expect(try parse(source).top.entries.last?.value.mark == Mark(line: 2, column: 4))
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
    let text = Array("\u{FEFF}one\r\ntwo\u{85}\rfour\u{2028}".utf8)
    var lines = Lines(of: text)
    func line(_ number: Int) -> String {
      String(decoding: text[lines.bytes(ofLine: number)], as: UTF8.self)
    }
    #expect([1, 2, 3, 4, 5].map(line) == ["one", "two", "", "four", ""])
    #expect([4, 1, 6, 2].map(line) == ["four", "one", "", "two"])
  }
}

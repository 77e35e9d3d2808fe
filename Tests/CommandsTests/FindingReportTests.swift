// How findings are printed: positions, excerpts, carets and the counting line.

import Testing
import Text
import YAML

@testable import Commands
@testable import TreeFile

struct FindingReportTests {
  /// The lines printed for one mistake at a place of a text.
  private func lines(
    _ source: String, _ line: Int, _ column: Int, _ length: Int = 1, message: String = "Wrong.",
    path: String = "t.yaml"
  ) -> [String] {
    var report = FindingReport(source: Array(source.utf8), path: path)
    let mark = Mark(line: line, column: column, length: length)
    let text = report.text(of: [Finding(.unknownQuestion, at: mark, message)])
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `A finding has its place, its message, its check, its line and a caret`() {
    #expect(
      lines("tree:\n  ask: evnt\n", 2, 8, 4) == [
        "t.yaml:2:8: error: Wrong. [unknown-question]",
        "  2 |   ask: evnt",
        "    |        ^~~~",
        "t.yaml: 1 error.",
        "",
      ])
  }

  @Test func `The bar stands below the bar, however long the number of the line is`() {
    let printed = lines(String(repeating: "\n", count: 122) + "abc", 123, 1)
    #expect(printed[1] == "  123 | abc")
    #expect(printed[2] == "      | ^")
  }

  @Test func `A finding without a place has no excerpt`() {
    var report = FindingReport(source: [], path: "t.yaml")
    let text = report.text(of: [Finding(.unreadable, at: nil, "Empty.")])
    #expect(text == "t.yaml: error: Empty. [unreadable]\nt.yaml: 1 error.\n")
  }

  @Test(arguments: [
    ("中文: evnt", 5, 4, "      ^~~~"),
    ("ask: 中文", 6, 2, "     ^~~~"),
    ("e\u{301}: evnt", 5, 4, "   ^~~~"),
    ("\tevnt", 2, 4, " ^~~~"),
    ("\u{FEFF}evnt", 1, 4, "^~~~"),
    ("ab", 3, 1, "  ^"),
    ("ab", 2, 9, " ^"),
    ("", 1, 1, "^"),
  ])
  func `The caret stands under the word and is as wide as the word on the screen`(
    source: String, column: Int, length: Int, underline: String
  ) {
    #expect(lines(source, 1, column, length)[2] == "    | " + underline)
  }

  @Test func `What could steer the terminal is shown by its number, and the caret still fits`() {
    let printed = lines("\u{1B}[2J\u{202E}: x", 1, 8, path: "a\u{1B}b")
    #expect(printed[0].hasPrefix("a<U+001B>b:1:8: error:"))
    #expect(printed[1] == "  1 | <U+001B>[2J<U+202E>: x")
    #expect(printed[2] == "    | " + String(repeating: " ", count: 21) + "^")
    #expect(lines("a", 1, 1, message: "No \"\u{9B}1m\".")[0].contains("\"<U+009B>1m\""))
  }

  @Test(arguments: [
    ("::error::pwn.yaml", "./::error::pwn.yaml"), ("-rf.yaml", "./-rf.yaml"),
    (" \t::add-mask::x", "./      ::add-mask::x"), ("a\n::error::b", "a<U+000A>::error::b"),
    ("a\r::error::b", "a<U+000D>::error::b"), ("a::b.yaml", "a::b.yaml"), ("/-a", "/-a"),
    ("\u{2028}::x", "./<U+2028>::x"),
  ])
  func `The name of a file is neither an option nor a command for GitHub`(
    path: String, shown: String
  ) {
    let printed = lines("a", 1, 1, path: path)
    #expect(printed[0] == "\(shown):1:1: error: Wrong. [unknown-question]")
    #expect(printed[3] == "\(shown): 1 error.")
  }

  @Test func `A tab is shown as an arrow`() {
    let printed = lines("a:\n\tb: c", 2, 1)
    #expect(printed[1] == "  2 | →b: c")
    #expect(printed[2] == "    | ^")
  }

  @Test func `Carriage returns at the ends of lines are not shown`() {
    #expect(lines("a\r\nb\r\n", 1, 1)[1] == "  1 | a")
  }

  @Test(arguments: [(1, 3), (40, 3), (90, 30), (500, 4), (990, 11), (1_000, 1), (10, 900)])
  func `A very long line is cut around the word, and the caret still fits`(
    column: Int, length: Int
  ) throws {
    let source =
      String(repeating: "x", count: column - 1) + "Y"
      + String(repeating: "x", count: 1_000 - column)
    let printed = lines(source, 1, column, length)
    let excerpt = printed[1].dropFirst(6)
    let caret = try #require(printed[2].dropFirst(6).firstIndex(of: "^"))
    let distance = printed[2].dropFirst(6).distance(
      from: printed[2].dropFirst(6).startIndex, to: caret)
    #expect(excerpt.displayWidth == 100)
    #expect(Array(excerpt)[distance] == "Y")
    #expect(excerpt.hasPrefix("…") == (column > 48))
    #expect(excerpt.hasSuffix("…") == (column < 990))
  }

  @Test func `A long line of wide characters is cut between them`() {
    let printed = lines(String(repeating: "中", count: 300), 1, 150, 2)
    #expect(printed[1].displayWidth <= 106)
    #expect(printed[1].hasSuffix("…"))
    #expect(printed[2].hasSuffix("^~~~"))
  }

  @Test func `A message as long as a book is cut`() {
    let printed = lines("a", 1, 1, message: String(repeating: "long ", count: 100_000))
    #expect(printed[0].utf8.count < 1_100)
  }

  @Test func `Bytes that are no text are shown as such`() {
    var report = FindingReport(source: Array("a: ".utf8) + [0xFF, 0x80], path: "t.yaml")
    let mark = Mark(line: 1, column: 4)
    let text = report.text(of: [Finding(.unreadable, at: mark, "No text.")])
    #expect(text.contains("  1 | a: \u{FFFD}"))
  }

  @Test(arguments: [
    (0, 0, 31, "no mistakes; 31 cases pass."),
    (0, 0, 1, "no mistakes; 1 case passes."),
    (0, 0, 0, "no mistakes; no case was run."),
    (0, 1, 2, "1 warning; 2 cases pass."),
    (1, 0, 2, "1 error."),
    (2, 1, 0, "2 errors, 1 warning."),
    (1, 2, 0, "1 error, 2 warnings."),
  ])
  func `The last line counts`(errors: Int, warnings: Int, cases: Int, line: String) {
    let findings =
      Array(repeating: Finding(.loop, at: nil, "L."), count: errors)
      + Array(repeating: Finding(.unusedFix, at: nil, "U."), count: warnings)
    var report = FindingReport(source: [], path: "t.yaml")
    let text = report.text(of: findings, cases: cases)
    #expect(text.hasSuffix("t.yaml: \(line)\n"))
    #expect(text.split(separator: "\n").count { $0.contains(" warning: ") } == warnings)
  }

  @Test func `Twenty thousand findings on one line are printed`() {
    let count = 20_000
    let findings = (0..<count).map {
      Finding(.unknownFix, at: Mark(line: 1, column: 1 + 3 * $0, length: 2), "No.")
    }
    var report = FindingReport(
      source: Array(String(repeating: "ab ", count: count).utf8), path: "t.yaml")
    #expect(report.text(of: findings).hasSuffix("t.yaml: 20000 errors.\n"))
  }
}

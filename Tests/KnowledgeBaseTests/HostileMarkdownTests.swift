// That no Markdown text does harm, however deep or odd it is.

import Testing

@testable import KnowledgeBase

@Suite struct `Any Markdown` {
  private func article(_ text: String) throws -> Article {
    try Article("a", saying: text, in: .markdown)
  }

  private func repeated(_ piece: String, bytes: Int = 30_000) -> String {
    String(repeating: piece, count: bytes / piece.utf8.count)
  }

  @Test(arguments: [
    ">", "> ", "[", "![", "- ", "1. ", "- > ", "*", "**a ", "*a _b ", "`", "`a``", "<", "<!--",
    "<a ",
    "&", "\\", "#", "# a\n", "a\n==\n", "|", "|\n", "    ", "\t", "\n", "\r", "```\n", "~", "[a](",
    "[a]: ",
    "[a]: b\n", "![[]()", "[]()", "a  \n", "<div>\n", "\u{301}", "é", "&#27;", "- a\n", "-\n",
    "---\n",
  ])
  func `can be very long or deep`(piece: String) throws {
    let text = "x\n\n" + repeated(piece) + "\n\nend"
    #expect(try !article(text).sections.isEmpty)
    // A fence that nothing follows says nothing.
    let bare = try? article(repeated(piece) + "a")
    #expect(bare != nil || ["`", "~"].contains(piece))
  }

  @Test(arguments: ["- ", "1. ", "> - ", "- > "], ["\n", " \t\n", "\r\n", ">\n", "> \n", "  >\n"])
  func `can have many empty lines in deep lists`(start: String, line: String) throws {
    // libcmark looks at all lists for each of these lines, which would take minutes.
    let text = repeated(start) + "a\n" + repeated(line) + "\nend"
    #expect(try article(text).wholeText.contains("end"))
  }

  @Test func `has a place for what lies very deep`() throws {
    let marker = String(repeating: "> ", count: 9_999) + ">"
    #expect(
      try article(repeated(">", bytes: 10_000) + "a").sections.flatMap(\.blocks) == [
        .item(marker: marker, text: "a")
      ])
    let lines = (0..<100).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    let levels = try article(lines).sections.flatMap(\.blocks).map(\.level)
    #expect(levels == (0..<100).map { min($0, 12) })
  }

  @Test func `with more pictures than an article has is shown as it is`() throws {
    let text = repeated("![[]()")
    #expect(try article(text).sections.flatMap(\.blocks) == [.lines([text])])
    let many = (1...1_000).map { "![\($0)](p)\n\n" }.joined()
    #expect(try article(many).sections.flatMap(\.blocks).count == 1_000)
  }

  @Test func `keeps twenty empty lines of code`() throws {
    let text = "```\na" + String(repeating: "\n", count: 30) + "b\n```"
    let code = Article.Block.code(["a"] + Array(repeating: "", count: 20) + ["b"])
    #expect(try article(text).sections.flatMap(\.blocks) == [code])
  }

  @Test func `that was damaged is an article or empty`() {
    let original = Array(
      "# A\n\n- b `c`\n  > [d](e)\n\n```\nf\n```\n<i>g</i> ![h](i)\n\n1. j\n".utf8)
    var bytes = original
    for round in 0..<2_000 {
      if round.isMultiple(of: 40) { bytes = original }
      let start = round * 7919 % bytes.count
      let end = min(bytes.count, start + round % 5)
      bytes.replaceSubrange(start..<end, with: [UInt8(truncatingIfNeeded: round &* 167)])
      if bytes.isEmpty { bytes = original }
      let text = String(decoding: bytes, as: UTF8.self)
      do throws(ArticleError) {
        #expect(try !Article("a", saying: text, in: .markdown).title.isEmpty)
      } catch {
        #expect(error == .empty || error == .breaksOff)
      }
    }
  }
}

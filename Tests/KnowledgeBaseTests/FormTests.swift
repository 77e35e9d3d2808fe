// The forms of articles, and what is no article in any of them.

import Testing
import Text

@testable import KnowledgeBase

@Suite struct `A text of any form` {
  private func article(_ text: String, in form: Article.Form = .text) throws -> Article {
    try Article("notes", saying: text, in: form)
  }

  @Test func `is in the form of the KB archives where it begins so`() throws {
    #expect(try article(sample) == Article(parsing: sample))
    #expect(try article(sample).id == "Q900001")
  }

  @Test func `is shown as it is elsewhere, line by line`() throws {
    let article = try article("\n  Notes  on\tlogs\r\n\r\n\r\na\tb\rc\n\n")
    #expect(article.id == "notes" && article.title == "Notes on logs")
    #expect(
      article.sections == [
        .init(title: "", blocks: [.lines(["", "  Notes  on     logs", "", "", "a       b", "c"])])
      ])
  }

  @Test func `has tabs that reach to the next column, past wide characters too`() {
    #expect("漢\tx\t1234567\t8"[...].withTabsAsColumns == "漢      x       1234567 8")
  }

  @Test func `has no longer title than anybody reads`() throws {
    #expect(try article(String(repeating: "a ", count: 1_000)).title.count == 200)
    #expect(
      try article("# " + String(repeating: "a", count: 1_000) + "\n\nb", in: .markdown).title.count
        == 200)
  }

  @Test(arguments: Article.Form.allCases, ["", "\n \n\t\n", "\u{FEFF}"])
  func `is none when it is empty`(form: Article.Form, text: String) {
    #expect(throws: ArticleError.empty) {
      try article(String(article: Array(text.utf8), in: form), in: form)
    }
  }

  @Test(arguments: [
    "DOCUMENT:Q1\n", "DOCUMENT:Q1  2000\nTITLE   :A\n\nCAUSE\n=====\n\nSTATUS\n======\n",
  ])
  func `is none when it breaks off behind its header`(text: String) {
    #expect(throws: ArticleError.breaksOff) { try article(text) }
    #expect(throws: ArticleError.breaksOff) { try article("# Title\n\n## More\n", in: .markdown) }
    #expect(throws: ArticleError.badID("/")) { try article("DOCUMENT:/\n") }
  }

  @Test func `is none when it holds what no text does, or too much`() {
    #expect(throws: ArticleError.binary) { try String(article: [0x61, 0], in: .markdown) }
    let bytes = [UInt8](repeating: 0x61, count: (1 << 20) + 1)
    #expect(throws: ArticleError.tooLarge(1)) { try String(article: bytes, in: .markdown) }
    #expect(throws: Never.self) { try String(article: bytes, in: .text) }
    #expect(Article.Form.text.mostBytes == 16 << 20)
  }

  @Test(arguments: [
    (ArticleError.empty, "The text is empty; write it."),
    (.breaksOff, "The text breaks off before it says anything; write that below its title."),
    (.binary, "The file holds bytes that are in no text; save it as plain text in UTF-8."),
    (.tooLarge(1), "The text is larger than 1 MiB; keep what is needed of it."),
  ])
  func `is refused in one finished sentence`(error: ArticleError, sentence: String) {
    #expect(error.description == sentence)
  }
}

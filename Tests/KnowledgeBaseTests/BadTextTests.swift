// That a text which is no article is refused in a sentence, and that none does harm.

import Testing

@testable import KnowledgeBase

@Suite struct `A text that is no article` {
  @Test(arguments: ["", "\n\n", "Hello", "TITLE :x\nDOCUMENT:Q1", "\0\u{1}\u{FFFD}", "=====", ":"])
  func `is refused without a document line`(text: String) {
    #expect(throws: ArticleError.noDocumentLine) { try Article(parsing: text) }
  }

  @Test(arguments: ["", "../x", "..", "-a", "Q1/2", "Q\u{1B}", "Ä1", "e\u{301}"])
  func `is refused when its id is no name for a file`(id: String) {
    #expect(throws: ArticleError.badID(id)) { try Article(parsing: "DOCUMENT:\(id)") }
  }

  @Test func `is refused in one finished sentence`() {
    #expect(
      ArticleError.noDocumentLine.description
        == #"The text does not begin with "DOCUMENT:"; "#
        + #"start it with a line such as "DOCUMENT:Q123456  23-OCT-2000"."#)
    #expect(
      ArticleError.badID("../x").description
        == #"The line "DOCUMENT:" calls the article "../x"; "#
        + #"write a letter or digit, then only letters, digits, "-", "." and "_"."#)
  }
}

@Suite struct `Any text` {
  @Test func `that begins an article is an article`() throws {
    let id = "DOCUMENT:Q900001"
    for length in id.count...sample.count {
      #expect(try Article(parsing: String(sample.prefix(length))).id == "Q900001")
    }
  }

  @Test func `that was damaged is an article or refused`() {
    let original = Array(sample.utf8)
    var bytes = original
    for round in 0..<2000 {
      if round.isMultiple(of: 40) { bytes = original }
      let start = round * 7919 % bytes.count
      let end = min(bytes.count, start + round % 9)
      bytes.replaceSubrange(start..<end, with: [UInt8(truncatingIfNeeded: round &* 167)])
      let article = try? Article(parsing: String(decoding: bytes, as: UTF8.self))
      #expect(article?.id != "", "round \(round)")
    }
  }

  @Test(arguments: [
    "x", " ", "\t", "=", "-", "A", "1. ", "- a\n", "A\n===\n", "\n", "a:\n", "  x\n\n", "\u{301}",
    "KEYWORDS:", "e\n  1. x\n", "The information in this article applies to:\n- a\n",
  ])
  func `can be very long`(piece: String) throws {
    let text = "DOCUMENT:Q1\n\n" + String(repeating: piece, count: 200_000 / piece.utf8.count)
    #expect(try Article(parsing: text).id == "Q1")
  }
}

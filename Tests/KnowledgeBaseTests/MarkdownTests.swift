// What a Markdown text is understood to say.

import Testing

@testable import KnowledgeBase

@Suite struct `An article in Markdown` {
  private func article(_ text: String) throws -> Article {
    try Article("a", saying: text, in: .markdown)
  }

  private func blocks(_ text: String) throws -> [Article.Block] {
    try article(text).sections.flatMap(\.blocks)
  }

  /// The only paragraph of a text.
  private func paragraph(_ text: String) throws -> String {
    guard case .paragraph(let words, 0, false)? = try blocks(text).first else { return "" }
    #expect(try blocks(text).count == 1)
    return words
  }

  @Test func `has the id that was asked for, and its first heading as its title`() throws {
    let article = try article(
      "# `df` and\n\nText.\n\n## Find *out*\n\nMore.\n\nSetext\n===\n\nEnd.")
    #expect(article.id == "a" && article.title == "`df` and")
    #expect(article.sections.map(\.title) == ["", "Find *out*", "Setext"])
    #expect(
      article.sections.map(\.blocks) == [
        [.paragraph("Text.")], [.paragraph("More.")], [.paragraph("End.")],
      ])
  }

  @Test func `shows its first heading where that is not on top`() throws {
    let article = try article("Text.\n\n# One\n\nMore.")
    #expect(article.title == "One" && article.sections.map(\.title) == ["", "One"])
  }

  @Test(arguments: [
    ("\n\nFirst line\nand second.", "First line and second."), ("- item\n- other", "item"),
    ("```\n\n  code\n```", "code"), ("- ```\n  x\n  ```", "x"),
  ])
  func `has the beginning of its text as its title where it has no heading`(
    text: String, title: String
  ) throws {
    #expect(try article(text).title == title)
  }

  @Test func `joins the lines of a paragraph but for those that stay apart`() throws {
    #expect(try paragraph("one\ntwo  \nthree\\\nfour") == "one two\nthree\nfour")
  }

  @Test func `keeps code, stress and tags readable among words`() throws {
    #expect(
      try paragraph("Run `df -h` *now*, __never__ ***later***; <b>bold</b> \\*a\\* &lt;&amp;&#33;")
        == "Run `df -h` *now*, *never* **later**; <b>bold</b> *a* <&!")
    #expect(try paragraph("``a `b` c``") == "`a `b` c`")
    #expect(try paragraph("a&#10;- b") == "a - b")
  }

  @Test(arguments: [
    ("[page](https://example.org/a_b)", "page <https://example.org/a_b>"),
    ("<https://example.org>", "https://example.org"),
    ("[https://example.org](https://example.org)", "https://example.org"),
    ("<ann@example.org>", "ann@example.org"),
    ("[page][ref]\n\n[ref]: <a b> \"Title\"", "page <a b> \"Title\""),
    ("[](x.md)", "<x.md>"), ("[page]()", "page"), ("[unknown]", "[unknown]"),
    ("![A disk](disk.png 'Full')", "[A disk] <disk.png> \"Full\""),
    ("![](disk.png)", "[picture] <disk.png>"),
    ("[![badge](b.svg)](ci)", "[badge] <b.svg> <ci>"),
    ("[a\nb](c)", "a b <c>"),
  ])
  func `shows what a link leads to, and where a picture lies`(text: String, words: String) throws {
    #expect(try paragraph(text) == words)
  }

  @Test func `has items close to each other or apart, as the author put them`() throws {
    #expect(
      try blocks("Do:\n- one\n- two\n\n1) first\n\n2) second") == [
        .paragraph("Do:"), .item(marker: "-", text: "one"),
        .item(marker: "-", text: "two", isTight: true), .item(marker: "1)", text: "first"),
        .item(marker: "2)", text: "second"),
      ])
  }

  @Test func `has lists in lists, which go on with their numbers`() throws {
    #expect(
      try blocks("7. a\n   - b\n     1. c\n   - d\n8. e") == [
        .item(marker: "7.", text: "a"), .item(marker: "-", text: "b", level: 1, isTight: true),
        .item(marker: "1.", text: "c", level: 2, isTight: true),
        .item(marker: "-", text: "d", level: 1, isTight: true),
        .item(marker: "8.", text: "e", isTight: true),
      ])
    #expect(
      try blocks("- a\n\n  - b\n  - c\n\n- d") == [
        .item(marker: "-", text: "a"), .item(marker: "-", text: "b", level: 1),
        .item(marker: "-", text: "c", level: 1, isTight: true), .item(marker: "-", text: "d"),
      ])
  }

  @Test func `has more than a paragraph in an item`() throws {
    #expect(
      try blocks("1. Type:\n\n       a  b\n\n   Wait.\n\n2. ```\n   c\n   ```\n3.\n") == [
        .item(marker: "1.", text: "Type:"), .code(["a  b"], level: 1),
        .paragraph("Wait.", level: 1), .item(marker: "2.", text: ""),
        .code(["c"], level: 1, isTight: true), .item(marker: "3.", text: ""),
      ])
  }

  @Test func `has a sign before the paragraphs of a quote`() throws {
    #expect(
      try blocks("> one\n> two\n>\n> three\n>> four\n\n- > five\n- >\n\n> - six\n> - seven") == [
        .item(marker: ">", text: "one two"), .item(marker: ">", text: "three"),
        .item(marker: ">", text: "four", level: 1), .item(marker: "- >", text: "five"),
        .item(marker: "-", text: "", isTight: true), .item(marker: "> -", text: "six"),
        .item(marker: "-", text: "seven", level: 1, isTight: true),
      ])
    #expect(
      try blocks("> # Warning\n> ```\n> rm\n> ```") == [
        .item(marker: ">", text: "*Warning*"), .code(["rm"], level: 1),
      ])
  }

  @Test func `keeps the lines of code and of HTML, indentation and tabs included`() throws {
    #expect(
      try blocks("```sh\nif x; then\n\tdf\n\nfi  \n```\n\n    indented\n\n    more\n") == [
        .code(["if x; then", "        df", "", "fi  "]), .code(["indented", "", "more"]),
      ])
    #expect(
      try blocks("<div>\n  <script>x</script>\n</div>\n\n<!-- no -->") == [
        .code(["<div>", "  <script>x</script>", "</div>"]), .code(["<!-- no -->"]),
      ])
    #expect(try blocks("a\n\n```\n```\n\n***") == [.paragraph("a"), .paragraph("* * *")])
  }

  @Test func `keeps the rows of a table`() throws {
    #expect(
      try blocks("| a | b |\n|---|---|\n| `c` | d |\n\n| no table") == [
        .code(["| a | b |", "|---|---|", "| `c` | d |"]), .paragraph("| no table"),
      ])
  }

  @Test func `is found by all that it says`() throws {
    let text = try article("# T\n\n- [a](b)\n\n## H\n\n    c\n").wholeText
    #expect(text == "\na <b>\nH\nc")
  }

  @Test(arguments: ["title: Mend it", "title:   'Mend it' ", "title: \"Mend it\""])
  func `takes its title from front matter, of which nothing else is shown`(title: String) throws {
    let front = "---\n# For the site\ntags:\n  - a\n- b\n\n\(title)\ndate: 2026-01-01\n---\n"
    for text in [front, "\u{FEFF}" + front, front.replacing("\n", with: "\r\n")] {
      let article = try article(text + "\nText.\n\n# Head\n\nMore.")
      #expect(article.title == "Mend it")
      #expect(article.wholeText == "\nText.\nHead\nMore.")
    }
    #expect(try article(front + "# Mend it\n\nText.").wholeText == "\nText.")
    #expect(throws: ArticleError.breaksOff) { try article(front) }
  }

  @Test func `has its first heading for a title where front matter names none`() throws {
    let article = try article("---\nlayout: page\n...\n# Head\n\nText.")
    #expect(article.title == "Head" && article.wholeText == "\nText.")
  }

  @Test(arguments: [
    "---\n\nText.\n\n---\n\nMore.", "---\na: b\n\nMore.", "Text.\n\n---\na: b\n---\n",
    "---\n---\nText.", "---\nSee https://a.b/\n---\nText.",
  ])
  func `shows a rule and what stands between two of them`(text: String) throws {
    let shown = try article(text).wholeText
    #expect(shown.contains("* * *") && ["a: b", "Text.", "More."].contains(where: shown.contains))
  }
}

// What an article is understood to say.

import Testing

@testable import KnowledgeBase

@Suite struct `An article` {
  @Test func `has an id, a title and a date as written`() throws {
    let article = try Article(parsing: sample)
    #expect(article.id == "Q900001")
    #expect(article.title == "Printer Prints Only Blank Pages with Event ID 41")
    #expect(article.date == "03-MAR-1999")
  }

  @Test func `has versions and keywords`() throws {
    let article = try Article(parsing: sample)
    #expect(article.versions == ["WINDOWS:3.2,3.3", "winnt:4.0"])
    #expect(article.keywords == ["prn40", "kbprint"])
  }

  @Test func `has the products that it applies to`() throws {
    #expect(
      try Article(parsing: sample).products == [
        "Imaginary Print Server, versions 4.0, 4.1", "Imaginary Spooler, version 3.3",
      ])
  }

  @Test func `has the product of its header when it lists none`() throws {
    #expect(try Article(parsing: "DOCUMENT:Q1\nPRODUCT :Paper").products == ["Paper"])
  }

  @Test func `has versions without platform`() throws {
    #expect(try Article(parsing: "DOCUMENT:Q1\nPROD/VER::5.5 SP3").versions == ["5.5 SP3"])
  }

  @Test func `has a section for each underlined heading`() throws {
    #expect(
      try Article(parsing: sample).sections.map(\.title) == [
        "SYMPTOMS", "CAUSE", "RESOLUTION", "MORE INFORMATION",
      ])
  }

  @Test func `has paragraphs on one line each, and events as they are`() throws {
    #expect(
      try section("SYMPTOMS").blocks == [
        .paragraph("Every page comes out of the printer empty, and one of these events is logged:"),
        .literal([
          "   Event ID: 41", "   Source: PrnImaginary", "   Description: The toner",
          "   said no.",
        ]),
      ])
  }

  @Test func `has numbered, lettered and bulleted items, with what belongs to them`() throws {
    #expect(
      try section("RESOLUTION").blocks == [
        .paragraph("Take the seal off:"),
        .item(marker: "1.", text: "Switch the printer off and wait."),
        .paragraph(
          "The drum may be too hot to touch for as long as a quarter of an hour after the last page.",
          level: 1),
        .item(marker: "a.", text: "Pull the lever.", level: 1),
        .item(marker: "b.", text: "Type:", level: 1),
        .literal(["      prn /reset"]),
        .item(marker: "2.", text: "Remove the seal."),
        .item(marker: "*", text: "Keep it."),
      ])
  }

  @Test func `has tables as they are, and no footer`() throws {
    #expect(
      try section("MORE INFORMATION").blocks == [
        .literal(["Name     Meaning", "off      no power"])
      ])
  }

  @Test func `reads the same with other line ends, or a byte order mark`() throws {
    let lines = sample.split(separator: "\n", omittingEmptySubsequences: false)
    let article = try Article(parsing: sample)
    #expect(try Article(parsing: lines.joined(separator: "\r\n")) == article)
    #expect(try Article(parsing: lines.joined(separator: "\r")) == article)
    #expect(try Article(parsing: "\u{FEFF}" + sample) == article)
  }

  private func section(_ title: String) throws -> Article.Section {
    try #require(try Article(parsing: sample).sections.first { $0.title == title })
  }
}

@Suite struct `An unusual article` {
  @Test func `needs no more than an id`() throws {
    let article = try Article(parsing: "DOCUMENT:Q1")
    #expect(article.id == "Q1")
    #expect(article.title == "")
    #expect(article.date == "")
    #expect(article.products == [])
    #expect(article.sections == [])
  }

  @Test func `keeps text in front of the first heading in a section without title`() throws {
    let sections = try sections("Hello.\n\nNOTES\n=====\nBye.")
    #expect(sections.map(\.title) == ["", "NOTES"])
    #expect(sections.map(\.blocks) == [[.paragraph("Hello.")], [.paragraph("Bye.")]])
  }

  @Test func `can have two sections of the same name, and empty ones`() throws {
    let text = "SYMPTOMS\n========\nOne.\n\nSYMPTOMS\n===\n\nSTATUS\n======\n"
    #expect(try sections(text).map(\.title) == ["SYMPTOMS", "SYMPTOMS", "STATUS"])
    #expect(try sections(text).map(\.blocks) == [[.paragraph("One.")], [], []])
  }

  @Test func `has no heading without an underline, or in small letters`() throws {
    #expect(try sections("CAUSE\n==\n\nNotes\n=====\n").map(\.title) == [""])
  }

  @Test func `takes a wrapped header line with the line above`() throws {
    #expect(try Article(parsing: "DOCUMENT:Q1\nKEYWORDS:a b\nC").keywords == ["a", "b", "C"])
  }

  @Test func `has the longer title that follows the rule`() throws {
    let text = "DOCUMENT:Q1\nTITLE   :Cut\n\n=====\nTITLE: Cut no more\n"
    #expect(try Article(parsing: text).title == "Cut no more")
  }

  @Test func `has text right behind an unclosed list of products`() throws {
    let text = "The information in this article applies to:\n\n - Paper\n\nFold it.\n"
    let article = try Article(parsing: "DOCUMENT:Q1\n\n" + text)
    #expect(article.products == ["Paper"])
    #expect(article.sections.map(\.blocks) == [[.paragraph("Fold it.")]])
  }

  @Test func `lines up tabs at every eighth column`() throws {
    #expect(try blocks("  a\tb") == [.literal(["  a     b"])])
  }

  @Test func `has lists without blank lines between`() throws {
    #expect(
      try blocks("Do:\n- one\n  more\n- two") == [
        .paragraph("Do:"), .item(marker: "-", text: "one more"), .item(marker: "-", text: "two"),
      ])
  }

  @Test func `keeps a number at the beginning of a wrapped line in its paragraph`() throws {
    #expect(try blocks("It needs version\n5. Nothing else.").count == 1)
  }

  @Test func `keeps indented lines below a paragraph as they are`() throws {
    #expect(
      try blocks("Type:\n   one\n   two\nand wait.") == [
        .paragraph("Type:"), .literal(["   one", "   two"]), .paragraph("and wait."),
      ])
  }

  @Test func `keeps indented sentences outside lists and short lines inside as they are`() throws {
    #expect(try blocks("  It failed.") == [.literal(["  It failed."])])
    #expect(
      try blocks("- Look for:\n\n  Event ID: 41\n  It failed.") == [
        .item(marker: "-", text: "Look for:"), .literal(["  Event ID: 41", "  It failed."]),
      ])
  }

  @Test func `keeps the version in the middle of a section`() throws {
    #expect(try blocks("Version: 3 fails.\n\nUse 4.").count == 2)
  }

  @Test func `loses its footer even if that is not wrapped`() throws {
    let terms = "THE INFORMATION PROVIDED IN THE MICROSOFT KNOWLEDGE BASE IS FREE."
    #expect(
      try blocks("Done.\n\nKeywords : a\nVersion : 1\n\n\(terms)\n") == [.paragraph("Done.")])
  }

  @Test func `has a sentence that begins like the list of products in its text`() throws {
    let words = "The information in this article applies to"
    let sentence = "\(words) the first release only."
    for body in ["A\n===\n\(sentence)\n\n- Stop.", "A\n===\n\(words):\n\n- Stop."] {
      let article = try Article(parsing: "DOCUMENT:Q1\n\n===\n\(words):\n- Mail\n---\n\(body)")
      #expect(article.products == ["Mail"])
      #expect(article.sections.map(\.title) == ["A"] && article.sections[0].blocks.count == 2)
    }
    #expect(try sections("\(sentence)\n\n").map(\.blocks) == [[.paragraph(sentence)]])
    #expect(try sections("\(words)\nus: all.").map(\.blocks) == [[.paragraph("\(words) us: all.")]])
    #expect(try Article(parsing: "DOCUMENT:Q1\n\n\(words) :\n Mail").products == ["Mail"])
  }

  @Test(arguments: [
    [
      "[Gateway]", "Drive=M", "; only one of these two lines", #"Share=\\server\maildata"#,
      "Retry=3",
    ],
    ["First chapter", "Second chapter", "Last chapter"],
    [
      "[Mail]", "; " + String(repeating: "a long remark, ", count: 6) + "and more", "Drive=M",
      "Retry=3",
    ],
    ["Adams, Ann", "Baker, Bob", "Clark, Cid", "Davis, Dan"],
    [
      "09:12:33 The service asked the server for the list of its postoffices and",
      "09:12:34 got no answer, so that it tried again after a second or so, and",
      "09:12:41 gave up.",
    ],
    [
      "00001000 4D 5A 90 00 03 00 00 00 04 00 00 00 FF FF 00 00 MZ..............",
      "00001010 B8 00 00 00 00 00 00 00 40 00 00 00 00 00 00 00 ........@.......",
      "00001020 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 ................",
    ],
    [
      "Mlmig32.dll  Migrate  takes what the source extractor has found and puts",
      "Msfs32.dll  Read  opens the postoffice",
    ],
    ["Name  Size", "-x-  12"],
  ])
  func `keeps lines apart that somebody kept apart`(lines: [String]) throws {
    #expect(try blocks("Type:\n\n" + lines.joined(separator: "\n")).last == .literal(lines))
  }

  @Test(arguments: [
    "It failed.\nTry again.",
    "To move the mailboxes of a postoffice, first make a copy of all of its\n"
      + "files; then run the wizard on that copy, and compare what both of them\nhold.",
    "When the wizard stops, look at the application log first.  It names the\n"
      + "mailbox.  What is missing there can be found in the file of the users,\n"
      + "which lies beside it.  Nothing else has to be done.",
    "A paragraph that somebody changed by hand has one line that\nends too soon in it,\n"
      + "and goes on as wide as all the others, since nobody wrapped it once more,\n"
      + "and it is a paragraph all the same.",
    "A paragraph may be wrapped so that it is narrower than most,\nas from a mail program, and\n"
      + "the lines of a text of this kind still are wide enough.",
  ])
  func `has a wrapped paragraph on one line`(text: String) throws {
    let line = text.split(separator: "\n").joined(separator: " ")
    #expect(try blocks(text) == [.paragraph(line)])
  }

  @Test func `has a heading between two rules, and no table row as one`() throws {
    let rule = String(repeating: "-", count: 40)
    let article = try Article(
      parsing: "DOCUMENT:Q1\n\nA\n===\nOne.\n\n\(rule)\n              The Registry\n\(rule)\nTwo.")
    #expect(article.sections.map(\.title) == ["A", "The Registry"])
    #expect(article.sections.map(\.blocks) == [[.paragraph("One.")], [.paragraph("Two.")]])
    #expect(try blocks("\(rule)\n   dir\n\(rule)") == [.literal(["   dir"])])
    #expect(try blocks("\(rule)\nName   Size\n\(rule)\na      1").count == 2)
    #expect(try sections("NOTES\n===\n| C(/C++) | X |\n=====\n").map(\.title) == ["NOTES"])
    #expect(try sections("NOTES\n===\nREM ====== X\n=====\n").map(\.title) == ["NOTES"])
    #expect(try sections("NOTES\n===\nNAME    SIZE\n=====\n").map(\.title) == ["NOTES"])
  }

  @Test(arguments: [
    "Additional reference words: 3.00", "KBCategory: kbtool", " COPYRIGHT Microsoft Corporation",
    "   The information provided in the Microsoft Knowledge Base is free.\n   And so on.",
    "Keywords : a\nVersion : 5.5\nPlatform : winnt", "Platform : winnt\nIssue type : kbprb",
  ])
  func `loses a footer in whatever case and column`(footer: String) throws {
    #expect(try blocks("Done.\n\n\(footer)\n") == [.paragraph("Done.")])
  }

  @Test func `has a middle dot as a bullet`() throws {
    #expect(try blocks("·  One") == [.item(marker: "·", text: "One")])
  }

  private func sections(_ body: String) throws -> [Article.Section] {
    try Article(parsing: "DOCUMENT:Q1\n\n=====\n\(body)").sections
  }

  private func blocks(_ body: String) throws -> [Article.Block] {
    try sections("NOTES\n=====\n\n\(body)").flatMap(\.blocks)
  }
}

// What words mean in a tree.

import Testing
import TreeFile

@testable import Tree

struct FinderTests {
  private static let text = """
    kbwizard: 1
    id: mail
    title: Mail
    articles: kb
    questions:
      event:
        text: Which event did the log show?
        choices: {"7026": "Migration aborted", "7007": "Read only access: event 7026", other: Another}
      mode: {text: Which mode?, choices: {create: Create, "7026": A mode like the event}}
    tree:
      ask: event
      then:
        "7026": {ask: mode, then: {create: blank, "7026": entry}}
        "7007": blank
        other: entry
    otherwise: call
    fixes:
      entry:
        title: Keep the entry
        article: Q242184
        because: An account is read only.
        verify: V.
        steps: [{do: Open the list., type: "net use X:", expect: A drive}, {do: Save it.}]
      blank: {title: Blank the modes, verify: V., article: Q1, steps: [{do: Open the modes.}]}
      call: {title: Call somebody, steps: [{do: Call.}]}
    """

  private func finder(_ text: String = text) throws -> Finder {
    Finder(of: try #require(DecisionTree.load(Array(text.utf8)).tree))
  }

  private func found(_ words: String) throws -> [Found] {
    try finder().hits(for: words).first.map(\.found)
  }

  @Test func `An id comes first, then what begins so, then what holds all the words`() throws {
    #expect(
      try found("7026") == [
        .choice("event", "7026"), .choice("mode", "7026"), .choice("event", "7007"),
      ])
    #expect(
      try found("read only") == [.choice("event", "7007"), .fix("entry")])
    #expect(try finder().hits(for: "open").first.map(\.rank) == [.beginning, .beginning])
  }

  @Test(arguments: ["only READ", "  read\tonly ", "ONLY ACCOUNT read"])
  func `Words are found in any order, without regard to case`(words: String) throws {
    #expect(try found(words).contains(.fix("entry")))
  }

  @Test func `An article's id means the fixes that rest on it, in any case`() throws {
    #expect(try finder().hits(for: "q242184").first == [Hit(found: .fix("entry"), rank: .id)])
    #expect(try finder().articles == ["Q242184", "Q1"])
  }

  @Test(arguments: ["net use", "drive", "list keep", "entry open"])
  func `A step is found by what to do, type and see, with the help of its fix`(words: String) throws
  {
    #expect(try found(words).contains(.step("entry", way: 0, step: 0)))
    #expect(try !found(words).contains(.step("entry", way: 0, step: 1)))
  }

  @Test func `A choice is found with the help of its question`() throws {
    #expect(try found("log aborted") == [.choice("event", "7026")])
    #expect(try found("log show") == [.question("event")])
  }

  @Test(arguments: ["", "  ", "\n", "no such thing", "read only no"])
  func `What is nowhere is not found`(words: String) throws {
    #expect(try found(words).isEmpty)
  }

  @Test func `What can't be reached is not found`() throws {
    let text = Self.text.replacing("other: entry", with: "other: blank")
      .replacing(#""7026": entry}"#, with: #""7026": blank}"#)
    let tree = DecisionTree.load(Array(text.utf8)).tree
    #expect(try Finder(of: #require(tree)).hits(for: "keep").count == 0)
  }

  @Test func `An article is found by its id and what it says`() throws {
    var finder = try finder()
    finder.add(
      article: "Q242184", title: "Title of it", "SYMPTOMS\nThe postoffice is\nlocked.")
    let article = Found.article("Q242184", title: "Title of it")
    #expect(finder.hits(for: "office locked").first == [Hit(found: article, rank: .words)])
    #expect(finder.hits(for: "Q242184").first.map(\.found) == [.fix("entry"), article])
    #expect(finder.hits(for: "title").first.first?.rank == .beginning)
  }

  @Test func `Letters of all kinds are found without regard to case`() throws {
    var finder = try finder()
    finder.add(article: "Q1", title: "ÄRGER", "mit der Straße")
    for words in ["ärger STRASSE", "straße ärger", "a\u{308}rger", "arger"] {
      #expect(finder.hits(for: words).first.map(\.found) == [.article("Q1", title: "ÄRGER")])
    }
  }

  @Test func `What is listed already is left out, and only some is told of the rest`() throws {
    let finder = try finder()
    let marks = finder.marks(of: [.choice("event", "7026")])
    let hits = finder.hits(for: "7026", leavingOut: marks, most: 1)
    #expect(hits.first.map(\.found) == [.choice("mode", "7026")] && hits.count == 2)
  }
}

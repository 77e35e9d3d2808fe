// Going from one article to another that it names.

import KnowledgeBase
import Screen
import Testing
import Text

@testable import Wizard

struct ArticleLinkTests {
  private static let text =
    (["# The first\n", "See Q900002 and KB900003; Q900009 is not there.\n"]
    + (1...30).map { "Paragraph \($0).\n" } + ["At last see Q900004, or Q900002 again.\n"])
    .joined(separator: "\n")

  /// A session with an article that names three others.
  private func article(_ columns: Int = 60, _ rows: Int = 12) throws -> Session {
    let article = try Article("Q900001", saying: Self.text, in: .markdown)
    var session = try printer(columns, rows)
    session.show(article, links: article.mentioned.filter { $0 != "Q900009" })
    return session
  }

  @Test func `What leads to another article is set off, and nothing else is`() throws {
    let links = try article().frame.lines.joined().filter { $0.style == .link }.map(\.text)
    #expect(links == ["Q900002", "KB900003"])
  }

  @Test func `Tab goes from one to the next and around, and Enter opens it`() throws {
    var session = try article()
    for id in ["Q900002", "KB900003", "Q900004", "Q900002"] {
      session = try session.typed("tab")
      let selected = session.frame.lines.joined().filter { $0.style == .selected }.map(\.text)
      #expect(selected.contains(id))
      var opened = session
      #expect(opened.update(.key(.enter)) == .read(article: id))
    }
  }

  @Test func `Back leads to the article before, at its place and with its link`() throws {
    var session = try article().typed("tab tab tab")
    let before = session.frame
    session.show(try Article("Q900004", saying: "# The fourth\n\nText.\n", in: .markdown))
    #expect(session.rows[0].contains("The fourth"))
    #expect(try session.typed("left").frame == before)
    #expect(try session.typed("backspace").frame == before)
  }

  @Test func `Tab begins with what is in view`() throws {
    let session = try article().typed("end tab")
    var opened = session
    #expect(opened.update(.key(.enter)) == .read(article: "Q900004"))
  }

  @Test func `While no link is selected Enter goes a line down`() throws {
    var session = try article()
    #expect(session.update(.key(.enter)) == nil)
    #expect(session.page.top == 1)
  }

  @Test func `The footer names the keys only where there are links`() throws {
    #expect(try article(80, 24).rows.last?.contains("tab link  enter open") == true)
    var session = try printer(80, 24)
    session.show(try Article("Q1", saying: "Text\n", in: .text))
    #expect(session.rows.last?.contains("tab link") == false)
  }

  @Test func `Line by line links are listed with numbers, which open them`() throws {
    var conversation = Conversation(try article())
    let page = conversation.news()
    #expect(page.contains("Articles that it names\n  1  Q900002\n  2  KB900003\n  3  Q900004\n"))
    #expect(conversation.prompt == "Number 1-3, or a word: ")
    #expect(conversation.read("open 2") == .read(article: "KB900003"))
    #expect(conversation.read("3") == .read(article: "Q900004"))
    #expect(conversation.read("open 4") == nil)
    #expect(conversation.news().contains("There is no 4 here"))
  }
}

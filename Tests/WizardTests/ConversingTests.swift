// What a conversation says, line by line, of marks, articles, words and values.

import Casework
import KnowledgeBase
import Testing

@testable import Wizard

struct ConversingTests {
  /// What is said after each of some lines.
  private func said(_ lines: String..., in session: Session) -> [String] {
    var conversation = Conversation(session)
    _ = conversation.news()
    return lines.map { line in
      _ = conversation.read(line)
      return conversation.news()
    }
  }

  @Test func `A step that is ticked no more is said to be to do again`() throws {
    let said = said("1", "1", in: try Session(.fixture("boot")).typed("1"))
    #expect(said[0].contains("1  done: Take the USB sticks out."))
    #expect(said[1].hasPrefix("Step 1 is to be done again.\n"))
  }

  @Test func `No word is explained by itself`() throws {
    for kind in Page.Kind.allCases {
      for binding in KeyBinding.bindings(on: kind) { #expect(binding.help != binding.word) }
    }
  }

  @Test func `Headings of an article are heard, and what is found in it is said`() throws {
    var session = try Session(.fixture("boot"))
    session.show(try #require(Article.fixture("open-files")))
    var conversation = Conversation(session)
    let page = conversation.news()
    #expect(page.contains("\nHeading: Find them\n"))
    #expect(conversation.read("/DELETED") == nil)
    let found = conversation.news()
    #expect(found.hasPrefix("\"DELETED\" stands in ") && found.contains("deleted"))
    #expect(conversation.read("find no such words") == nil)
    #expect(conversation.news() == "Nothing here has \"no such words\".\n")
    #expect(conversation.read("find") == nil && conversation.prompt == "Text to find here: ")
    #expect(conversation.read("deleted") == nil && conversation.news().contains("stands in"))
  }

  @Test func `A word typed for a value is done, and can be said to be the value`() throws {
    let session = try Session(.fixture("boot")).typed("1")
    var conversation = Conversation(session)
    _ = conversation.read("value")
    #expect(conversation.prompt.hasPrefix("Text for <host>"))
    #expect(conversation.read("report") == .report)
    #expect(conversation.session.progress.values.isEmpty)
    #expect(
      conversation.session.notice
        == "\"report\" was taken as a word; \"value host report\" fills it in.")
    _ = conversation.read("value host report")
    #expect(conversation.session.progress.values == ["host": "report"])
    _ = conversation.read("value")
    _ = conversation.read("reporter")
    #expect(conversation.session.progress.values == ["host": "reporter"])
  }

  @Test func `The map says what is to be done before a question, and where each answer leads`()
    throws
  {
    let said = said("map", "1", in: try Session(.fixture("boot")))
    #expect(said[0].contains("Does the menu of GRUB come up? (after 3 steps)"))
    #expect(said[1].contains("leads to Install GRUB anew") && !said[1].contains("─"))
  }
}

// Notes are listed, changed and deleted, and a session has a title.

import Casework
import Screen
import Testing
import Tree

@testable import Wizard

struct NotesTests {
  private func noted() throws -> Session { try printer().typed("1 n o n e enter + t w o enter") }

  @Test func `Without notes the first one is asked for at once, then they are listed`() throws {
    #expect(try printer().typed("n").field?.kind == .note)
    let session = try noted().typed("n")
    #expect(session.page.kind == .notes && session.page.selected == 0)
    let items = session.rows.dropFirst(2).prefix(3).map { $0.split(separator: "  ").last ?? "" }
    #expect(items == ["New note", "two", "one"])
    #expect(try session.typed("enter a enter").progress.notes == ["one", "two", "a"])
    #expect(try session.typed("left").shown == "lamp")
  }

  @Test func `A note is changed, which can be taken back`() throws {
    var session = try noted().typed("n 3")
    #expect(session.field?.editor.text == "one")
    session = try session.typed("s enter")
    #expect(session.progress.notes == ["ones", "two"])
    #expect(session.takeEvents().last == .renoted(note: 0, "ones"))
    session = try session.typed("u")
    #expect(session.progress.notes == ["one", "two"])
    #expect(try session.typed("down enter enter").progress == session.progress)
  }

  @Test func `A note is deleted once the world has done it, and nothing brings it back`() throws {
    var session = try noted().typed("n 3 s enter down down")
    #expect(try session.play("d") == .forget(note: 0))
    #expect(session.progress.notes == ["ones", "two"])
    session.forget(note: 0)
    #expect(session.progress.notes == ["", "two"])
    #expect(!session.rows.dropFirst(4).joined().contains("one"))
    #expect(session.notice?.hasPrefix("Deleted for good, from the journal too: ") == true)
    #expect(session.page.selected == 1)
    // The change of the note, which came last, is passed over.
    session = try session.typed("u")
    #expect(session.progress.notes == [""])
    #expect(try session.typed("u").progress.answers.isEmpty)
    #expect(try noted().typed("n d").notice == "Select the note that is to be deleted.")
  }

  @Test func `Line by line notes are listed, added, changed and deleted by their numbers`() throws {
    var conversation = Conversation(try printer().typed("1"))
    for line in ["note one", "note two", "notes"] { _ = conversation.read(line) }
    let page = conversation.news()
    #expect(page.contains("  1  one\n  2  two\n"))
    _ = conversation.read("change 1 other one")
    #expect(conversation.session.progress.notes == ["other one", "two"])
    _ = conversation.read("2")
    _ = conversation.read("second")
    #expect(conversation.session.progress.notes == ["other one", "second"])
    #expect(conversation.read("delete 1") == .forget(note: 0))
    _ = conversation.read("delete 9")
    #expect(conversation.session.notice?.contains("There is no 9 here") == true)
    _ = conversation.read("note third")
    #expect(conversation.session.progress.notes.count == 3)
  }

  @Test func `The title of the session stands in the header, and can be changed and taken away`()
    throws
  {
    var session = try printer().typed("t I N C 1 enter")
    #expect(session.rows[0].hasSuffix(" INC1  question 1 "))
    #expect(session.notice == "The title is \"INC1\" (u takes it back).")
    session = try session.typed("t 2 enter")
    #expect(session.progress.title == "INC12")
    #expect(try session.typed("t ctrl-u enter").progress.title == nil)
    #expect(try session.typed("u").progress.title == "INC1")
    let count = session.takeEvents().count
    session = try session.typed("t enter")
    #expect(count == 2 && session.takeEvents().isEmpty)
  }

  @Test func `A long title leaves room for the name of the page`() throws {
    let session = try printer(40, 12).typed("1").after(.key("t"))
      .after(.paste(String(repeating: "漢字", count: 40))).typed("enter")
    #expect(session.rows[0].hasPrefix(" A printer"))
    #expect(session.rows[0].contains("…"))
  }

  @Test func `Line by line the title is typed behind its word`() throws {
    var conversation = Conversation(try printer())
    _ = conversation.read("title INC123")
    #expect(conversation.session.progress.title == "INC123")
    _ = conversation.read("title")
    _ = conversation.read("INC4")
    #expect(conversation.session.progress.title == "INC4")
  }
}

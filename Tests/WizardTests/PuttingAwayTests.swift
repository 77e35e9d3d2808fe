// Sessions that nobody wants any more are given up or discarded.

import Casework
import Testing

@testable import Wizard

struct PuttingAwayTests {
  @Test(arguments: ["1", "g", "enter"]) func `This session is given up`(key: String) throws {
    var session = try printer().typed("1 D")
    #expect(session.page.kind == .putAway)
    #expect(try session.play(key) == .end(.givenUp))
    #expect(session.takeEvents().last == .gaveUp && session.ending == .givenUp)
    #expect(try session.typed("u").ending == .left)
  }

  @Test(arguments: ["2", "d", "down enter"]) func `This session is discarded`(keys: String) throws {
    var session = try printer().typed("1 D")
    #expect(try session.play(keys) == .end(.discarded))
    #expect(session.takeEvents().count == 1)
  }

  @Test(arguments: ["3", "esc", "left"]) func `It is kept as it is`(key: String) throws {
    let session = try printer().typed("2 1 space")
    var asked = try session.typed("D")
    #expect(try asked.play(key) == nil)
    #expect(asked.frame == session.frame)
  }

  @Test func `Where nothing was done there is nothing to give up`() throws {
    let session = try printer().typed("D")
    #expect(
      session.page.kind == .question && session.notice?.contains("nothing to give up") == true)
  }

  @Test func `Whatever is done later takes a session up again`() throws {
    var session = try printer().typed("1 D")
    _ = try session.play("g")
    var later = Session(resuming: session.tree, events: session.takeEvents())
    #expect(later.ending == .givenUp)
    #expect(try later.typed("1").ending == .left)
    #expect(try later.play("q") == nil || later.ending == .givenUp)
  }

  @Test func `Other sessions are put away on the start page, which then offers the rest`() throws {
    var session = try printer().typed("@start D")
    #expect(session.rows.contains { $0.contains("INC0012345") })
    #expect(try session.play("d") == .putAway(others[0].name, .discard))
    session.tookAway(others[0].name, .discard)
    #expect(
      session.page.content == .start(StartList(sessions: [others[1]])) && session.page.selected == 1
    )
    #expect(session.notice == "The session is deleted.")
    #expect(try session.play("D") == nil)
    #expect(try session.play("1") == .putAway(others[1].name, .giveUp))
    session.tookAway(others[1].name, .giveUp)
    #expect(session.page.kind == .question)
    #expect(try printer().typed("@start up D").page.kind == .start)
  }

  @Test func `Line by line the words ask first`() throws {
    for word in ["give-up", "give up", "discard"] {
      var conversation = Conversation(try printer().typed("1"))
      #expect(conversation.read(word) == nil)
      #expect(conversation.session.page.kind == .putAway)
      #expect(conversation.news().contains("2  Discard it: it is deleted for good"))
      _ = conversation.read("keep")
      #expect(conversation.session.page.kind == .question)
      _ = conversation.read(word)
      #expect(
        conversation.read(word) == .end(word == "discard" ? .discarded : .givenUp))
    }
    var start = Conversation(try printer().typed("@start"))
    _ = start.read("give-up 3")
    #expect(start.read("1") == .putAway(others[1].name, .giveUp))
  }
}

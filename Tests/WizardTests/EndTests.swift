// The ends of a session: what the key is called, what the last page says, and what old journals mean.

import Screen
import Testing
import Tree

@testable import Casework
@testable import Wizard

struct EndTests {
  /// The checklist of the last resort.
  private func lastResort() throws -> Session { try printer().typed("2 1 x enter") }

  @Test func `On the last resort the key hands the session on, and says so`() throws {
    var session = try lastResort()
    #expect(session.rows.last?.contains("y handed on") == true)
    #expect(try printer().typed("2 1").rows.last?.contains("y it helped") == true)
    session = try session.typed("y")
    #expect(session.rows[0].contains("Handed on"))
    #expect(session.rows.contains { $0.contains("Handed on  Call the service") })
    #expect(session.progress.end ?? ("", .didNot) == ("call-service", .handedOn))
    #expect(session.takeEvents().last == .judged(fix: try named("call-service"), .handedOn))
    #expect(try session.play("q") == .end(.reached("call-service", .handedOn)))
  }

  @Test func `The report is in the footer of the last page, and back takes the end back`() throws {
    let session = try lastResort().typed("y")
    #expect(session.rows.last?.contains("R report") == true)
    let back = try session.typed("left")
    #expect(back.shown == "call-service" && back.ending == .left)
    #expect(try session.typed("u").notice == "Taken back: that it was handed on.")
  }

  @Test func `That the last resort helped, as older versions say, means that it was handed on`()
    throws
  {
    var before = try lastResort()
    let events = before.takeEvents() + [.judged(fix: try named("call-service"), .helped)]
    let session = Session(resuming: before.tree, events: events)
    #expect(session.rows[0].contains("Handed on"))
    #expect(session.ending == .reached("call-service", .handedOn))
  }

  @Test(arguments: ["handed-on", "Handed on", "handed"])
  func `Line by line it is handed on in one word or two`(line: String) throws {
    var conversation = Conversation(try lastResort())
    let words = conversation.news().split(separator: "Words here: ").last ?? ""
    #expect(words.contains("handed-on") && !words.contains("helped"))
    _ = conversation.read(line)
    #expect(conversation.session.ending == .reached("call-service", .handedOn))
    #expect(conversation.news().contains("back takes that back"))
  }

  @Test func `Line by line the talk goes on after the end`() throws {
    var conversation = Conversation(try printer().typed("2 1"))
    _ = conversation.read("helped")
    #expect(conversation.read("report") == .report)
    _ = conversation.read("back")
    #expect(conversation.session.ending == .left)
    _ = conversation.read("helped")
    #expect(conversation.read("quit") == .end(.reached("pull-seal", .helped)))
  }

  private func named(_ id: Fix.ID) throws -> Named {
    Named(try #require(try lastResort().tree.fix(id)))
  }
}

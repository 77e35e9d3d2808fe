// What a team remembers of a fix, on its page and in the list of those still possible.

import Screen
import Testing
import Tree

@testable import Casework
@testable import Wizard

struct MemoryTests {
  /// A fix that helped nine times, and twice did not.
  private let tally = {
    var tally = FixTally()
    tally.add(.helped, on: "2026-11-20", count: 8)
    tally.add(.helped, on: "2026-03-01")
    tally.add(.didNot, on: "2026-11-24", count: 2)
    tally.add(.waiting, on: "2026-11-25")
    return tally
  }()

  @Test func `It is wanted once, when a page tells of it`() throws {
    var session = try printer()
    #expect(!session.wantsMemory)
    session = try session.typed("2 1")
    #expect(session.wantsMemory)
    session.memory = [:]
    #expect(!session.wantsMemory)
    #expect(try printer().typed("c").wantsMemory)
  }

  @Test func `The page of a fix says how often it has helped, and when last`() throws {
    var session = try printer().typed("2 1")
    let before = session.rows
    session.memory = ["pull-seal": tally]
    #expect(session.rows.contains { $0.hasPrefix(" Tried  helped 9 of 11, last on 2026-11-20") })
    session.memory = ["replace-toner": tally]
    #expect(session.rows == before)
  }

  @Test func `The list of fixes says it where there is room, in the order of the author`() throws {
    var session = try printer().typed("1 1")
    let before = session.rows
    session.memory = ["change-fuse": tally]
    let rows = session.rows
    #expect(rows.contains { $0.hasSuffix("Change the fuse  helped 9 of 11") })
    #expect(zip(rows, before).allSatisfy { $0.hasPrefix($1) })
    // On a narrow screen nothing is wrapped for it.
    session = session.resized(20, 12)
    #expect(!session.rows.contains { $0.contains("helped") })
  }

  @Test func `Of the last resort nothing is said`() throws {
    var session = try printer().typed("3 1 enter")
    session.memory = ["call-service": tally]
    #expect(!session.rows.contains { $0.contains("helped") })
  }

  @Test func `A session that is counted no longer takes its day away with the last one`() {
    var tally = FixTally()
    tally.add(.helped, on: "2026-11-20")
    tally.remove(.didNot)
    #expect(tally.words(endingAs: .helped) == "helped 1 of 1, last on 2026-11-20")
    tally.remove(.helped)
    #expect(tally.isEmpty && tally.words(endingAs: .helped) == nil)
    tally.add(.nothingWrong, on: "")
    #expect(tally.words(endingAs: .nothingWrong) == "nothing wrong 1 of 1")
  }
}

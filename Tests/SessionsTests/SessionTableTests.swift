// The list of sessions where a screen is too narrow for it.

import Casework
import Testing
import Text

@testable import Commands
@testable import Journals

struct SessionTableTests {
  private func table(_ events: [Event]...) throws -> SessionTable {
    let summaries = try events.map { events in
      let entries = [.started(.migration)] + events.map { Entry.What.did($0) }
      let journal = entries.map { Entry(time: "2026-11-23T09:00:00Z", what: $0) }.journal
      return try #require(Summary(name: "20261123T090000-migration-1", parsing: journal))
    }
    return SessionTable(summaries, now: Clock.seconds(of: "2026-11-23T09:05:00Z") ?? 0)
  }

  private let answer = Event.answered(
    question: Named(id: "q", text: "Which event did it log?"), choices: [])

  @Test func `Where the table does not fit, what tells a session from others comes first`() throws {
    let fix = Named(id: "f", text: "F")
    let table = try table(
      [answer], [], [.titled("INC123"), .judged(fix: fix, .waiting("users log on tomorrow, all"))])
    #expect(
      table.text(width: 60) == """
        INC123
          5 minutes ago, waiting: users log on tomorrow, all
          migration  20261123T090000-migration-1
        Which event did it log? Not sure
          5 minutes ago, unfinished
          migration  20261123T090000-migration-1
        Nothing answered yet
          5 minutes ago, unfinished
          migration  20261123T090000-migration-1

        """)
    #expect(
      table.text(width: 30).contains("  5 minutes ago, waiting:\n    users log on tomorrow, all\n"))
    #expect(table.text(width: 140) == table.text)
    #expect(table.text.contains("migration  INC123\n"))
  }

  @Test(arguments: [1, 2, 3, 20, 40]) func `No line is wider than the screen`(width: Int) throws {
    let text = try table([answer], []).text(width: width)
    #expect(text.split(separator: "\n").allSatisfy { String($0).displayWidth <= width })
    #expect(try table().text(width: 120) == "There are no sessions.\n")
  }
}

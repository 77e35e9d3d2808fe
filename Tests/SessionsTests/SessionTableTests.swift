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

  @Test func `A last answer that does not fit stands below`() throws {
    let table = try table([answer], [])
    #expect(
      table.text(width: 70) == """
        SESSION                      LAST TOUCHED   STATE       TREE       LA…
        20261123T090000-migration-1  5 minutes ago  unfinished  migration  Wh…
          Which event did it log? Not sure
        20261123T090000-migration-1  5 minutes ago  unfinished  migration  no…

        """)
    #expect(table.text(width: 120) == table.text)
  }

  @Test(arguments: [1, 2, 3, 20, 40]) func `No line is wider than the screen`(width: Int) throws {
    let text = try table([answer], []).text(width: width)
    #expect(text.split(separator: "\n").allSatisfy { String($0).displayWidth <= width })
    #expect(try table().text(width: 120) == "There are no sessions.\n")
  }
}

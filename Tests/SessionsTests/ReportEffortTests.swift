// How long a session took.

import Casework
import Testing

@testable import Journals
@testable import Reports

struct ReportEffortTests {
  @Test(arguments: [
    (0, "less than a minute"), (59, "less than a minute"), (60, "1 minute"), (150, "2 minutes"),
    (3_600, "1 hour"), (3_660, "1 hour 1 minute"), (7_384, "2 hours 3 minutes"),
    (86_400, "1 day"), (2 * 86_400 + 3_600, "2 days 1 hour"),
    (10 * 86_400 + 23 * 3_600 + 59 * 60, "10 days 23 hours 59 minutes"),
  ])
  func `Seconds are put as days, hours and minutes`(seconds: Int, words: String) {
    #expect(seconds.asDuration == words)
  }

  private func effort(_ lines: (String, Entry.What)...) -> Effort {
    Effort(of: lines.map { Entry(time: "2026-11-\($0.0)Z", what: $0.1) }[...])
  }

  @Test func `Pauses, and the time after a crash, are not time with the wizard open`() {
    let effort = effort(
      ("23T09:00:00", .started(.migration)), ("23T09:10:00", .left(at: nil)),
      ("24T09:00:00", .resumed(.migration)), ("24T09:05:00", .did(.noted(""))),
      ("25T09:00:00", .resumed(.migration)), ("25T09:01:00", .left(at: nil)))
    #expect(effort.elapsed == 2 * 86_400 + 60)
    #expect(effort.active == 16 * 60)
  }

  @Test func `A clock that went back, or is none, makes no time`() {
    #expect(
      effort(("23T09:00:00", .started(.migration)), ("23T08:00:00", .left(at: nil)))
        == Effort(of: []))
    #expect(effort(("23", .started(.migration)), ("23T08:00:00", .left(at: nil))).elapsed == nil)
    let back = effort(
      ("23T09:00:00", .started(.migration)), ("23T08:00:00", .did(.noted(""))),
      ("23T10:00:00", .left(at: nil)))
    #expect(back.elapsed == 3_600)
    #expect(back.active == nil)
  }

  @Test func `Times are put for people, and other texts stay`() {
    #expect("2026-11-23T09:05:59Z".asTime == "2026-11-23 09:05 UTC")
    #expect("yesterday".asTime == "yesterday")
    #expect("".asTime == "")
  }
}

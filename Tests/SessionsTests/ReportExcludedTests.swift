// What a report says the answers exclude.

import Casework
import Testing
import Tree
import TreeFile

@testable import Journals
@testable import Reports

struct ReportExcludedTests {
  private func report(_ events: [Event], tree: DecisionTree?, of stamp: TreeStamp = .migration)
    -> Report
  {
    Report(of: Record([.started(stamp)] + events.map { .did($0) }), tree: tree, now: "")
  }

  private func answered(_ id: String, _ choice: String?) -> Event {
    .answered(
      question: Named(id: id, text: id), choices: choice.map { [Named(id: $0, text: $0)] } ?? [])
  }

  @Test func `A fix is excluded by the answer that closed the last way to it`() throws {
    let report = report(
      [answered("before", "nothing"), answered("run", "one-step"), answered("event", "7026")],
      tree: try .migration())
    let excluding = try #require(report.excluding)
    #expect(excluding.map(\.question.id) == ["before", "run", "event"])
    #expect(
      excluding.map { $0.fixes.map(\.id) } == [["add-address"], ["keep-entry"], ["open-store"]])
    #expect(excluding[1].choices.map(\.text) == ["In one step"])
    #expect(excluding[0].fixes[0].article == "Q242184")
  }

  @Test func `A fix that somebody judged is not told among those that answers exclude`() throws {
    let fix = Named(id: "open-store", text: "Start it")
    for verdict in [Verdict.helped, .partly(""), .didNot, .waiting("")] {
      let report = report(
        [answered("event", "7026"), .judged(fix: fix, verdict)], tree: try .migration())
      #expect(report.excluding?.isEmpty == true)
    }
    let events = [answered("event", "7026"), .judged(fix: fix, .didNot), .judged(fix: fix, nil)]
    #expect(report(events, tree: try .migration()).excluding?.count == 1)
  }

  @Test func `Without the tree nothing is known of it`() throws {
    let events = [answered("event", "7026")]
    #expect(report(events, tree: nil).excluding == nil)
    #expect(!report(events, tree: nil).text.contains("Ruled out"))
    #expect(report(events, tree: nil).json.contains("\"excluded\": null"))
    let other = TreeStamp(
      id: "other", title: "Other", reviewed: nil, digest: TreeStamp.digest(of: []), path: nil)
    #expect(report(events, tree: try .migration(), of: other).excluding == nil)
  }

  @Test func `Of many fixes that an answer excludes five are named, and the others counted`() throws
  {
    let choices = (0..<40).map { "c\($0)" }
    let text = """
      kbwizard: 1
      id: migration
      title: Wide
      questions:
        p: {text: P?, choices: {x: X, y: Y}}
        q: {text: Q?, choices: {\(choices.map { "\($0): \($0)" }.joined(separator: ", "))}}
      tree:
        ask: p
        then:
          x: {ask: q, then: {\(choices.map { "\($0): f\($0)" }.joined(separator: ", "))}}
          y: other
      otherwise: last
      fixes:
        {other: {title: Other}, last: {title: Last},
         \(choices.map { "f\($0): {title: Fix \($0).}" }.joined(separator: ", "))}
      """
    let tree = try #require(DecisionTree.load(Array(text.utf8)).tree)
    let report = report([answered("p", "x"), answered("q", "c0")], tree: tree)
    #expect(report.excluding?.map(\.fixes.count) == [1, 39])
    #expect(
      report.text.contains(
        """
        - Because "P?" was answered "X":
          - Other
        - Because "Q?" was answered "c0":
          - Fix c1.
          - Fix c2.
          - Fix c3.
          - Fix c4.
          - Fix c5.
          - 34 more

        """))
    #expect(report.markdown.contains("  - Fix c5.\n  - 34 more\n\n"))
  }
}

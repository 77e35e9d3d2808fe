// Marks of steps and what comes of a fix: each of them, and how it is undone.

import Screen
import Testing
import Text

@testable import Casework
@testable import Wizard

struct MarkTests {
  /// The checklist of a fix with three steps.
  private func seal() throws -> Session { try printer().typed("2 1") }

  private func mark(_ session: Session) -> StepState? { session.progress.marks.values.first }

  @Test(arguments: [
    ("space", true), ("d", true), ("f x enter", true), ("-", false), ("s enter", false),
  ])
  func `What a step wants typed is kept with its mark, where it was tried`(
    keys: String, isTyped: Bool
  ) throws {
    var session = try printer().typed("1 0 1 2 tab down")
    _ = session.takeEvents()
    session = try session.typed(keys)
    guard case .marked(_, _, _, let typed)? = session.takeEvents().first else {
      Issue.record("no mark")
      return
    }
    #expect(typed == (isTyped ? "prn /wake\n  /all" : nil))
  }

  @Test(arguments: [
    ("space", StepState.done), ("d", .doing), ("-", .notApplicable), ("s enter", .skipped("")),
    ("s w h y enter", .skipped("why")), ("f enter", .failed("")), ("f o h enter", .failed("oh")),
  ])
  func `Each mark is set and shown, moves on when it settles the step, and is undone`(
    keys: String, mark: StepState
  ) throws {
    let session = try seal().typed(keys)
    #expect(self.mark(session) == mark)
    #expect(session.rows.contains { $0.contains("\(mark.sign) Open the cover.") })
    if let remark = mark.remark { #expect(session.rows.contains { $0.contains(remark) }) }
    #expect(session.page.selected == (mark == .doing ? 0 : 1))
    // What is settled is to do again; what is being done is ticked first.
    let undone = try session.typed(mark == .doing ? "1 1" : "1")
    #expect(undone.progress.marks.isEmpty)
    #expect(
      try session.typed("home d").progress.marks.values.first == (mark == .doing ? nil : .doing))
  }

  @Test func `A reason that is not finished is there again, and nothing is marked`() throws {
    let session = try seal().typed("s w h y esc")
    #expect(session.progress.marks.isEmpty)
    #expect(try mark(session.typed("s enter")) == .skipped("why"))
  }

  @Test(arguments: [
    ("p a enter", Verdict.partly("a"), "Helped partly  a"),
    ("w a enter", .waiting("a"), "Waiting  a"), ("w enter", .waiting(""), "Waiting  for something"),
  ])
  func `A fix that helped partly or waits stays open, says so, and u takes that back`(
    keys: String, verdict: Verdict, row: String
  ) throws {
    let session = try seal().typed(keys)
    #expect(session.progress.verdict(on: "pull-seal") == verdict)
    #expect(session.shown == "pull-seal" && session.ending == .left)
    #expect(session.rows.contains { $0.contains(row) })
    #expect(session.notice?.hasPrefix("Noted") == true)
    let undone = try session.typed("u")
    #expect(undone.progress == (try seal().progress))
    #expect(undone.notice?.hasPrefix("Taken back") == true)
    #expect(try session.typed("y").ending == .reached("pull-seal", .helped))
  }

  @Test(arguments: ["", "c", "1 r", "1 r enter", "2 1", "2 1 y", "1 2 2 a", "1 R", "@news"])
  func `A note can be typed on every page`(script: String) throws {
    var session = try printer().typed(script)
    _ = session.takeEvents()
    let page = session.page.kind
    session = try session.typed("+ a n enter")
    #expect(session.takeEvents() == [.noted("an")])
    #expect(session.page.kind == page && session.notice == "Noted: an (u takes it back)")
  }

  @Test func `An empty note is none`() throws {
    #expect(try printer().typed("n enter").progress.notes.isEmpty)
  }

  @Test func `A notice is in view wherever the text is`() throws {
    let session = try printer(40, 12).typed("2 2 end n o h enter")
    #expect(session.view.top > 0)
    #expect(session.rows[2] == " Noted: oh (u takes it back)")
    #expect(session.selectedRow != nil)
    #expect(session.frame.lines[session.frame.cursor.row].contains { $0.style == .selected })
  }

  @Test func `A notice longer than the screen leaves room for the text`() throws {
    var session = try printer(40, 12)
    session.show(problem: String(repeating: "word ", count: 100))
    #expect(session.bodyHeight == 3)
    #expect(session.rows[6].hasSuffix("…"))
  }
}

// The list of fixes where no question tells many of them apart, with the best one on top.

import Casework
import Testing
import Tree
import TreeFile

@testable import Wizard

struct OfferedQuestionTests {
  /// Forty choices, each with a question of its own that tells two fixes apart.
  private func session() throws -> Session {
    let places = 0..<40
    let text = """
      kbwizard: 1
      id: wide
      title: A wide tree
      questions:
        seen: {text: What is to be seen?, choices: {\(places.map { "c\($0): C\($0)" }.joined(separator: ", "))}}
      \(places.map { "  q\($0): {text: Which of two is it at \($0)?, choices: {x: X, y: Y}}" }.joined(separator: "\n"))
      tree: {ask: seen, then: {\(places.map { "c\($0): {ask: q\($0), then: {x: a\($0), y: b\($0)}}" }.joined(separator: ", "))}}
      otherwise: b39
      fixes:
      \(places.flatMap { ["a\($0)", "b\($0)"] }.map { "  \($0): {title: Fix \($0), verify: V., steps: [{do: D.}]}" }.joined(separator: "\n"))
      """
    return Session(try #require(DecisionTree.load(Array(text.utf8)).tree))
  }

  @Test func `The question stands above the fixes, and Enter asks it`() throws {
    let list = try session().typed("0")
    #expect(list.page.kind == .candidates)
    #expect(list.rows.contains { $0.hasPrefix(" ▸ 1  ? Which of two is it at 0?") })
    #expect(list.rows.contains { $0.hasPrefix("   2  ○ Fix a0") })
    let question = try list.typed("enter")
    #expect(question.shown == "q0")
    #expect(try question.typed("left").page.kind == .candidates)
    let next = try question.typed("2")
    #expect(next.page.kind == .candidates)
    #expect(next.walk.offered?.id == "q1")
    #expect(next.rows.contains { $0.hasPrefix("   2  ○ Fix b0") })
  }

  @Test func `Back shows the question that was answered from the list`() throws {
    let session = try session().typed("0 enter 1 left")
    #expect(session.shown == "q0")
    #expect(session.progress.answers == ["seen": .notSure])
    #expect(try session.typed("left").shown == "seen")
  }

  @Test func `A fix that was selected is selected again when the session goes on`() throws {
    let session = try session().typed("0 down")
    let bookmark = try #require(session.bookmark)
    #expect(bookmark == .candidates("a0"))
    var events = session
    let again = Session(
      resuming: session.tree, events: events.takeEvents(), bookmark: bookmark)
    #expect(again.page.selected == session.page.selected)
  }
}

// Answering, going back, and going on.

import Screen
import Testing
import Tree
import TreeFile

@testable import Casework
@testable import Wizard

struct QuestionTests {
  @Test(arguments: ["1", "enter", "right", "l", "down up enter", "k enter", "end home enter"])
  func `Every way to take the first answer does the same`(script: String) throws {
    let session = try printer().typed(script)
    #expect(session.shown == "lamp")
    #expect(session.progress.answers == ["symptom": .choice("silent")])
  }

  @Test(arguments: ["0", "end enter", "G l", "down down down down enter"])
  func `Not being sure opens every branch`(script: String) throws {
    let session = try printer().typed(script)
    #expect(session.progress.answers == ["symptom": .notSure])
    // Of the questions that are open now this one tells most of the fixes apart.
    #expect(session.shown == "seal")
    #expect(session.walk.candidates.count == 7)
  }

  @Test(arguments: [("down j ctrl-n", 3), ("down down up k ctrl-p", 0), ("G", 4), ("G g", 0)])
  func `Arrows and letters move the selection`(script: String, selected: Int) throws {
    #expect(try printer().typed(script).page.selected == selected)
  }

  @Test func `At the ends nothing changes`() throws {
    let first = try printer()
    #expect(try first.typed("up k ctrl-p home g pgup").frame == first.frame)
    let last = try first.typed("end pgdn")
    #expect(try last.typed("down j ctrl-n end G pgdn").frame == last.frame)
    #expect(last.page.selected == 4)
  }

  @Test(arguments: ["f5", "del", "ctrl-x"])
  func `A key without a meaning changes nothing`(script: String) throws {
    let session = try printer()
    #expect(try session.typed(script).frame == session.frame)
  }

  @Test(arguments: ["x", "y", "z"])
  func `A letter without a meaning changes nothing, and says so`(script: String) throws {
    let session = try printer().typed(script)
    #expect(session.progress == Progress() && session.page.kind == .question)
    #expect(session.notice == "\"\(script)\" does nothing here; ? lists the keys.")
  }

  @Test func `The ninth choice has a digit of its own, and the tenth can be reached`() throws {
    let session = try printer().typed("3")
    #expect(session.shown == "number")
    #expect(try session.typed("9").progress.answers["number"] == .choice("e09"))
    #expect(
      try session.typed("home down down down down down down down down down enter").shown
        == "plug-it-in")
  }

  @Test(arguments: ["left", "h", "backspace", "backtab", "esc"])
  func `Back goes one question back, and forward again is one key`(key: String) throws {
    let there = try printer().typed("1 2")
    let back = try there.typed(key)
    #expect(back.shown == "lamp")
    #expect(back.progress.answers == ["symptom": .choice("silent")])
    #expect(back.page.selected == 1)
    let again = try back.typed("enter")
    #expect(again.progress == there.progress)
    #expect(again.frame == there.frame)
  }

  @Test func `Going all the way back remembers every answer`() throws {
    let back = try printer().typed("1 0 2 left left left")
    #expect(back.shown == "symptom")
    #expect(back.progress.answers.isEmpty)
    let again = try back.typed("enter enter enter")
    #expect(
      again.progress.answers == [
        "symptom": .choice("silent"), "lamp": .notSure, "plug": .choice("out"),
      ])
  }

  @Test(arguments: ["left", "esc"])
  func `On the first question back says that it is the first`(key: String) throws {
    let session = try printer().typed("down").typed(key)
    #expect(session.notice == "This is the first question.")
    #expect(session.page.selected == 1)
    #expect(try session.typed("up").notice == nil)
  }

  @Test func `Another answer than before is taken, and the old one forgotten`() throws {
    let session = try printer().typed("1 2 left left 2")
    #expect(session.progress.answers == ["symptom": .choice("blank")])
    #expect(session.shown == "seal")
  }

  @Test func `Answers given ahead are not asked for`() throws {
    let tree = try DecisionTree.fixture("printer")
    let session = Session(tree, answers: ["symptom": .choice("silent"), "lamp": .choice("dark")])
    #expect(session.shown == "plug")
    #expect(try session.typed("left").shown == "lamp")
    #expect(try session.typed("left left").shown == "symptom")
  }

  @Test func `Answers that belong to a later question wait for it`() throws {
    let session = Session(try DecisionTree.fixture("printer"), answers: ["plug": .choice("in")])
    #expect(session.shown == "symptom")
    #expect(try session.typed("1 2").shown == "change-fuse")
    #expect(try session.typed("1 2 left").shown == "lamp")
  }

  @Test func `The last resort counts as no fix`() throws {
    let fresh = try printer(60).typed("c")
    #expect(fresh.walk.candidates.count == 7 && fresh.rows[0].hasSuffix("6 fixes "))
    #expect(try printer(60).rows.contains { $0.contains("6 fixes are possible (c).") })
    let last = try printer().typed("2 1 x")
    #expect(last.scene.isLastResort && !last.rows[0].contains("fix"))
    let text = """
      kbwizard: 1
      id: one
      title: One fix
      questions: {q: {text: Q?, choices: {x: X, y: Y}}}
      tree: {ask: q, then: {x: f, y: g}}
      otherwise: g
      fixes: {f: {title: F}, g: {title: G}}
      """
    let tree = try #require(DecisionTree.load(Array(text.utf8)).tree)
    let one = Session(tree, size: Size(columns: 60, rows: 24))
    #expect(one.rows.contains { $0.contains("1 fix is possible (c).") })
    let none = try one.typed("1 x left")
    #expect(none.shown == "q")
    #expect(none.rows.contains { $0.contains("Only the last resort is left (c).") })
  }
}

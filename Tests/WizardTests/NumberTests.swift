// Numbers typed on a page: they mean what they show.

import Casework
import Testing
import Tree
import TreeFile

@testable import Wizard

struct NumberTests {
  /// A tree whose choices look like numbers.
  private func session() throws -> Session {
    let text = """
      kbwizard: 1
      id: events
      title: Events
      questions:
        event:
          text: Which event?
          choices: {"7000": File, "7007": Mail, "7026": Logon, a: A, b: B, c: C, d: D, e: E}
        version: {text: Which version?, choices: {old: 4.0, new: 5.0, newer: 5.5, newest: 5.5 SP}}
      tree:
        ask: event
        then:
          "7026": {ask: version, then: {old: f4, new: f5, newer: f55, newest: f55-sp}}
          else: other
      otherwise: other
      fixes:
        f4: {title: F4, verify: V., steps: [{do: D.}]}
        f5: {title: F5, verify: V., steps: [{do: D.}]}
        f55: {title: F55, verify: V., steps: [{do: D.}]}
        f55-sp: {title: F55 SP, verify: V., steps: [{do: D.}]}
        other: {title: Other, steps: [{do: D.}]}
      """
    return Session(try #require(DecisionTree.load(Array(text.utf8)).tree))
  }

  @Test func `An id that is typed is that choice, and Enter takes it`() throws {
    let typed = try session().typed("7 0 2 6")
    #expect(typed.progress.answers.isEmpty)
    #expect(typed.page.selected == 2)
    #expect(typed.rows.last?.hasPrefix(" 7026  enter takes the selected one") == true)
    // On a narrow screen the line says the same in fewer words, and none of them is cut.
    #expect(typed.resized(40, 12).rows.last == " 7026  enter takes  esc drops")
    #expect(try typed.typed("enter").progress.answers == ["event": .choice("7026")])
  }

  @Test func `What begins an id is the first one that begins so`() throws {
    #expect(try session().typed("7").page.selected == 6)
    #expect(try session().typed("7 0 0").page.selected == 0)
    #expect(try session().typed("7 0 0 7").page.selected == 1)
  }

  @Test func `A wording comes before a number and an id`() throws {
    let version = try session().typed("3")
    #expect(version.shown == "version")
    #expect(try version.typed("4").page.selected == 3)
    #expect(try version.typed("4 . 0").page.selected == 0)
    #expect(try version.typed("4 . 0 enter").progress.answers["version"] == .choice("old"))
    #expect(try version.typed("5 . 5").page.selected == 2)
  }

  @Test func `A digit that can mean only one thing acts at once`() throws {
    #expect(try session().typed("3").progress.answers == ["event": .choice("7026")])
    #expect(try session().typed("0").progress.answers == ["event": .notSure])
  }

  @Test func `Of more than nine items the number has to be ended`() throws {
    let question = try printer().typed("3")
    #expect(try question.typed("1").progress.answers["number"] == nil)
    #expect(try question.typed("1 enter").progress.answers["number"] == .choice("e01"))
    #expect(try question.typed("1 2").page.selected == 11)
    #expect(try question.typed("1 2 enter").progress.answers["number"] == .choice("e12"))
    #expect(try question.typed("2").progress.answers["number"] == .choice("e02"))
  }

  @Test(arguments: ["1 5 enter", "1 5 3 enter", "1 esc", "1 backspace", "1 0 backspace backspace"])
  func `A number that means nothing, or is taken back, changes nothing`(script: String) throws {
    let session = try printer().typed("3 " + script)
    #expect(session.shown == "number" && session.number.isEmpty)
    #expect(session.progress.answers == ["symptom": .choice("code")])
    #expect((session.notice != nil) == script.hasPrefix("1 5"))
  }

  @Test(arguments: ["5", "9"])
  func `A digit that means nothing says so`(digit: String) throws {
    let session = try printer().typed(digit)
    #expect(session.notice == "Nothing here has the number \"\(digit)\".")
    #expect(session.progress == Progress())
    // No digit behind it means something else, and Enter takes nothing.
    let more = try session.typed("1 enter")
    #expect(more.progress == Progress() && more.number.isEmpty && more.page.selected == 0)
    #expect(more.notice == "Nothing here has the number \"\(digit)1\"; nothing was taken.")
    #expect(try more.typed("1").progress.answers == ["symptom": .choice("silent")])
  }

  @Test func `Any other key drops the number and acts`() throws {
    let session = try printer().typed("3 1 1 down")
    #expect(session.number.isEmpty && session.page.selected == 11)
    #expect(session.rows.last?.contains("? help") == true)
  }
}

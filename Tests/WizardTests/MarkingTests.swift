// One of several choices as an answer, and what depends on answers among the candidates.

import Casework
import Testing
import Tree

@testable import Wizard

struct MarkingTests {
  @Test func `Space marks several choices, and Enter answers that it is one of them`() throws {
    let marked = try printer().typed("space down down space")
    #expect(marked.rows.contains { $0.hasSuffix("  1  [x] Nothing at all") })
    #expect(marked.rows.contains { $0.hasSuffix("  2  [ ] It prints blank pages") })
    let answered = try marked.typed("enter")
    #expect(answered.progress.answers == ["symptom": .oneOf(["silent", "code"])])
    #expect(!answered.walk.candidates.contains { $0.id == "pull-seal" && $0.isConfirmed })
    let back = try answered.typed("left")
    #expect(back.page.marked == [0, 2] && back.progress.answers.isEmpty)
    #expect(try back.typed("enter").progress == answered.progress)
  }

  @Test func `A mark is taken back, and what is selected is taken without one`() throws {
    let session = try printer().typed("space space down enter")
    #expect(session.progress.answers == ["symptom": .choice("blank")])
    #expect(try printer().typed("space 3").progress.answers == ["symptom": .choice("code")])
  }

  @Test func `All choices are not sure, and not sure can't be marked`() throws {
    let all = try printer().typed("space down space down space down space enter")
    #expect(all.progress.answers == ["symptom": .notSure])
    #expect(try printer().typed("end space").page.marked.isEmpty)
  }

  @Test func `Another answer may be one of several, too, and its effect is shown`() throws {
    let change = try printer().typed("1 r enter space down space")
    #expect(change.page.kind == .change)
    #expect(change.rows.contains { $0.contains("Fixes then") })
    let changed = try change.typed("enter")
    #expect(changed.progress.answers["symptom"] == .oneOf(["silent", "blank"]))
  }

  @Test(arguments: ["1,3", "silent, code", "Nothing at all, 3"])
  func `Line by line they stand with commas between them`(line: String) throws {
    var conversation = Conversation(try printer())
    _ = conversation.read(line)
    #expect(conversation.session.progress.answers == ["symptom": .oneOf(["silent", "code"])])
  }

  @Test func `An open condition of a candidate can be chosen, and asks its question`() throws {
    let list = try printer().typed("c down")
    #expect(list.selectedRow?.contains("only if Symptom: It prints blank pages") == true)
    let question = try list.typed("enter")
    #expect(question.page.kind == .question && question.shown == "symptom")
    #expect(try question.typed("left").page.kind == .candidates)
    #expect(try question.typed("2").progress.answers == ["symptom": .choice("blank")])
  }

  @Test func `What speaks for one candidate and not for all stands below it`() throws {
    let list = try printer().typed("1 2 c")
    #expect(list.rows.contains { $0.contains("For all of them  Symptom: Nothing at all") })
  }

  @Test func `A crossed-out fix is listed as such, and can be brought back there`() throws {
    let list = try printer().typed("1 0 1 1 x c")
    #expect(list.rows.contains { $0.contains("Crossed out, since they did not help:") })
    let back = try list.typed("end enter")
    #expect(back.progress.failed.isEmpty)
    #expect(back.notice?.hasPrefix("Possible again: ") == true)
  }
}

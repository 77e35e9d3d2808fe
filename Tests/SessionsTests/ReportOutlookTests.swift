// What a report says is left to do.

import DecisionTree
import Testing
import Wizard

@testable import Sessions

struct ReportOutlookTests {
  private func outlook(
    _ answers: [String: String], failed: [String] = [], waiting: [String] = []
  ) throws -> Outlook? {
    let answered = answers.map { id, choice in
      Entry.What.did(
        .answered(
          question: Named(id: id, text: id),
          choice: choice == "?" ? nil : Named(id: choice, text: choice)))
    }
    func judged(_ fixes: [String], _ verdict: Verdict) -> [Entry.What] {
      fixes.map { .did(.judged(fix: Named(id: $0, text: $0), verdict)) }
    }
    let lines = answered + judged(failed, .didNot) + judged(waiting, .waiting("a day"))
    return Report(of: Record([.started(.migration)] + lines), tree: try .migration(), now: "")
      .outlook
  }

  @Test func `While a question is open, it comes first`() throws {
    let outlook = try #require(try outlook(["event": "7026"]))
    #expect(outlook.question?.id == "run")
    #expect(outlook.remaining?.map(\.fix.id) == ["add-address", "new-profile", "keep-entry"])
    #expect(outlook.fix?.id == "add-address")
  }

  @Test func `A fix that depends on something says on what`() throws {
    let outlook = try #require(try outlook(["event": "7026", "run": "?", "before": "nothing"]))
    #expect(outlook.remaining?.first?.isConfirmed == false)
    let condition = outlook.remaining?.first?.onlyIf.first
    #expect(condition?.question.id == "run")
    #expect(condition?.choices.map(\.id) == ["one-step"])
  }

  @Test func `A fix that is waited for is not the next one to try`() throws {
    let outlook = try outlook(["event": "7017"], waiting: ["open-store"])
    #expect(outlook?.remaining?.map(\.fix.id) == ["open-store"])
    #expect(outlook?.fix?.id == "escalate")
    #expect(outlook?.isLastResort == true)
  }

  @Test func `When nothing is left, the last resort comes next, and then the answers`() throws {
    let first = try outlook(["event": "7017"], failed: ["open-store"])
    #expect(first?.fix?.id == "escalate")
    let last = try #require(try outlook(["event": "7017"], failed: ["open-store", "escalate"]))
    #expect(last.fix == nil)
    #expect(last.remaining?.isEmpty == true)
  }

  @Test func `The tree of another session is no help`() throws {
    let stamp = TreeStamp(id: "other", title: "Other", reviewed: nil, bytes: [], path: nil)
    let report = Report(of: Record([.started(stamp)]), tree: try .migration(), now: "")
    #expect(report.outlook?.remaining == nil)
    #expect(report.text.contains("Not known"))
  }
}

// What a report says is left to do.

import Casework
import Testing
import Tree
import TreeFile

@testable import Journals
@testable import Reports

struct ReportOutlookTests {
  private func report(
    _ answers: [String: String], failed: [String] = [], waiting: [String] = [],
    for reason: String = "a day", helped: [String] = []
  ) throws -> Report {
    let answered = answers.map { id, choice in
      Entry.What.did(
        .answered(
          question: Named(id: id, text: id),
          choices: choice == "?" ? [] : [Named(id: choice, text: choice)]))
    }
    func judged(_ fixes: [String], _ verdict: Verdict) -> [Entry.What] {
      fixes.map { .did(.judged(fix: Named(id: $0, text: $0), verdict)) }
    }
    let lines =
      answered + judged(failed, .didNot) + judged(waiting, .waiting(reason))
      + judged(helped, .helped)
    return Report(of: Record([.started(.migration)] + lines), tree: try .migration(), now: "")
  }

  private func outlook(
    _ answers: [String: String], failed: [String] = [], waiting: [String] = []
  ) throws -> Outlook? {
    try report(answers, failed: failed, waiting: waiting).outlook
  }

  /// What stands below a heading of a report.
  private func section(_ heading: String, of report: Report) -> String {
    let line = "\n\(heading)\n\(String(repeating: "-", count: heading.count))\n"
    let rest = report.text.split(separator: line, maxSplits: 1).dropFirst().first ?? ""
    return String(rest.split(separator: "\n\n", maxSplits: 1).first ?? "").trimmingEnd
  }

  @Test func `While a question is open, it comes first`() throws {
    let outlook = try #require(try outlook(["event": "7026"]))
    #expect(outlook.question?.id == "run")
    #expect(outlook.remaining?.map(\.fix.id) == ["keep-entry", "add-address", "new-profile"])
    #expect(outlook.fix == nil)
  }

  @Test func `A leaf that names the last resort beside another fix leaves both, and it comes last`()
    throws
  {
    let text = """
      {kbwizard: 1, id: a, title: A, questions: {q: {text: Q?, choices: {a: A, b: B}}},
      tree: {ask: q, then: {a: [one, last], b: last}}, otherwise: last,
      fixes: {one: {title: One}, last: {title: Last}}}
      """
    let tree = try #require(DecisionTree.load(Array(text.utf8)).tree)
    func outlook(_ choice: String, _ events: [Event]) -> Outlook {
      let answered = Event.answered(
        question: Named(id: "q", text: "Q?"), choices: [Named(id: choice, text: choice)])
      return Outlook(after: Progress(after: [answered] + events), in: tree)
    }
    #expect(outlook("a", []).remaining?.map(\.fix.id) == ["one", "last"])
    #expect(outlook("a", []).fix?.id == "one" && !outlook("a", []).isLastResort)
    let partly = outlook("a", [.judged(fix: Named(id: "one", text: "One"), .partly(""))])
    #expect(partly.fix?.id == "last" && partly.isLastResort)
    #expect(outlook("b", []).remaining?.isEmpty == true && outlook("b", []).isLastResort)
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

  @Test func `What to do next ends with what is known`() throws {
    let heading = "What to do next"
    #expect(
      section(heading, of: try report(["event": "7026"]))
        == "- Find out: Was the migration run in one step or in two?")
    #expect(
      section(heading, of: try report(["event": "7017"]))
        == "- Try: \"Start the information store\".")
    let last = "\"Collect the logs and ask for help\"."
    #expect(
      section(heading, of: try report(["event": "7017"], failed: ["open-store"]))
        == "- Nothing else is left; do: \(last)")
    #expect(
      section(heading, of: try report(["event": "7017"], failed: ["open-store", "escalate"]))
        == "- Look at the answers again: a wrong one may hide the fix.")
  }

  @Test func `What is waited for comes first, and says what follows if it did not help`() throws {
    let heading = "What to do next"
    let said = section(heading, of: try report(["event": "7017"], waiting: ["open-store"]))
    #expect(
      said == """
        - Wait for: a day
        - See whether "open-store" helped.
        - If it did not help, nothing else is left; do: "Collect the logs and ask for
          help".
        """)
    let other = try report(
      ["event": "7026", "run": "?", "before": "nothing"], waiting: ["new-profile"], for: "")
    #expect(
      section(heading, of: other) == """
        - See whether "new-profile" helped.
        - If it did not help, try: "Keep the MIGRATE entry in the user list".
        """)
  }

  @Test func `Before anything is answered all is possible, and no fix comes first`() throws {
    let report = try report([:])
    #expect(
      section("What remains possible", of: report)
        == "All 4 fixes of the tree; no question is answered yet.")
    #expect(section("What to do next", of: report) == "- Find out: Which event did the wizard log?")
  }

  @Test func `Several questions on which a fix depends are all needed`() throws {
    let text = try report(["event": "7026"]).text.replacing("\n  ", with: " ")
    #expect(
      text.contains(
        """
        - Give the mailbox its MIGRATE address (Q242184) only if the answer to "Was the migration \
        run in one step or in two?" is "In one step" and only if the answer to "What did the user
        """))
  }

  @Test func `The last resort is no fix, and what is known is told all the same`() throws {
    let report = try report(["event": "7017"], failed: ["open-store"], helped: ["escalate"])
    #expect(report.text.contains("Handed on: \"escalate\", "))
    #expect(!report.text.contains("helped"))
    #expect(report.json.contains("\"state\": \"handed-on\""))
    #expect(section("What is confirmed", of: report) == "- event\n  7017")
    #expect(section("What remains possible", of: report) == "No fix that the tree knows.")
    #expect(!report.text.contains("What to do next"))
    #expect(report.json.contains("\"isLastResort\": true"))
    #expect(!report.briefing.contains { $0.heading == "Next" })
  }

  @Test func `What the tree says about the next fix stands below it`() throws {
    let text = """
      kbwizard: 1
      id: migration
      title: Notes
      questions: {q: {text: Q?, choices: {x: X, y: Y}}}
      tree: {ask: q, then: {x: {fix: a, note: As seen before.}, y: {fix: last, note: Call Ann.}}}
      otherwise: last
      fixes: {a: {title: A}, last: {title: Last}}
      """
    let tree = try #require(DecisionTree.load(Array(text.utf8)).tree)
    for (choice, said) in [
      ("x", "- Try: \"A\".\n  As seen before."),
      ("y", "- Nothing else is left; do: \"Last\".\n  Call Ann."),
    ] {
      let answer = Event.answered(
        question: Named(id: "q", text: "Q?"), choices: [Named(id: choice, text: choice)])
      let report = Report(of: Record([.started(.migration), .did(answer)]), tree: tree, now: "")
      #expect(section("What to do next", of: report) == said)
    }
  }

  @Test func `The tree of another session is no help`() throws {
    let stamp = TreeStamp(
      id: "other", title: "Other", reviewed: nil, digest: TreeStamp.digest(of: []), path: nil)
    let report = Report(of: Record([.started(stamp)]), tree: try .migration(), now: "")
    #expect(report.outlook?.remaining == nil)
    #expect(report.text.contains("Not known"))
  }
}

extension String {
  /// The text without an end of line at its end.
  fileprivate var trimmingEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}

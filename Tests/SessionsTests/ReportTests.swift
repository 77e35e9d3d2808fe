// What a report makes of a journal.

import Casework
import Testing
import Tree

@testable import Journals
@testable import Reports

struct ReportTests {
  private let fix = Named(id: "keep-entry", text: "Keep it", article: "Q1")
  private let other = Named(id: "open-store", text: "Open it")
  private let question = Named(id: "event", text: "Which event?")

  private func report(
    _ lines: [Entry.What], tree: DecisionTree? = nil, now: String = "2026-11-25T10:00:00Z"
  ) -> Report {
    Report(of: Record([.started(.migration)] + lines), tree: tree, now: now)
  }

  private func choice(_ id: String) -> Named { Named(id: id, text: id) }

  @Test func `The last answer counts, in the place of the first`() {
    let run = Named(id: "run", text: "How?")
    let answers = report([
      .did(.answered(question: question, choices: [choice("7017")])),
      .did(.answered(question: run, choices: [])),
      .did(.answered(question: question, choices: [choice("7026")])),
    ]).answers
    #expect(answers.map(\.question.id) == ["event", "run"])
    #expect(answers.map { $0.choices.map(\.id) } == [["7026"], []])
  }

  @Test func `One of several choices is told with an or`() {
    let told = report([
      .did(.answered(question: question, choices: [choice("7000"), choice("7007")]))
    ])
    #expect(told.text.contains("7000 or 7007"))
    #expect(told.json.contains(#""choice": null, "choices": [{"id": "7000", "text": "7000"}, "#))
  }

  @Test func `An answer that was withdrawn is out, until it is given again`() {
    let answer = Entry.What.did(.answered(question: question, choices: [choice("7026")]))
    #expect(report([answer, .did(.withdrew(question: question))]).answers.isEmpty)
    #expect(report([answer, .did(.withdrew(question: question)), answer]).answers.count == 1)
  }

  @Test func `An answer that nothing asks for any more is said to be one`() throws {
    let lines: [Entry.What] = [
      .did(.answered(question: Named(id: "run", text: "How?"), choices: [choice("two-step")])),
      .did(.answered(question: question, choices: [choice("7017")])),
    ]
    let known = report(lines, tree: try .migration())
    #expect(known.answers.map(\.isAsked) == [false, true])
    let heading = "Answers that do not count any more"
    let section = "\(heading)\n\(String(repeating: "-", count: heading.count))\n"
    #expect(known.text.contains(section + "- How?\n  two-step\n"))
    #expect(!report(lines).text.contains(heading))
    #expect(report(lines).answers.map(\.isAsked) == [true, true])
  }

  @Test func `A step with its mark taken back was not done`() {
    let step = StepName(of: .fix("keep-entry"), way: nil, text: "Do it.")
    #expect(
      report([
        .did(.marked(of: fix, step, .done)), .did(.marked(of: fix, step, .toDo)),
      ]).fixes.isEmpty)
  }

  @Test func `What was typed stands below its step as it is, however long it is`() {
    let long =
      "kubectl get pods --all-namespaces -o jsonpath='{..metadata.name}' | grep  `hostname` | sort"
    let step = StepName(of: .fix("keep-entry"), way: nil, text: "List them.")
    let report = report([
      .did(.marked(of: fix, step, .done, typed: long + "\n  second # line\n"))
    ])
    #expect(report.text.contains("\n      \(long)\n        second # line\n      Done, "))
    #expect(
      report.markdown.contains("\n    - ``\(long)``\n    - `  second # line`\n    - Done, "))
    #expect(report.json.contains("| sort\\n  second # line\\n\""))
  }

  @Test func `The lines of a step and of what was typed are kept, and its tabs`() {
    let step = StepName(of: .fix("keep-entry"), text: "Look:\n  - here\n  - there")
    let report = report([.did(.marked(of: fix, step, .done, typed: "cut -d'\t'\n\necho *"))])
    #expect(
      report.text.contains(
        "  [x] Look:\n        - here\n        - there\n      cut -d'\t'\n\n      echo *\n      Done, "
      ))
    #expect(
      report.markdown.contains(
        "  - Look:<br>\\- here<br>\\- there\n    - `cut -d'\t'`\n    - `echo *`\n    - Done, "))
  }

  @Test func `A session that was given up is not fixed, and nothing comes next`() throws {
    let given = report(
      [.did(.judged(fix: fix, .waiting("x"))), .did(.gaveUp)], tree: try .migration())
    #expect(given.text.contains("Given up, 2023-11-14 22:15 UTC."))
    #expect(given.text.contains("What remains possible") && !given.text.contains("What to do next"))
    #expect(given.json.contains("\"state\": \"given-up\""))
    #expect(report([.did(.gaveUp), .did(.noted("x"))]).outcome == .open)
  }

  @Test func `The title of a session stands in its report`() {
    let report = report([.did(.titled("INC*1*"))])
    #expect(report.text.contains("Title      INC*1*\n"))
    #expect(report.markdown.contains("**Title:** INC\\*1\\*\n"))
    #expect(report.json.contains("\"title\": \"INC*1*\""))
  }

  @Test func `Steps of the same wording are told apart`() {
    let first = StepName(of: .fix("keep-entry"), way: nil, text: "Wait.")
    let second = StepName(of: .fix("keep-entry"), way: nil, text: "Wait.", repetition: 1)
    let steps = report([
      .did(.marked(of: fix, first, .done)), .did(.marked(of: fix, second, .doing)),
    ]).fixes.first?.ways.first?.steps
    #expect(steps?.map(\.mark) == [.done, .doing])
  }

  @Test func `With its tree a way that was taken up says how many steps have no mark`() throws {
    let address = Named(id: "add-address", text: "Give it")
    let step = StepName(
      of: .fix("add-address"), way: nil, text: "Open the mailbox in the Administrator program.")
    let lines = [Entry.What.did(.marked(of: address, step, .done))]
    let known = report(lines, tree: try .migration())
    #expect(known.fixes.first?.ways.first?.rest == 1)
    #expect(known.text.contains("\n  1 other step has no mark.\n"))
    #expect(report(lines).fixes.first?.ways.first?.rest == nil)
    let gone = StepName(of: .fix("add-address"), way: "By hand", text: step.text)
    let changed = report([.did(.marked(of: address, gone, .done))], tree: try .migration())
    #expect(changed.fixes.first?.ways.first?.rest == nil)
  }

  @Test func `The best that is known last is the outcome`() {
    func state(_ verdicts: (Named, Verdict?)...) -> String {
      switch report(verdicts.map { .did(.judged(fix: $0.0, $0.1)) }).outcome {
      case .fixed(let fix): "fixed by \(fix.fix.id)"
      case .handedOn(let fix): "handed on by \(fix.fix.id)"
      case .nothingWrong(let fix): "nothing wrong, \(fix.fix.id)"
      case .wentOn(let fix, let tree): "went on in \(tree) by \(fix.fix.id)"
      case .givenUp: "given up"
      case .waiting(_, let reason): "waiting for \(reason)"
      case .partly(_, let remark): "partly: \(remark)"
      case .open: "open"
      }
    }
    #expect(state() == "open")
    #expect(state((fix, .didNot), (other, .helped)) == "fixed by open-store")
    #expect(state((fix, .helped), (other, .didNot)) == "fixed by keep-entry")
    #expect(state((fix, .helped), (fix, nil)) == "open")
    #expect(state((fix, .waiting("x")), (other, .handedOn)) == "handed on by open-store")
    #expect(state((other, .nothingWrong), (fix, .partly("x"))) == "nothing wrong, open-store")
    #expect(
      state((fix, .waiting("replication")), (other, .partly("one"))) == "waiting for replication")
    #expect(state((fix, .partly("one")), (other, .partly("two"))) == "partly: two")
    #expect(state((fix, .waiting("x")), (fix, .didNot)) == "open")
  }

  @Test func `What was ruled out stands in the order in which that was said`() {
    let step = StepName(of: .fix("keep-entry"), way: nil, text: "Do it.")
    let report = report([
      .did(.marked(of: fix, step, .done)), .did(.judged(fix: other, .didNot)),
      .did(.judged(fix: fix, .didNot)),
    ])
    #expect(report.fixes.map(\.fix.id) == ["keep-entry", "open-store"])
    #expect(report.ruledOut.map(\.fix.id) == ["open-store", "keep-entry"])
  }

  @Test func `Where and by whom is told only when it is asked for`() {
    let stamp = TreeStamp(
      id: "t", title: "T", reviewed: nil, digest: TreeStamp.digest(of: []), path: "/home/ann/t.yaml"
    )
    let record = Record([.started(stamp)])
    let plain = Report(of: record, now: "")
    #expect(!(plain.text + plain.markdown + plain.json).contains("ann"))
    let told = Report(of: record, host: Host(user: "bob", host: "mail01"), now: "")
    for text in [told.text, told.markdown, told.json] {
      #expect(text.contains("/home/ann/t.yaml"))
      #expect(text.contains("bob") && text.contains("mail01"))
    }
  }

  @Test func `A report of a tree that changed says so`() {
    let before = TreeStamp(
      id: "migration", title: "Old", reviewed: nil, digest: TreeStamp.digest(of: [1]), path: nil)
    let report = Report(of: Record([.started(before), .resumed(.migration)]), now: "")
    #expect(report.markdown.contains("(another version earlier in the session)"))
    #expect(report.text.hasPrefix("Mailboxes that do not move\n"))
  }

  @Test func `A journal of ten thousand lines makes a report`() {
    let lines = (0..<10_000).map { number in
      let step = StepName(of: .fix("keep-entry"), way: nil, text: "Step \(number)")
      return Entry.What.did(.marked(of: fix, step, .done))
    }
    let report = report(lines)
    #expect(report.fixes.first?.ways.first?.steps.count == 10_000)
  }
}

// Going from one tree to another, back, and forward again.

import Casework
import Testing

@testable import Journals

struct OtherTreeTests {
  private let walker = Walker()
  private var tree: String { walker.folder.path + "/a.yaml" }

  init() throws {
    let value = "values: {host: {text: Which machine is it?, kind: host}}"
    let a = """
      kbwizard: 1
      id: a
      title: A
      \(value)
      questions: {q: {text: Q?, choices: {a: A, b: B}}}
      tree: {ask: q, then: {a: on, b: last}}
      otherwise: last
      fixes:
        on: {title: Go on, because: It is <host>., tree: \(walker.folder.path)/b.yaml}
        last: {title: Last, steps: [{do: Ask about <host>.}]}
      """
    let b = """
      kbwizard: 1
      id: b
      title: B
      \(value)
      questions: {r: {text: R?, choices: {a: A, b: B}}}
      tree: {ask: r, then: {a: one, b: last}}
      otherwise: last
      fixes:
        one: {title: One, steps: [{do: Look at <host>.}]}
        last: {title: Last}
      """
    try walker.folder.write(Array(a.utf8), to: "a.yaml")
    try walker.folder.write(Array(b.utf8), to: "b.yaml")
  }

  @Test func `Who goes back and forward again goes on where the other tree was left`() {
    let run = walker.run(
      tree,
      typing: ["value host web1", "a", "on", "a", "doing 1", "back", "back", "back", "on", "quit"])
    #expect(run.count(of: "Goes on in the tree b.") == 2)
    #expect(walker.records.compactMap { $0.tree?.id }.sorted() == ["a", "b"])
    // An answer that is taken back and given again is the same.
    let again = walker.run(
      "resume", walker.records.first { $0.tree?.id == "a" }?.name ?? "",
      typing: ["back", "back", "a", "on", "quit"])
    #expect(again.count(of: "Goes on in the tree b.") == 1)
    #expect(walker.records.count == 2)
  }

  @Test func `With another value the other tree begins anew`() {
    _ = walker.run(
      tree,
      typing: [
        "value host web1", "a", "on", "a", "revise", "2", "back", "value host web2", "on", "a",
        "quit",
      ])
    let others = walker.records.filter { $0.tree?.id == "b" }
    #expect(others.compactMap { $0.progress.values["host"] }.sorted() == ["web1", "web2"])
  }

  @Test func `It counts after which answers and with which values a session led to the other`() {
    let stamps = ["a", "b"].map {
      TreeStamp(id: $0, title: $0, reviewed: nil, digest: TreeStamp.digest(of: []), path: nil)
    }
    func record(_ name: String, _ lines: [(Int, Entry.What)]) -> Record {
      Record(name: name, entries: lines.map { Entry(time: Clock.text(of: $0), what: $1) })
    }
    func answer(_ choice: String) -> Entry.What {
      .did(
        .answered(
          question: Named(id: "q", text: "Q"), choices: [Named(id: choice, text: choice)]))
    }
    let on = Entry.What.did(.judged(fix: Named(id: "on", text: "On"), .wentOn(in: "b")))
    let early = record("b1", [(13, .started(stamps[1], after: "a1"))])
    let late = record("b2", [(23, .started(stamps[1], after: "a1"))])
    let lines = [
      (10, .started(stamps[0])), (11, answer("x")), (12, on), (20, .did(.undid)),
      (21, answer("y")), (22, on),
    ]
    let once = record("a1", lines + [(30, .did(.undid)), (31, answer("x")), (32, on)])
    #expect(once.leadsAgain(to: early) && !once.leadsAgain(to: late))
    let twice = record("a1", lines + [(30, .did(.undid)), (32, on)])
    #expect(!twice.leadsAgain(to: early) && twice.leadsAgain(to: late))
    #expect(!record("a2", lines).leadsAgain(to: late))
    #expect(!record("a1", lines + [(30, .did(.undid))]).leadsAgain(to: late))
  }
}

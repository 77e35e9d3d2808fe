// Which fixes the answers exclude, and by which answer each of them fell.

import Testing
import Tree

struct ExclusionTests {
  private let mail = Result {
    try sample(
      ["run": ["one", "two"], "client": ["open", "closed"]],
      fixes: ["close", "address", "entry"],
      """
      tree:
        ask: run
        then:
          one: {ask: client, then: {open: close, closed: [address, escalate]}}
          two: [entry, address]
      """)
  }

  @Test func `Each fix falls with the answer that closes the last way to it`() throws {
    #expect(
      try mail.get().excluded(["run": .choice("one"), "client": .choice("open")])
        == "run=one: entry; client=open: address")
    #expect(try mail.get().excluded(["run": .choice("two")]) == "run=two: close")
  }

  @Test func `Without an answer, and by one that is not sure, nothing is excluded`() throws {
    #expect(try mail.get().excluded([:]) == "")
    #expect(try mail.get().excluded(["run": .notSure]) == "")
    #expect(
      try mail.get().excluded(["run": .notSure, "client": .choice("closed")])
        == "client=closed: close")
  }

  @Test func `An answer that nothing asks for excludes nothing`() throws {
    #expect(
      try mail.get().excluded(["run": .choice("two"), "client": .choice("open")])
        == "run=two: close")
    #expect(try mail.get().excluded(["run": .choice("three"), "more": .choice("x")]) == "")
  }

  @Test func `A fix that nothing leads to is not excluded by an answer`() throws {
    let tree = try sample(
      [(id: "q", choices: ["x", "y"])], fixes: ["a", "b", "unused"],
      "tree: {ask: q, then: {x: a, y: b}}",
      isComplete: false)
    #expect(tree.excluded(["q": .choice("x")]) == "q=x: b")
  }
}

extension DecisionTree {
  /// The fixes that the answers exclude, in words.
  fileprivate func excluded(_ answers: Answers) -> String {
    exclusions(following: answers).map { exclusion in
      "\(exclusion.answered.question.id)=\(exclusion.answered.reply.word): "
        + exclusion.fixes.map(\.id).joined(separator: " ")
    }.joined(separator: "; ")
  }
}

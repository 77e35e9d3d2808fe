// How open questions would have to come out for a fix to remain.

import Testing
import Tree

struct ConditionTests {
  private let mail = Result {
    try sample(
      ["run": ["one", "two"], "client": ["open", "closed", "none"]],
      fixes: ["address", "close", "entry"],
      """
      tree:
        ask: run
        then:
          one: {ask: client, then: {open: close, else: address}}
          two: [entry, address]
      """)
  }

  @Test func `A possible fix says how the questions on its way would have to come out`() throws {
    #expect(try mail.get().onlyIf("close") == "run=one client=open")
    #expect(try mail.get().onlyIf("close", ["run": .notSure]) == "run=one client=open")
    #expect(try mail.get().onlyIf("entry", ["run": .notSure, "client": .notSure]) == "run=two")
  }

  @Test func `A question that was answered is no condition`() throws {
    #expect(try mail.get().onlyIf("close", ["run": .choice("one")]) == "client=open")
  }

  @Test func `Several choices that lead to the fix are named together`() throws {
    #expect(try mail.get().onlyIf("address", ["run": .choice("one")]) == "client=closed|none")
  }

  @Test func `A fix that no single question decides over has no condition`() throws {
    #expect(try mail.get().onlyIf("address") == "")
  }

  @Test func `A confirmed fix and one out of reach have no condition`() throws {
    #expect(try mail.get().onlyIf("entry", ["run": .choice("two")]) == "")
    #expect(try mail.get().onlyIf("entry", ["run": .choice("one")]) == "")
    #expect(try mail.get().onlyIf("nonsense") == "")
  }

  @Test func `A choice that only leads to what was ruled out is excluded all the same`() throws {
    #expect(
      try mail.get().onlyIf("address", ["run": .choice("one")], rulingOut: ["close"]) != "")
  }
}

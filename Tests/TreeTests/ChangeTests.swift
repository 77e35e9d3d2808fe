// What a changed answer would do: the preview, and the neighbours of a path that did not help.

import Testing
import Tree

struct ChangeTests {
  private let mail = Result {
    try sample(
      ["event": ["7026", "7017"], "run": ["one", "two"], "role": ["admin", "other"]],
      fixes: ["address", "entry", "rights", "place"],
      """
      tree:
        ask: event
        then:
          "7026": {ask: run, then: {one: address, two: entry}}
          "7017": {ask: role, then: {admin: place, other: {ask: run, then: {one: rights, two: place}}}}
      """)
  }

  @Test func `A preview says what is kept, dropped and newly asked`() throws {
    let answers: Answers = ["event": .choice("7026"), "run": .choice("one")]
    let preview = try mail.get().preview(changing: "event", to: .choice("7017"), in: answers)
    #expect(preview.kept.map(\.question.id) == ["run"])
    #expect(preview.dropped.isEmpty)
    #expect(preview.asked.map(\.id) == ["role"])
    #expect(preview.before.map(\.id) == ["address"])
    #expect(preview.after.map(\.id) == ["place", "rights"])
  }

  @Test func `An answer that nothing asks for any more is dropped, and revived by going back`()
    throws
  {
    let answers: Answers = [
      "event": .choice("7017"), "role": .choice("other"), "run": .choice("one"),
    ]
    let there = try mail.get().preview(changing: "role", to: .choice("admin"), in: answers)
    #expect(there.dropped.map(\.question.id) == ["run"])
    #expect(there.kept.map(\.question.id) == ["event"])
    var changed = answers
    changed["role"] = .choice("admin")
    let back = try mail.get().preview(changing: "role", to: .choice("other"), in: changed)
    #expect(back.revived.map(\.question.id) == ["run"])
    #expect(back.after.map(\.id) == ["rights"])
  }

  @Test func `A preview regards what was ruled out`() throws {
    let preview = try mail.get().preview(
      changing: "event", to: .choice("7026"), in: ["event": .choice("7017")],
      rulingOut: ["address", "entry"])
    #expect(preview.after.map(\.id) == ["escalate"])
  }

  @Test func `Neighbours are the fixes that one changed answer leads to, the latest first`() throws
  {
    let neighbours = try mail.get().neighbours(
      of: ["event": .choice("7026"), "run": .choice("one")], rulingOut: ["address"])
    #expect(neighbours.map(\.question.id) == ["run", "event"])
    #expect(neighbours.map(\.choice.id) == ["two", "7017"])
    #expect(neighbours.map { $0.fixes.map(\.id) } == [["entry"], ["place", "rights"]])
  }

  @Test func `A fix that remains or was ruled out is no neighbour`() throws {
    let answers: Answers = ["event": .choice("7026"), "run": .choice("one")]
    let neighbours = try mail.get().neighbours(of: answers, rulingOut: ["entry", "rights"])
    #expect(neighbours.map { $0.fixes.map(\.id) } == [["place"]])
  }

  @Test func `An unsure answer has no neighbours, and their number can be limited`() throws {
    #expect(try mail.get().neighbours(of: ["event": .notSure]).isEmpty)
    let answers: Answers = ["event": .choice("7026"), "run": .choice("one")]
    #expect(try mail.get().neighbours(of: answers, limit: 1).count == 1)
  }
}

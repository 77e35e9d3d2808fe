// Replies that name several choices, of which one is right.

import Testing
import Tree
import TreeFile

struct OneOfTests {
  private let log = Result {
    try sample(
      ["event": ["7000", "7007", "7026", "none"], "open": ["yes", "no"]],
      fixes: ["close", "other", "address"], applies: ["address": "{event: [\"7026\", \"7007\"]}"],
      """
      tree:
        ask: event
        then:
          "7000": mail
          "7007": mail
          "7026": [address, other]
          none: escalate
      branches:
        mail: {ask: open, then: {yes: close, no: other}}
      """)
  }

  @Test func `All ways on that the reply allows stay open, and no others`() throws {
    let tree = try log.get()
    let walk = tree.walk(following: ["event": .oneOf(["7000", "7007"])])
    #expect(walk.asks == "open")
    #expect(walk.shown == "close other")
    #expect(walk.path == "event=7000,7007")
    let wider = tree.walk(following: ["event": .oneOf(["7026", "7000"]), "open": .choice("no")])
    #expect(wider.shown == "other! address")
    #expect(wider.path == "event=7000,7026 open=no")
  }

  @Test func `Conditions name only choices that the reply allows`() throws {
    let tree = try log.get()
    #expect(tree.onlyIf("other", ["event": .notSure]) == "event=7000|7007|7026")
    #expect(tree.onlyIf("close", ["event": .oneOf(["7000", "7026"])]) == "event=7000 open=yes")
    #expect(tree.onlyIf("close", ["event": .oneOf(["7000", "7007"])]) == "open=yes")
    #expect(tree.onlyIf("address", ["event": .oneOf(["7000", "7026", "none"])]) == "event=7026")
  }

  @Test func `What excludes a fix, and what one other answer would lead to, take it as it is`()
    throws
  {
    let tree = try log.get()
    let answers: Answers = ["event": .oneOf(["7000", "7007"]), "open": .choice("yes")]
    #expect(
      tree.exclusions(following: answers).map { "\($0.answered.reply.word): \($0.fixes.map(\.id))" }
        == [#"7000,7007: ["address"]"#, #"yes: ["other"]"#])
    #expect(
      tree.neighbours(of: answers).map { "\($0.question.id)=\($0.choice.id)" }
        == ["open=no", "event=7026"])
  }

  @Test func `A reply has one form, whatever the order in which choices are named`() throws {
    let question = try #require(try log.get().question("event"))
    #expect(question.reply(choosing: ["7026", "7000", "7026"]) == .oneOf(["7000", "7026"]))
    #expect(question.reply(choosing: ["7026", "7026"]) == .choice("7026"))
    #expect(question.reply(choosing: question.choices.map(\.id).reversed()) == .notSure)
    #expect(question.reply(choosing: []) == nil && question.reply(choosing: ["x", "7000"]) == nil)
    for word in ["7000", "7000,7026", "?"] { #expect(Reply(word).word == word) }
    #expect(Answered(question: question, reply: Reply("7000,7026")).text == "7000?, or 7026?")
  }

  @Test func `Answers made for a tree equal those that name the same`() throws {
    var answers = Answers(for: try log.get())
    answers["event"] = .oneOf(["7026", "7000"])
    #expect(answers["event"] == .oneOf(["7000", "7026"]))
    #expect(answers == ["event": .oneOf(["7000", "7026"])])
    #expect(answers != ["event": .oneOf(["7000", "7007"])])
    answers["event"] = .oneOf(["7026", "7026"])
    #expect(answers == ["event": .choice("7026")])
    answers["event"] = .oneOf(["7026", "x"])
    #expect(try log.get().walk(following: answers).leftover == answers)
    answers["event"] = nil
    #expect(answers.isEmpty)
  }

  @Test func `A case may name several choices, and runs like a walk`() throws {
    func findings(_ answers: String, _ fixes: String) -> [String] {
      errors(
        in: sampleText(
          [("event", ["7000", "7007", "7026"])], fixes: ["a", "b"],
          "tree: {ask: event, then: {\"7000\": a, \"7007\": b, \"7026\": escalate}}\n"
            + "cases: [{name: n, answers: {event: \(answers)}, fixes: \(fixes)}]")
      ).map(\.text)
    }
    #expect(findings(#"["7007", "7000"]"#, "[a, b]") == [])
    #expect(findings(#"["7007"]"#, "[b]") == [])
    #expect(findings(#"["7000", "7007"]"#, "[b]").first?.contains("event=7000,7007") == true)
    #expect(findings(#"["7000", "?"]"#, "[a]").first?.contains("no choice \"?\"") == true)
    #expect(findings("[]", "[a]").first?.contains("this list is empty") == true)
  }
}

// Answers: what they hold is the same with the numbers of a tree and without.

import Testing
import Tree

struct AnswersTests {
  private let tree = Result {
    try sample(
      ["q": ["x", "y"], "p": ["x", "y"]], fixes: ["a", "b"],
      "tree: {ask: q, then: {x: a, y: {ask: p, then: {x: a, y: b}}}}")
  }

  @Test func `Answers made for a tree equal those that name the same`() throws {
    var answers = Answers(for: try tree.get())
    #expect(answers.isEmpty && answers == [:])
    answers["q"] = .choice("y")
    answers["p"] = .notSure
    #expect(answers == ["p": .notSure, "q": .choice("y")])
    #expect(["p": .notSure, "q": .choice("y")] == answers)
    #expect(answers != ["p": .notSure, "q": .choice("x")])
    #expect(answers.questions == ["p", "q"] && !answers.isEmpty)
    #expect(answers["q"] == .choice("y") && answers["p"] == .notSure && answers["r"] == nil)
    answers["q"] = nil
    answers["p"] = nil
    #expect(answers.isEmpty && answers.questions == [])
  }

  @Test func `What the tree does not know is kept, and gives way to what it knows`() throws {
    var answers = Answers(for: try tree.get())
    answers["q"] = .choice("z")
    answers["r"] = .choice("x")
    #expect(answers == ["q": .choice("z"), "r": .choice("x")] && !answers.isEmpty)
    #expect(try tree.get().walk(following: answers).leftover == answers)
    answers["q"] = .choice("x")
    #expect(answers == ["q": .choice("x"), "r": .choice("x")])
    #expect(try tree.get().walk(following: answers).leftover == ["r": .choice("x")])
    answers["q"] = .choice("z")
    #expect(answers == ["q": .choice("z"), "r": .choice("x")])
  }

  @Test func `Answers made for one tree can be followed in another`() throws {
    var answers = Answers(for: try tree.get())
    answers["p"] = .choice("y")
    let other = try sample(
      ["p": ["z", "y"]], fixes: ["a", "b"], "tree: {ask: p, then: {z: a, y: b}}")
    #expect(other.walk(following: answers).shown == "b!")
  }
}

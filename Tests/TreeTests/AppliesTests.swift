// Fixes that need certain answers, wherever the tree leads to them.

import Testing
import Tree
import TreeFile

struct AppliesTests {
  /// Two fixes behind one answer, one of them for some versions only, and one alone behind the other.
  private let printer = Result {
    try sample(
      ["seen": ["x", "y"], "version": ["4", "5", "6"]], fixes: ["new", "any", "old"],
      applies: ["new": "{version: [\"5\", \"6\"]}", "old": "{version: \"4\"}"],
      "tree: {ask: seen, then: {x: [new, any], y: old}}")
  }

  @Test func `A fix is no candidate after an answer that it does not need`() throws {
    let tree = try printer.get()
    #expect(
      tree.walk(following: ["seen": .choice("x"), "version": .choice("5")]).shown == "new! any!")
    let walk = tree.walk(following: ["seen": .choice("x"), "version": .choice("4")])
    #expect(walk.shown == "any!")
    #expect(walk.path == "seen=x version=4")
    let excluded = tree.exclusions(following: ["seen": .choice("x"), "version": .choice("4")])
    #expect(
      excluded.map { "\($0.answered.question.id): \($0.fixes.map(\.id))" }
        == [#"seen: ["old"]"#, #"version: ["new"]"#])
  }

  @Test func `What a fix needs is asked while there are several candidates, and behind all else`()
    throws
  {
    let tree = try printer.get()
    #expect(tree.walk(following: [:]).asks == "seen")
    #expect(tree.walk(following: [:]).open.map(\.id) == ["seen", "version"])
    #expect(tree.walk(following: ["seen": .choice("x")]).asks == "version")
    let unsure = tree.walk(following: ["seen": .choice("x"), "version": .notSure])
    #expect(unsure.asks == nil)
    #expect(unsure.shown == "any! new")
    // One alone comes up at once, and says what it needs.
    let one = tree.walk(following: ["seen": .choice("y")])
    #expect(one.asks == nil && one.open.isEmpty)
    #expect(one.shown == "old")
    #expect(tree.walk(following: ["seen": .choice("x")], rulingOut: ["any"]).asks == nil)
  }

  @Test func `What is not known of a fix can be told`() throws {
    let tree = try printer.get()
    func needs(_ fix: Fix.ID, _ answers: Answers) throws -> [String] {
      tree.openApplies(of: try #require(tree.fix(fix)), following: answers)
        .map { "\($0.question.id)=\($0.choices.map(\.id).joined(separator: "|"))" }
    }
    #expect(try needs("new", [:]) == ["version=5|6"])
    #expect(try needs("new", ["version": .notSure]) == ["version=5|6"])
    #expect(try needs("new", ["version": .choice("6")]) == [])
    #expect(try needs("new", ["version": .choice("4")]) == [])
    #expect(try needs("any", [:]) == [])
    #expect(tree.onlyIf("new", ["seen": .choice("x")]) == "version=5|6")
    #expect(tree.onlyIf("new") == "seen=x version=5|6")
    #expect(tree.onlyIf("any", ["seen": .choice("x")]) == "")
  }

  @Test func `A leaf of which no fix is left counts as none`() throws {
    let tree = try printer.get()
    let answers: Answers = ["seen": .choice("y"), "version": .choice("5")]
    #expect(tree.walk(following: answers).shown == "escalate!")
    #expect(
      tree.neighbours(of: answers).map { "\($0.question.id)=\($0.choice.id)" }
        == ["version=4", "seen=x"])
    #expect(tree.walk(following: ["version": .choice("5")]).asks == "seen")
  }

  @Test func `A condition on the way to a fix and what it needs are one`() throws {
    let tree = try sample(
      ["version": ["4", "5", "6"]], fixes: ["a", "b"], applies: ["a": "{version: [\"5\", \"6\"]}"],
      "tree: {ask: version, then: {\"4\": b, \"5\": a, \"6\": [b, a]}}")
    #expect(tree.onlyIf("a") == "version=5|6")
    #expect(tree.explanation(of: "a")?.alternatives.map(\.conditions.count) == [1, 1])
  }

  @Test func `An explanation names what a fix needs, and only fixes that can be there with it`()
    throws
  {
    let tree = try sample(
      ["seen": ["x", "y"], "version": ["4", "5", "6"]], fixes: ["a", "b"],
      applies: ["a": "{version: \"5\"}", "b": "{version: [\"4\", \"6\"]}"],
      "tree: {ask: seen, then: {x: [a, b], y: b}}")
    let all = try #require(tree.explanation(of: "a")).alternatives
    #expect(
      all.map { $0.conditions.map { "\($0.question.id)=\($0.choices.map(\.id))" } }
        == [[#"seen=["x"]"#, #"version=["5"]"#]])
    #expect(all.map(\.fixes) == [["a"]])
  }

  @Test func `Nothing grows faster than what fixes need`() throws {
    let places = 0..<400
    let choices = places.map { "c\($0)" }
    let needs = places.map { ("f\($0)", "{q: [\(choices.dropFirst().joined(separator: ", "))]}") }
    let tree = try sample(
      [("seen", choices), ("q", choices)], fixes: places.map { "f\($0)" },
      applies: Dictionary(uniqueKeysWithValues: needs),
      "tree: {ask: seen, then: {\(places.map { "c\($0): [f\($0), escalate]" }.joined(separator: ", "))}}"
    )
    #expect(tree.walk(following: ["seen": .notSure]).asks == "q")
    #expect(tree.walk(following: ["q": .choice("c0")]).shown == "escalate!")
  }
}

// Which question comes next when a person was not sure, and which are never asked.

import Testing
import Tree

struct NextQuestionTests {
  /// Behind a question that nobody could answer, one that tells two fixes apart, and one for three.
  private let fork = Result {
    try sample(
      ["seen": ["x", "y"], "dull": ["p", "q"], "sharp": ["p", "q", "r"]],
      fixes: ["a", "b", "c", "d", "e"],
      """
      tree:
        ask: seen
        then:
          x: {ask: dull, then: {p: a, q: b}}
          y: {ask: sharp, then: {p: c, q: d, r: e}}
      """)
  }

  @Test func `Of several questions the one is asked that tells most apart`() throws {
    let walk = try fork.get().walk(following: ["seen": .notSure])
    #expect(walk.asks == "sharp")
    #expect(walk.open.map(\.id) == ["dull", "sharp"])
    #expect(walk.offered == nil)
  }

  @Test func `A branch that the author names comes first, and the candidates stay those of all`()
    throws
  {
    let tree = try sample(
      ["seen": ["x", "y", "z"], "dull": ["p", "q"], "sharp": ["p", "q", "r"]],
      fixes: ["a", "b", "c", "d", "e"],
      """
      tree: {ask: seen, then: {x: first, y: second, z: e, "?": first}}
      branches:
        first: {ask: dull, then: {p: a, q: b}}
        second: {ask: sharp, then: {p: c, q: d, r: e}}
      """)
    let walk = tree.walk(following: ["seen": .notSure])
    #expect(walk.asks == "dull")
    #expect(walk.candidates.count == 5)
    #expect(tree.walk(following: ["seen": .notSure, "dull": .notSure]).asks == "sharp")
    #expect(tree.walk(following: ["seen": .notSure], rulingOut: ["a", "b"]).asks == "sharp")
    // Who narrows the choices down has said more than that nothing is known.
    #expect(tree.walk(following: ["seen": .oneOf(["x", "y"])]).asks == "sharp")
  }

  @Test func `A question behind another one has to wait for it`() throws {
    let tree = try fork.get()
    #expect(tree.walk(following: [:]).asks == "seen")
    #expect(tree.walk(following: ["seen": .notSure, "sharp": .notSure]).asks == "dull")
  }

  @Test func `Where no question tells much apart the fixes come, and the best question is offered`()
    throws
  {
    let places = 0..<40
    let tree = try sample(
      [("seen", places.map { "c\($0)" })] + places.map { ("q\($0)", ["x", "y"]) },
      fixes: places.flatMap { ["a\($0)", "b\($0)"] },
      "tree: {ask: seen, then: {"
        + places.map { "c\($0): {ask: q\($0), then: {x: a\($0), y: b\($0)}}" }
        .joined(separator: ", ") + "}}")
    let walk = tree.walk(following: ["seen": .notSure])
    #expect(walk.asks == nil)
    #expect(walk.offered?.id == "q0")
    #expect(walk.open.count == 40)
    #expect(walk.candidates.count == 80)
    // The author's order holds where there is nothing to choose from.
    #expect(tree.walk(following: ["seen": .choice("c7")]).asks == "q7")
  }

  @Test func `A question that only changes what is noted is not asked`() throws {
    let tree = try sample(
      ["q": ["x", "y"], "p": ["x", "y"]], fixes: ["a", "b"],
      """
      tree:
        ask: q
        then:
          x: {ask: p, then: {x: [a, b], y: [{fix: a, note: Only on Mondays.}, b]}}
          y: {ask: p, then: {y: [a, b], x: [a, b]}}
      """)
    let walk = tree.walk(following: [:])
    #expect(walk.asks == nil)
    #expect(walk.shown == "a! b!")
  }

  @Test func `A question decides again when a fix is crossed out`() throws {
    let tree = try sample(
      ["q": ["x", "y"]], fixes: ["a", "b"], "tree: {ask: q, then: {x: [a, b], y: [a]}}")
    #expect(tree.walk(following: [:]).asks == "q")
    #expect(tree.walk(following: [:], rulingOut: ["b"]).asks == nil)
    #expect(tree.walk(following: [:], rulingOut: ["a"]).asks == "q")
  }

  @Test func `What was answered stands in the order of the answers`() throws {
    let tree = try fork.get()
    var answers = Answers(for: tree)
    answers["sharp"] = .choice("p")
    answers["seen"] = .notSure
    answers["dull"] = .notSure
    answers["sharp"] = .choice("q")
    #expect(tree.walk(following: answers).trail.map(\.question.id) == ["sharp", "seen", "dull"])
    answers["sharp"] = nil
    answers["sharp"] = .choice("r")
    #expect(tree.walk(following: answers).trail.map(\.question.id) == ["seen", "dull", "sharp"])
  }

  @Test func `Questions beyond what can be tried are asked in the order met`() throws {
    let places = 0..<300
    let tree = try sample(
      [("seen", places.map { "c\($0)" })] + places.map { ("q\($0)", (0..<40).map { "x\($0)" }) },
      fixes: ["a", "b"],
      "tree: {ask: seen, then: {"
        + places.map {
          "c\($0): {ask: q\($0), then: {x0: \($0 == 299 ? "[b, a]" : "a"), else: b}}"
        }.joined(separator: ", ") + "}}")
    // A million visits are enough for some twenty of the 300 questions with their 40 choices.
    let walk = tree.walk(following: ["seen": .notSure])
    #expect(walk.asks == nil)
    #expect(walk.offered?.id == "q0")
  }
}

// Trees so large, deep or tangled that only linear work without recursion ends.

import Testing
import Tree

@testable import TreeFile

/// Questions with two choices each, and one more called "end".
private func twofold(_ count: Int) -> [(id: String, choices: [String])] {
  (0..<count).map { ("q\($0)", ["x", "y"]) } + [("end", ["x", "y"])]
}

struct ScaleTests {
  @Test func `A ladder with more paths than can be counted is walked all the same`() throws {
    let rungs = 0..<100
    let links = rungs.flatMap {
      [
        "  b\($0): {ask: q\($0), then: {x: l\($0), y: r\($0)}}",
        "  l\($0): b\($0 + 1)", "  r\($0): {ask: p, then: {else: b\($0 + 1)}}",
      ]
    }
    let tree = try sample(
      [("p", ["x"])] + twofold(rungs.count), fixes: ["a", "b"],
      """
      tree: b0
      branches:
      \(links.joined(separator: "\n"))
        b100: {ask: end, then: {x: a, y: b}}
      """)
    let walk = tree.walk(following: [:])
    #expect(walk.open.map(\.id) == ["end"])
    #expect(walk.shown == "a b")
    #expect(tree.onlyIf("a") == "end=x")
    #expect(tree.walk(following: ["q50": .notSure, "end": .choice("y")]).shown == "b!")
  }

  @Test func `A chain of thirty thousand questions is walked to its end`() throws {
    let count = 30_000
    let links = (0..<count).map { "  b\($0): {ask: q\($0), then: {x: b\($0 + 1), y: a}}" }
    let tree = try sample(
      twofold(count), fixes: ["a", "b"],
      """
      tree: b0
      branches:
      \(links.joined(separator: "\n"))
        b\(count): {ask: end, then: {x: a, y: b}}
      """)
    #expect(tree.walk(following: [:]).open.count == count + 1)
    #expect(tree.walk(following: ["q29999": .notSure]).asks == "q0")
    #expect(tree.conditions(for: ["b"], following: [:])[0].count == count + 1)
    #expect(
      tree.exclusions(following: ["q0": .choice("x"), "q9": .choice("y")])
        .map(\.answered.question.id) == ["q9"])
  }

  @Test func `A question with twenty thousand choices is read and answered`() throws {
    let choices = (0..<20_000).map { "c\($0)" }
    let tree = try sample(
      ["q": choices], fixes: ["a", "b"],
      "tree: {ask: q, then: {\(choices.dropLast().map { "\($0): a" }.joined(separator: ", ")), else: b}}"
    )
    #expect(tree.walk(following: ["q": .choice("c19999")]).shown == "b!")
    #expect(tree.walk(following: ["q": .notSure]).shown == "a b")
  }

  @Test func `Few lines that stand for too many places are refused`() {
    let choices = (0..<10_000).map { "c\($0): x" }.joined(separator: ", ")
    let nodes = (0..<2_000).map { "  b\($0): {ask: q, then: {else: b\($0 + 1)}}" }
    let found = errors(
      in: """
        kbwizard: 1
        id: wide
        title: Wide
        questions: {q: {text: Q?, choices: {\(choices)}}}
        tree: b0
        branches:
        \(nodes.joined(separator: "\n"))
          b2000: a
        otherwise: a
        fixes: {a: {title: A}}
        """)
    #expect(found.map(\.check) == [.tooLarge])
  }

  @Test func `Thirty thousand unknown names are all reported`() {
    let names = (0..<30_000).map { "c\($0)" }
    let found = errors(
      in: """
        kbwizard: 1
        id: unknown
        title: Unknown
        questions: {q: {text: Q?, choices: {\(names.map { "\($0): x" }.joined(separator: ", "))}}}
        tree: {ask: q, then: {\(names.map { "x\($0): y\($0)" }.joined(separator: ", ")), else: a}}
        otherwise: a
        fixes: {\(names.map { "\($0): {title: A}" }.joined(separator: ", ")), a: {title: A}}
        """)
    #expect(found.count == 60_000)
  }

  @Test func `Branches that all lead back to each other are each reported once`() {
    let count = 20_000
    let nodes = (0..<count).map { "  b\($0): {ask: q, then: {x: b\($0 + 1), y: b0, z: b\($0)}}" }
    let found = errors(
      in: """
        kbwizard: 1
        id: tangle
        title: Tangle
        questions: {q: {text: Q?, choices: {x: X, y: Y, z: Z}}}
        tree: b0
        branches:
        \(nodes.joined(separator: "\n"))
          b\(count): b0
        otherwise: a
        fixes: {a: {title: A}}
        """)
    #expect(found.count == count)
    #expect(found.allSatisfy { $0.check == .loop && $0.text.utf8.count < 300 })
  }

  @Test func `Questions that share a long list of fixes cost no more than their number`() throws {
    let fixes = (0..<2_000).map { "f\($0)" }
    let count = 4_000
    let branches = (0..<count).map { place in
      "  b\(place): {ask: q\(place), then: {x: shared, y: \(place + 1 == count ? "shared" : "b\(place + 1)")}}"
    }
    let tree = try sample(
      (0..<count).map { ("q\($0)", ["x", "y"]) }, fixes: fixes,
      """
      tree: b0
      branches:
      \(branches.joined(separator: "\n"))
        shared: [\(fixes.joined(separator: ", "))]
      """, isComplete: false)
    let walk = tree.walk(following: [:])
    #expect(walk.candidates.count == fixes.count)
    #expect(!walk.candidates.contains { !$0.isConfirmed })
  }

  @Test func `A long chain of branches is followed once`() throws {
    let count = 20_000
    let chain = (0..<count).map { "  b\($0): b\($0 + 1)" }.joined(separator: "\n")
    let tree = try sample(
      ["q": (0..<count).map { "c\($0)" }], fixes: ["a"],
      """
      tree: {ask: q, then: {\((0..<count).map { "c\($0): b0" }.joined(separator: ", "))}}
      branches:
      \(chain)
        b\(count): a
      """)
    #expect(tree.walk(following: [:]).shown == "a!")
  }

  @Test func `Names as long as a book do not stand in the messages about others`() {
    let long = String(repeating: "n", count: 100_000)
    let numbers = 0..<500
    func lines(_ line: (Int) -> String) -> String { numbers.map(line).joined(separator: "\n") }
    let text = """
      kbwizard: 1
      id: long
      title: Long
      articles: \(long)
      questions:
        ? \(long)
        : text: Q?
          choices:
            ? \(long)
            : same
      \(lines { "      c\($0): same" })
      \(lines { "    key\($0): unknown" })
      tree:
        ask: \(long)
        then:
      \(lines { "    x\($0): f" })
          else: f
      otherwise: f
      fixes:
        f: {title: F}
      \(lines { "  f\($0): {title: F\($0), article: Q\($0)}" })
      """
    let found = DecisionTree.load(Array(text.utf8), library: Library(["other"])).findings
    for check in [Check.unknownKey, .unknownChoice, .sameWording, .missingArticle] {
      #expect(found.count { $0.check == check } == numbers.count)
    }
    #expect(found.allSatisfy { $0.text.utf8.count < 1_000 })
  }

  @Test func `A list of names cuts what is long, and says how many it leaves out`() {
    let names = [String(repeating: "a", count: 90)] + (1...12).map { "c\($0)" }
    let found = errors(
      in: """
        kbwizard: 1
        id: list
        title: List
        questions: {q: {text: Q?, choices: {\(names.map { "\($0): x" }.joined(separator: ", "))}}}
        tree: {ask: q, then: {}}
        otherwise: f
        fixes: {f: {title: F}}
        """)
    #expect(found.map(\.check) == [.uncoveredChoice])
    #expect(found[0].text.contains("where \"aaaa"))
    #expect(found[0].text.contains("aaa…\", \"c1\", "))
    #expect(found[0].text.contains(", \"c9\" and 3 more of the question"))
  }

  @Test func `A chain of thirty thousand questions is covered and explained`() throws {
    let count = 30_000
    let links = (0..<count).map { "  b\($0): {ask: q\($0), then: {x: b\($0 + 1), y: a}}" }
    let tree = try sample(
      twofold(count), fixes: ["a", "b"],
      """
      tree: b0
      branches:
      \(links.joined(separator: "\n"))
        b\(count): {ask: end, then: {x: a, y: b}}
      """)
    let coverage = try #require(Coverage(of: tree))
    #expect(coverage.leaves.missed.count == count + 2)
    #expect(coverage.leaves.missed.last.map(coverage.depth) == count + 1)
    let explained = try #require(tree.explanation(of: "a"))
    #expect(explained.alternatives.map(\.conditions.count) == Array(1...50))
    #expect(explained.more == count + 1 - 50)
    #expect(tree.explanation(of: "b")?.alternatives.first?.conditions.count == count + 1)
  }

  @Test func `A fix with more alternatives than can be counted is explained all the same`() throws {
    let rungs = 0..<100
    let links = rungs.flatMap {
      [
        "  b\($0): {ask: q\($0), then: {x: at-l\($0), y: at-r\($0)}}",
        "  at-l\($0): {ask: l\($0), then: {x: b\($0 + 1), y: b}}",
        "  at-r\($0): {ask: r\($0), then: {x: b\($0 + 1), y: b}}",
      ]
    }
    let sides = rungs.flatMap { [("l\($0)", ["x", "y"]), ("r\($0)", ["x", "y"])] }
    let tree = try sample(
      sides + twofold(rungs.count), fixes: ["a", "b"],
      """
      tree: b0
      branches:
      \(links.joined(separator: "\n"))
        b100: {ask: end, then: {x: a, y: b}}
      """)
    let explained = try #require(tree.explanation(of: "a"))
    #expect(explained.alternatives.count == 50)
    #expect(explained.alternatives.allSatisfy { $0.conditions.count == 201 })
    #expect(explained.more == .max)
  }

  /// A chain of questions that is asked twice, with both choices leading on or only the first.
  private func twice(_ count: Int, goingOnWith both: Bool) throws -> DecisionTree {
    let links = (0..<2 * count).map { place in
      let rest = both ? "b\(place + 1)" : place < count ? "a" : "b"
      return "  b\(place): {ask: q\(place % count), then: {x: b\(place + 1), y: \(rest)}}"
    }
    return try sample(
      twofold(count), fixes: ["a", "b"],
      """
      tree: b0
      branches:
      \(links.joined(separator: "\n"))
        b\(2 * count): {ask: end, then: {x: a, y: b}}
      """)
  }

  @Test func `Questions that are asked twice keep their first answers, however many they are`()
    throws
  {
    let tree = try twice(500, goingOnWith: false)
    let coverage = try #require(Coverage(of: tree))
    #expect(coverage.leaves.total == 502 && coverage.unreachable.count == 500)
    #expect(coverage.leaves.missed.last.map(coverage.depth) == 501)
    #expect(tree.explanation(of: "b")?.alternatives.map(\.conditions.count) == [501])
  }

  @Test func `Questions asked twice on more paths than can be looked at are refused`() throws {
    let tree = try twice(100, goingOnWith: true)
    #expect(Coverage(of: tree) == nil && tree.explanation(of: "b") == nil)
  }

  @Test func `Thirty thousand definite cases on as many choices are run and counted`() throws {
    let choices = (0..<30_000).map { "c\($0)" }
    let cases = choices.map { "  - {name: \($0), answers: {q: \($0)}, fix: a}" }
    let loaded = DecisionTree.load(
      Array(
        sampleText(
          [("q", choices)], fixes: ["a"],
          """
          tree: {ask: q, then: {\(choices.map { "\($0): a" }.joined(separator: ", "))}}
          cases:
          \(cases.joined(separator: "\n"))
          """
        ).utf8), for: .checking(today: nil)
    )
    #expect(!loaded.findings.contains { $0.check.isError })
    let tree = try #require(loaded.tree)
    let coverage = try #require(Coverage(of: tree))
    #expect(coverage.leaves.total == choices.count && coverage.leaves.missed.isEmpty)
  }
}

// What cases reach in a tree, and the cases that reach the rest.

import Testing
import Tree
import TreeFile

/// What the cases in a text reach; the text is the body of a tree.
private func coverage(
  _ questions: KeyValuePairs<String, [String]>, _ body: String
) throws -> Coverage {
  let text = sampleText(
    questions.map { ($0.key, $0.value) }, fixes: ["a", "b", "c"], body)
  let loaded = DecisionTree.load(Array(text.utf8), for: .checking(today: nil))
  let tree = try #require(loaded.tree, "\(loaded.findings)")
  return try #require(Coverage(of: tree))
}

extension Coverage {
  /// A turn in words: the answers that lead past it, and the fixes at its end.
  func shown(_ turns: [Turn]) -> [String] {
    turns.map { turn in
      path(to: turn).map { "\($0.question.id)=\($0.choice.id)" }.joined(separator: " ") + ":"
        + fixes(at: turn).joined(separator: ",")
    }
  }
}

struct CoverageTests {
  private let body = """
    tree:
      ask: p
      then:
        x: {ask: q, then: {x: a, else: [b, escalate, b, a]}}
        y: shared
        z: shared
    branches:
      shared: {ask: q, then: {x: a, y: end, z: end}}
      end: also-end
      also-end: a

    """

  private func coverage(_ cases: String) throws -> Coverage {
    try TreeTests.coverage(
      ["p": ["x", "y", "z"], "q": ["x", "y", "z"]], body + "cases: [\(cases)]")
  }

  @Test func `The same fix at two places is two leaves, and a branch or an else is one`() throws {
    let none = try coverage("")
    #expect(none.leaves.total == 4 && none.answers.total == 9 && none.questions.total == 2)
    #expect(none.leaves.reached == 0 && none.leaves.percent == 0)
    #expect(
      none.shown(none.leaves.missed)
        == ["p=x q=x:a", "p=x q=y:b,a,escalate", "p=y q=x:a", "p=y q=y:a"])
    #expect(none.questions.missed.map(\.id) == ["p", "q"])
  }

  @Test func `A case reaches the answers on its trail and the leaf at its end`() throws {
    let one = try coverage("{name: n, answers: {p: z, q: z}, fix: a}")
    #expect(one.shown(one.leaves.missed) == ["p=x q=x:a", "p=x q=y:b,a,escalate", "p=y q=x:a"])
    #expect(one.leaves.percent == 25)
    #expect(
      one.shown(one.answers.missed)
        == [
          "p=x:", "p=y:", "p=x q=x:a", "p=x q=y:b,a,escalate", "p=x q=z:b,a,escalate",
          "p=y q=x:a", "p=y q=y:a",
        ])
    #expect(
      one.answers.missed.map(\.endsUnreached) == [false, false, true, true, true, true, false])
    #expect(one.questions.missed.isEmpty)
  }

  @Test func `A case that leaves several leaves open reaches none of them`() throws {
    let unsure = try coverage(#"{name: n, answers: {p: x, q: "?"}, fixes: [a, b, escalate]}"#)
    #expect(unsure.leaves.reached == 0 && unsure.answers.reached == 1)
    let all = try coverage(#"{name: n, answers: {p: "?", q: "?"}, fixes: [a, b, escalate]}"#)
    #expect(all.leaves.reached == 0 && all.answers.reached == 0)
    #expect(all.questions.missed.isEmpty)
  }

  @Test func `A leaf that no answers lead to is told, and does not count`() throws {
    let coverage = try TreeTests.coverage(
      ["p": ["x", "y"], "q": ["x", "y"]],
      """
      tree:
        ask: p
        then:
          x: {ask: q, then: {x: {ask: p, then: {x: a, y: [b, c]}}, y: b}}
          y: c
      """)
    #expect(coverage.leaves.total == 3 && coverage.answers.total == 5)
    #expect(coverage.unreachable.map(\.fixes) == [["b", "c"]])
    #expect(coverage.unreachable.map(\.last.question.id) == ["p"])
    #expect(coverage.unreachable.map(\.last.reply) == [.choice("y")])
    #expect(coverage.shown(coverage.leaves.missed) == ["p=y:c", "p=x q=x:a", "p=x q=y:b"])
  }

  @Test func `A tree without questions is one leaf, which any case reaches`() throws {
    let none = try TreeTests.coverage([:], "tree: [a, b]")
    #expect(none.shown(none.leaves.missed) == [":a,b"])
    #expect(none.leaves.total == 1 && none.answers.total == 0 && none.questions.total == 0)
    let one = try TreeTests.coverage(
      [:], "tree: [a, b]\ncases: [{name: n, answers: {}, fixes: [a, b]}]")
    #expect(one.leaves.percent == 100)
  }

  @Test func `Only the last answers of a long path are given if that is asked for`() throws {
    let one = try coverage("")
    let turn = try #require(one.leaves.missed.last)
    #expect(one.depth(of: turn) == 2)
    #expect(one.path(to: turn, last: 1).map(\.question.id) == ["q"])
  }

  @Test func `A written case has a name of its own and quotes what others would misread`() throws {
    let tree = try sample(
      ["on": ["7026", "no", "a.b"]], fixes: ["a", "b"],
      #"""
      tree: {ask: "on", then: {"7026": a, no: [a, b], a.b: b}}
      cases: [{name: "7026?", answers: {"on": "7026"}, fix: a}]
      """#)
    var writer = CaseWriter(for: tree) { $0.uppercased() }
    let question = try #require(tree.question("on"))
    func answered(_ id: String) throws -> [(question: Question, choice: Choice)] {
      [(question, try #require(question.choice(id)))]
    }
    #expect(
      writer.text(of: try answered("7026"), leadingTo: ["a"])
        == """
          - name: "7026? (2)"
            answers: {"on": "7026"}
            fix: a

        """)
    #expect(
      writer.text(of: try answered("no"), leadingTo: ["a", "b"])
        == """
          - name: "NO?"
            answers: {"on": "no"}
            fixes: [a, b]

        """)
    #expect(writer.text(of: try answered("a.b"), leadingTo: ["b"]).contains(#"name: "A.B?""#))
    #expect(writer.text(of: [], leadingTo: ["b"]).contains("answers: {}\n"))
  }
}

// What the checks of meaning find in small trees, and where they keep silent.

import Testing
import Tree

@testable import Commands
@testable import TreeFile

struct MeaningTests {
  /// The texts of what is found in a tree in which three choices of one question lead to two fixes.
  private func found(
    _ steps: String, first: String = "[]",
    then: String = "{a: one, b: {ask: r, then: {x: one, y: two}}, c: two}",
    more: String = ""
  ) -> [String] {
    let tree = """
      kbwizard: 1
      id: t
      title: T
      questions:
        q: {text: Q?, choices: {a: A, b: B, c: C}}
        r: {text: R?, choices: {x: X, y: Y}}
      tree: {ask: q, then: \(then)}
      otherwise: last
      procedures:
        p: [{do: P., when: {q: b}}, {do: S., when: {q: c}}]
      fixes:
        one:
          title: One
          verify: V.
      \(steps.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
        two: {title: Two, steps: [{use: p}, {do: D.}], verify: V.}
        last: {title: Last, steps: [{do: D., when: {r: x}}, {do: E., when: {q: c, r: y}}]}
      \(more)
      """
    return DecisionTree.load(Array(tree.utf8), for: .checking(today: nil)).findings
      .map(\.text).filter { !$0.contains("Last") && !$0.contains("\"last\"") }
  }

  @Test(arguments: [
    // One of the ways there asks, and the other answer may lead there, too.
    "steps: [{do: D., when: {r: x}}, {do: E., when: {q: [a, b]}}, {do: F.}]",
    // With one answer a step of its own, without one all of them.
    "steps: [{do: D., when: {q: a}}, {do: E., when: {q: b}}]",
    "ways: [{title: W, when: {q: a}, steps: [{do: D.}]}, {title: V, when: {q: b}, steps: [{do: E.}]}]",
    // No single answer leaves nothing.
    "steps: [{do: D., when: {q: a}}, {do: E., when: {q: b, r: x}}]",
    "applies: {r: x}\nsteps: [{do: D., when: {r: x}}]",
    "steps: [{use: p}, {do: D.}]",
  ])
  func `A "when" that an answer can meet is none to speak of`(steps: String) {
    #expect(found(steps) == [])
  }

  @Test(arguments: [
    ("steps: [{do: D.}, {do: E., when: {q: [b, c]}}]", "\"q\" with \"c\"; leave it out."),
    ("steps: [{do: D.}, {do: E., when: {r: y}}]", "\"r\" with \"y\"; correct \"when\", or remove"),
    // What is around a step counts.
    (
      "ways: [{title: W, steps: [{do: F.}]}, {title: V, when: {q: a}, steps: [{do: D.}, {do: E., when: {q: b}}]}]",
      "\"q\" with \"b\"; correct"
    ),
    ("applies: {r: x}\nsteps: [{do: D.}, {do: E., when: {r: y}}]", "\"r\" with \"y\"; correct"),
    ("steps: [{do: D.}, {do: E., when: {q: [a, b, c]}}]", "names every choice of \"q\"; leave"),
    ("steps: [{do: D., when: {q: b}}]", "With \"a\" for \"q\" the fix \"one\" has no step; add"),
    (
      "ways: [{title: W, steps: [{use: p, when: {q: b}}]}, {title: V, steps: [{do: E.}]}]",
      "With \"a\" for \"q\" the way \"W\" has no step; add"
    ),
    (
      "ways: [{title: W, when: {q: a}, steps: [{do: D.}]}, {title: V, when: {q: a}, steps: [{do: E.}]}]",
      "With \"b\" for \"q\" no way of the fix \"one\" is left, so that all of them are shown; add"
    ),
  ])
  func `A "when" that can't be met, that says nothing, or that leaves nothing is found`(
    steps: String, message: String
  ) {
    let found = found(steps)
    #expect(found.count == 1 && found.first?.contains(message) == true, "\(found)")
  }

  @Test func `Of two answers to a question on one way the first one counts`() {
    let then = "{a: one, b: {ask: q, then: {a: one, b: two, c: two}}, c: two}"
    let found = found("steps: [{do: D.}, {do: E., when: {q: b}}]", then: then)
    #expect(found.contains { $0.hasPrefix("No way to this place answers \"q\" with \"b\"") })
  }

  @Test func `A question may have more choices than a word has bits`() {
    for count in [62, 63, 64, 200] {
      let choices = (0..<count).map { "c\($0): C\($0)" }.joined(separator: ", ")
      let tree = smallTree.replacing(
        "light: {", with: "many: {text: M?, choices: {\(choices)}}\n  light: {"
      )
      .replacing("\"off\": switch}", with: "\"off\": {ask: many, then: {c1: switch, else: wait}}}")
      .replacing(
        "{do: Press it.}",
        with: "{do: Press it., when: {many: c1}}, {do: P., when: {many: c2}}, {do: X.}")
      let found = DecisionTree.load(Array(tree.utf8), for: .reading).findings
        .filter { $0.check == .unmetWhen }
      #expect(found.count == (count > 63 ? 0 : 1), "\(count)")
    }
  }

  @Test func `Procedures that are used too often are refused in a sentence`() {
    func tree(_ uses: Int) -> String {
      let steps = (0..<1_000).map { "{do: S\($0).}" }.joined(separator: ", ")
      let used = Array(repeating: "{use: p}", count: uses).joined(separator: ", ")
      return smallTree.replacing("fixes:", with: "procedures: {p: [\(steps)]}\nfixes:")
        .replacing("[{do: Press it.}]", with: "[\(used)]")
    }
    #expect(DecisionTree.load(Array(tree(20).utf8)).tree != nil)
    let found = DecisionTree.load(Array(tree(30).utf8)).findings
    #expect(
      found.map(\.text) == [
        "The procedures used up to here have more than 20000 steps together; "
          + "split the file into several trees."
      ])
  }

  @Test func `A question that a fix needs may come first when the person is not sure`() {
    let tree =
      smallTree
      .replacing(
        "\"off\": switch}", with: "\"off\": {ask: night, then: {y: b, n: wait, \"?\": b}}}"
      )
      .replacing("otherwise:", with: "branches: {b: switch}\notherwise:")
      .replacing(
        "light: {",
        with:
          "night: {text: N?, choices: {y: Y, n: N}}\n  bulb: {text: B?, choices: {y: Y, n: N}}\n  light: {"
      )
      .replacing("Press the switch,", with: "Press the switch, applies: {bulb: y},")
    #expect(!DecisionTree.load(Array(tree.utf8)).findings.contains { $0.check == .unusedUnsure })
  }

  @Test func `A tree that a fix names is read, and those that it names itself are not`() throws {
    try withFolder { folder in
      let leading = { (tree: String) in
        smallTree.replacing(
          "switch: {title: Press the switch, steps: [{do: Press it.}], verify: There is light.}",
          with: "switch: {title: Go on, tree: \(tree)}")
      }
      _ = try write("Some words.", to: "words.yaml", in: folder)
      _ = try write(
        leading("a").replacing("ask: light", with: "ask: lamp"), to: "broken.yaml", in: folder)
      _ = try write("", to: "empty.yaml", in: folder)
      _ = try write(leading("a"), to: "b.yaml", in: folder)
      let path = try write(leading("b"), to: "a.yaml", in: folder)
      #expect(run("check", "--strict", path).status == 0)
      for (name, fault) in [
        ("words", "it has a mistake on line 1"), ("broken", "it has a mistake on line 6"),
        ("empty", "it is no tree"),
      ] {
        let run = run("check", try write(leading(name), to: "a.yaml", in: folder))
        #expect(
          run.output.contains("\(folder)/\(name).yaml\" can't be used: \(fault); see"),
          "\(run.output)")
      }
      // A walk asks nothing of it before it goes on there.
      #expect(run(path, "--plain", input: ["on", "quit"]).error == "")
    }
  }
}

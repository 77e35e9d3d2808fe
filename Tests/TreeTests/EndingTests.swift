// What a walk that ends with a fix means.

import Testing
import Tree
import TreeFile

struct EndingTests {
  private func ends(_ last: String = "") throws -> [Fix.ID: Fix.Ending] {
    let tree = try tree(
      of: """
        kbwizard: 1
        id: ends
        title: Ends
        questions: {q: {text: Q?, choices: {x: X, y: Y, z: Z}}}
        tree: {ask: q, then: {x: repair, y: call, z: leave}}
        otherwise: ask
        fixes:
          repair: {title: Repair it}
          call: {title: Call, ends: handed-on}
          leave: {title: Leave it, ends: nothing-wrong}
          ask: {title: Ask\(last)}
        """)
    return Dictionary(uniqueKeysWithValues: tree.fixes.map { ($0.id, $0.ends) })
  }

  @Test func `A fix fixes, the last resort hands on, and either may say otherwise`() throws {
    #expect(
      try ends()
        == ["repair": .fixed, "call": .handedOn, "leave": .nothingWrong, "ask": .handedOn])
    #expect(try ends(", ends: fixed")["ask"] == .fixed)
  }

  @Test func `What hands on, or says that nothing was wrong, needs no test and no article`() throws
  {
    let warned = Set(
      DecisionTree.load(
        Array(
          """
          kbwizard: 1
          id: ends
          title: Ends
          articles: articles
          questions: {q: {text: Q?, choices: {x: X, y: Y, z: Z}}}
          tree: {ask: q, then: {x: repair, y: call, z: leave}}
          otherwise: ask
          fixes:
            repair: {title: Repair it, steps: [{do: Repair.}]}
            call: {title: Call, ends: handed-on, steps: [{do: Call.}]}
            leave: {title: Leave it, ends: nothing-wrong, steps: [{do: Wait.}]}
            ask: {title: Ask, steps: [{do: Ask.}]}
          """.utf8)
      ).findings.map { "\($0.check.id): \($0.message)" })
    #expect(
      warned == [
        "fix-without-verify: The fix \"repair\" does not say how to tell that it helped.",
        "fix-without-article: The fix \"repair\" names no article that it rests on.",
      ])
  }
}

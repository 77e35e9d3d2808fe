// Which answers lead to a fix.

import Randomness
import Testing
import Tree

extension Explanation {
  /// The alternatives in words.
  fileprivate var shown: [String] {
    alternatives.map { alternative in
      alternative.conditions
        .map { "\($0.question.id)=\($0.choices.map(\.id).joined(separator: "|"))" }
        .joined(separator: " ")
    }
  }
}

struct ExplanationTests {
  private let mail = Result {
    try sample(
      [
        ("event", ["7000", "7007", "7026", "other"]), ("run", ["one", "two"]),
        ("role", ["x", "y", "z"]),
      ],
      fixes: ["address", "entry", "role", "blank", "never"],
      """
      tree:
        ask: event
        then:
          "7000": by-run
          "7007": by-run
          "7026": {ask: role, then: {x: by-run, y: by-run, z: [blank, {fix: entry, note: N}]}}
          other: {ask: run, then: {one: entry, two: {fix: entry, note: N}}}
      branches:
        by-run: {ask: run, then: {one: address, two: entry}}
      """, isComplete: false)
  }

  private func explained(_ fix: Fix.ID, limit: Int = 50) throws -> Explanation {
    let tree = try mail.get()
    return try #require(tree.explanation(of: fix, limit: limit))
  }

  @Test func `Choices that lead to the same are named together`() throws {
    let address = try explained("address")
    #expect(address.shown == ["event=7000|7007 run=one", "event=7026 role=x|y run=one"])
    #expect(address.more == 0 && !address.isLastResort)
  }

  @Test func `A question that makes no difference is left out`() throws {
    let tree = try sample(
      ["p": ["x", "y"], "q": ["x", "y"]], fixes: ["a"],
      """
      tree:
        ask: p
        then:
          x: {ask: q, then: {x: a, y: escalate}}
          y: {ask: q, then: {y: escalate, x: a}}
      """)
    #expect(tree.explanation(of: "a")?.shown == ["q=x"])
  }

  @Test func `Leaves with other fixes or another note are alternatives of their own`() throws {
    let entry = try explained("entry")
    #expect(
      entry.shown == [
        "event=7000|7007 run=two", "event=other run=one", "event=other run=two",
        "event=7026 role=z", "event=7026 role=x|y run=two",
      ])
    #expect(entry.alternatives.map(\.note) == [nil, nil, "N", "N", nil])
    #expect(entry.alternatives[3].fixes == ["blank", "entry"])
    #expect(entry.alternatives[0].fixes == ["entry"])
  }

  @Test func `The widest alternatives come first, and the others are counted`() throws {
    let entry = try explained("entry", limit: 2)
    #expect(entry.shown == ["event=7000|7007 run=two", "event=other run=one"])
    #expect(entry.more == 3)
  }

  @Test func `A fix that nothing leads to has no alternative, even if it is the last resort`()
    throws
  {
    #expect(try explained("never").alternatives.isEmpty)
    #expect(try !explained("never").isLastResort)
    #expect(try explained("escalate").alternatives.isEmpty)
    #expect(try explained("escalate").isLastResort)
    #expect(try mail.get().explanation(of: "nonsense") == nil)
  }

  @Test func `A fix that all answers lead to has no conditions`() throws {
    let tree = try sample(
      ["p": ["x", "y"]], fixes: ["a"],
      "tree: {ask: p, then: {x: [a, escalate], y: b}}\nbranches: {b: [a, escalate]}")
    #expect(tree.explanation(of: "a")?.shown == [""])
    let leaf = try sample([:], fixes: ["a"], "tree: a")
    #expect(leaf.explanation(of: "a")?.shown == [""])
  }

  @Test func `A question that is asked again keeps its answer`() throws {
    let tree = try sample(
      ["p": ["x", "y"], "q": ["x", "y"]], fixes: ["a", "b"],
      """
      tree: {ask: p, then: {x: again, y: {ask: q, then: {x: again, y: b}}}}
      branches:
        again: {ask: q, then: {x: {ask: p, then: {x: a, y: b}}, y: a}}
      """)
    #expect(tree.explanation(of: "a")?.shown == ["p=x"])
    #expect(tree.explanation(of: "b")?.shown == ["p=y"])
  }
}

struct ExplanationPropertyTests {
  @Test(arguments: 1...60)
  func `Answers fit an alternative exactly if the fix remains at their end, and only one`(
    seed: Int
  ) throws {
    var random = Chance(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let plan = RandomTree(using: &random, askingAgain: seed % 2 == 0)
    let tree = try sample(
      plan.questions, fixes: RandomTree.fixes, applies: plan.applies, plan.body, isComplete: false)
    let explanations = try tree.fixes.map { fix in
      try #require(tree.explanation(of: fix.id, limit: 10_000))
    }
    for numbers in plan.assignments {
      let answers = plan.answers(numbers)
      let remaining = Set(tree.walk(following: answers).candidates.map(\.id))
      for explanation in explanations {
        let fitting = explanation.alternatives.filter { alternative in
          alternative.conditions.allSatisfy { condition in
            condition.choices.contains { .choice($0.id) == answers[condition.question.id] }
          }
        }
        // Where no fix of a leaf is one, the last resort comes without standing there.
        let named = plan.fixes(choosing: numbers)
        let isThere = named.contains(explanation.fix.id) && remaining.contains(explanation.fix.id)
        let count = isThere ? 1 : 0
        #expect(fitting.count == count, "\(explanation.fix.id) \(numbers)\n\(plan.body)")
        for one in fitting {
          let left = one.fixes.filter { !plan.isDenied($0, choosing: numbers) }
          #expect(Set(left) == remaining)
        }
      }
    }
    for explanation in explanations {
      let sizes = explanation.alternatives.map(\.conditions.count)
      #expect(explanation.more == 0 && sizes == sizes.sorted())
    }
  }

  @Test(arguments: 1...60)
  func `What is common stands in every alternative, listed or not`(seed: Int) throws {
    var random = Chance(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let plan = RandomTree(using: &random, askingAgain: seed % 2 == 0)
    let tree = try sample(
      plan.questions, fixes: RandomTree.fixes, applies: plan.applies, plan.body, isComplete: false)
    func words(_ conditions: [Condition]) -> [String] {
      conditions.map { "\($0.question.id)=\($0.choices.map(\.id))" }
    }
    for fix in tree.fixes {
      let all = try #require(tree.explanation(of: fix.id, limit: 10_000))
      let common = words(all.common)
      for one in all.alternatives { #expect(Set(words(one.conditions)).isSuperset(of: common)) }
      // No question with which all begin is left out.
      let first = all.alternatives.first.map { words($0.conditions) } ?? []
      let beginning = first.indices.prefix { place in
        all.alternatives.allSatisfy { words($0.conditions).starts(with: first[...place]) }
      }
      #expect(common.starts(with: first[beginning.startIndex..<beginning.endIndex]))
      #expect(words(try #require(tree.explanation(of: fix.id, limit: 1)).common) == common)
    }
  }
}

// Cases pass exactly if a walk along their answers ends where they say.

import Randomness
import Testing
import Tree

@testable import TreeFile

struct CaseTests {
  @Test(arguments: 1...100)
  func `A definite case passes exactly if its walk ends at its fixes`(seed: Int) throws {
    var random = Chance(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let plan = RandomTree(using: &random, askingAgain: seed % 2 == 0)
    let text = sampleText(plan.questions, fixes: RandomTree.fixes, applies: plan.applies, plan.body)
    let tree = try #require(DecisionTree.load(Array(text.utf8)).tree)
    let cases = (0..<8).map { number in
      let answers = plan.choices.enumerated().compactMap { question, count -> String? in
        // Now and then one is missing, or unsure.
        switch Int.random(in: 0..<30, using: &random) {
        case 0: nil
        case 1: "q\(question): \"?\""
        default: "q\(question): c\(Int.random(in: 0..<count, using: &random))"
        }
      }
      let walk = tree.walk(
        following: plan.assignments.randomElement(using: &random).map(plan.answers) ?? [:])
      let fixes = walk.candidates.map(\.id).joined(separator: ", ")
      return
        "  - {name: n\(number), answers: {\(answers.joined(separator: ", "))}, fixes: [\(fixes)]}"
    }
    let tested = Array((text + "\ncases:\n" + cases.joined(separator: "\n")).utf8)
    let loaded = DecisionTree.load(tested)
    let all = try #require(loaded.tree).cases
    let failing = DecisionTree.load(tested, for: .checking(today: nil)).findings
      .filter { $0.check == .failingCase }
    let expected = all.filter { test in
      let walk = tree.walk(following: test.answers)
      return walk.asks != nil || walk.candidates.map(\.id) != test.fixes
    }
    #expect(failing.count == expected.count)
    let unasked = DecisionTree.load(tested, for: .checking(today: nil)).findings
      .filter { $0.check == .unaskedAnswer }.map(\.message)
    let passing = all.filter { test in !expected.contains { $0.name == test.name } }
    let left = passing.flatMap { tree.walk(following: $0.answers).leftover.questions }
    #expect(
      unasked.sorted() == left.map { "Nothing asks \"\($0)\" on the way of this case." }.sorted())
    for test in expected { #expect(failing.contains { $0.message.contains("\"\(test.name)\"") }) }
  }
}

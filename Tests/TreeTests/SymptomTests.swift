// What symptoms answer is asked on some way through the tree, or there is a warning.

import Randomness
import Testing
import Tree
import YAML

@testable import TreeFile

struct SymptomTests {
  @Test(arguments: 1...100)
  func `A symptom is met where one way asks all that it answers, as trying them all says`(
    seed: Int
  ) throws {
    var random = Chance(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let plan = RandomTree(using: &random)
    let symptoms = (0..<20).map { _ in
      (0..<plan.choices.count).shuffled(using: &random).prefix(
        Int.random(in: 1...4, using: &random)
      )
      .map { ($0, Int.random(in: 0..<plan.choices[$0], using: &random)) }
    }
    let lines = symptoms.enumerated().map { number, answers in
      let given = answers.map { "q\($0.0): c\($0.1)" }.joined(separator: ", ")
      return "  - {text: E\(number), answers: {\(given)}}\n"
    }
    let text = sampleText(plan.questions, fixes: RandomTree.fixes, applies: plan.applies, plan.body)
      .replacing(
        "\nquestions:", with: "\nsymptoms:\n\(lines.joined())questions:", maxReplacements: 1)
    let loaded = DecisionTree.load(Array(text.utf8))
    let found = Set(
      loaded.findings.lazy.filter { $0.check == .unmetSymptom }.compactMap(\.mark?.line))
    let ways = plan.assignments.map { ($0, plan.asked(choosing: $0)) }
    for (number, answers) in symptoms.enumerated() {
      let isMet = ways.contains { choices, asked in
        answers.allSatisfy { asked.contains($0.0) && choices[$0.0] == $0.1 }
      }
      #expect(isMet != found.contains(Int32(5 + number)), "\(lines[number])\(text)")
    }
  }

  @Test func `A symptom answers nothing in the tree by itself`() throws {
    let text = sampleText(
      [("q", ["a", "b"]), ("r", ["c", "d"])], fixes: ["f"],
      "tree: {ask: q, then: {a: f, b: {ask: r, then: {c: f, d: escalate}}}}")
    let plain = try tree(of: text)
    let tree = try tree(
      of: text.replacing(
        "\nquestions:", with: "\nsymptoms: [{text: E1, answers: {r: c}}]\nquestions:"))
    #expect(tree.symptoms == [Symptom(texts: ["E1"], answers: [.init(question: "r", choice: "c")])])
    #expect(tree.walk(following: [:]).shown == plain.walk(following: [:]).shown)
    #expect(tree.walk(following: [:]).question?.id == "q")
  }
}

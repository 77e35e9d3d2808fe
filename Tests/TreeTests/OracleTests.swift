// The engine against a slow, plain one, on trees and answers at random.

import Randomness
import Testing
import Tree

struct OracleTests {
  @Test(arguments: 1...1_000)
  func `The engine says what trying all answers says`(seed: Int) throws {
    var random = Chance(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let plan = RandomTree(using: &random)
    let loaded = try load(plan)
    for _ in 0..<4 {
      let (numbers, answers) = reply(to: plan, using: &random)
      let failed = Set(
        (0...RandomTree.fixCount).filter { _ in Int.random(in: 0..<5, using: &random) == 0 })
      let names = Set(failed.map(RandomTree.fix))
      let walk = loaded.walk(following: answers, rulingOut: names)
      var said = Expectation()
      said.trail = walk.trail.map(\.question.id)
      said.open = walk.open.map(\.id)
      said.next = walk.question?.id ?? walk.offered.map { $0.id + "?" } ?? ""
      said.candidates = walk.candidates.map { $0.id + ($0.isConfirmed ? "!" : "") }
      said.leftover = walk.leftover.questions
      for exclusion in loaded.exclusions(following: answers) {
        for fix in exclusion.fixes { said.exclusions[fix.id] = exclusion.answered.question.id }
      }
      let expected = plan.expectation(answers: numbers, failed: failed)
      for fix in expected.conditions.keys {
        said.conditions[fix] = loaded.onlyIf(fix, answers, rulingOut: names).split(separator: " ")
          .map(String.init).sorted()
      }
      #expect(said == expected, "\(plan.body)\n\(plan.applies)\n\(numbers) without \(failed)")
    }
  }

  @Test(arguments: 1...200)
  func `The order of a question's choices in the file changes no set of candidates`(
    seed: Int
  ) throws {
    var random = Chance(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let plan = RandomTree(using: &random)
    let inOrder = try load(plan)
    let shuffled = plan.questions.map { ($0.id, $0.choices.shuffled(using: &random)) }
    let other = try sample(
      shuffled, fixes: RandomTree.fixes, applies: plan.applies, plan.body, isComplete: false)
    for _ in 0..<6 {
      let (_, answers) = reply(to: plan, using: &random)
      let (one, two) = (inOrder.walk(following: answers), other.walk(following: answers))
      #expect(
        Set(one.candidates.map { "\($0.id) \($0.isConfirmed)" })
          == Set(two.candidates.map { "\($0.id) \($0.isConfirmed)" }))
      #expect(Set(one.open.map(\.id)) == Set(two.open.map(\.id)))
    }
  }

  private func load(_ plan: RandomTree) throws -> DecisionTree {
    try sample(
      plan.questions, fixes: RandomTree.fixes, applies: plan.applies, plan.body, isComplete: false)
  }

  /// Answers at random, as the numbers of choices and in words.
  private func reply(
    to plan: RandomTree, using random: inout Chance
  ) -> (numbers: [Int: Set<Int>], answers: Answers) {
    var numbers: [Int: Set<Int>] = [:]
    var answers: Answers = [:]
    for (question, count) in plan.choices.enumerated() {
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1: break
      case 2:
        numbers[question] = Set(0..<count)
        answers["q\(question)"] = .notSure
      case 3:
        // In any order and any number: the question makes a reply of them.
        let some = (0..<count).shuffled(using: &random)
          .prefix(Int.random(in: 1...count, using: &random))
        numbers[question] = Set(some)
        answers["q\(question)"] = .oneOf(some.map { "c\($0)" })
      default:
        let choice = Int.random(in: 0..<count, using: &random)
        numbers[question] = [choice]
        answers["q\(question)"] = .choice("c\(choice)")
      }
    }
    return (numbers, answers)
  }
}

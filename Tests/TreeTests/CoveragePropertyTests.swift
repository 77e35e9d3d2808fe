// Coverage and written cases against a slow, plain search, on trees at random.

import Randomness
import Testing
import Tree
import TreeFile

/// Where answers lead in a plan: the place of the leaf, and the questions on the way to it.
private struct Arrival {
  var place: String
  var asked: Set<Int> = []

  init(in plan: RandomTree, choosing answers: [Int]) {
    place = "root"
    var now = plan.root
    while true {
      switch now {
      case .fixes: return
      case .branch(let number):
        place = "branch \(number)"
        now = plan.branches[number]
      case .ask(let question, let ways, _):
        asked.insert(question)
        place += ".\(answers[question])"
        now = ways[answers[question]]
      }
    }
  }
}

struct CoveragePropertyTests {
  /// A plan at random and its text; every other one asks questions twice.
  private func plan(_ seed: Int) -> (RandomTree, String) {
    var random = Chance(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let plan = RandomTree(using: &random, askingAgain: seed % 2 == 0)
    return (
      plan, sampleText(plan.questions, fixes: RandomTree.fixes, applies: plan.applies, plan.body)
    )
  }

  private func load(_ text: String) throws -> DecisionTree {
    let loaded = DecisionTree.load(Array(text.utf8), for: .checking(today: nil))
    return try #require(loaded.tree, "\(loaded.findings.map(\.text))\n\(text)")
  }

  @Test(arguments: 1...150)
  func `The leaves are those that some answers reach, after as few of them as can be`(
    seed: Int
  ) throws {
    let (plan, text) = plan(seed)
    var fewest: [String: Int] = [:]
    for answers in plan.assignments {
      let arrival = Arrival(in: plan, choosing: answers)
      fewest[arrival.place] = min(fewest[arrival.place] ?? .max, arrival.asked.count)
    }
    let tree = try load(text)
    let coverage = try #require(Coverage(of: tree))
    #expect(coverage.leaves.total == fewest.count, "\(text)")
    #expect(coverage.leaves.missed.map(coverage.depth) == fewest.values.sorted(), "\(text)")
  }

  @Test(arguments: 1...150)
  func `Written cases pass, and reach every leaf`(seed: Int) throws {
    let (_, text) = plan(seed)
    let tree = try load(text)
    let before = try #require(Coverage(of: tree))
    var writer = CaseWriter(for: tree) { $0 }
    let cases = before.leaves.missed.map { turn in
      let (answers, fixes) = before.example(of: turn)
      return writer.text(of: answers, leadingTo: fixes)
    }
    let after = try load(text + "\ncases:\n" + cases.joined())
    #expect(Set(after.cases.map(\.name)).count == before.leaves.total)
    let coverage = try #require(Coverage(of: after))
    #expect(coverage.leaves.percent == 100 && coverage.leaves.missed.isEmpty, "\(text)")
  }

  @Test(arguments: ShippedTree.all)
  func `Written cases reach every leaf of a shipped tree`(file: ShippedTree) throws {
    let text = try String(decoding: file.bytes(), as: UTF8.self)
    // Cases that are written prove no evidence.
    let start = try #require(
      text.firstRange(of: "\nevidence:\n") ?? text.firstRange(of: "\ncases:\n"))
    let bare = String(text[..<start.lowerBound])
    let tree = try #require(file.load(bare).tree)
    let before = try #require(Coverage(of: tree))
    var writer = CaseWriter(for: tree) { $0 }
    let cases = before.leaves.missed.map { turn in
      let (answers, fixes) = before.example(of: turn)
      return writer.text(of: answers, leadingTo: fixes)
    }
    let after = file.load(bare + "\ncases:\n" + cases.joined())
    #expect(after.findings == [])
    #expect(after.tree.flatMap(Coverage.init)?.leaves.percent == 100)
  }
}

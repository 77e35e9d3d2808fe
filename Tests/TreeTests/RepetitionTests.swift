// Questions that are asked twice on one path: found where following every path finds them.

import Randomness
import Testing
import Tree
import YAML

@testable import TreeFile

/// Branches that each ask a question and lead to later ones, or to a fix.
private struct Branches {
  /// The question that each branch asks, and the branches that its two choices lead to.
  var places: [(question: Int, next: [Int])]

  /// Branches at random.
  init(using random: inout Chance) {
    let count = Int.random(in: 2...9, using: &random)
    places = (0..<count).map { place in
      (
        Int.random(in: 0..<4, using: &random),
        (0..<2).map { _ in Int.random(in: place + 1...count, using: &random) }
      )
    }
  }

  /// Branches in a row that ask the given questions.
  init(asking questions: [Int]) {
    places = questions.enumerated().map { place, question in (question, [place + 1, place + 1]) }
  }

  /// The places that ask again, found on all paths one by one.
  func askingAgain(from place: Int = 0, asked: Set<Int> = []) -> Set<Int> {
    guard place < places.count else { return [] }
    let (question, next) = places[place]
    let later = next.map { askingAgain(from: $0, asked: asked.union([question])) }
    return later.reduce(asked.contains(question) ? [place] : []) { $0.union($1) }
  }

  /// The places that the checker says ask again, each with its message.
  func reported() -> [Int: String] {
    let count = 1 + (places.map(\.question).max() ?? 0)
    let questions = (0..<count).map { "  q\($0): {text: q\($0)?, choices: {x: x?, y: y?}}" }
    let head = ["kbwizard: 1", "id: sample", "title: A sample", "questions:"] + questions
    let start = head + ["otherwise: f", "fixes: {f: {title: F}}", "tree: b0", "branches:"]
    func name(_ place: Int) -> String { place < places.count ? "b\(place)" : "f" }
    let branches = places.enumerated().map { place, one in
      "  b\(place): {ask: q\(one.question), then: {x: \(name(one.next[0])), y: \(name(one.next[1]))}}"
    }
    let text = (start + branches).joined(separator: "\n")
    let found = DecisionTree.load(Array(text.utf8)).findings
      .filter { $0.check == .repeatedQuestion }
      .map { (Int($0.mark?.line ?? 0) - start.count - 1, $0.text) }
    #expect(Set(found.map(\.0)).count == found.count)
    return Dictionary(found) { first, _ in first }
  }
}

struct RepetitionTests {
  @Test(arguments: 1...300)
  func `The places that ask again are those that following every path finds`(seed: Int) {
    var random = Chance(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let branches = Branches(using: &random)
    #expect(Set(branches.reported().keys) == branches.askingAgain())
  }

  @Test func `The message names the place before, and the answers from there`() {
    let found = Branches(asking: [0, 1, 2, 1, 0]).reported()
    #expect(Set(found.keys) == [3, 4])
    #expect(found[3]?.contains("already on line 13, on the way q1=y, q2=y;") == true)
    #expect(found[4]?.contains("already on line 12, on the way q0=y, q1=y, q2=y, q1=y;") == true)
  }

  @Test func `More questions than fit into one visit are all found`() {
    let questions = Array(0..<200) + Array(0..<200).reversed()
    #expect(Set(Branches(asking: questions).reported().keys) == Set(200..<400))
  }

  @Test
  func `Ten thousand questions that are asked again and again take no more than their number`() {
    let questions = Array(0..<2_500) + Array(0..<2_500) + Array(0..<2_500) + Array(0..<2_500)
    let found = Branches(asking: questions).reported()
    #expect(found.count == 7_500)
    #expect(found.values.allSatisfy { $0.utf8.count < 400 })
  }
}

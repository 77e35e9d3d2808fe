// What answers mean for each place of a tree.

import Testing
import Tree

struct ReachTests {
  private let text = """
    tree: {ask: a, then: {x: shared, y: {ask: c, then: {x: f1, y: f2}}}}
    branches:
      shared: {ask: b, then: {x: f1, y: f2}}
    """

  private func tree() throws -> DecisionTree {
    try sample(
      ["a": ["x", "y"], "b": ["x", "y"], "c": ["x", "y"]], fixes: ["f1", "f2"], text)
  }

  /// The standings of all places and exits, each in a letter behind the id of the question.
  private func standings(
    _ answers: Answers, rulingOut failed: Set<Fix.ID> = []
  ) throws -> [String: String] {
    let tree = try tree()
    let reach = Reach(of: tree, following: answers, rulingOut: failed)
    var found: [String: String] = [:]
    for place in 0..<tree.nodeCount {
      guard let question = tree.question(at: place) else { continue }
      let all =
        [reach.standing(of: place)]
        + tree.edges(from: place).map { reach.standing(of: $0, from: place) }
      found[question.id] = all.map { String($0.rawValue.prefix(1)) }.joined()
    }
    return found
  }

  @Test func `Without answers all is open`() throws {
    #expect(try standings([:]) == ["a": "ooo", "b": "ooo", "c": "ooo"])
  }

  @Test func `An answer closes what it excludes`() throws {
    #expect(try standings(["a": .choice("x")]) == ["a": "ttc", "b": "ooo", "c": "ccc"])
  }

  @Test func `Not being sure closes nothing`() throws {
    #expect(
      try standings(["a": .notSure, "c": .choice("y")]) == ["a": "too", "b": "ooo", "c": "tct"])
  }

  @Test func `What leads only to fixes that did not help is closed`() throws {
    #expect(
      try standings(["a": .notSure], rulingOut: ["f1"]) == ["a": "too", "b": "oco", "c": "oco"])
    #expect(
      try standings([:], rulingOut: ["f1", "f2"]) == ["a": "ccc", "b": "ccc", "c": "ccc"])
  }

  @Test func `The branch at a place is the one that holds it`() throws {
    let tree = try tree()
    let branches = (0..<tree.nodeCount).map { tree.branch(at: $0) }
    #expect(branches.compactMap(\.self) == ["shared"])
    let place = try #require(branches.firstIndex(of: "shared"))
    #expect(tree.question(at: place)?.id == "b")
  }

  @Test func `The places hang together as the file says`() throws {
    let tree = try tree()
    let question = try #require(tree.question(at: 0))
    let ways = tree.edges(from: 0).map { exit in
      let target = tree.question(at: tree.target(of: exit))?.id ?? "none"
      return "\(tree.choice(of: exit, in: question).id) \(target)"
    }
    #expect(ways == ["x b", "y c"])
    let leaves = (0..<tree.nodeCount).map { tree.fixes(at: $0).map(\.fix.id) }.filter {
      !$0.isEmpty
    }
    #expect(leaves.sorted { $0[0] < $1[0] } == [["f1"], ["f2"]])
  }
}

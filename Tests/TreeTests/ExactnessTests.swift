// What is said about fixes is proven, however many paths there are, and however they cross.

import Randomness
import Testing
import Tree

struct ExactnessTests {
  /// A ladder with 2 to the 61st paths down to the last question, and one path less than that which
  /// leave it on the way: a count in any machine word, or modulo the prime 2^61 - 1, is wrong here.
  private func ladder(leavingTo fix: String) throws -> DecisionTree {
    let rungs = (0..<61).map {
      "  b\($0): {ask: q\($0), then: {x: b\($0 + 1), y: b\($0 + 1), z: \(fix)}}"
    }
    return try sample(
      (0..<61).map { ("q\($0)", ["x", "y", "z"]) } + [("end", ["x", "y"])], fixes: ["a", "b", "c"],
      """
      tree: b0
      branches:
      \(rungs.joined(separator: "\n"))
        b61: {ask: end, then: {x: [a, c], y: [b, c]}}
      """)
  }

  @Test func `A fix is not confirmed if any path ends elsewhere`() throws {
    #expect(try ladder(leavingTo: "b").walk(following: [:]).shown == "b a c")
    #expect(
      try ladder(leavingTo: "b").walk(following: ["end": .choice("x")]).shown == "b a c")
    #expect(try ladder(leavingTo: "[b, c]").walk(following: [:]).shown == "c! b a")
  }

  @Test func `A question does not decide over a fix that any path without it leads to`() throws {
    #expect(try ladder(leavingTo: "a").onlyIf("a") == "")
    let all = (0..<61).map { "q\($0)=x|y" }.joined(separator: " ")
    #expect(try ladder(leavingTo: "a").onlyIf("b") == all + " end=y")
    #expect(try ladder(leavingTo: "a").onlyIf("c") == all)
  }

  @Test func `A question asked twice on one path and never on another does not decide`() throws {
    let tree = try sample(
      ["way": ["one", "other"], "q": ["x", "y"]], fixes: ["a", "b"],
      """
      tree:
        ask: way
        then:
          one: {ask: q, then: {x: {ask: q, then: {x: a, y: b}}, y: b}}
          other: a
      """)
    #expect(tree.onlyIf("a") == "")
    #expect(tree.onlyIf("b") == "way=one")
    #expect(tree.onlyIf("a", ["way": .choice("one")]) == "q=x")
  }

  @Test(arguments: 1...12)
  func `Conditions are what looking along all ways finds, for any tangle of questions`(
    seed: Int
  ) throws {
    var random = Chance(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    let tangle = Tangle(isNarrow: seed.isMultiple(of: 2), using: &random)
    var answers: Answers = [:]
    for question in 0..<Tangle.questions where Int.random(in: 0..<8, using: &random) == 0 {
      answers["q\(question)"] = Bool.random(using: &random) ? .notSure : .choice("x")
    }
    let fixes = tangle.tree.fixes.map(\.id)
    let found = tangle.tree.conditions(for: fixes, following: answers).map { conditions in
      conditions.map { "\($0.question.id)=\($0.choices.map(\.id).joined())" }.sorted()
    }
    #expect(found == tangle.conditions(following: answers).map { $0.sorted() })
    #expect(found.contains { $0.count > 1 })
  }
}

/// A graph at random in which questions are asked at many nodes, also twice on a path.
private struct Tangle {
  static let nodes = 220
  static let questions = 150
  static let fixes = 70

  private(set) var tree: DecisionTree
  /// For each node its question, or -1, and where its choices lead, or its fixes.
  private var plan: [(question: Int, targets: [Int])] = []

  /// In a narrow one edges are short, so that many questions lie on all paths.
  init(isNarrow: Bool, using random: inout Chance) {
    for node in 0..<Tangle.nodes {
      if node < 190 {
        let question = Int.random(in: 0..<3, using: &random) == 0 ? node % 17 : node % 150
        let leaf = Int.random(in: 190..<Tangle.nodes, using: &random)
        let further = max(
          node + 1, min(189, node + Int.random(in: 1...(isNarrow ? 2 : 9), using: &random)))
        let isShort = isNarrow ? Int.random(in: 0..<8, using: &random) > 0 : node < 30
        // The node right behind is always the end of an edge, so that all are reached.
        plan.append((question, [node + 1, isShort && node < 189 ? further : leaf]))
      } else {
        plan.append((-1, (0..<2).map { _ in Int.random(in: 0..<Tangle.fixes, using: &random) }))
      }
    }
    var shape = Shape(otherwise: 0)
    for (question, targets) in plan {
      if question < 0 {
        shape.nodes.append(.init(first: Int32(shape.targets.count), count: Int32(targets.count)))
        shape.targets += targets.map { .init(fix: Int32($0)) }
      } else {
        shape.nodes.append(
          .init(question: Int32(question), first: Int32(shape.children.count), count: 2))
        shape.children += targets.map(Int32.init)
        shape.choices += [0, 1]
        shape.leaves += [-1, -1]
      }
    }
    let choices = [Choice(id: "x", text: "X"), Choice(id: "y", text: "Y")]
    let questions = (0..<Tangle.questions).map { number in
      Question(id: "q\(number)", text: "Q?", choices: choices)
    }
    let fixes = (0..<Tangle.fixes).map { Fix(id: "f\($0)", title: "F", ways: []) }
    tree = DecisionTree(
      id: "tangle", title: "Tangle", summary: nil, reviewed: nil, owner: nil, articles: nil,
      values: [],
      questions: questions, fixes: fixes, cases: [], shape: shape)
  }

  /// The fixes to which open ways lead from each node without asking a question.
  private func fixes(avoiding question: Int?, _ definite: Set<Int>) -> [Set<Int>] {
    var found: [Set<Int>] = Array(repeating: [], count: plan.count)
    for (node, (asked, targets)) in plan.enumerated().reversed() {
      if asked < 0 {
        found[node] = Set(targets)
      } else if asked != question {
        let open = definite.contains(asked) ? targets.prefix(1) : targets[...]
        found[node] = open.reduce(into: []) { $0.formUnion(found[$1]) }
      }
    }
    return found
  }

  /// The conditions of each fix, found by leaving out each question in turn.
  func conditions(following answers: Answers) -> [[String]] {
    let definite = Set(
      (0..<Tangle.questions).filter { answers["q\($0)"] == .choice("x") })
    let all = fixes(avoiding: nil, definite)
    var isReached = [true] + Array(repeating: false, count: plan.count - 1)
    for (node, (asked, targets)) in plan.enumerated() where isReached[node] && asked >= 0 {
      for target in definite.contains(asked) ? targets.prefix(1) : targets[...] {
        isReached[target] = true
      }
    }
    var conditions: [[String]] = Array(repeating: [], count: Tangle.fixes)
    for question in 0..<Tangle.questions where !definite.contains(question) {
      let deciding = all[0].subtracting(fixes(avoiding: question, definite)[0])
      let asking = plan.indices.filter { isReached[$0] && plan[$0].question == question }
      for fix in deciding {
        let leading = ["x", "y"].enumerated().filter { choice, _ in
          asking.contains { all[plan[$0].targets[choice]].contains(fix) }
        }
        if leading.count < 2 {
          conditions[fix].append("q\(question)=" + leading.map(\.element).joined())
        }
      }
    }
    return conditions
  }
}

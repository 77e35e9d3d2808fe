// What the tree about migrations asks, how often, and what its answers decide.

import Testing

@testable import Tree
@testable import TreeFile

struct MigrationTreeTests {
  private func tree() throws -> DecisionTree {
    let file = try #require(ShippedTree.all.first { $0.testDescription == "msmail-exchange.yaml" })
    return try #require(try file.load().tree)
  }

  @Test(arguments: ["Q168606", "Q182665", "Q242184", "Q186742", "Q255888", "Q183312"])
  func `An article about the common events is reached with at most five questions`(
    article: String
  ) throws {
    let counts = try #require(Routes(of: try tree()).questionCounts[article])
    #expect(counts.lowerBound >= 2 && counts.upperBound <= 5, "\(counts)")
  }

  @Test func `No other article takes more than seven questions`() throws {
    let counts = try Routes(of: tree()).questionCounts
    #expect(counts.count >= 39)
    #expect(counts.filter { $0.value.upperBound > 7 }.isEmpty)
  }

  @Test func `No path asks a question twice`() throws {
    #expect(try Routes(of: tree()).askedTwice == [])
  }

  @Test func `The answers to each question lead to different places`() throws {
    let tree = try tree()
    for node in tree.shape.nodes where node.question >= 0 {
      let id = tree.questions[Int(node.question)].id
      #expect(Set(tree.shape.children[node.range]).count > 1, "\(id)")
    }
  }

  @Test func `A digit answers each question`() throws {
    for question in try tree().questions {
      #expect((2...9).contains(question.choices.count), "\(question.id)")
    }
  }

  @Test func `The cases reach every leaf`() throws {
    let tree = try tree()
    var reached: Set<Int32> = []
    for test in tree.cases {
      let survey = Survey(of: tree, following: test.answers, rulingOut: [])
      let leaves = survey.order.filter { tree.shape.nodes[Int($0)].question < 0 }
      if leaves.count == 1 { reached.formUnion(leaves) }
    }
    let missed = tree.shape.nodes.indices
      .filter { tree.shape.nodes[$0].question < 0 && !reached.contains(Int32($0)) }
      .map { tree.shape.targets[tree.shape.nodes[$0].range].map { tree.fixes[Int($0.fix)].id } }
    #expect(missed == [])
  }

  @Test func `The cases give every answer`() throws {
    let coverage = try #require(Coverage(of: try tree()))
    #expect(coverage.shown(coverage.answers.missed) == [])
  }

  @Test(arguments: ["4.0", "5.0"])
  func `7026 without Exchange 5.5 ends at no article that is for 5.5 only, however it is answered`(
    version: String
  ) throws {
    let tree = try tree()
    let only: Set = ["Q182665", "Q183312", "Q242184"]
    var pending: [Answers] = [["event": .choice("7026"), "version": .choice(version)]]
    var ends = 0
    while let answers = pending.popLast() {
      let walk = tree.walk(following: answers)
      #expect(walk.candidates.allSatisfy { !only.contains($0.fix.article ?? "") })
      guard let question = walk.question else {
        ends += 1
        continue
      }
      for reply in question.choices.map({ Reply.choice($0.id) }) + [.notSure] {
        var more = answers
        more[question.id] = reply
        pending.append(more)
      }
    }
    #expect(ends > 0)
  }

  @Test(arguments: Flip.all)
  func `One answer decides when all others are equal`(flip: Flip) throws {
    let tree = try tree()
    for (answer, fix) in flip.outcomes {
      var answers: Answers = [:]
      for word in (flip.answers + " " + answer).split(separator: " ") {
        let parts = word.split(separator: "=")
        answers[String(parts[0])] = .choice(String(parts[1]))
      }
      let walk = tree.walk(following: answers)
      #expect(walk.asks == nil, "\(answer)")
      #expect(walk.candidates.first?.id == fix, "\(answer)")
    }
  }
}

/// Answers, and the fixes that come first as one more answer changes.
struct Flip: CustomTestStringConvertible, Sendable {
  let answers: String
  let outcomes: [String: Fix.ID]

  var testDescription: String { answers }

  init(_ answers: String, _ outcomes: [String: Fix.ID]) {
    self.answers = answers
    self.outcomes = outcomes
  }

  static let all = [
    Flip(
      "event=7026 mailbox=none user-list=removed migrate-address=missing",
      ["run=two-step": "keep-migrate-entry", "run=one-step": "add-migrate-address"]),
    Flip(
      "event=7026 run=two-step user-list=removed migrate-address=missing version=5.5",
      [
        "mailbox=none": "keep-migrate-entry", "mailbox=made-by-hand": "add-migrate-address",
        "mailbox=custom-recipient": "install-service-pack",
      ]),
    Flip(
      "event=7017 alias=different run=two-step",
      ["mailbox=none": "escalate", "mailbox=made-by-hand": "match-user-list"]),
    Flip(
      "event=7044",
      [
        "role=service-account-admin": "use-permissions-admin",
        "role=permissions-admin-everywhere": "escalate",
      ]),
    Flip(
      "event=7007 password=unchanged version=5.5",
      ["client=open": "close-mail-client", "client=closed": "recover-mail-file"]),
    Flip(
      "event=none password=unchanged mailbox=none user-list=removed",
      ["client=open": "close-mail-client", "client=closed": "keep-migrate-entry"]),
    Flip(
      "event=other number=147 alias=different",
      ["container=other": "choose-container", "container=same": "match-user-list"]),
    Flip(
      "event=none client=closed password=unchanged mailbox=made-by-hand",
      ["version=5.0": "match-user-list", "version=5.5": "add-migrate-address"]),
  ]
}

/// What holds over all paths of a tree, found by one visit to each place.
private struct Routes {
  /// The fewest and the most questions on the way to each article.
  private(set) var questionCounts: [String: ClosedRange<Int>] = [:]
  /// The questions that some path asks twice.
  private(set) var askedTwice: Set<Question.ID> = []

  init(of tree: DecisionTree) {
    var counts: [Int32: ClosedRange<Int>] = [0: 0...0]
    var above: [Int32: Set<Int32>] = [0: []]
    // Each place comes before all those below it.
    for index in Survey(of: tree, following: [:], rulingOut: []).order.reversed() {
      let node = tree.shape.nodes[Int(index)]
      guard let count = counts[index], let before = above[index] else { continue }
      if node.question < 0 {
        for article in tree.shape.targets[node.range].compactMap({ tree.fixes[Int($0.fix)].article }
        ) {
          questionCounts[article] = count.joined(with: questionCounts[article])
        }
        continue
      }
      if before.contains(node.question) {
        askedTwice.insert(tree.questions[Int(node.question)].id)
      }
      for child in tree.shape.children[node.range] {
        counts[child] = (count.lowerBound + 1...count.upperBound + 1).joined(with: counts[child])
        above[child, default: []].formUnion(before.union([node.question]))
      }
    }
  }
}

extension ClosedRange<Int> {
  /// The smallest range that holds both.
  fileprivate func joined(with other: ClosedRange<Int>?) -> ClosedRange<Int> {
    guard let other else { return self }
    return Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
  }
}

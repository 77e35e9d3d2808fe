// What the tree about migrations asks, how often, and what its answers decide.

import Testing

@testable import Tree
@testable import TreeFile

struct MigrationTreeTests {
  private func tree() throws -> DecisionTree {
    let file = try #require(ShippedTree.all.first { $0.testDescription == "msmail-exchange.yaml" })
    return try #require(try file.load().tree)
  }

  @Test(arguments: Common.all)
  func `An article about a common event is reached from it with few questions`(
    common: Common
  ) throws {
    let tree = try tree()
    var pending: [Answers] = common.events.map { ["event": .choice($0)] }
    var counts: Set<Int> = []
    while let answers = pending.popLast() {
      let walk = tree.walk(following: answers)
      guard let question = walk.question else {
        if walk.candidates.first?.fix.article == common.article { counts.insert(walk.trail.count) }
        continue
      }
      for choice in question.choices {
        var more = answers
        more[question.id] = .choice(choice.id)
        pending.append(more)
      }
    }
    #expect(counts.min() == common.questions.lowerBound)
    #expect(counts.max() == common.questions.upperBound)
  }

  @Test func `No article takes more than eight questions`() throws {
    let counts = try Routes(of: tree()).questionCounts
    #expect(counts.count >= 54)
    #expect(counts.filter { $0.value.lowerBound < 2 || $0.value.upperBound > 8 }.isEmpty)
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

  @Test func `A digit answers each question but the one to which a number is typed`() throws {
    for question in try tree().questions where question.id != "number" {
      #expect((2...9).contains(question.choices.count), "\(question.id)")
    }
    let number = try #require(try tree().question("number"))
    #expect(
      number.choices.filter { !$0.text.hasPrefix($0.id) }.map(\.id) == ["newer", "other", "source"])
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

/// An article about a common event.
struct Common: CustomTestStringConvertible, Sendable {
  let article: String
  let events: [Choice.ID]
  /// The fewest and the most questions with which the article stands first.
  let questions: ClosedRange<Int>

  var testDescription: String { article }

  static let all = [
    Common(article: "Q168606", events: ["7000", "7007"], questions: 2...4),
    Common(article: "Q182665", events: ["7026"], questions: 4...5),
    Common(article: "Q242184", events: ["7026"], questions: 3...5),
    Common(article: "Q186742", events: ["7017"], questions: 2...2),
    Common(article: "Q255888", events: ["7044"], questions: 2...2),
    Common(article: "Q183312", events: ["7026"], questions: 3...3),
  ]
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
      "event=7017 container=other",
      [
        "alias=none": "escalate", "alias=different": "match-user-list",
        "alias=same": "choose-container",
      ]),
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
    Flip(
      "event=none client=closed password=unchanged mailbox=none user-list=no-list message-file=postoffice",
      ["role=service-account-admin": "use-permissions-admin", "role=other": "escalate"]),
    Flip(
      "event=result seen=partly missing=schedule version=5.5",
      [
        "calendar-message=present": "import-calendar",
        "calendar-message=absent": "clean-schedule-files",
      ]
    ),
    Flip(
      "event=result seen=partly missing=addresses version=5.0",
      [
        "address-book=present": "make-addresses-again",
        "address-book=absent": "import-address-book",
      ]),
    Flip(
      "event=result seen=partly missing=schedule-password version=5.5",
      ["schedule-asks=once": "type-old-password", "schedule-asks=each-time": "renew-schedule-data"]),
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

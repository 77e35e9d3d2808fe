// How soon the articles about the common events stand first, with and without their event.

import Testing
import Tree
import TreeFile

/// What the engineer of an article knows.
struct Seed: CustomTestStringConvertible, Sendable {
  let article: String
  /// The answers but for the event; what is not here the engineer does not know.
  private let known: [Question.ID: Choice.ID]
  let event: Choice.ID
  /// How many questions it takes with the event known.
  let questions: Int

  var testDescription: String { article }

  private init(
    _ article: String, event: Choice.ID, questions: Int, _ known: [Question.ID: Choice.ID]
  ) {
    let usual = [
      "client": "closed", "password": "unchanged", "create-box": "ticked", "container": "same",
      "message-file": "postoffice", "role": "permissions-admin-everywhere", "user-list": "no-list",
      "run": "one-step", "mailbox": "none", "seen": "other",
    ]
    self.article = article
    self.event = event
    self.questions = questions
    self.known = usual.merging(known) { $1 }
  }

  func reply(to question: Question.ID) -> Reply { known[question].map { .choice($0) } ?? .notSure }

  static let all = [
    Seed(
      "Q182665", event: "7026", questions: 4,
      [
        "version": "5.5", "run": "two-step", "user-list": "removed", "migrate-address": "missing",
      ]),
    Seed(
      "Q242184", event: "7026", questions: 3,
      [
        "version": "5.5-sp", "mailbox": "made-by-hand", "migrate-address": "missing",
        "alias": "same",
      ]),
    Seed(
      "Q186742", event: "7017", questions: 2,
      [
        "version": "5.0", "run": "two-step", "mailbox": "made-by-hand", "user-list": "present",
        "alias": "different", "seen": "store-text",
      ]),
    Seed(
      "Q255888", event: "7044", questions: 2,
      ["version": "5.5", "role": "service-account-admin"]),
    Seed(
      "Q168606", event: "7007", questions: 2,
      ["version": "4.0", "client": "open", "seen": "mmf-text"]),
  ]
}

struct SeedTests {
  private func tree() throws -> DecisionTree {
    let file = try #require(ShippedTree.all.first { $0.testDescription == "msmail-exchange.yaml" })
    return try #require(try file.load().tree)
  }

  /// The place of an article among the candidates after each answer; how many there are is how much
  /// was asked.
  private func places(
    of article: String?, in tree: DecisionTree, _ reply: (Question.ID) -> Reply
  ) -> [Int?] {
    var answers = Answers(for: tree)
    var places: [Int?] = []
    while let question = tree.walk(following: answers).question {
      answers[question.id] = reply(question.id)
      let candidates = tree.walk(following: answers).candidates
      places.append(candidates.firstIndex { $0.fix.article == article })
    }
    return places
  }

  @Test(arguments: Seed.all)
  func `Without its event an article stands first after nine questions, and near after seven`(
    seed: Seed
  ) throws {
    let places = try places(of: seed.article, in: tree()) {
      $0 == "event" ? .notSure : seed.reply(to: $0)
    }
    #expect(try #require(places.prefix(7).last ?? nil) < 3)
    #expect(places.prefix(9).last == 0)
    #expect(places.last == 0)
  }

  @Test(arguments: Seed.all)
  func `With its event an article takes no more questions than the author put before it`(
    seed: Seed
  ) throws {
    let places = try places(of: seed.article, in: tree()) {
      $0 == "event" ? .choice(seed.event) : seed.reply(to: $0)
    }
    #expect(places.count == seed.questions)
    #expect(places.last == 0)
  }

  @Test func `Who knows nothing at all is asked ten questions at the most`() throws {
    #expect(try places(of: nil, in: tree()) { _ in .notSure }.count <= 10)
  }
}

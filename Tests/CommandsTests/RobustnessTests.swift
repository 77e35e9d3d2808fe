// Trees cut short and trees damaged at random: all are read or refused, and none stops the program.

import FoundationEssentials
import Randomness
import Testing
import Tree
import TreeFile

@testable import Commands

struct RobustnessTests {
  private let good = Result { Array(try Data(contentsOf: fixtures.appending(path: "good.yaml"))) }
  private let whole = Result {
    Array(try Data(contentsOf: fixtures.appending(path: "every-key.yaml")))
  }
  private static let resources = fixtures.appending(path: "../../../Resources")
  private static let shipped = Result {
    Array(try Data(contentsOf: resources.appending(path: "trees/msmail-exchange.yaml")))
  }
  private static let articles: Set<String> = {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: resources.appending(path: "articles").path)
    let known = CommandsTests.articles(in: "../articles")
    return Set(known + (files ?? []).map { String($0.dropLast(4)) })
  }()

  /// Reads a text, prints what is wrong with it, and walks it to an end if it is a tree.
  private func report(on source: [UInt8]) -> String {
    let loaded = DecisionTree.load(
      source, for: .checking(today: nil), library: Library(Self.articles))
    #expect((loaded.tree == nil) == loaded.findings.contains { $0.check.isError })
    if let tree = loaded.tree { #expect(!isStuck(tree)) }
    var printer = FindingReport(source: source, path: "t.yaml")
    return printer.text(of: loaded.findings)
  }

  /// Whether some choice of the first question leads nowhere.
  private func isStuck(_ tree: DecisionTree) -> Bool {
    var answers = Answers()
    while case .question(let question) = tree.walk(following: answers).next {
      answers[question.id] = question.choices.last.map { .choice($0.id) }
    }
    return tree.walk(following: answers).candidates.isEmpty
  }

  @Test func `Every beginning of a tree is refused in sentences`() throws {
    let source = try good.get()
    for end in 0..<source.count {
      let report = report(on: Array(source[..<end]))
      #expect(report.hasPrefix("t.yaml:"), "after \(end) bytes")
    }
  }

  @Test func `A beginning of the tree that has every key is refused in sentences`() throws {
    let source = try whole.get()
    for end in stride(from: 0, to: source.count, by: 7) {
      #expect(report(on: Array(source[..<end])).hasPrefix("t.yaml:"), "after \(end) bytes")
    }
  }

  @Test func `The shipped tree is whole before it is damaged`() throws {
    #expect(report(on: try Self.shipped.get()).contains("no mistakes"))
  }

  @Test func `A beginning of the shipped tree is refused in sentences`() throws {
    let source = try Self.shipped.get()
    for end in stride(from: 0, to: source.count, by: 1_499) {
      #expect(report(on: Array(source[..<end])).hasPrefix("t.yaml:"), "after \(end) bytes")
    }
  }

  @Test(arguments: 1...100)
  func `A tree damaged at random is read or refused`(seed: Int) throws {
    try expectSentences(on: try good.get(), damagedBy: seed)
  }

  @Test(arguments: 1...200)
  func `The tree that has every key damaged at random is read or refused`(seed: Int) throws {
    try expectSentences(on: try whole.get(), damagedBy: seed)
  }

  @Test(arguments: 1...100)
  func `The shipped tree damaged at random is read or refused`(seed: Int) throws {
    try expectSentences(on: try Self.shipped.get(), damagedBy: seed)
  }

  private func expectSentences(on source: [UInt8], damagedBy seed: Int) throws {
    var random = Chance(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    var damage = Damage(to: source)
    for _ in 0..<Int.random(in: 1...3, using: &random) { damage.strike(using: &random) }
    let report = report(on: damage.source)
    #expect(report.hasPrefix("t.yaml:"))
    // Neither an escape character nor a bell can reach the terminal.
    #expect(report.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
  }
}

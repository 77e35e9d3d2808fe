// What must hold on every path of every tree that ships.

import FoundationEssentials
import Testing
import Tree
import TreeFile

/// A tree that ships, by the name of its file.
struct ShippedTree: CustomTestStringConvertible {
  let file: URL

  var testDescription: String { file.lastPathComponent }

  static let all: [ShippedTree] = {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = package.appending(path: "Resources/trees")
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
      .map { ShippedTree(file: folder.appending(path: $0)) }
  }()

  private var library: Library {
    @Sendable func articles(in folder: String) -> [String] {
      let folder = file.deletingLastPathComponent().appending(path: folder)
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
      return (names ?? []).compactMap { name in
        [".txt", ".md"].first(where: name.hasSuffix).map { String(name.dropLast($0.count)) }
      }
    }
    return Library(articles)
  }

  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: file)) }

  func load() throws -> Loaded { load(String(decoding: try bytes(), as: UTF8.self)) }

  /// What another text in the place of the file leads to.
  func load(_ text: String) -> Loaded {
    DecisionTree.load(Array(text.utf8), for: .checking(today: nil), library: library)
  }
}

struct ShippedTreeTests {
  @Test func `There are trees that ship`() {
    #expect(!ShippedTree.all.isEmpty)
  }

  @Test(arguments: ShippedTree.all)
  func `A shipped tree has no mistake, and its cases pass`(file: ShippedTree) throws {
    let loaded = try file.load()
    #expect(loaded.findings == [])
    #expect(loaded.tree?.cases.isEmpty == false)
  }

  @Test(arguments: ShippedTree.all)
  func `Every path ends at confirmed fixes, and never asks a thing twice`(
    file: ShippedTree
  ) throws {
    let tree = try #require(try file.load().tree)
    everyStep(in: tree) { answers, walk in
      #expect(!walk.candidates.isEmpty)
      #expect(walk.leftover.isEmpty)
      #expect(walk.trail.map(\.question.id).sorted() == answers.questions)
      // One alone comes up at once, and says what it needs.
      if let only = walk.candidates.first, walk.candidates.count == 1 {
        let needs = tree.openApplies(of: only.fix, following: answers)
        #expect(walk.asks != nil || only.isConfirmed == needs.isEmpty)
      } else if walk.asks == nil {
        #expect(walk.candidates.filter { !$0.isConfirmed }.isEmpty)
      }
    }
  }

  @Test(arguments: ShippedTree.all)
  func `An answer never adds a candidate, and not sure never loses one`(file: ShippedTree) throws {
    let tree = try #require(try file.load().tree)
    everyStep(in: tree) { answers, walk in
      guard let question = walk.asks.flatMap(tree.question) else { return }
      let now = Set(walk.candidates.map(\.id))
      var together: Set<Fix.ID> = []
      for choice in question.choices {
        var next = answers
        next[question.id] = .choice(choice.id)
        together.formUnion(tree.walk(following: next).candidates.map(\.id))
      }
      var unsure = answers
      unsure[question.id] = .notSure
      // The last resort comes where an answer leaves nothing else.
      #expect(together.subtracting([tree.otherwise.id]) == now.subtracting([tree.otherwise.id]))
      #expect(together.isSuperset(of: now))
      #expect(Set(tree.walk(following: unsure).candidates.map(\.id)) == now)
    }
  }

  @Test(arguments: ShippedTree.all)
  func `Every fix can be reached by answers alone`(file: ShippedTree) throws {
    let tree = try #require(try file.load().tree)
    var reached: Set<Fix.ID> = []
    everyStep(in: tree) { _, walk in
      if walk.asks == nil { reached.formUnion(walk.candidates.map(\.id)) }
    }
    #expect(reached == Set(tree.fixes.map(\.id)))
  }

  @Test(arguments: ShippedTree.all)
  func `Ruling out one fix after the other ends at the last resort`(file: ShippedTree) throws {
    let tree = try #require(try file.load().tree)
    everyStep(in: tree) { answers, walk in
      guard walk.asks == nil else { return }
      var failed: Set<Fix.ID> = []
      while let fix = tree.walk(following: answers, rulingOut: failed).candidates.first?.id,
        fix != tree.otherwise.id
      {
        #expect(failed.insert(fix).inserted)
      }
      #expect(tree.walk(following: answers, rulingOut: failed).shown == "\(tree.otherwise.id)!")
    }
  }

  /// Visits every walk that definite answers lead to.
  private func everyStep(in tree: DecisionTree, _ visit: (Answers, Walk) -> Void) {
    var pending: [Answers] = [[:]]
    while let answers = pending.popLast() {
      let walk = tree.walk(following: answers)
      visit(answers, walk)
      guard let question = walk.asks.flatMap(tree.question) else { continue }
      for choice in question.choices {
        var next = answers
        next[question.id] = .choice(choice.id)
        pending.append(next)
      }
    }
  }
}

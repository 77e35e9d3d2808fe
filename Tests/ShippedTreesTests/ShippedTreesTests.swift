// The trees inside the program say what their YAML says.

import FoundationEssentials
import Journals
import Testing
import Tree
import TreeFile

@testable import ShippedTrees

struct ShippedTreesTests {
  private static let house = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The files below Resources/ of the trees that ship.
  private static var files: [String] {
    get throws {
      try FileManager.default
        .contentsOfDirectory(atPath: house.appending(path: "Resources/trees").path())
        .filter { $0.hasSuffix(".yaml") }.sorted().map { "trees/\($0)" }
    }
  }

  /// `trees/msmail-exchange.yaml` as `msmailExchange`.
  private func name(of file: String) -> String {
    let words = file.dropFirst("trees/".count).dropLast(".yaml".count).split(separator: "-")
    return words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  @Test(arguments: try files)
  func `The source of each tree is made of its YAML`(file: String) throws {
    let bytes = Array(try Data(contentsOf: Self.house.appending(path: "Resources/\(file)")))
    let tree = try #require(DecisionTree.load(bytes, for: .walking, library: library).tree)
    let source = FlatTree(tree).source(
      called: name(of: file), file: file, digest: TreeStamp.digest(of: bytes))
    let path = name(of: file).prefix(1).uppercased() + name(of: file).dropFirst() + ".swift"
    let url = Self.house.appending(path: "Sources/ShippedTrees/\(path)")
    let found = try? String(contentsOf: url, encoding: .utf8)
    if found != source, ProcessInfo.processInfo.environment["RECORD"] != nil {
      try source.write(to: url, atomically: true, encoding: .utf8)
    }
    #expect(found == source, "\(path) is out of date; write it with RECORD=1 and look at it.")
  }

  @Test func `Every tree below Resources ships`() throws {
    #expect(ShippedTree.all.map(\.file) == (try Self.files))
  }

  @Test func `A tree put together again is the tree of its file`() throws {
    for shipped in ShippedTree.all {
      let bytes = Array(
        try Data(contentsOf: Self.house.appending(path: "Resources/\(shipped.file)")))
      let tree = try #require(DecisionTree.load(bytes, for: .walking, library: library).tree)
      #expect(parts(of: shipped.tree) == parts(of: tree))
      #expect(shipped.head == tree.head && shipped.tree.head == tree.head)
      #expect(HeadReading(bytes, isWhole: false) == .head(tree.head))
      #expect(shipped.digest == TreeStamp.digest(of: bytes))
      for question in tree.questions {
        #expect(shipped.tree.question(question.id)?.text == question.text)
      }
      for fix in tree.fixes { #expect(shipped.tree.fix(fix.id)?.title == fix.title) }
    }
  }

  /// All that a tree holds but for its cases, whatever that is.
  private func parts(of tree: DecisionTree) -> String {
    var text = [tree.id, tree.title, tree.summary, tree.reviewed, tree.articles].description
    dump(tree.questions, to: &text)
    dump(tree.fixes, to: &text)
    dump(tree.shape, to: &text)
    return text
  }

  /// The articles that the tree names need not be there.
  private let library = Library(read: { _, ids in ids.map { _ in .fine } }, ids: { _ in [] })
}

// What ships: the tree, its articles, and their copies inside the program.

import FoundationEssentials
import KnowledgeBase
import Testing

@testable import Commands
@testable import Tree
@testable import TreeFile

struct ResourceTests {
  private static let folder = house.appending(path: "Resources")

  /// The paths of all files below Resources/.
  static let files: [String] = {
    let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return (paths ?? []).filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".txt") }.sorted()
  }()

  @Test func `There is a tree, and its fixes use every article`() throws {
    let bytes = try #require(Resource.bytes(of: "trees/msmail-exchange.yaml"))
    let tree = try #require(
      DecisionTree.load(bytes, library: Library(Set(Resource.articleIDs))).tree)
    #expect(Set(tree.fixes.compactMap(\.article)) == Set(Resource.articleIDs))
    #expect(ResourceTests.files.count == 1 + Resource.articleIDs.count)
  }

  @Test(arguments: files)
  func `Every file is inside the program byte for byte`(path: String) throws {
    let bytes = Array(try Data(contentsOf: ResourceTests.folder.appending(path: path)))
    #expect(Resource.bytes(of: path) == bytes)
  }

  @Test(arguments: files.filter { $0.hasSuffix(".yaml") })
  func `Every tree has no mistakes, and all its cases pass`(path: String) throws {
    let file = TreeSource.path(ResourceTests.folder.appending(path: path).path)
    let loaded = DecisionTree.load(
      try file.bytes(), for: .checking(today: nil), library: file.library)
    #expect(loaded.findings.isEmpty, "\(loaded.findings.map(\.text))")
    #expect(try #require(loaded.tree).cases.count >= 25)
    #expect(run("check", file.name).status == 0)
  }

  @Test(arguments: files.filter { $0.hasSuffix(".txt") })
  func `Every article can be read and printed`(path: String) throws {
    let id = String(path.dropFirst("articles/".count).dropLast(4))
    let article = try TreeSource.shipped.article(id, in: "")
    #expect(article.id == id)
    #expect(!article.title.isEmpty && !article.sections.isEmpty)
    let text = try String(
      contentsOf: ResourceTests.folder.appending(path: path), encoding: .utf8)
    for word in [id, id.lowercased()] {
      let run = run("article", word)
      #expect(run.status == 0 && run.error.isEmpty)
      #expect(run.output == text)
    }
    #expect(run("article", id, environment: ["LC_ALL": "C"]).output.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func `An article that is printed can't steer a terminal`() {
    for id in Resource.articleIDs {
      let output = run("article", id).output
      #expect(output.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    }
  }
}

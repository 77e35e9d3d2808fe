// What ships: the trees, their articles, and the copies of both inside the program.

import FoundationEssentials
import KnowledgeBase
import Testing
import Text

@testable import Commands
@testable import Tree
@testable import TreeFile

struct ResourceTests {
  private static let folder = house.appending(path: "Resources")

  /// The paths of all trees and articles below Resources/.
  static let files: [String] = {
    let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return (paths ?? []).filter { path in
      (path.hasPrefix("trees/") || path.hasPrefix("articles/"))
        && Files.isThere(folder.appending(path: path).path)
    }.sorted()
  }()

  static let trees = files.filter { $0.hasPrefix("trees/") }
  static let articles = files.filter { $0.hasPrefix("articles/") }

  @Test func `Every article is used by a fix, or named by a tree or by an article that is`() throws
  {
    var used: Set<String> = []
    for path in Self.trees {
      let bytes = try #require(Resource.bytes(of: path))
      let tree = try #require(DecisionTree.load(bytes).tree)
      let folder = try #require(tree.articles.map { ArticleFolder(shipped: "trees/" + $0) })
      for id in tree.fixes.compactMap(\.article) {
        let names = Article.Form.allCases.map { "\(folder.path)/\(id).\($0.rawValue)" }
        used.insert(try #require(names.first(where: Self.articles.contains), "\(path): \(id)"))
      }
    }
    var pending = Self.trees + used
    while let path = pending.popLast() {
      for other in try Self.named(in: path).intersection(Self.articles)
      where used.insert(other).inserted { pending.append(other) }
    }
    #expect(used == Set(Self.articles))
  }

  @Test(arguments: articles)
  func `An article names no other that is not there`(path: String) throws {
    #expect(try Self.named(in: path).subtracting(Self.articles) == [])
  }

  @Test func `A migration article has a date, and says where it comes from`() throws {
    for path in Self.articles where path.hasPrefix("articles/Q") {
      let id = String(path.dropFirst("articles/".count).dropLast(".txt".count))
      var folder = ArticleFolder(shipped: "articles")
      let article = try folder.article(id)
      #expect(!article.date.isEmpty && !article.products.isEmpty, "\(id)")
      let text = String(decoding: try #require(Resource.bytes(of: path)), as: UTF8.self)
      let source = text.split(whereSeparator: \.isWhitespace).suffix(20).joined(separator: " ")
      #expect(source.contains("of \(id), last "), "\(id)")
      #expect(source.contains(" on \(article.date). The original article is by Microsoft."))
    }
  }

  /// The files of the migration articles whose ids a tree or an article has.
  private static func named(in path: String) throws -> Set<String> {
    let text = String(decoding: try #require(Resource.bytes(of: path)), as: UTF8.self)
    let words = text.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let ids = words.filter {
      $0.count == 7 && $0.first == "Q" && $0.dropFirst().allSatisfy(\.isNumber)
    }
    return Set(ids.map { "articles/\($0).txt" })
  }

  @Test(arguments: files)
  func `Every file is inside the program byte for byte`(path: String) throws {
    let bytes = Array(try Data(contentsOf: ResourceTests.folder.appending(path: path)))
    #expect(Resource.bytes(of: path) == bytes, "Put \(path) into Sources/CResources/resources.c.")
  }

  @Test func `Nothing else is inside the program`() {
    let others = Resource.paths.filter { !$0.hasPrefix("completions/") }
    #expect(others.sorted() == Self.files)
  }

  @Test(arguments: trees)
  func `Every tree has no mistakes, and all its cases pass`(path: String) throws {
    let file = TreeSource.path(ResourceTests.folder.appending(path: path).path)
    let loaded = DecisionTree.load(
      try file.bytes(), for: .checking(today: nil), library: file.library(on: emptyShelf))
    #expect(loaded.findings.isEmpty, "\(loaded.findings.map(\.text))")
    #expect(try #require(loaded.tree).cases.count >= 25)
    #expect(run("check", file.name).status == 0)
  }

  @Test(arguments: articles)
  func `Every article can be read and printed`(path: String) throws {
    let name = try #require(path.split(separator: "/").last)
    let id = String(name[..<(try #require(name.lastIndex(of: ".")))])
    var folder = ArticleFolder(shipped: String(path.dropLast(name.count + 1)))
    let article = try folder.article(id)
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
    for id in Resource.articleFolders.flatMap(\.ids) {
      let output = run("article", id).output
      #expect(output.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    }
  }
}

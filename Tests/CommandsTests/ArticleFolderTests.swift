// Which file an article is, how one is named and printed, and what check says of those that can't be shown.

import FoundationEssentials
import Glibc
import KnowledgeBase
import Synchronization
import Testing
import Tree

@testable import Commands
@testable import TreeFile

struct ArticleFolderTests {
  private let tree = smallTree.replacing("questions:", with: "articles: kb\nquestions:")
    .replacing("title: Press the switch,", with: "title: Press the switch, article: power,")

  /// A tree whose fix rests on the article `power`, and files beside it.
  private func withArticles(
    _ files: [String: String], _ body: (_ tree: String, _ folder: String) throws -> Void
  ) throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/kb", withIntermediateDirectories: true)
      for (name, text) in files { _ = try write(text, to: "kb/" + name, in: folder) }
      try body(try write(tree, to: "tree.yaml", in: folder), folder)
    }
  }

  @Test(arguments: ["power.txt", "power.md", "Power.TXT", "POWER.md", "power.Md"])
  func `An article is a text or Markdown, in capital or small letters`(name: String) throws {
    try withArticles([name: "# Power\n\nNight\nfalls.\n"]) { path, _ in
      #expect(run("check", path).status == 0)
      let walk = run("--plain", path, input: ["off", "article", "back", "helped"])
      let isMarkdown = name.lowercased().hasSuffix("md")
      #expect(walk.output.contains(isMarkdown ? "Night falls." : "# Power\n\nNight\nfalls."))
      #expect(walk.output.contains(isMarkdown ? "\nPower (power)\n" : "\n# Power (power)\n"))
      let found = run("--plain", path, input: ["find night falls", "quit"])
      #expect(found.output.contains("Article   power: "))
      for word in ["power", "POWER", "switch"] {
        #expect(run("article", word, path).output == "# Power\n\nNight\nfalls.\n")
      }
    }
  }

  @Test func `Of several files the one in the letters of the id comes first, then a text`() throws {
    let files = ["power.txt", "power.md", "POWER.TXT", "Power.txt", "POWER.MD"]
    for (place, name) in files.enumerated() {
      let texts = files[place...].map { ($0, "It is \($0).") }
      try withArticles(Dictionary(uniqueKeysWithValues: texts)) { _, folder in
        var articles = ArticleFolder(onDisk: folder + "/kb")
        let article = try articles.article("power")
        #expect(article.wholeText.contains("It is \(name)."))
      }
    }
  }

  @Test(arguments: [
    ("power.md", "", "The text is empty; write it."),
    ("power.md", "# Title", "The text breaks off before it says anything;"),
    ("power.txt", "DOCUMENT:Q1\n", "The text breaks off before it says anything;"),
    ("power.txt", "DOCUMENT:../x\n", "The line \"DOCUMENT:\" calls the article \"../x\"; write"),
    ("power.txt", "a\0b", "The file holds bytes that are in no text; save it"),
    (
      "power.md", String(repeating: "a", count: 1 << 20 + 1),
      "The text is larger than 1 MiB; keep what is needed of it."
    ),
  ])
  func `What can't be shown is an error where a fix names it`(
    name: String, text: String, sentence: String
  ) throws {
    try withArticles([name: text]) { path, _ in
      let check = run("check", path)
      #expect(check.status == 1)
      #expect(check.output.contains("The article \"power\" can't be shown. \(sentence)"))
      #expect(check.output.contains("[bad-article]\n"))
      #expect(check.output.contains("article: power, steps"))
      let walk = run("--plain", path, input: ["off", "article", "helped"])
      #expect(walk.status == 0)
      #expect(walk.output.replacing("\n", with: " ").contains(sentence.prefix(30)))
    }
  }

  @Test func `A folder, or a link to nothing, is no article`() throws {
    try withArticles([:]) { path, folder in
      let article = folder + "/kb/power.md"
      try FileManager.default.createSymbolicLink(atPath: article, withDestinationPath: "none")
      let sentence = "\"\(article)\" is no plain file; put the article there. [bad-article]"
      #expect(run("check", path).output.contains(sentence))
      try FileManager.default.removeItem(atPath: article)
      try FileManager.default.createDirectory(
        atPath: article, withIntermediateDirectories: true)
      #expect(run("check", path).output.contains(sentence))
    }
  }

  @Test(.disabled(if: geteuid() == 0, "The superuser may read everything."))
  func `An article without permission is told`() throws {
    try withArticles(["power.md": "Night falls."]) { path, folder in
      chmod(folder + "/kb/power.md", 0)
      #expect(run("check", path).output.contains("can't be read: permission denied; let"))
    }
  }

  @Test func `Beside a tree from standard input no article is opened`() throws {
    try withArticles(["power.md": ""]) { _, folder in
      let tree = tree.replacing("articles: kb", with: "articles: \(folder)/kb")
      var library = TreeSource.path("-").library(on: emptyShelf)
      #expect(DecisionTree.load(Array(tree.utf8), library: library).findings.isEmpty)
      library = TreeSource.path(folder + "/t.yaml").library(on: emptyShelf)
      #expect(
        DecisionTree.load(Array(tree.utf8), library: library).findings.map(\.check)
          == [.badArticle])
    }
  }

  @Test func `An article is read once, however many fixes rest on it`() throws {
    final class Asked: Sendable { let ids = Mutex<[String]>([]) }
    let asked = Asked()
    let library = Library(
      read: { _, ids in
        asked.ids.withLock { $0 += ids }
        return ids.map { $0 == "bad" ? .faulty("It is bad", advice: "mend it.") : .fine }
      }, ids: { _ in [] })
    let fixes = (0..<1_000).map { place in
      "  f\(place): {title: F\(place), article: \(place % 2 == 0 ? "bad" : "good")}\n"
    }.joined()
    let tree = smallTree.replacing("questions:", with: "articles: kb\nquestions:")
      .replacing("fixes:\n", with: "fixes:\n\(fixes)")
    let loaded = DecisionTree.load(Array(tree.utf8), library: library)
    #expect(asked.ids.withLock { $0 } == ["bad", "good"])
    let bad = loaded.findings.filter { $0.check == .badArticle }
    #expect(bad.map(\.text) == ["It is bad; mend it."])
  }

  @Test func `An article of a tree that is not known gets the nearest`() throws {
    try withArticles(["power.md": "# The power\n\nText.", "lamp.txt": "DOCUMENT:Q1"]) {
      path, folder in
      #expect(run("article", "the power", path).output == "# The power\n\nText.\n")
      let unknown = run("article", "powr", path)
      #expect(unknown.status == 2)
      #expect(
        unknown.error == "kbwizard: There is no article \"powr\". Did you mean \"power\"? That is: "
          + "The power\nThe articles of this tree lie in \"\(folder)/kb\".\n")
      #expect(run("article", "lamp", path).output == "DOCUMENT:Q1\n")
      #expect(run("article", "Q242184", path).status == 2)
      let none = run("article", "x", try write(smallTree, to: "none.yaml", in: folder))
      #expect(none.status == 2 && none.error.contains("has no articles; \"articles\" in its file"))
      #expect(run("article", "x", folder + "/gone.yaml").status == 3)
    }
  }

  @Test func `An article that is printed can't steer a terminal`() throws {
    try withArticles(["power.txt": "a\tb\u{1B}[31m\u{9B}c\r\n👩‍💻"]) { path, _ in
      #expect(
        run("article", "power", path).output == "a       b<U+001B>[31m<U+009B>c\n👩‍💻\n")
    }
  }

  @Test func `The folder of a tree inside the program is found as on disk`() throws {
    var articles = TreeSource.usual.articles(in: "../articles/x/..")
    #expect(articles.path == "articles")
    let article = try articles.article("q242184")
    #expect(article.id == "Q242184")
    #expect(!articles.has("Q1") && !articles.has("../trees/msmail-exchange"))
  }
}

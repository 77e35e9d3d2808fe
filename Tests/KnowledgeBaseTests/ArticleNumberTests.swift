// The numbers of articles in texts, and the titles that are read without the rest.

import FoundationEssentials
import KnowledgeBase
import Testing

struct ArticleNumberTests {
  @Test(arguments: [
    ("Q123456", ["Q123456", "KB123456", "123456"]),
    ("kb123456", ["kb123456", "Q123456", "123456"]),
    ("123456", ["123456", "Q123456", "KB123456"]), ("Q12", ["Q12"]), ("7026", ["7026"]),
    ("QQ123456", ["QQ123456"]), ("Q123456a", ["Q123456a"]), ("", [""]),
    ("disk-full", ["disk-full"]),
  ])
  func `A number is written in three ways, and another id in one`(word: String, spellings: [String])
  {
    #expect(ArticleNumber(word).spellings == spellings)
  }

  @Test func `The numbers in a text come each once, in order, and only as whole words`() {
    let text =
      "See Q200001, (Q100001) and KB300001.\nQ200001 again; XQ400001, Q500001x, \u{E9}Q600001, "
      + "q700001, Q1234, Q12345678, Q_80001, Q900001"
    #expect(
      ArticleNumber.mentioned(in: text) == ["Q200001", "Q100001", "KB300001", "Q900001"])
    #expect(ArticleNumber.mentioned(in: "") == [])
  }

  @Test func `An article does not mention itself`() throws {
    let article = try Article(
      "KB100001", saying: "# See Q200001\n\nThis was Q100001, or KB100001; now Q300001.\n",
      in: .markdown)
    #expect(article.mentioned == ["Q200001", "Q300001"])
  }

  @Test func `The title of an article is the same without the rest of it`() throws {
    let house = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = house.appending(path: "Resources/articles").path
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
    var count = 0
    for path in paths {
      guard let form = path.split(separator: ".").last.flatMap({ Article.Form(rawValue: "\($0)") })
      else { continue }
      let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
      #expect(Article.title(of: text, in: form) == (try Article("x", saying: text, in: form)).title)
      count += 1
    }
    #expect(count > 50)
  }

  @Test(arguments: [
    ("First line\nsecond\n", Article.Form.text, "First line"),
    ("\n\n  \nIt begins late\n", .text, "It begins late"), ("", .text, ""),
    (
      "DOCUMENT:Q1  1\nTITLE   :One that\n         goes on\nPRODUCT :P\n", .text, "One that goes on"
    ),
    ("DOCUMENT:Q1  1\n\nText\n", .text, ""),
    ("---\ntitle: In front\n---\n\n# Below\n", .markdown, "In front"),
    ("Text first.\n\n## Then this\n", .markdown, "Then this"),
    ("No heading\n\n", .markdown, "No heading"),
  ])
  func `A title is found in any form`(text: String, form: Article.Form, title: String) {
    #expect(Article.title(of: text, in: form) == title)
    #expect(
      Article.title(of: text + String(repeating: "x y\n", count: 10_000), in: form) == title
        || text.isEmpty)
  }
}

// Finding articles by their ids, codes, titles and words.

import FoundationEssentials
import Testing

@testable import Archive

struct ArticleIndexTests {
  private static let files = [
    "Q100001.txt": article("Q100001", "The disk is full", "Nothing can be written any more."),
    "Q100002.txt": article(
      "Q100002", "Backups stop", "The log says that the disk is full. Then it stops."),
    "sub/Q100003.txt": article(
      "Q100003", "Setup fails", "Setup fails with error 0xC1010003 and event ID 7026."),
    "q100004.md": "# Caf\u{E9} M\u{FC}nchen\n\nVersion 4.0.994 of MLMIG32.DLL, see KB100001.\n",
    "KB100005.txt": "The code is C007052E; the other one is -2147023150.\n",
    "other.log": "Nobody reads this disk.",
  ]
  private let shelf: Shelf
  private let index: ArticleIndex

  init() throws {
    shelf = try Shelf(Self.files)
    index = try shelf.index()
  }

  @Test(arguments: [
    ("Q100001", "Q100001"), ("q100001", "Q100001"), ("KB100001", "Q100001"),
    ("100001", "Q100001"), ("Q100003", "Q100003"), ("Q100004", "q100004"),
    ("Q100005", "KB100005"),
  ])
  func `An article is found by its id, however its number is written`(word: String, id: String) {
    #expect(index.articles(named: word).map(\.id) == [id])
    #expect(index.find(word).first?.id == id)
    #expect(index.find(word).first?.fit == .id)
  }

  @Test(arguments: [
    ("0xC1010003", "Q100003"), ("c1010003", "Q100003"), ("C007052E", "KB100005"),
    ("0xc007052e", "KB100005"), ("-2147023150", "KB100005"), ("7026", "Q100003"),
    ("4.0.994", "q100004"), ("mlmig32.dll", "q100004"), ("event 7026", "Q100003"),
    ("cafe", "q100004"), ("MÜNCHEN", "q100004"), ("munchen Caf\u{65}\u{301}", "q100004"),
  ])
  func `A code or a word is found as people type it`(words: String, id: String) {
    #expect(index.ids(words) == [id])
  }

  @Test func `What has the words in its title comes before what has them in its text`() {
    #expect(index.find("disk full").map(\.fit) == [.title, .text])
    #expect(index.ids("disk full") == ["Q100001", "Q100002"])
    #expect(index.find("FULL disk", most: 1).map(\.id) == ["Q100001"])
    // Q100004 mentions it.
    #expect(index.find("Q100001").map(\.fit) == [.id, .text])
    #expect(index.ids("Q100001") == ["Q100001", "q100004"])
  }

  @Test func `The last word may be the beginning of one, where few texts have it whole`() {
    #expect(index.ids("set") == ["Q100003"])
    #expect(index.ids("nothing writ") == ["Q100001"])
    #expect(index.ids("writ nothing") == [])
    #expect(index.ids("se") == [])
  }

  @Test(arguments: [
    ("bakcups", ["Q100002"]), ("Bckups", ["Q100002"]), ("backuups log", ["Q100002"]),
    ("munxhen", ["q100004"]), ("disk ful", ["Q100001", "Q100002"]),
    // Neither two letters, nor two words, nor a code, nor words that are all right.
    ("bakcupz", []), ("bakcups stopz", []), ("7126", []), ("C007052F", []),
    ("backups caf\u{E9}", []),
  ])
  func `A letter that is wrong is mended where nothing fits`(words: String, ids: [String]) {
    let meant = index.find(words).isEmpty ? index.mended(words) : words
    #expect((meant.map(index.ids) ?? []) == ids)
  }

  @Test func `Title, folder and path are those of the file`() throws {
    let found = try #require(index.find("Q100003").first)
    #expect(found.title == "Setup fails")
    #expect(found.folder == shelf.folder + "/sub")
    #expect(found.path == shelf.folder + "/sub/Q100003.txt")
    #expect(index.articles(named: "Q100004").first?.title == "Caf\u{E9} M\u{FC}nchen")
    #expect(
      index.articles(named: "KB100005").first?.title.hasPrefix("The code is C007052E") == true)
    #expect(index.count == 5)
    #expect(index.folders == [shelf.folder])
  }

  @Test func `Which of some ids are there is told as they were written`() {
    #expect(
      index.known(["Q100001", "kb100002", "Q1", "x/../Q100001", ""]) == ["Q100001", "kb100002"])
  }

  @Test func `The passage is the line that has most of the words`() throws {
    let found = try #require(index.find("Q100002").first)
    #expect(
      index.passage(of: found, for: "disk full")
        == "The log says that the disk is full. Then it stops.")
    try shelf.remove("Q100002.txt")
    #expect(index.passage(of: found, for: "disk full") == nil)
  }

  @Test(arguments: [
    "\"", "\"\"", "disk \"", "AND", "disk AND", "NOT disk", "NEAR(disk full)", "title: disk",
    "{title} : disk", "- : disk", "disk*", "*", "^disk", "( disk", ")", "disk OR",
    "'; DROP TABLE article; --",
    "disk\0full", "+", "disk + full", "%", "\\", "?1", "½", "\u{301}", "٣", "\u{E000}", "disk --",
  ])
  func `No words are taken for a language, and none break anything`(words: String) {
    _ = index.find(words)
    #expect(!index.isBroken)
    #expect(index.ids("disk full") == ["Q100001", "Q100002"])
  }

  @Test func `Signs around words do not matter`() {
    #expect(index.ids("\"disk\" (full)!") == ["Q100001", "Q100002"])
    #expect(index.ids("disk -- full") == ["Q100001", "Q100002"])
    #expect(index.ids(" \t\n") == [])
    #expect(index.ids("-- *") == [])
  }

  @Test func `However much is typed, it is looked for`() {
    #expect(index.ids(String(repeating: "disk ", count: 1_000)) == ["Q100001", "Q100002"])
    #expect(index.ids(String(repeating: "x", count: 100_000)) == [])
    #expect(index.find("disk", most: 0).isEmpty)
  }

  @Test func `Words that too many articles hold are found in any order`() throws {
    for number in 0..<400 { try shelf.write("common \(number)\n", to: "c\(number).txt") }
    let index = try shelf.index()
    index.mostThousands = 0
    #expect(index.find("common").count == 20)
    #expect(index.ids("common 77") == ["c77"])
    #expect(!index.isBroken)
  }

  @Test func `What says a word more often, or is shorter, comes first`() throws {
    func text(_ length: Int, _ words: String) -> String {
      "Title\n" + String(repeating: "filler ", count: length) + words + "\n"
    }
    try shelf.write(text(200, "gizmo"), to: "long.txt")
    try shelf.write(text(20, "gizmo"), to: "short.txt")
    try shelf.write(text(20, "gizmo gizmo gizmo"), to: "often.txt")
    #expect(try shelf.index().ids("gizmo") == ["often", "short", "long"])
  }

  @Test func `The articles that ship are found by id, by event and by what they say`() throws {
    let index = try Shelf().index(ofShipped: true)
    #expect(index.ids("Q242184").first == "Q242184")
    #expect(index.ids("242184").first == "Q242184")
    #expect(index.ids("7026").prefix(3).contains("Q242184"))
    #expect(index.ids("mapi logon failure").contains("Q242184"))
    #expect(index.ids("mailboxes were made ahead of the migration") == ["Q242184"])
  }
}

extension Shelf {
  /// An index of the articles inside the program.
  fileprivate func index(ofShipped: Bool) throws -> ArticleIndex {
    let house = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    _ = try Indexing(at: indexPath).read([house.appending(path: "Resources/articles").path])
    guard let index = ArticleIndex(at: indexPath) else { throw NoIndex() }
    return index
  }
}

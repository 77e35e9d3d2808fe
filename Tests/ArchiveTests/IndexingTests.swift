// Reading folders into an index: what is read, what is kept, and what becomes of what can't be used.

import FoundationEssentials
import KnowledgeBase
import Randomness
import Testing

@testable import Archive

struct IndexingTests {
  private let shelf: Shelf

  init() throws {
    shelf = try Shelf([
      "Q1.txt": article("Q1", "One", "alpha beta"), "Q2.txt": article("Q2", "Two", "beta gamma"),
      "a/Q3.md": "# Three\n\ngamma delta\n", "a/b/Q4.txt": "delta alpha\n",
    ])
  }

  @Test func `Only what is new or has changed is read again`() throws {
    #expect(try shelf.read()?.readCount == 4)
    let again = try #require(try shelf.read())
    #expect((again.count, again.readCount, again.goneCount) == (4, 0, 0))
    try shelf.write(article("Q1", "One", "alpha omega"), to: "Q1.txt")
    try shelf.write("new\n", to: "a/Q5.txt")
    try shelf.remove("Q2.txt")
    let changed = try #require(try shelf.read())
    #expect((changed.count, changed.readCount, changed.goneCount) == (4, 2, 1))
    let index = try shelf.index()
    #expect(index.ids("omega") == ["Q1"])
    #expect(index.ids("beta") == [])
    #expect(index.ids("new") == ["Q5"])
    #expect(index.count == 4)
  }

  @Test func `A folder that is gone takes its articles with it`() throws {
    try shelf.read()
    try shelf.remove("a")
    let read = try #require(try shelf.read())
    #expect((read.count, read.goneCount) == (2, 2))
    #expect(try shelf.index().ids("delta") == [])
  }

  @Test func `After any changes the index equals one that is made anew`() throws {
    var random = Chance(7)
    let names = (0..<12).map { "\($0 % 3 == 0 ? "a/" : "")Q\($0).\($0 % 4 == 0 ? "md" : "txt")" }
    let words = ["alpha", "beta", "gamma", "delta", "omega"]
    for _ in 0..<15 {
      for _ in 0..<4 {
        let name = names[random.number(below: names.count)]
        if random.number(below: 3) == 0 {
          try? shelf.remove(name)
        } else {
          let text = (0...random.number(below: 5)).map { _ in
            words[random.number(below: words.count)]
          }
          try shelf.write(text.joined(separator: " ") + "\n", to: name)
        }
      }
      try shelf.read()
      try shelf.expectAsNew(words)
    }
  }

  @Test func `All folders that were named are read, where none is`() throws {
    let other = try Shelf(["Q9.txt": "zeta\n"])
    #expect(try Indexing(at: shelf.indexPath).read([shelf.folder, other.folder]).count == 2)
    try other.write("eta\n", to: "Q9.txt")
    let read = try Indexing(at: shelf.indexPath).read()
    #expect(read.map(\.path) == [shelf.folder, other.folder].sorted())
    #expect(read.map(\.readCount).reduce(0, +) == 1)
    #expect(ArticleIndex(at: shelf.indexPath)?.ids("eta") == ["Q9"])
  }

  @Test func `A folder in another one is named once, and nothing in it is read twice`() throws {
    _ = try Indexing(at: shelf.indexPath).read([shelf.folder + "/a", shelf.folder])
    _ = try Indexing(at: shelf.indexPath).read([shelf.folder + "/a/b"])
    let index = try #require(ArticleIndex(at: shelf.indexPath))
    #expect(index.folders == [shelf.folder])
    #expect(index.count == 4)
    #expect(index.ids("delta").sorted() == ["Q3", "Q4"])
  }

  @Test func `A folder is forgotten with all that is in no other`() throws {
    let other = try Shelf(["Q9.txt": "alpha\n"])
    let indexing = try Indexing(at: shelf.indexPath)
    _ = try indexing.read([shelf.folder, other.folder])
    #expect(try indexing.forget(shelf.folder))
    #expect(try !indexing.forget(shelf.folder))
    let index = try #require(ArticleIndex(at: shelf.indexPath))
    #expect(index.folders == [other.folder])
    #expect(index.ids("alpha") == ["Q9"])
  }

  @Test func `What can't be read is named, and the rest is there`() throws {
    try shelf.write([0x41, 0x00, 0x42], to: "bytes.txt")
    try shelf.write("  \n", to: "empty.txt")
    try shelf.write([0x63, 0x61, 0x66, 0xE9], to: "western.txt")
    let read = try #require(try shelf.read())
    #expect(read.count == 5)
    #expect(
      read.faults == [
        .init(path: shelf.folder + "/bytes.txt", reason: .text(.binary)),
        .init(path: shelf.folder + "/empty.txt", reason: .text(.empty)),
      ])
    #expect(try shelf.index().ids("cafe") == ["western"])
  }

  @Test func `Of what can't be listed all stays that was known`() throws {
    try shelf.read()
    try FileManager.default.moveItem(atPath: shelf.folder, toPath: shelf.path + "/away")
    let read = try #require(try shelf.read())
    #expect(read.faults.map(\.path) == [shelf.folder])
    #expect(ArticleIndex(at: shelf.indexPath)?.count == 4)
  }

  @Test func `Links to folders are not followed`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: shelf.folder + "/loop", withDestinationPath: shelf.folder)
    #expect(try shelf.read()?.count == 4)
  }

  @Test(arguments: ["", "This is no index.", "SQLite format 3\0and no more"])
  func `What is no index is made anew`(text: String) throws {
    try shelf.read()
    try Data(text.utf8).write(to: URL(filePath: shelf.indexPath))
    #expect(ArticleIndex(at: shelf.indexPath) == nil)
    let indexing = try Indexing(at: shelf.indexPath)
    #expect(indexing.isAnew)
    _ = try indexing.read([shelf.folder])
    try shelf.expectAsNew(["alpha", "delta"])
  }

  @Test func `An index of another version is made anew with the same folders`() throws {
    try shelf.read()
    try Schema.giveUp(try Database(shelf.indexPath, .writing))
    #expect(ArticleIndex(at: shelf.indexPath) == nil)
    let indexing = try Indexing(at: shelf.indexPath)
    #expect(indexing.isAnew)
    #expect(try indexing.read().map(\.readCount) == [4])
  }

  @Test func `An index that ends anywhere is made anew or is whole`() throws {
    for number in 0..<100 { try shelf.write("word\(number) alpha\n", to: "R\(number).txt") }
    try shelf.read()
    let whole = try Data(contentsOf: URL(filePath: shelf.indexPath))
    for part in 1..<8 {
      try whole.prefix(whole.count * part / 8).write(to: URL(filePath: shelf.indexPath))
      if let index = ArticleIndex(at: shelf.indexPath) { _ = index.find("alpha") }
      try shelf.read()
      try shelf.expectAsNew(["alpha", "word7", "word93"])
    }
  }

  @Test func `Bytes that are damaged break nothing but the index`() throws {
    for number in 0..<100 { try shelf.write("word\(number) alpha\n", to: "R\(number).txt") }
    try shelf.read()
    let whole = try Data(contentsOf: URL(filePath: shelf.indexPath))
    var random = Chance(11)
    for _ in 0..<40 {
      var damaged = whole
      for _ in 0..<20 {
        damaged[random.number(below: damaged.count)] = UInt8(random.number(below: 256))
      }
      try damaged.write(to: URL(filePath: shelf.indexPath))
      if let index = ArticleIndex(at: shelf.indexPath) {
        for word in ["alpha", "word7", "Q1"] { _ = index.find(word) }
        _ = index.known(["Q1"])
        if index.isBroken { #expect(try Indexing(at: shelf.indexPath).isAnew) }
      }
      _ = try shelf.read()
    }
  }

  @Test func `While one program writes an index no other does, and all can read it`() throws {
    let indexing = try Indexing(at: shelf.indexPath)
    var found: [String]?
    _ = try indexing.read([shelf.folder]) { _ in
      #expect(throws: IndexError.inUse(shelf.indexPath)) { try Indexing(at: shelf.indexPath) }
      if found == nil { found = ArticleIndex(at: shelf.indexPath)?.ids("alpha") }
    }
    #expect(found == [])
    #expect(ArticleIndex(at: shelf.indexPath)?.ids("alpha").count == 2)
  }

  @Test func `Progress goes from nothing to all files`() throws {
    var told: [Indexing.Progress] = []
    _ = try Indexing(at: shelf.indexPath).read([shelf.folder]) { told.append($0) }
    #expect(told.map(\.done) == Array(0...4))
    #expect(Set(told.map(\.count)) == [4])
  }

  @Test func `A folder for the index that can't be made is said`() throws {
    try shelf.write("x", to: "Q7.txt")
    #expect(throws: IndexError.self) { try Indexing(at: shelf.folder + "/Q7.txt/index") }
  }
}

extension Shelf {
  /// Expects that the index says the same as a new one.
  fileprivate func expectAsNew(_ words: [String]) throws {
    let fresh = path + "/fresh.index"
    for name in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: fresh + name) }
    _ = try Indexing(at: fresh).read([folder])
    let one = try #require(ArticleIndex(at: indexPath))
    let other = try #require(ArticleIndex(at: fresh))
    #expect(one.count == other.count)
    #expect(one.folders == other.folders)
    for word in words {
      #expect(one.find(word).sorted() == other.find(word).sorted(), "\(word)")
    }
  }
}

extension [FoundArticle] {
  fileprivate func sorted() -> [FoundArticle] { sorted { $0.path < $1.path } }
}

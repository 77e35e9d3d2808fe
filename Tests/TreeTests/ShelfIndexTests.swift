// Finding in many trees at once.

import Testing
import TreeFile

@testable import Tree

struct ShelfIndexTests {
  private static func tree(_ id: String, _ title: String, _ rest: String = "") -> String {
    """
    kbwizard: 1
    id: \(id)
    title: \(title)
    articles: kb
    questions:
      event: {text: Which event was logged?, choices: {"7026": Migration stopped, other: Another}}
    tree: {ask: event, then: {"7026": entry, other: call}}
    otherwise: call
    fixes:
      entry: {title: Keep the entry, article: Q242184, verify: V., steps: [{do: Save the list.}]}
      call: {title: Call somebody, steps: [{do: Call.}]}
    \(rest)
    """
  }

  private func index(_ texts: String...) throws -> ShelfIndex {
    var index = ShelfIndex()
    for text in texts {
      let loaded = DecisionTree.load(Array(text.utf8))
      let tree = try #require(loaded.tree, "\(loaded.findings.map(\.message))")
      index.add(tree.entries(with: loaded.evidence))
    }
    return index
  }

  private func found(_ words: String, in index: ShelfIndex) -> [String] {
    index.hits(for: words).first.map { "\($0.entry.kind) \($0.entry.tree) \($0.entry.id)" }
  }

  @Test func `An id, a title or a code comes first, whatever else holds the words`() throws {
    let index = try index(
      Self.tree("mail", "Mail that is lost"), Self.tree("mail-2", "Mail that is lost twice"),
      Self.tree("disk", "A full disk", "owner: mail"))
    #expect(found("mail", in: index).first == "tree mail mail")
    #expect(found("Mail that is lost", in: index).first == "tree mail mail")
    #expect(found("mail THAT is lost twice", in: index).first == "tree mail-2 mail-2")
    #expect(found("7026", in: index).first == "choice mail 7026")
    #expect(found("q242184", in: index).prefix(3).allSatisfy { $0.hasPrefix("fix ") })
  }

  @Test func `Words of the tree and of the question help to find an answer`() throws {
    let index = try index(Self.tree("mail", "Mail that is lost"), Self.tree("disk", "A full disk"))
    #expect(found("disk stopped", in: index) == ["choice disk 7026"])
    #expect(found("logged stopped lost", in: index) == ["choice mail 7026"])
    // A question is nothing to go to.
    #expect(found("which event was", in: index).allSatisfy { !$0.hasPrefix("question") })
  }

  @Test func `What leads to the same answers is told once`() throws {
    let rules = """
      evidence:
        log:
          title: The log
          find: Look.
          reader: nt-events
          rules: [{id: stop, match: {source: Frob, id: "7026"}, answers: {event: "7026"}}]
      """
    let index = try index(Self.tree("mail", "Mail that is lost", rules))
    #expect(found("7026", in: index) == ["choice mail 7026"])
    #expect(found("frob 7026", in: index) == ["rule mail stop"])
    #expect(index.named("7026").map(\.kind) == [.choice, .rule])
  }

  @Test(arguments: ["stoped", "stoppped", "sotpped", "stomped", "migratoin stopped", "STOPED"])
  func `One wrong letter is forgiven where nothing fits`(words: String) throws {
    let index = try index(Self.tree("mail", "Mail that is lost"))
    #expect(index.hits(for: words).count == 0)
    let mended = try #require(index.mended(words))
    #expect(found(mended, in: index) == ["choice mail 7026"])
  }

  @Test(arguments: ["7027", "q242185", "sttpppd", "xyz", "stopped nowhere", "", "migratoin stoped"])
  func `A number, a short word and two mistakes are not`(words: String) throws {
    #expect(try index(Self.tree("mail", "Mail that is lost")).mended(words) == nil)
  }

  @Test(arguments: [
    "log: Mail that is lost (17).", "ERROR: mail that is lost; retry", "(7026)", "7026.",
    "\"7026\",",
  ])
  func `A whole message and marks around words are seen through`(words: String) throws {
    let index = try index(Self.tree("mail", "Mail that is lost"), Self.tree("disk", "A full disk"))
    let wanted = words.contains("7026") ? "choice mail 7026" : "tree mail mail"
    #expect(found(words, in: index).first == wanted)
    #expect(found("Mail that is losting", in: index).isEmpty)
    // The id of a choice, which is a word as any other.
    #expect(found("something other elsewhere", in: index).isEmpty)
  }

  @Test func `An answer is worded by its question`() throws {
    let index = try index(Self.tree("mail", "Mail that is lost"))
    let answer = Symptom.Answer(question: "event", choice: "7026")
    #expect(index.wording(of: answer, in: "mail") == "Which event was logged? Migration stopped")
    #expect(index.wording(of: answer, in: "disk") == nil)
  }

  @Test(arguments: [
    "Two  words\tof it", "Two words\nof it\r\n", " Two\u{B}words of\u{C}it ",
    "Two\u{A0}words\u{2003}of it",
  ])
  func `Blanks of all kinds are one blank, in letters of all kinds`(text: String) {
    for text in [text, text.replacing("w", with: "ŵ"), text.uppercased()] {
      var index = TextIndex()
      index.add(title: text, text, ids: [text])
      for words in ["two words of it", "WORDS of", "Two words\nof it"] {
        #expect(index.matches(of: words).map(\.number) == [0], "\(text)")
      }
      #expect(index.matches(of: "two words of it").first?.rank == .id)
      #expect(index.matches(of: "twowords").isEmpty)
    }
  }

  @Test func `Much is found, little is listed, and all of it counted`() throws {
    var index = ShelfIndex()
    for number in 0..<50 {
      let answers = [Symptom.Answer(question: "code", choice: "c")]
      index.add(
        [ShelfEntry(.tree, of: "t\(number)", id: "t\(number)", title: "Tree \(number)")]
          + ["red", "blue"].map {
            ShelfEntry(.symptom, of: "t\(number)", id: $0, title: "Light \($0)", answers: answers)
          })
    }
    let (first, count) = index.hits(for: "light", most: 7)
    // Both lights of a tree mean the same.
    #expect(count == 50 && first.map(\.entry.tree) == (0..<7).map { "t\($0)" })
    #expect(index.hits(for: "tree", leavingOut: { $1 == "t3" }).count == 49)
    #expect(index.hits(for: "tree", leavingOut: { kind, _ in kind == .tree }).count == 0)
  }
}

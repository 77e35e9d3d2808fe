// The start page with trees, and what is found in trees that are not open.

import Testing
import Tree

@testable import Wizard

struct ShelfFindTests {
  @Test func `The start page lists sessions and trees, and begins what is chosen`() throws {
    var session = try printer().typed("@door")
    #expect(session.page.kind == .start && session.page.selected == 0)
    #expect(try session.play("1") == .end(.other(others[0].name)))
    var trees = try printer().typed("@door")
    #expect(try trees.play("3") == .end(.tree(Opening(lampHead))))
    #expect(try printer().typed("@door n").page.kind == .start)
    #expect(try printer().typed("@door down down D").page.kind == .start)
  }

  @Test func `A code leads there with what it stands for, in one go`() throws {
    var session = try printer().typed("@door / e 1 7")
    #expect(session.rows.contains { $0.contains("Does the socket carry current? It does not") })
    guard case .end(.tree(let opening))? = try session.play("enter") else {
      Issue.record("Nothing begins.")
      return
    }
    #expect(opening.tree == "lamp" && opening.fix == nil)
    #expect(opening.answers == [Symptom.Answer(question: "socket", choice: "dead")])
  }

  @Test func `A fix is opened in its tree`() throws {
    var session = try printer().typed("@door / b l o w n")
    guard case .end(.tree(let opening))? = try session.play("enter") else {
      Issue.record("Nothing begins.")
      return
    }
    #expect(opening.fix == "fuse" && opening.answers.isEmpty)
  }

  @Test func `From a session that has begun it asks first, and goes with or without answers`()
    throws
  {
    let asked = try printer().typed("@shelf 1 / e 1 7 enter")
    #expect(asked.page.kind == .opening)
    #expect(asked.rows.contains { $0.contains("Does the socket carry current? It does not") })
    for (key, count) in [("1", 1), ("2", 0)] {
      var session = asked
      guard case .end(.tree(let opening))? = try session.play(key) else {
        Issue.record("Nothing begins.")
        continue
      }
      #expect(opening.answers.count == count && opening.tree == "lamp")
    }
    #expect(try asked.typed("esc").page.kind == .question)
  }

  @Test func `What the tree in front has is listed as its own`() throws {
    var session = try printer()
    var shelf = lampShelf
    shelf.add(session.tree.entries(with: []))
    session.shelf = shelf
    let rows = try session.typed("/ p a p e r").rows
    #expect(!rows.contains { $0.contains("On the shelf") })
  }

  @Test func `One wrong letter is forgiven, and said`() throws {
    let session = try printer().typed("@shelf / s o c k t")
    #expect(
      session.rows.contains { $0.contains("Nothing has \"sockt\"; this has \"socket\":") })
    #expect(session.rows.contains { $0.contains("On the shelf") })
  }

  @Test func `The archive is asked once for the same words, and its articles are read`() throws {
    var session = try printer().typed("/ z z")
    #expect(session.wordsForArchive == "zz")
    session.show([ArchivedArticle(id: "Q1", title: "Of zz")], for: "other")
    #expect(session.wordsForArchive == "zz")
    session.show([ArchivedArticle(id: "Q1", title: "Of zz")], for: "zz")
    #expect(session.wordsForArchive == nil)
    #expect(session.rows.contains { $0.contains("In the archive") })
    #expect(try session.play("enter") == .read(article: "Q1"))
    #expect(session.page.kind == .find)
  }

  @Test func `What the archive has for words that were meant is told as such`() throws {
    var session = try printer().typed("/ z z")
    #expect(session.hasFoundNothing)
    session.show([ArchivedArticle(id: "Q1", title: "Of zy")], for: "zz", meaning: "zy")
    #expect(session.rows.contains { $0.contains("Nothing has \"zz\"; this has \"zy\":") })
    #expect(session.rows.contains { $0.contains("Of zy") })
  }

  @Test func `A symptom of the tree in front is answered ahead there`() throws {
    var session = try printer()
    var shelf = lampShelf
    let question = try #require(session.tree.questions.first)
    let answer = Symptom.Answer(question: question.id, choice: question.choices[0].id)
    let head = TreeHead(
      id: session.tree.id, title: "The same", symptoms: [Symptom(texts: ["X99"], answers: [answer])]
    )
    shelf.add(head.entries)
    session.shelf = shelf
    #expect(try session.typed("/ x 9 9 enter").page.kind == .change)
  }

  @Test func `What is too much to read is counted`() throws {
    var session = try printer()
    var shelf = ShelfIndex()
    for number in 0..<47 {
      shelf.add(TreeHead(id: "t\(number)", title: "A zyx of kind \(number)").entries)
    }
    session.shelf = shelf
    let found = try session.typed("/ z y x")
    #expect(found.foundCount == 30)
    #expect(found.rows.last?.contains("47 found") == true)
    #expect(found.sheet.body.rows.last?.text == "… and 17 more.")
  }

  @Test func `Help names no key that does nothing`() throws {
    func begins(_ session: Session) -> Bool {
      session.sheet.body.rows.contains { $0.text.contains("begin anew") }
    }
    #expect(try !begins(printer().typed("@door ?")))
    #expect(try begins(printer().typed("@start ?")))
  }
}

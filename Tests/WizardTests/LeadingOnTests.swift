// Steps before a question, values, and fixes after which another tree goes on.

import Casework
import Screen
import Testing

@testable import Tree
@testable import TreeFile
@testable import Wizard

struct LeadingOnTests {
  private func leaf() throws -> Session {
    let text = """
      kbwizard: 1
      id: a
      title: A
      values: {host: {text: Which machine is it?, kind: host}}
      questions: {q: {text: Q?, choices: {a: A, b: B}}}
      tree: {ask: q, then: {a: on, b: last}}
      otherwise: last
      fixes:
        on: {title: Go on, tree: other}
        last: {title: Last, steps: [{do: Ask about <host>.}]}
      """
    return Session(try #require(DecisionTree.load(Array(text.utf8)).tree))
  }

  @Test func `A fix that leads on asks the world for the other tree, and ends with it`() throws {
    var session = try leaf().typed("1")
    #expect(session.update(.key(.enter)) == .leadOn(to: "other", by: "on"))
    #expect(session.progress.end == nil)
    session.leadOn(to: "other", by: "on")
    #expect(session.ending == .reached("on", .wentOn(in: "other")))
    #expect(try session.typed("u").progress.end == nil)
  }

  @Test func `Without a step nothing is offered that is said of one`() throws {
    let words = try leaf().typed("1").scene.bindings.map(\.action)
    #expect(words.contains(.helped) && !words.contains(.skip) && !words.contains(.fail))
    #expect(!words.contains(.partly) && !words.contains(.wait))
    #expect(try leaf().typed("2 enter").scene.bindings.map(\.action).contains(.skip))
  }

  @Test func `From its first question a session goes back to the one that led to it`() throws {
    var session = try leaf()
    #expect(session.update(.key(.left)) == nil)
    session.before = "earlier"
    #expect(session.update(.key(.left)) == .end(.other("earlier")))
  }

  @Test func `What was only given ahead is nothing done`() throws {
    let tree = try leaf().tree
    var session = Session(tree, values: ["host": "web1"])
    #expect(session.isUntouched && session.progress.values == ["host": "web1"])
    _ = session.update(.key("1"))
    #expect(!session.isUntouched)
  }

  @Test
  func `Back leads from a question to the steps before it, and from there to the answer before`()
    throws
  {
    let session = try Session(.fixture("boot")).typed("1 space o")
    #expect(session.page.content == .question("menu"))
    let back = try session.typed("left")
    #expect(back.page.content == .first("menu") && back.progress.marks.count == 1)
    #expect(try back.typed("left").page.content == .question("firmware"))
  }

  @Test func `A step that another answer brings is shown, though the person went on before`() throws
  {
    let session = try Session(.fixture("boot")).typed("1 o tab enter 2 enter")
    #expect(session.page.content == .first("menu") && session.page.selected == 2)
    let back = try session.typed("o tab enter 1 enter")
    #expect(back.page.content == .question("menu"))
  }

  @Test func `From any page the answers lead back to the tree that led here`() throws {
    var session = try leaf()
    #expect(!session.scene.bindings.contains { $0.action == .answers })
    session.before = "earlier"
    #expect(try session.typed("m").rows.contains { $0.hasPrefix(" Another tree led here; ") })
    session = try session.typed("2 r")
    #expect(session.scene.status == "" && session.rows.contains { $0.contains("← at the first") })
    #expect(session.update(.key(.character("2"))) == .end(.other("earlier")))
  }

  @Test func `A session that is left at steps before a question goes on there`() throws {
    var session = try Session(.fixture("boot")).typed("1 space")
    let bookmark = session.bookmark
    let again = try Session(
      resuming: .fixture("boot"), events: session.takeEvents(), bookmark: bookmark)
    #expect(again.page.content == .first("menu") && again.page.selected == 1)
    #expect(again.progress == session.progress)
  }

  @Test func `A refused value stays to be corrected, and one that is changed is typed anew`() throws
  {
    var session = try Session(.fixture("boot")).typed("1 v a ; b enter")
    #expect(session.field?.editor.text == "a;b" && session.progress.values.isEmpty)
    session = try session.typed("backspace backspace enter")
    #expect(session.progress.values == ["host": "a"] && session.page.content == .first("menu"))
    session = try session.typed("v w e b enter")
    #expect(session.progress.values == ["host": "web"])
    #expect(try session.typed("u").progress.values == ["host": "a"])
  }

  @Test func `Copying a step asks for the values that it lacks, and copies it then`() throws {
    var session = try Session(.fixture("boot")).typed("1 o 2 3")
    session.select(2)
    #expect(session.update(.key("C")) == nil && session.field?.kind == .value("disk"))
    session = try session.typed("/ d e v / s d a")
    #expect(session.update(.key(.enter)) == .copy("grub2-install /dev/sda"))
  }
}

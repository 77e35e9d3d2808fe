// The page on which values are filled in, and where they are shown.

import Casework
import Screen
import Testing

@testable import Tree
@testable import TreeFile
@testable import Wizard

struct ValuesPageTests {
  private let text = """
    kbwizard: 1
    id: a
    title: A
    shell: sh
    values:
      other: {text: What else?, kind: word}
      host:
        text: Which machine is it?
        kind: host
        find: [{do: Ask <primary>., type: ssh <primary> hostname}, {do: Look at its label.}]
      primary: {text: Which is the primary?, kind: host}
    questions:
      q:
        text: Does it work?
        find: [{do: Look at <host>.}, {do: Look again.}]
        choices: {a: A, b: B}
    tree: {ask: q, then: {a: [one, last], b: last}}
    otherwise: last
    fixes:
      one: {title: One, steps: [{do: Switch <primary> off., type: ssh <primary> halt, expect: Bye.}]}
      last: {title: Last}
    """

  private func session(_ columns: Int = 80, _ rows: Int = 24) throws -> Session {
    let tree = try #require(DecisionTree.load(Array(text.utf8)).tree)
    return Session(tree, size: Size(columns: columns, rows: rows))
  }

  @Test func `All values can be filled in, those of the page first, then those that these take`()
    throws
  {
    var session = try session().typed("v")
    guard case .values(let sheet) = session.page.content else {
      Issue.record("no values")
      return
    }
    #expect(sheet.ids == ["host", "primary", "other"] && sheet.askedCount == 1)
    #expect(session.field?.kind == .value("host"))
    let rows = session.rows
    #expect(rows.contains { $0.hasPrefix("      a.  Ask <primary>.") })
    #expect(rows.contains { $0.hasPrefix("      b.  Look at its label.") })
    #expect(rows.contains { $0.hasPrefix(" Other values of the tree") })
    session = try session.typed("esc 2 d b enter")
    #expect(session.progress.values == ["primary": "db"])
    // What the page asks for comes next, and nothing else after it.
    #expect(session.field?.kind == .value("host"))
    session = try session.typed("w enter")
    #expect(session.progress.values == ["primary": "db", "host": "w"])
    #expect(session.page.kind == .question)
  }

  @Test func `Where a page shows no value, all of the tree are listed and none is asked for`()
    throws
  {
    let session = try session().typed("2 enter v")
    #expect(session.page.kind == .values && session.field == nil)
    #expect(try session.typed("1 x enter").progress.values == ["other": "x"])
  }

  @Test func `Steps that are never ticked have letters, as numbers choose`() throws {
    let rows = try session().rows.joined(separator: "\n")
    #expect(rows.contains("a. Look at <host>.") && rows.contains("b. Look again."))
    #expect(Scene.letter(of: 25) == "z" && Scene.letter(of: 26) == "aa")
    #expect(Scene.letter(of: 701) == "zz" && Scene.letter(of: 702) == "aaa")
  }

  @Test func `How far the steps are is in view on a narrow screen, beside a long title`() throws {
    let title = "t " + "INC0012345".map { "\($0) " }.joined() + "enter"
    let narrow = try session(40, 12).typed("1 enter \(title)")
    #expect(narrow.page.kind == .fix && narrow.rows[0].hasSuffix(" INC0012345  0 of 1 "))
    let printer = try printer(40, 12).typed("1 1 1 \(title)")
    #expect(printer.page.kind == .fix && printer.rows[0].contains("  0 of "))
  }

  @Test func `What is found elsewhere shows the values`() throws {
    var session = try session()
    session.fill(said: "primary db1")
    session = try session.typed("/ h a l t")
    #expect(session.rows.contains { $0.contains("Switch db1 off. … ssh db1 halt (One)") })
  }

  @Test func `The last resort counts where it is sure to come beside another fix`() throws {
    #expect(try session().scene.status == "question 1")
    #expect(try session().typed("1").scene.status == "2 fixes")
    #expect(try session().typed("2").scene.status == "")
  }
}

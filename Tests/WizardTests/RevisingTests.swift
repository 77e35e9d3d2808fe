// Changing an earlier answer, with its effect shown first.

import Testing
import Tree

@testable import Casework
@testable import Wizard

struct RevisingTests {
  @Test(arguments: ["r", "tab"])
  func `Every answer stands on the answers page`(key: String) throws {
    let session = try printer().typed("1 0 1").typed(key)
    #expect(session.page.kind == .answers)
    for text in ["Symptom: Nothing at all", "Lamp: not sure", "Plug: It is in the wall"] {
      #expect(session.rows.contains { $0.contains(text) }, "\(text)")
    }
  }

  @Test func `Without an answer there is nothing to change`() throws {
    let session = try printer().typed("r")
    #expect(session.rows.contains { $0.contains("Nothing is answered yet.") })
    #expect(try session.typed("enter 1 down").frame == session.frame)
    #expect(try session.typed("left").shown == "symptom")
  }

  @Test(arguments: ["enter", "l", "right", "1"])
  func `An answer opens with itself selected`(key: String) throws {
    let session = try printer().typed("2 r").typed(key)
    #expect(session.page.kind == .change)
    #expect(session.page.selected == 1)
    #expect(session.rows.contains { $0.contains("blank pages (the answer now)") })
    #expect(session.rows.contains { $0.contains("nothing would change") })
  }

  @Test func `A digit shows what another answer would do, and does nothing yet`() throws {
    let session = try printer().typed("1 2 r enter 2")
    #expect(session.page.selected == 1)
    #expect(session.progress.answers["symptom"] == .choice("silent"))
    for text in ["Dropped  Lamp", "Newly asked  Seal", "Pull the seal off the cartridge"] {
      #expect(session.rows.contains { $0.contains(text) }, "\(text)")
    }
  }

  @Test(arguments: ["2 enter", "down y", "2 l", "2 right"])
  func `The change is made on request, and the walk goes on from there`(script: String) throws {
    let session = try printer().typed("1 2 r enter").typed(script)
    #expect(session.progress.answers["symptom"] == .choice("blank"))
    #expect(session.shown == "seal")
  }

  @Test func `Zero shows what not being sure would do`() throws {
    let session = try printer().typed("2 r enter 0")
    #expect(session.page.selected == 4)
    #expect(session.progress.answers == ["symptom": .choice("blank")])
    #expect(try session.typed("y").progress.answers == ["symptom": .notSure])
  }

  @Test func `An answer that no longer fits is kept, and counts again when it does`() throws {
    let changed = try printer().typed("1 2 2 r 1 2 y")
    #expect(changed.walk.leftover.questions == ["lamp", "plug"])
    let answers = try changed.typed("r")
    #expect(answers.rows.contains { $0.contains("Answered, but not asked for now") })
    #expect(answers.rows.contains { $0.contains("Lamp: It is dark") })
    let preview = try changed.typed("r 1 1")
    #expect(preview.rows.contains { $0.contains("Used again  Lamp; Plug") })
    #expect(try preview.typed("y").shown == "plug-it-in")
  }

  @Test(arguments: ["esc", "left", "h", "backspace", "backtab"])
  func `Esc leaves each page, one at a time, and changes no answer`(key: String) throws {
    let start = try printer().typed("1 2 2")
    var session = try start.typed("r 1 2")
    #expect(session.pages.count == 3)
    for kind in [Page.Kind.answers, .fix] {
      session = try session.typed(key)
      #expect(session.page.kind == kind)
    }
    #expect(session.progress == start.progress)
    #expect(session.frame == start.frame)
  }

  @Test func `Coming back from another page the selection is where it was`() throws {
    let session = try printer().typed("3 down down down")
    for detour in ["r esc", "c esc", "? esc", "c enter esc esc", "q n", "r enter esc esc"] {
      #expect(try session.typed(detour).frame == session.frame, "\(detour)")
    }
  }

  @Test func `Back takes the answers back in the order given, whatever was crossed out`() throws {
    // The seal belongs to two fixes; both are crossed out before the language is answered.
    let tree = try DecisionTree.fixture("printer")
    var session = Session(tree, answers: ["symptom": .notSure, "seal": .choice("worn")])
    for fix in try ["pull-seal", "replace-toner"].map({ try #require(tree.fix($0)) }) {
      session.record(.judged(fix: Named(fix), .didNot))
    }
    session.showWhatIsNext()
    let asked = try session.typed("0 0 0 0")
    #expect(asked.page.kind == .candidates)
    var trail: [String] = []
    var back = asked
    while let question = try back.typed("left").shown, question != trail.last {
      trail.append(question)
      back = try back.typed("left")
    }
    #expect(trail == ["plug", "lamp", "language", "number", "seal", "symptom"])
  }

  @Test func `Fixes that are still possible can be looked at while a question is open`() throws {
    let session = try printer().typed("1 c")
    #expect(session.page.kind == .candidates)
    #expect(session.rows.contains { $0.contains("These fixes are still possible") })
    let fix = try session.typed("enter")
    #expect(fix.page.kind == .fix)
    #expect(try fix.typed("esc esc").shown == "lamp")
  }

  @Test func `A candidate says what it depends on`() throws {
    let session = try printer().typed("1 0 1")
    #expect(session.rows.contains { $0.contains("● Change the fuse") })
    #expect(session.rows.contains { $0.contains("○ Wake the printer (Q900001)") })
    #expect(session.rows.contains { $0.contains("only if Lamp: It is lit") })
  }
}

// The checklist: ticks, ways, what helped and what did not.

import Screen
import Testing
import Tree
import TreeFile

@testable import Casework
@testable import Wizard

struct FixTests {
  /// The checklist of the fix with three ways.
  private func wake() throws -> Session { try printer().typed("1 0 1 2") }

  @Test func `A single fix is opened at once`() throws {
    #expect(try printer().typed("2 1").shown == "pull-seal")
    #expect(try printer().typed("3 1 enter").page.kind == .candidates)
  }

  @Test(arguments: ["space", "enter", "1"])
  func `A step is ticked, and the selection moves on`(key: String) throws {
    let session = try printer().typed("2 1").typed(key)
    #expect(
      session.progress.marks == [
        StepName(of: .fix("pull-seal"), way: nil, text: "Open the cover."): .done
      ])
    #expect(session.page.selected == 1)
    #expect(session.rows.contains { $0.contains("[x] Open the cover.") })
  }

  @Test func `A tick can be taken back`() throws {
    let session = try printer().typed("2 1 3 3")
    #expect(session.progress.marks.isEmpty)
    #expect(session.page.selected == 2)
  }

  @Test func `After the last step comes the verification, which no key ticks`() throws {
    let session = try printer().typed("2 1 down down space")
    #expect(session.progress.marks.count == 1)
    #expect(session.scene.checklist?[session.page.selected] == .verification)
    #expect(session.selectedRow?.contains("Then check: ") == true)
    let again = try session.typed("space enter")
    #expect(again.progress == session.progress && again.page.selected == session.page.selected)
    #expect(again.notice == "Now say what came of it: y, x, p or w.")
  }

  @Test func `A digit beyond the steps does nothing, and says so`() throws {
    let session = try printer().typed("2 1")
    #expect(try session.typed("4").progress == session.progress)
    #expect(try session.typed("4").notice == "Nothing here has the number \"4\".")
    #expect(try session.typed("0").progress == session.progress)
  }

  @Test func `Tab goes around the ways, each of which keeps its ticks`() throws {
    let session = try wake().typed("1 tab 2 tab tab")
    #expect(session.rows.contains { $0.contains("Way 1 of 3: By its key") })
    #expect(session.rows.contains { $0.contains("[x] Press the green key.") })
    #expect(
      session.progress.marks == [
        StepName(of: .fix("wake-it"), way: "By its key", text: "Press the green key."): .done,
        StepName(of: .fix("wake-it"), way: "By a command", text: "Send the command."): .done,
      ])
    #expect(try session.typed("tab").rows.contains { $0.contains("[x] Send the command.") })
  }

  @Test func `Tab does nothing where there is one way`() throws {
    let session = try printer().typed("2 1")
    #expect(try session.typed("tab").frame == session.frame)
    #expect(!session.rows.joined().contains("tab way"))
    #expect(try wake().rows.joined().contains("tab way"))
  }

  @Test func `What a step warns of, wants typed, shows and undoes stands below it`() throws {
    let rows = try wake().typed("tab").resized(100, 60).rows.map { $0.drop { $0 == " " } }
    let start = try #require(rows.firstIndex { $0.hasSuffix("Send the command.") })
    #expect(
      rows[(start + 1)...].prefix(5) == [
        "Careful  All printers of the floor start at once, which can blow the fuse.",
        "prn /wake", "/all", "See  Each motor starts.",
        "Undo  Type prn /sleep to have them sleep again.",
      ])
  }

  @Test func `The selected step is in view with everything that belongs to it`() throws {
    let session = try wake().typed("tab").resized(80, 16).typed("down")
    for text in ["Send the command.", "Careful", "prn /wake", "/all", "See", "Undo"] {
      #expect(session.rows.contains { $0.contains(text) }, "\(text)")
    }
  }

  @Test func `It helped ends the walk`() throws {
    var session = try printer().typed("2 1 y")
    #expect(session.page.kind == .end)
    #expect(session.ending == .reached("pull-seal", .helped))
    #expect(try session.play("enter") == .end(.reached("pull-seal", .helped)))
    #expect(try session.play("q") == .end(.reached("pull-seal", .helped)))
  }

  @Test(arguments: ["esc", "left", "h"])
  func `Back from the end it has not helped`(key: String) throws {
    let session = try printer().typed("2 1 space y").typed(key)
    #expect(session.shown == "pull-seal")
    #expect(session.ending == .left)
    #expect(session.progress.marks.count == 1)
  }

  @Test func `Help on the last page leaves it at that the fix helped`() throws {
    var session = try printer().typed("2 1 y ? esc")
    #expect(session.page.kind == .end)
    #expect(try session.play("q") == .end(.reached("pull-seal", .helped)))
  }

  @Test func `A fix that did not help is crossed out, and the next one comes`() throws {
    let session = try wake().typed("x")
    #expect(session.progress.failed == ["wake-it"])
    #expect(session.shown == "change-fuse")
    #expect(session.notice == "Crossed out: Wake the printer (u takes it back).")
    #expect(session.progress.answers == (try wake().progress.answers))
  }

  @Test func `When everything is crossed out the last resort comes with its neighbours`() throws {
    let session = try printer().typed("2 1 x")
    #expect(session.page.kind == .candidates)
    #expect(session.scene.isLastResort)
    #expect(session.rows[0].contains("Nothing known fits"))
    #expect(session.rows.contains { $0.contains("Seal: It does not") })
    #expect(try session.typed("enter").shown == "call-service")
    let neighbour = try session.typed("2")
    #expect(neighbour.page.kind == .change && neighbour.shown == "seal")
    #expect(neighbour.page.selected == 1)
    #expect(try neighbour.typed("enter").shown == "replace-toner")
  }

  @Test func `The last resort can't be crossed out`() throws {
    let session = try printer().typed("2 1 x enter x")
    #expect(session.progress.failed == ["pull-seal"])
    #expect(session.shown == "call-service")
    #expect(session.notice?.contains("last resort") == true)
    #expect(!session.rows.joined().contains("x it did not"))
  }

  @Test func `A crossed-out fix can be brought back`() throws {
    let session = try printer().typed("2 1 space x r end enter")
    #expect(session.progress.failed.isEmpty)
    #expect(session.shown == "pull-seal")
    #expect(session.progress.marks.count == 1)
    #expect(session.notice == "Possible again: Pull the seal off the cartridge (u takes it back).")
  }

  @Test func `Back from the only fix goes to the question before it`() throws {
    let session = try printer().typed("2 1 left")
    #expect(session.shown == "seal")
    #expect(session.page.selected == 0)
    #expect(try session.typed("enter").shown == "pull-seal")
  }

  @Test func `A note of the path stands on the checklist of this path only`() throws {
    #expect(try printer().typed("1 2 2").rows.contains { $0.contains("Note  The cable may") })
    #expect(try !printer().typed("3 home 9").rows.contains { $0.contains("The cable") })
  }

  @Test func `The note of the last resort stands on the page before it too`() throws {
    let text = """
      kbwizard: 1
      id: note
      title: A note
      questions: {q: {text: Q?, choices: {x: X, y: Y}}}
      tree: {ask: q, then: {x: {fix: call, note: Say what you saw.}, y: f}}
      otherwise: call
      fixes: {call: {title: Call}, f: {title: F}}
      """
    let tree = try #require(DecisionTree.load(Array(text.utf8)).tree)
    let session = try Session(tree, size: Size(columns: 80, rows: 24)).typed("1")
    #expect(session.page.kind == .candidates)
    #expect(session.rows.contains { $0.hasSuffix("Say what you saw.") })
    #expect(
      try !Session(tree, size: Size(columns: 80, rows: 24)).typed("c").rows.contains {
        $0.contains("Say what you saw.")
      })
  }

  @Test func `The answers that led to a fix are whole where two rows hold them`() throws {
    let wording = "It stands still since the motor said no for the third time"
    let text = """
      kbwizard: 1
      id: trail
      title: A trail
      questions: {q: {text: Q?, choices: {x: \(wording), y: Y}}}
      tree: {ask: q, then: {x: f, y: g}}
      otherwise: g
      fixes: {f: {title: F, steps: [{do: D.}], verify: V.}, g: {title: G}}
      """
    let tree = try #require(DecisionTree.load(Array(text.utf8)).tree)
    let wide = try Session(tree).typed("1")
    #expect(wide.rows.contains { $0.contains("Q: \(wording)") })
    #expect(wide.resized(60, 24).rows.contains { $0.hasPrefix(" Q: It stands still") })
    #expect(!wide.resized(60, 24).rows.contains { $0.contains("…") })
    #expect(
      wide.resized(24, 24).rows.joined().filter { $0 != " " }
        .contains("Q:Itstandsstillsincethemotor…"))
    var conversation = Conversation(wide, width: 24)
    #expect(conversation.news().split { $0.isWhitespace }.joined(separator: " ").contains(wording))
  }
}

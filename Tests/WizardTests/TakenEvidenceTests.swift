// Texts from outside on the screen and line by line: what they propose, and what is taken of it.

import Casework
import Screen
import Testing
import Tree

@testable import Wizard

struct TakenEvidenceTests {
  /// A session of the printer that reads evidence.
  private func session(_ script: String = "") throws -> Session {
    try printer().typed("@evidence \(script)")
  }

  @Test func `A pasted text answers nothing before Enter, which takes all that is marked at once`()
    throws
  {
    var session = try session("@paste")
    #expect(session.page.kind == .proposals && session.progress == Progress())
    session = try session.typed("enter")
    #expect(session.progress.answers["symptom"] == .choice("code"))
    #expect(session.progress.answers["number"] == .oneOf(["e02", "e05"]))
    #expect(session.progress.answers["lamp"] == .choice("lit"))
    #expect(session.progress.answers["seal"] == nil)
    #expect(
      session.notice == "Taken from pasted text: 3 answers (u takes it back).")
    #expect(try session.typed("u").progress == Progress())
    let events = session.takeEvents()
    #expect(events.count == 1)
    let resumed = Session(resuming: session.tree, events: events)
    #expect(resumed.progress == session.progress)
  }

  @Test func `Each answer has the lines that it rests on`() throws {
    let session = try session("@paste enter")
    let signs = session.progress.answerSigns["number"] ?? []
    #expect(signs.map(\.place) == ["pasted text:2", "pasted text:3", "pasted text:4"])
    #expect(signs.last?.text == "02:13:00 prn0: code E02")
  }

  @Test func `Space leaves one out, and takes it after all`() throws {
    let session = try session("@paste space")
    #expect(session.page.marked == [1, 2])
    #expect(try session.typed("space").page.marked == [0, 1, 2])
    #expect(try session.typed("1").page.marked == [0, 1, 2])
    #expect(try session.typed("2").page.marked == [2])
    #expect(try session.typed("enter").progress.answers["symptom"] == nil)
    let none = try session.typed("down space down space enter")
    #expect(none.progress == Progress() && none.page.kind == .proposals)
    #expect(none.notice == "Nothing is marked, so nothing was taken.")
  }

  @Test(arguments: ["esc", "left", "q"])
  func `Going back takes nothing`(key: String) throws {
    let session = try session("1 @paste").typed(key)
    #expect(session.page.kind == .question && session.shown == "lamp")
    #expect(session.progress.answers.questions == ["symptom"])
  }

  @Test func `What speaks against an answer is shown, and the answer stays`() throws {
    let session = try session("1 @paste")
    #expect(session.rows.contains { $0.contains("but you answered Nothing at all") })
    let taken = try session.typed("enter")
    #expect(taken.progress.answers["symptom"] == .choice("silent"))
    #expect(taken.progress.answers["lamp"] == .choice("lit"))
  }

  @Test func `Of several texts for a value none is taken unless it is marked, and then one`() throws
  {
    var session = Session(try DecisionTree.fixture("boot"))
    session = try session.typed("@evidence @paste-boot")
    let wordings = session.rows.filter { $0.contains("<") }
    #expect(wordings.count == 3, "\(wordings)")
    #expect(wordings.contains { $0.contains("[ ] <disk>: /dev/sda (2 times)") })
    let sure = try session.typed("enter")
    #expect(sure.progress.values == ["host": "web-3"])
    #expect(sure.progress.answers["firmware"] == .choice("uefi"))
    let chosen = try session.typed("3 4 enter")
    #expect(chosen.progress.values == ["host": "web-3", "disk": "/dev/sdb"])
    #expect(chosen.progress.valueSigns["disk"]?.map(\.line) == [3])
  }

  @Test func `A text that says nothing answers nothing`() throws {
    let session = try session("@paste-nothing")
    #expect(session.rows.contains { $0.contains("That answers nothing") })
    #expect(try session.typed("enter").notice == "There is nothing here to be taken.")
  }

  @Test func `The evidence that the question could use stands first, and its file is asked for`()
    throws
  {
    var session = try session("e")
    #expect(session.page.kind == .evidence)
    #expect(session.scene.evidence(at: 1)?.id == "printer-log")
    #expect(session.scene.evidence(at: 2)?.id == "cartridges")
    #expect(try session.play("2 a enter") == .inspect(.file("a", as: "printer-log")))
    var other = try self.session("e")
    #expect(try other.play("enter b enter") == .inspect(.file("b", as: nil)))
    #expect(other.page.kind == .proposals)
  }

  @Test func `Several lines pasted where a file is asked for are the text itself`() throws {
    var session = try session("e enter")
    #expect(session.update(.paste("a.log")) == nil)
    #expect(session.field?.editor.text == "a.log")
    #expect(session.update(.paste("a\nb")) == .inspect(.pasted("a\nb")))
    #expect(session.field == nil)
  }

  @Test func `Without evidence in the tree there is no word of it`() throws {
    let session = try printer()
    #expect(try session.typed("e").notice == "This tree reads no evidence.")
    #expect(session.after(.paste("a\nb\n")).frame == session.frame)
    #expect(session.rows.last?.contains("evidence") == false)
    #expect(try self.session().rows.last?.contains("e evidence") == true)
  }

  @Test func `Line by line a file is named behind the word, or the text follows up to a dot`()
    throws
  {
    var conversation = Conversation(try session())
    _ = conversation.news()
    #expect(conversation.read("evidence /tmp/a b.log") == .inspect(.file("/tmp/a b.log")))
    #expect(conversation.read("evidence -") == nil)
    #expect(conversation.news() == "Now the text, and behind it a line with a single dot.\n")
    #expect(conversation.prompt.isEmpty)
    for line in ["  quit", "", "0"] {
      #expect(conversation.read(line) == nil)
      #expect(conversation.news().isEmpty)
    }
    #expect(conversation.read(".") == .inspect(.pasted("  quit\n\n0\n")))
    #expect(conversation.session.progress == Progress())
  }

  @Test func `Line by line numbers leave out, and a word takes`() throws {
    var conversation = Conversation(try session("@paste"))
    let news = conversation.news()
    #expect(news.contains("take answers what is marked with x; a number leaves one out"))
    #expect(news.contains("pasted text:1"))
    _ = conversation.read("3")
    #expect(conversation.news().contains("[ ] Lamp: It is lit"))
    _ = conversation.read("take")
    #expect(conversation.news().contains("Taken from pasted text: 2 answers (undo takes it back)."))
    #expect(conversation.session.progress.answers["lamp"] == nil)
  }

  @Test func `A file that is followed is offered, and nothing is answered without Enter`() throws {
    var session = try session()
    let evidence = sampleEvidence(of: session.tree)
    session.follow(reading(of: "the lamp is lit\n", as: evidence, from: "typescript"))
    session.remindOfSigns()
    #expect(session.notice == "1 new sign in typescript: e shows what follows from it.")
    let seen = try session.typed("e")
    #expect(seen.page.kind == .proposals && seen.progress == Progress())
    #expect(try seen.typed("enter").progress.answers["lamp"] == .choice("lit"))
    var later = try seen.typed("esc")
    later.remindOfSigns()
    #expect(later.notice == nil)
    later.follow(
      reading(of: "the lamp is lit\ncode E02\ncode E05\n", as: evidence, from: "typescript"))
    later.remindOfSigns()
    #expect(later.notice == "2 new signs in typescript: e shows what follows from them.")
    #expect(try later.typed("e enter").progress.answers["number"] == .oneOf(["e02", "e05"]))
  }
}

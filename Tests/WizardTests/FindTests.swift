// Finding by words what is on a page, and what is elsewhere in the tree.

import Casework
import Screen
import Testing
import Text
import Tree
import TreeFile

@testable import Wizard

struct FindTests {
  /// The printer's tree after some keys, without what a letter would need twice.
  private func after(_ keys: String, finding words: String, then: String = "enter") throws
    -> Session
  {
    let letters = words.map { $0 == " " ? "space" : String($0) }.joined(separator: " ")
    return try printer().typed("\(keys) / \(letters) \(then)")
  }

  @Test(arguments: ["silent", "nothing", "AT ALL", "all not"])
  func `A choice on the page is answered`(words: String) throws {
    #expect(try after("", finding: words).progress.answers == ["symptom": .choice("silent")])
  }

  @Test func `A choice elsewhere is shown before it is given`() throws {
    let shown = try after("", finding: "lit")
    #expect(shown.page.content == .change("lamp") && shown.page.selected == 0)
    #expect(shown.progress.answers.isEmpty)
    #expect(shown.rows[0].contains("Answer ahead"))
    #expect(shown.rows.contains { $0.hasSuffix(" Lamp: It is lit") })
    #expect(try shown.typed("enter").progress.answers == ["lamp": .choice("lit")])
    #expect(try shown.typed("esc").frame == printer().frame)
  }

  @Test func `That nothing asks an answer for now is said`() throws {
    let text = "Nothing asks this for now; the answer is kept in case it fits."
    #expect(try after("2", finding: "lit").rows.contains { $0.contains(text) })
    #expect(try !after("", finding: "lit").rows.contains { $0.contains(text) })
  }

  @Test func `A fix elsewhere is opened, and it is said when it is not possible`() throws {
    let open = try after("", finding: "fuse")
    #expect(open.page.content == .fix("change-fuse") && open.notice == nil)
    #expect(try after("2", finding: "fuse").notice == "The answers so far rule this fix out.")
    let crossedOut = try after("2 1 x enter", finding: "pull the seal")
    #expect(crossedOut.notice == "This fix is crossed out: it did not help.")
  }

  @Test func `A step is shown where it stands, whichever way that is`() throws {
    let first = try after("", finding: "minute")
    #expect(first.page.content == .fix("wake-it"))
    #expect(try after("", finding: "press green").page.selected == 0)
    let other = try after("", finding: "prn /wake")
    #expect(other.page.content == .fix("wake-it") && other.page.selected == 1)
    #expect(other.progress.ways == ["wake-it": 1])
  }

  @Test func `A step on the page is selected, and not ticked`() throws {
    let session = try after("2 1", finding: "close")
    #expect(session.page.content == .fix("pull-seal") && session.page.selected == 2)
    #expect(session.progress.marks.isEmpty)
  }

  @Test func `A fix, an answer and a session are taken as on their pages`() throws {
    #expect(try after("c", finding: "fuse").page.content == .fix("change-fuse"))
    #expect(try after("1 2 r", finding: "dark").page.content == .change("lamp"))
    #expect(try after("1 2 r enter", finding: "blank").page.selected == 1)
    var start = try printer().typed("@start / b u l b")
    #expect(try start.play("enter") == .end(.other(others[1].name)))
  }

  @Test func `The articles are asked for once, and what they say is found`() throws {
    var session = try printer()
    let articles = ["Q900001", "Q900002"]
    #expect(try session.play("/") == .fetch(articles: articles))
    #expect(try session.play("esc /") == nil)
    let found = try after("", finding: "takes job", then: "")
    #expect(found.rows.contains { $0.contains("Article   Q900001: ") })
    #expect(try found.typed("enter").page.kind == .article)
  }

  @Test func `Esc gives back what was there, and the words taken last are there again`() throws {
    let before = try printer().typed("3 down down")
    #expect(try before.typed("/ f a n esc").frame == before.frame)
    #expect(try before.typed("/ f a n esc /").field?.editor.text == "")
    let again = try before.typed("/ f u s e enter left /")
    #expect(again.field?.editor.text == "fuse")
    #expect(try again.typed("p").field?.editor.text == "p")
    #expect(try again.typed("backspace p").field?.editor.text == "fusp")
    #expect(try again.typed("ctrl-u").field?.editor.text == "")
  }

  @Test func `What is nowhere is said in a sentence`() throws {
    let session = try after("", finding: "xyzzy", then: "")
    #expect(session.rows[2] == " Nothing here or on the shelf has \"xyzzy\".")
    #expect(session.rows.last?.hasSuffix("not found") == true)
    #expect(try session.typed("enter").page.kind == .find)
  }

  @Test func `What is on the page stands in front, but an id elsewhere is selected`() throws {
    let plain = try after("c", finding: "seal off", then: "")
    #expect(plain.page.selected == 0)
    let exact = try after("c", finding: "lit", then: "")
    #expect(exact.selectedRow?.contains("Answer    Lamp: It is lit") == true)
  }

  @Test func `What is found below a line is shown behind it, with a few words before it`() throws {
    let words = FoundWords("fuse BLOWS")
    let below = ["Nothing here.", "One two three four five six blows seven."]
    #expect(
      words.excerpt(of: "A fuse", below) == "A fuse … three four five six blows seven.")
    #expect(words.excerpt(of: "A fuse blows", below) == "A fuse blows")
    #expect(words.marked(in: "A FUSE").map(\.text) == ["A ", "FUSE"])
  }

  @Test func `Moving and paging stay in what was found, and help comes back to it`() throws {
    let found = try after("3", finding: "e", then: "")
    #expect(
      try found.typed("down down up tab backtab ctrl-n").page.selected == found.page.selected + 2)
    let helped = try found.typed("down f1")
    #expect(helped.page.content == .help(.find))
    let back = try helped.typed("esc")
    #expect(back.page.kind == .find && back.page.selected == found.page.selected + 1)
    #expect(back.field?.editor.text == "e")
  }

  @Test func `A second click takes what was found`() throws {
    let found = try after("3", finding: "fan", then: "")
    let place = Position(row: 3, column: 12)
    #expect(found.after(.click(place)).progress.answers["number"] == .choice("e05"))
  }

  @Test func `On the map what was found is selected there, with all above it unfolded`() throws {
    let map = try printer().resized(80, 60).typed("1 2 m")
    #expect(!map.rows.contains { $0.contains("The toner is low") })
    let found = try map.typed("/ t o n e r space i s enter")
    #expect(found.page.kind == .map)
    #expect(found.selectedRow?.contains("The toner is low") == true)
    let fix = try map.typed("/ i n s t a l l - f enter")
    #expect(fix.page.kind == .map && fix.page.selected > 0)
    #expect(try map.typed("/ d o e s space p r i n t e r enter").page.selected == 0)
    #expect(try map.typed("/ c l o s e enter").page.kind == .fix)
  }

  @Test func `On the map an open choice of what is asked next is answered, and a fix opens`() throws
  {
    let map = try printer().typed("1 m down")
    #expect(map.selectedRow?.contains("It is lit") == true)
    #expect(try map.typed("enter").progress.answers["lamp"] == .choice("lit"))
    let later = try printer().resized(80, 60).typed("1 m down down down down")
    #expect(later.selectedRow?.contains("It hangs in the air ─→ Put the plug") == true)
    #expect(try later.typed("enter").page.content == .fix("plug-it-in"))
  }

  @Test func `Line by line what was found is a numbered list`() throws {
    var conversation = Conversation(try printer())
    #expect(conversation.read("find Pull seal") == .fetch(articles: ["Q900001", "Q900002"]))
    let news = conversation.news()
    #expect(news.contains("Find (3 found)\n"))
    #expect(news.contains("\n  1  Fix       Pull the seal off the cartridge (Q900002)\n"))
    _ = conversation.read("2")
    #expect(conversation.session.page.content == .fix("pull-seal"))
    #expect(conversation.session.page.selected == 1)
    _ = conversation.read("back")
    _ = conversation.read("find")
    #expect(conversation.prompt == "Find: ")
    _ = conversation.read("lit")
    _ = conversation.read("find silent")
    #expect(conversation.news().contains("\nHere\n  1  Nothing at all\n"))
    _ = conversation.read("1")
    #expect(conversation.session.progress.answers == ["symptom": .choice("silent")])
  }

  @Test func `A number means an id, and not what begins with it`() throws {
    let text = """
      kbwizard: 1
      id: events
      title: Events
      questions:
        event: {text: Which event?, choices: {"7000": File, "7026": Logon, no: None}}
        code: {text: Which code?, choices: {"70261": Long, "7026": Short}}
      tree: {ask: event, then: {"7000": a, "7026": {ask: code, then: {"70261": a, "7026": b}}, no: b}}
      otherwise: a
      fixes: {a: {title: A}, b: {title: B, verify: V., steps: [{do: D.}]}}
      """
    let tree = try #require(DecisionTree.load(Array(text.utf8)).tree)
    let found = try Session(tree).typed("/ 7 0 2 6")
    #expect(found.selectedRow?.contains("Logon") == true)
    #expect(try found.typed("enter").progress.answers == ["event": .choice("7026")])
    #expect(try found.typed("down enter").page.content == .change("code"))
  }
}

// The map: moving, folding, and going to an answer from it.

import Screen
import Testing
import Text
import Tree
import TreeFile

@testable import Casework
@testable import Wizard

struct MapTests {
  @Test func `The map opens at the question that is asked next`() throws {
    let map = try printer().typed("1 0 m")
    #expect(map.page.kind == .map)
    #expect(map.selectedRow?.contains("It is dark") == true)
    #expect(map.rows.contains { $0.contains("Is the plug in the wall? (asked next)") })
  }

  @Test func `Where no question is left it opens at the last answer`() throws {
    #expect(try printer().typed("1 2 2 m").selectedRow?.contains("✓ It hangs in the air") == true)
    #expect(try printer().typed("m").page.selected == 0)
  }

  @Test(arguments: ["1 0", "c", "2 1", "1 r"])
  func `It opens from the pages of a walk, and Esc goes back there`(script: String) throws {
    let before = try printer().typed(script)
    let there = try before.typed("m")
    #expect(there.page.kind == .map)
    for key in ["esc", "m", "backspace", "backtab"] {
      #expect(try there.typed(key).frame == before.frame)
    }
  }

  @Test func `What is closed is one folded line, and unfolds`() throws {
    let folded = try printer().resized(80, 60).typed("1 2 m")
    #expect(folded.rows.contains { $0.hasSuffix("└─ × 3 closed answers …") })
    #expect(!folded.rows.contains { $0.contains("It prints blank pages") })
    let unfolded = try folded.typed("end right")
    #expect(unfolded.selectedRow?.hasSuffix("× 3 closed answers") == true)
    #expect(unfolded.rows.contains { $0.contains("× It prints blank pages …") })
    #expect(try unfolded.typed("left").frame == folded.typed("end").frame)
    #expect(try unfolded.typed("right").frame == unfolded.frame)
    let deeper = try unfolded.typed("down right")
    #expect(deeper.rows.contains { $0.contains("Does the cartridge still wear its seal?") })
  }

  @Test func `Left folds, then goes to what an item belongs to, and leaves at the top`() throws {
    let map = try printer().resized(80, 60).typed("1 0 m home down")
    #expect(map.rows.contains { $0.contains("Is the plug in the wall?") })
    let folded = try map.typed("left")
    #expect(folded.page.kind == .map)
    #expect(folded.selectedRow?.contains("✓ Nothing at all") == true)
    #expect(!folded.rows.contains { $0.contains("Is the plug in the wall?") })
    #expect(try folded.typed("left").frame == folded.typed("home").frame)
    #expect(try map.typed("home left").page.kind == .question)
    #expect(try map.typed("h h h").page.kind == .question)
    // Nothing can be folded in an answer that leads to a fix.
    let leaf = try printer().resized(80, 60).typed("1 2 2 m")
    #expect(leaf.selectedRow?.contains("✓ It hangs in the air") == true)
    #expect(try leaf.typed("left").selectedRow?.contains("✓ It is dark") == true)
  }

  @Test func `Enter on an answer goes to changing it`() throws {
    let map = try printer().typed("1 2 m")
    let first = try map.typed("home enter")
    #expect(first.page.content == .change("symptom") && first.page.selected == 0)
    #expect(try first.typed("left").frame == map.typed("home").frame)
    #expect(try map.typed("home down enter").page.content == .change("symptom"))
    let second = try map.typed("home down down enter")
    #expect(second.page.content == .change("lamp") && second.page.selected == 1)
    #expect(try second.typed("1 enter").progress.answers["lamp"] == .choice("lit"))
  }

  @Test func `Enter on another answer to the same question offers that one`() throws {
    let map = try printer().resized(80, 60).typed("1 2 m end right down")
    #expect(map.selectedRow?.contains("× It prints blank pages") == true)
    let change = try map.typed("enter")
    #expect(change.page.content == .change("symptom") && change.page.selected == 1)
    let unsure = try printer().resized(80, 60).typed("1 0 m home down down")
    #expect(unsure.selectedRow?.contains("○ ") == true)
    #expect(try unsure.typed("enter").page.content == .change("lamp"))
  }

  @Test func `Enter on a closed answer changes nothing of the same question elsewhere`() throws {
    let text = """
      kbwizard: 1
      id: twice
      title: Asked at two places
      questions:
        a: {text: A?, choices: {x: X, y: Y}}
        q: {text: Q?, choices: {x: Here, y: There}}
      tree:
        ask: a
        then: {x: {ask: q, then: {x: f, y: g}}, y: {ask: q, then: {x: g, y: f}}}
      otherwise: f
      fixes: {f: {title: F}, g: {title: G}}
      """
    let tree = try #require(DecisionTree.load(Array(text.utf8)).tree)
    let map = try Session(tree).typed("1 1 r m end right down")
    #expect(map.selectedRow?.contains("× Here") == true)
    #expect(try map.typed("enter").page.kind == .map)
    #expect(try map.typed("up enter").page.content == .change("a"))
  }

  @Test func `Enter elsewhere folds and unfolds`() throws {
    let map = try printer().resized(80, 60).typed("m down down down")
    #expect(map.selectedRow?.contains("○ It is dark") == true)
    let folded = try map.typed("enter")
    #expect(folded.page.kind == .map)
    #expect(folded.frame != map.frame)
    #expect(try folded.typed("enter").frame == map.frame)
  }

  @Test func `How it is folded stays when the screen changes its size, and while help is open`()
    throws
  {
    let map = try printer().typed("1 0 m home down left")
    #expect(map.resized(40, 12).resized(80, 24).frame == map.frame)
    #expect(try map.typed("? esc").frame == map.frame)
    #expect(try map.typed("esc m").frame == printer().typed("1 0 m").frame)
  }

  @Test func `What is drawn elsewhere is named by its question, and never by an id`() throws {
    let map = try printer().resized(80, 100).typed("m")
    let rows = map.rows.joined(separator: "\n")
    #expect(rows.contains("─→ as above: Does the cartridge still wear its seal?"))
    #expect(!rows.contains("cartridge]") && !rows.contains(": cartridge"))
    let text = """
      kbwizard: 1
      id: twice
      title: Asked at two places, each of which two answers lead to
      questions:
        a: {text: A?, choices: {1: One, 2: Two, 3: Three, 4: Four}}
        q: {text: Q?, choices: {x: Here, y: There}}
      tree: {ask: a, then: {1: b1, 2: b2, 3: b1, 4: b2, "?": b2}}
      branches:
        b1: {ask: q, then: {x: f, y: g}}
        b2: {ask: q, then: {x: g, y: f}}
      otherwise: f
      fixes: {f: {title: F}, g: {title: G}}
      """
    let tree = try #require(DecisionTree.load(Array(text.utf8)).tree)
    let twice = try Session(tree).typed("m").rows
    #expect(twice.contains { $0.contains("A? (if not sure, \"Q? (place 2)\" first)") })
    #expect(twice.contains { $0.hasSuffix("Q? (place 1)") })
    #expect(twice.contains { $0.contains("Three ─→ as above: Q? (place 1)") })
    #expect(twice.contains { $0.contains("Four ─→ as above: Q? (place 2)") })
  }

  @Test func `In ASCII the sign of the selection differs from the one in front of a fix`() throws {
    let rows = try printer().typed("1 0 m").rows.map(\.ascii)
    #expect(rows.contains { $0.hasPrefix(" > |  `- o It is dark") })
    #expect(rows.contains { $0.contains("o It is in the wall -> Change the fuse") })
    #expect(rows.contains(" + answered  o still open  x closed  -> leads to  ~ folded"))
  }

  @Test func `A second click on an item does what Enter does`() throws {
    let map = try printer().typed("1 2 m home")
    let once = map.after(.click(Position(row: 3, column: 12)))
    #expect(once.page.selected == 1)
    let twice = once.after(.click(Position(row: 3, column: 12)))
    #expect(twice.page.content == .change("symptom"))
  }

  @Test func `Line by line the map is a numbered list that is opened and left step by step`() throws
  {
    var conversation = Conversation(try printer().typed("1"))
    #expect(conversation.news().contains("map"))
    _ = conversation.read("map")
    let top = conversation.news()
    #expect(top.contains("\nMap ("))
    #expect(top.contains("\n  1  Nothing at all (given); Is the lamp lit? (asked next)"))
    #expect(!top.contains("│"))
    _ = conversation.read("1")
    let below = conversation.news()
    #expect(below.contains("\nNothing at all (given); Is the lamp lit? (asked next)\n"))
    #expect(below.contains("\n  2  It is dark; Is the plug in the wall?"))
    _ = conversation.read("2")
    _ = conversation.news()
    _ = conversation.read("1")
    #expect(conversation.session.page.kind == .fix)
    for _ in 0..<3 { _ = conversation.read("back") }
    #expect(conversation.session.page.kind == .map)
    _ = conversation.read("back")
    #expect(conversation.session.page.kind == .question)
  }

  @Test func `A large tree is unfolded only as far as its map stays small`() throws {
    let count = 3_000
    let questions = (0..<count).map { "  q\($0): {text: Q\($0)?, choices: {x: X, y: Y}}" }
    let branches = (0..<count).map { "  b\($0): {ask: q\($0), then: {x: b\($0 + 1), y: a}}" }
    let text = """
      kbwizard: 1
      id: chain
      title: A chain
      questions:
      \(questions.joined(separator: "\n"))
      tree: b0
      branches:
      \(branches.joined(separator: "\n"))
        b\(count): b
      otherwise: a
      fixes: {a: {title: A}, b: {title: B, verify: B., steps: [{do: B.}]}}
      """
    let tree = try #require(DecisionTree.load(Array(text.utf8)).tree)
    let fresh = try Session(tree).typed("m")
    #expect((300...420).contains(fresh.sheet.body.itemCount))
    #expect(fresh.rows.contains { $0.contains("Q0? (asked next)") })
    var answers: Answers = [:]
    for number in 0..<1_000 { answers["q\(number)"] = .choice("x") }
    let far = try Session(tree, answers: answers).typed("m")
    #expect(far.rows.contains { $0.contains("Q1000? (asked next)") })
  }
}

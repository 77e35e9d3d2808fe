// Outlines: what they look like, and what holds for every tree.

import Testing
import Text
import Tree

@testable import Pictures

struct OutlineTests {
  @Test func `An outline draws a shared branch once, and names it afterwards`() throws {
    let outline = Outline(of: try tree(of: lamp))
    #expect(
      outline.text(width: 60) == """
        A lamp that stays dark [lamp]

        lit: Is the lamp lit?
        ├─ yes: It is
        │  hot: Is the room hot?
        │  ├─ hot
        │  │  plug: Is the plug in the wall? [power]
        │  │  ├─ in: It is
        │  │  │  fuse: Which fuse has blown?
        │  │  │  ├─ f1: 一番目のヒューズ
        │  │  │  │  → Change the fuse [change-fuse, Q900001]
        │  │  │  │  → Call the service [call]
        │  │  │  ├─ f2: The second
        │  │  │  │  hot: Is the room hot? [hot]
        │  │  │  │  ├─ hot → Wait [wait]
        │  │  │  │  └─ cold → Call the service [call]
        │  │  │  └─ f3: None → as above: hot
        │  │  └─ out: It hangs in the air
        │  │     → Put the plug into the wall of the room in which
        │  │     the lamp stands [plug-in]
        │  └─ cold → Wait [wait]
        └─ no: it is dark → as above: power

        """)
  }

  @Test func `A text keeps its lines, but for one that is only named`() throws {
    let text = lamp.replacing("{text: Is the room hot?,", with: "{text: \"Is the\\nroom hot?\",")
      .replacing("title: Wait}", with: "title: \"Wait\\n  a day\"}")
    let outline = Outline(of: try tree(of: text))
    #expect(
      outline.text(width: 60).contains(
        """
        ├─ yes: It is
        │  hot: Is the
        │  room hot?
        """))
    #expect(
      outline.text(width: 60).contains(
        """
        │  └─ cold
        │     → Wait
        │       a day [wait]
        └─
        """))
    let layout = OutlineLayout(width: 60, showsIDs: false)
    let lines = outline.items().flatMap { outline.lines(of: $0, in: layout) }
    #expect(lines.allSatisfy { $0.allSatisfy { !$0.text.contains("\n") } })
  }

  @Test func `Marked, the trail and what is open come first, each with a sign`() throws {
    let tree = try tree(of: lamp)
    let reach = Reach(
      of: tree, following: ["lit": .choice("no"), "plug": .notSure], rulingOut: ["plug-in"])
    #expect(
      Outline(of: tree, marking: reach).text(width: 60) == """
        A lamp that stays dark [lamp]

        lit: Is the lamp lit?
        ├─ ✓ no: it is dark
        │  plug: Is the plug in the wall? [power] (not sure)
        │  ├─ ○ in: It is
        │  │  fuse: Which fuse has blown? (asked next)
        │  │  ├─ ○ f1: 一番目のヒューズ
        │  │  │  → Change the fuse [change-fuse, Q900001]
        │  │  │  → Call the service [call]
        │  │  ├─ ○ f2: The second
        │  │  │  hot: Is the room hot? [hot]
        │  │  │  ├─ ○ hot → Wait [wait]
        │  │  │  └─ ○ cold → Call the service [call]
        │  │  └─ ○ f3: None → as above: hot
        │  └─ × out: It hangs in the air
        │     → × Put the plug into the wall of the room in which
        │     the lamp stands [plug-in], which did not help
        └─ × yes: It is
           hot: Is the room hot?
           ├─ × hot → as above: power
           └─ × cold → Wait [wait]

        ✓ answered  ○ still open  × closed

        """)
  }

  @Test func `What comes first when nobody is sure, and what fixes need, stand where they belong`()
    throws
  {
    let tree = try tree(
      of: """
        kbwizard: 1
        id: first
        title: What comes first
        questions:
          seen: {text: What is it?, choices: {x: X, y: Y}}
          kind: {text: Which one?, choices: {a: A, b: B, c: C}}
        tree: {ask: seen, then: {x: late, y: call, "?": late}}
        branches:
          late: {ask: kind, then: {a: repair, else: call}}
        otherwise: call
        fixes:
          repair: {title: Repair it, applies: {kind: [a, b], seen: x}}
          call: {title: Call somebody}
        """)
    let outline = Outline(of: tree).text(width: 100)
    #expect(outline.contains("seen: What is it? (if not sure, late first)\n"))
    #expect(
      outline.contains("→ Repair it [repair, only for seen x, only for kind a or b]\n"),
      "\(outline)")
    let dot = Diagram(of: tree).dot
    #expect(dot.contains("if not sure late"), "\(dot)")
    #expect(DecisionTable(of: tree).text(width: nil).contains("→ repair\n"))
    let denied = Outline(of: tree, marking: Reach(of: tree, following: ["kind": .choice("c")]))
    #expect(denied.text(width: 100).contains("which does not apply"))
  }

  @Test func `Narrow lines stand closer, and the outermost are cut off in the depth`() throws {
    let text = Outline(of: try tree(of: lamp)).text(width: 20)
    #expect(text.contains("├ yes: It is\n│ hot: Is the room\n│ hot?\n│ ├ hot\n"))
    let deep = Outline(of: try randomTree(1, questions: 40)).text(width: 40)
    #expect(deep.contains("…"))
  }

  @Test(arguments: 0..<40)
  func `No line is wider than it may be`(seed: Int) throws {
    let tree = try randomTree(seed, questions: 5 + seed)
    let reach = Reach(of: tree, following: randomAnswers(seed, to: tree))
    for width in [16, 20, 40, 59, 60, 80, 200] {
      let text = Outline(of: tree, marking: seed.isMultiple(of: 2) ? reach : nil)
        .text(width: width)
      for line in text.split(separator: "\n") where line != Reach.Standing.legend {
        #expect(line.displayWidth <= width, "\(line)")
      }
    }
  }

  @Test(arguments: 0..<40)
  func `Every exit is one item, and every question is drawn at one item`(seed: Int) throws {
    let tree = try randomTree(seed, questions: 5 + seed)
    let reach = Reach(of: tree, following: randomAnswers(seed, to: tree))
    for grouping in [false, true] {
      let items = Outline(of: tree, marking: reach).items(grouping: grouping)
      let exits = items.compactMap { if case .exit(let exit) = $0.subject { exit } else { nil } }
      #expect(exits.sorted() == Array(0..<tree.edgeCount))
      let asked = items.compactMap(\.node).filter { tree.question(at: $0) != nil }
      #expect(
        asked.sorted() == (0..<tree.nodeCount).filter { tree.question(at: $0) != nil })
      // What is open is never hidden in what is closed.
      for item in items where item.standing == .closed {
        if let place = item.node, tree.question(at: place) != nil {
          #expect(reach.standing(of: place) == .closed)
        }
      }
    }
  }

  @Test func `What is folded has no lines`() throws {
    let tree = try tree(of: lamp)
    let outline = Outline(of: tree)
    #expect(outline.items { _ in false }.count == 1)
    let some = outline.items { $0 == .beginning }
    #expect(some.count == 3)
    #expect(some[1].isFoldable && !some[1].isUnfolded && !some[2].isFoldable)
  }

  @Test func `What is closed can be one item`() throws {
    let tree = try tree(of: lamp)
    let reach = Reach(of: tree, following: ["lit": .choice("no"), "fuse": .choice("f1")])
    let outline = Outline(of: tree, marking: reach)
    let items = outline.items(grouping: true) { subject in
      if case .closed = subject { false } else { true }
    }
    let layout = OutlineLayout(width: 60, showsIDs: false)
    let texts = items.flatMap { outline.lines(of: $0, in: layout) }.map { $0.map(\.text).joined() }
    #expect(texts.contains("│  │  └─ × 2 closed answers …"))
    #expect(texts.contains("│  │  ├─ ✓ 一番目のヒューズ"))
  }

  @Test func `A tree of twenty thousand questions in a row has an outline`() throws {
    let count = 20_000
    let questions = (0..<count).map { "  q\($0): {text: Q?, choices: {x: X, y: Y}}" }
    let branches = (0..<count).map { "  b\($0): {ask: q\($0), then: {x: b\($0 + 1), y: a}}" }
    let tree = try tree(
      of: """
        kbwizard: 1
        id: chain
        title: A chain
        questions:
        \(questions.joined(separator: "\n"))
        tree: b0
        branches:
        \(branches.joined(separator: "\n"))
          b\(count): a
        otherwise: a
        fixes: {a: {title: A}}
        """)
    let reach = Reach(of: tree, following: ["q5": .choice("x")])
    #expect(Outline(of: tree, marking: reach).items().count == 2 * count + 1)
    #expect(DecisionTable(of: tree).size.paths == count + 1)
  }
}

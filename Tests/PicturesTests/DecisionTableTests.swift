// Decision tables: a row for each path, and how many there are.

import Testing
import Text
import Tree

@testable import Pictures

struct DecisionTableTests {
  @Test func `A row tells the answers of a path, and the fixes at its end`() throws {
    let table = DecisionTable(of: try tree(of: lamp))
    #expect(
      table.text(width: nil) == """
        lit=yes  hot=hot   plug=in   fuse=f1   → change-fuse, call
        lit=yes  hot=hot   plug=in   fuse=f2   hot=hot  → wait
        lit=yes  hot=hot   plug=in   fuse=f3   hot=hot  → wait
        lit=yes  hot=hot   plug=out  → plug-in
        lit=yes  hot=cold  → wait
        lit=no   plug=in   fuse=f1   → change-fuse, call
        lit=no   plug=in   fuse=f2   hot=hot   → wait
        lit=no   plug=in   fuse=f2   hot=cold  → call
        lit=no   plug=in   fuse=f3   hot=hot   → wait
        lit=no   plug=in   fuse=f3   hot=cold  → call
        lit=no   plug=out  → plug-in

        """)
  }

  @Test func `Marked, every row has a sign`() throws {
    let tree = try tree(of: lamp)
    let reach = Reach(
      of: tree, following: ["lit": .choice("no"), "plug": .choice("in"), "fuse": .choice("f1")],
      rulingOut: ["call"])
    let rows = DecisionTable(of: tree, marking: reach).text(width: nil).split(separator: "\n")
    #expect(rows.filter { $0.hasPrefix("✓ lit=") }.count == 1)
    #expect(rows.contains { $0.hasPrefix("✓ lit=no ") && $0.hasSuffix("→ change-fuse, × call") })
    #expect(rows.filter { $0.hasPrefix("×") }.count == 10)
    #expect(rows.last == "✓ answered  ○ still open  × closed")
  }

  @Test func `Where the columns do not fit, rows go on below`() throws {
    let text = DecisionTable(of: try tree(of: lamp)).text(width: 30)
    #expect(text.hasPrefix("lit=yes  hot=hot  plug=in\n    fuse=f1  → change-fuse,\n    call\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.displayWidth <= 30 })
  }

  @Test(arguments: 0..<30)
  func `Every row is what a walk with its answers comes to`(seed: Int) throws {
    let tree = try randomTree(seed, questions: 3 + seed % 8)
    let table = DecisionTable(of: tree)
    let rows = table.text(width: nil).split(separator: "\n")
    #expect(rows.count == table.size.paths)
    #expect(Set(rows).count == rows.count)
    var count = 0
    for row in rows {
      var answers: Answers = [:]
      let words = row.split(separator: " ").map(String.init)
      for word in words where word.contains("=") {
        let parts = word.split(separator: "=").map(String.init)
        answers[parts[0]] = .choice(parts[1])
        count += 1
      }
      let walk = tree.walk(following: answers)
      #expect(walk.open.isEmpty && walk.leftover.isEmpty)
      let fixes = row.split(separator: "→ ")[1].split(separator: ", ").map(String.init)
      #expect(Set(walk.candidates.map(\.id)) == Set(fixes))
    }
    #expect(count == table.size.answers)
  }

  @Test func `Paths that nobody could list are counted, as far as counting makes sense`() throws {
    let rungs = (0..<200).map { "b\($0): {ask: q\($0), then: {else: b\($0 + 1)}}" }
    let questions = (0..<200).map { "q\($0): {text: Q?, choices: {x: X, y: Y}}" }
    let tree = try tree(
      of: """
        kbwizard: 1
        id: ladder
        title: A ladder
        questions: {\(questions.joined(separator: ", "))}
        tree: b0
        branches: {\(rungs.joined(separator: ", ")), b200: a}
        otherwise: a
        fixes: {a: {title: A}}
        """)
    #expect(DecisionTable(of: tree).size == (DecisionTable.most, DecisionTable.most))
  }
}

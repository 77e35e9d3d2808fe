// Boxes and arrows, and how Graphviz and Mermaid spell them.

import Testing
import Tree

@testable import Pictures

struct DiagramTests {
  /// A tree whose texts are made of what means something to Graphviz, Mermaid, Markdown or HTML.
  static let hostile = #"""
    kbwizard: 1
    id: hostile
    title: "\"quoted\" \\n & <b>"
    questions:
      q:
        text: "1. a \"b\" \\l <br> #35; &amp; `c` |d| [e] {f} (g) \u202E %%"
        choices:
          a: "- x --> y; end"
          b: "\\"
          c: "&lt;"
    tree: {ask: q, then: {a: f, b: f, c: g}}
    otherwise: f
    fixes:
      f: {title: "\\\" ]; n0 -> n0 [label=\"x"}
      g: {title: "漢字\né \"\u0301 &\u0301 <\u0301 \\\u0301"}
    """#

  @Test(arguments: 0..<30)
  func `There is a box for each question and each end, and an arrow for each exit`(
    seed: Int
  ) throws {
    let tree = try randomTree(seed, questions: 5 + seed)
    let diagram = Diagram(of: tree)
    let places = 0..<tree.nodeCount
    // Fixes have a box of their own beside each question.
    let ends = places.map { place in
      Set(tree.edges(from: place).map { tree.fixes(at: tree.target(of: $0)).map(\.fix.id) })
        .subtracting([[]])
    }
    #expect(
      diagram.boxes.filter(\.isQuestion).count == places.count { tree.question(at: $0) != nil })
    #expect(diagram.boxes.filter { !$0.isQuestion }.count == ends.map(\.count).reduce(0, +))
    for (number, box) in diagram.boxes.enumerated() where !box.isQuestion {
      #expect(Set(diagram.arrows.filter { $0.to == number }.map(\.from)).count == 1)
    }
    #expect(diagram.arrows.count == tree.edgeCount)
    #expect(diagram.boxes[0].entries[0].facts == "q0")
    // Whoever lays it out may count on that.
    #expect(diagram.arrows.map(\.from) == diagram.arrows.map(\.from).sorted())
    #expect(diagram.arrows.allSatisfy { $0.from < $0.to || !diagram.boxes[$0.to].isQuestion })
  }

  @Test func `A text keeps its lines in every picture`() throws {
    let diagram = Diagram(
      of: try tree(of: lamp.replacing("Is the lamp lit?", with: "\"1. Is the lamp\\n- lit?\"")))
    #expect(diagram.dot.contains("label=\"1. Is the lamp\\n- lit?\\nlit\\n\""))
    #expect(diagram.mermaid.contains("[\"1#46; Is the lamp<br>#45; lit?<br>lit\"]"))
    #expect(Lettering(diagram.boxes[0].entries[0].text, size: 13, width: 230).lines.count == 2)
  }

  @Test(arguments: 0..<30)
  func `What is marked has the sign of its standing`(seed: Int) throws {
    let tree = try randomTree(seed, questions: 5 + seed)
    let reach = Reach(of: tree, following: randomAnswers(seed, to: tree), rulingOut: ["f1"])
    let diagram = Diagram(of: tree, marking: reach)
    for arrow in diagram.arrows {
      #expect(arrow.label.hasPrefix((arrow.standing?.sign ?? "none") + " "))
    }
    for box in diagram.boxes {
      let sign = (box.standing?.sign ?? "none") + " "
      for entry in box.entries where entry.facts != "f1, did not help" {
        #expect(entry.text.hasPrefix(sign))
      }
    }
    let failed = diagram.boxes.flatMap(\.entries).filter { $0.facts.hasPrefix("f1") }
    #expect(failed.allSatisfy { $0.text.hasPrefix("× ") })
  }

  @Test func `A box of fixes is open where an open answer leads to it, and only there`() throws {
    let tree = try tree(of: lamp)
    let reach = Reach(of: tree, following: ["lit": .choice("yes"), "hot": .choice("cold")])
    let boxes = Diagram(of: tree, marking: reach).boxes.filter { !$0.isQuestion }
    #expect(
      boxes.filter { $0.standing == .open }.map { $0.entries.map(\.text) } == [["○ Wait"]])
    #expect(boxes.contains { $0.entries.map(\.text) == ["× Wait"] })
  }

  @Test func `A box that an open and a closed answer lead to is open`() throws {
    let tree = try tree(of: DiagramTests.hostile)
    for choice in ["a", "b"] {
      let reach = Reach(of: tree, following: ["q": .choice(choice)])
      #expect(Diagram(of: tree, marking: reach).boxes.map(\.standing) == [.taken, .open, .closed])
    }
  }

  @Test func `A tree without a question is one box`() throws {
    let tree = try tree(
      of: """
        kbwizard: 1
        id: a
        title: A
        questions: {q: {text: Q?, choices: {x: X}}}
        tree: f
        otherwise: f
        fixes: {f: {title: F}}
        """)
    let diagram = Diagram(of: tree)
    #expect(diagram.boxes.count == 1 && diagram.arrows.isEmpty)
  }

  @Test func `Graphviz reads every text as it is`() throws {
    let text = Diagram(of: try tree(of: DiagramTests.hostile)).dot
    let statements = try #require(dotStatements(of: text))
    #expect(statements.count == 3 + 3 + 3)
    #expect(statements[0]["label"] == #""quoted" \n & <b> "#)
    #expect(
      statements[3]["label"]
        == ##"1. a "b" \l <br> #35; &amp; `c` |d| [e] {f} (g) <U+202E> %% q "##
        .replacing("  ", with: " "))
    let ends = statements.filter { $0.name == "n1" || $0.name == "n2" }.compactMap { $0["label"] }
    #expect(
      ends == [#"\" ]; n0 -> n0 [label="x f "#, "漢字 é \"\u{301} &\u{301} <\u{301} \\\u{301} g "])
    let arrows = statements.filter { $0.name.contains("->") }.compactMap { $0["label"] }
    #expect(arrows == ["- x --> y; end", "\\", "&lt;"])
  }

  @Test(arguments: 0..<10)
  func `Graphviz reads as many boxes and arrows as there are`(seed: Int) throws {
    let tree = try randomTree(seed, questions: 30)
    let reach = Reach(of: tree, following: randomAnswers(seed, to: tree))
    for diagram in [Diagram(of: tree), Diagram(of: tree, marking: reach)] {
      let statements = try #require(dotStatements(of: diagram.dot))
      #expect(statements.filter { $0.name.contains("->") }.count == diagram.arrows.count)
      #expect(
        statements.filter { $0.name.hasPrefix("n") && Int($0.name.dropFirst()) != nil }.count
          == diagram.boxes.count)
    }
  }

  @Test func `Graphviz is told once of each look, and what is closed stays round or square`() throws
  {
    let tree = try tree(of: lamp)
    let reach = Reach(of: tree, following: ["lit": .choice("yes"), "hot": .choice("cold")])
    let diagram = Diagram(of: tree, marking: reach)
    let statements = try #require(dotStatements(of: diagram.dot))
    #expect(statements.allSatisfy { !$0.repeats })
    for (number, box) in diagram.boxes.enumerated() {
      let style = try #require(statements.first { $0.name == "n\(number)" }?["style"])
      #expect(style.contains("rounded") == !box.isQuestion)
      #expect(style.contains("dashed") == (box.standing == .closed))
    }
  }

  @Test func `The longest ways on are the spine, and pull harder`() throws {
    let diagram = Diagram(of: try tree(of: lamp))
    let spine = zip(diagram.arrows, diagram.isSpine).filter(\.1).map { arrow, _ in
      diagram.boxes[arrow.from].entries[0].facts + " " + arrow.label
    }
    #expect(
      Set(spine) == [
        "lit It is", "hot hot", "plug It is", "fuse The second", "fuse None", "hot hot", "hot cold",
      ])
    let weighty = try #require(dotStatements(of: diagram.dot)).filter { $0["weight"] == "8" }
    #expect(weighty.count == diagram.isSpine.count(where: \.self))
  }

  @Test func `Graphviz and Mermaid are told which way the picture grows`() throws {
    let tree = try tree(of: lamp)
    for (direction, name) in [(Direction.right, "LR"), (.down, "TB")] {
      let diagram = Diagram(of: tree, growing: direction)
      #expect(diagram.mermaid.hasPrefix("flowchart \(name)\n"))
      let graph = try #require(dotStatements(of: diagram.dot)?.first)
      #expect(graph.name == "graph" && graph["rankdir"] == name)
    }
  }

  @Test func `Mermaid gets no sign that it could take for its own`() throws {
    let lines = Diagram(of: try tree(of: DiagramTests.hostile)).mermaid.split(separator: "\n")
    let all: Set<Unicode.Scalar> = Set(
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ,:?'/!=-.#;漢字é\u{301}"
        .unicodeScalars)
    var count = 0
    for line in lines.dropFirst() where !line.contains("classDef") {
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      #expect(parts.count == 3, "\(line)")
      let text = parts[1].replacing("<br>", with: " ")
      #expect(text.unicodeScalars.allSatisfy(all.contains), "\(text)")
      // A number sign begins the number of a character, and nothing else.
      for piece in text.split(separator: "#", omittingEmptySubsequences: false).dropFirst() {
        let scalars = piece.unicodeScalars
        let end = try #require(scalars.firstIndex(of: ";"))
        #expect(Int(String(scalars[..<end])) != nil)
      }
      count += 1
    }
    #expect(count == 6)
    #expect(lines[1].hasPrefix("  n0[\"1#46; a #34;b#34; #92;l #60;br#62; #35;35#59; #38;amp#59; "))
    #expect(lines.contains(##"  n0 -->|"#45; x --#62; y#59; end"| n1"##))
  }
}

/// All statements of a text for Graphviz; nil when it is no graph.
private func dotStatements(of text: String) -> [DotReader.Statement]? {
  var reader = DotReader(text)
  return reader.statements()
}

/// Reads what the pictures use of the language of Graphviz, the way Graphviz does.
private struct DotReader {
  private var rest: Substring

  init(_ text: String) {
    rest = text[...]
  }

  /// A statement: a name or an arrow, and attributes.
  struct Statement {
    let name: String
    var attributes: [String: String] = [:]
    /// Whether an attribute is given twice.
    var repeats = false

    subscript(attribute: String) -> String? { attributes[attribute] }
  }

  /// All statements; nil when the text is no graph.
  mutating func statements() -> [Statement]? {
    guard take("digraph {\n") else { return nil }
    var found: [Statement] = []
    while !take("}\n") {
      guard take("  "), let bracket = rest.range(of: " [") else { return nil }
      var statement = Statement(name: String(rest[..<bracket.lowerBound]))
      let name = statement.name.replacing(" -> ", with: "")
      guard name.allSatisfy({ $0.isLetter || $0.isNumber }) else { return nil }
      rest = rest[bracket.upperBound...]
      repeat {
        guard let sign = rest.firstIndex(of: "=") else { return nil }
        let key = String(rest[..<sign])
        rest = rest[rest.index(after: sign)...]
        guard let value = value() else { return nil }
        if statement.attributes.updateValue(value, forKey: key) != nil { statement.repeats = true }
      } while take(", ")
      guard take("];\n") else { return nil }
      found.append(statement)
    }
    return rest.isEmpty ? found : nil
  }

  private mutating func take(_ text: String) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }

  /// A word, or a text in quotes as a label shows it, with blanks for the ends of lines.
  private mutating func value() -> String? {
    guard take("\"") else {
      let word = rest.prefix { $0.isLetter || $0.isNumber }
      rest = rest[word.endIndex...]
      return word.isEmpty ? nil : String(word)
    }
    var text = ""
    while let scalar = rest.unicodeScalars.popFirst() {
      if scalar == "\"" { return text }
      if scalar == "&" {
        guard rest.unicodeScalars.starts(with: "amp;".unicodeScalars) else { return nil }
        rest.unicodeScalars.removeFirst(4)
      }
      guard scalar == "\\" else {
        text.unicodeScalars.append(scalar)
        continue
      }
      switch rest.unicodeScalars.popFirst() {
      case "n": text += " "
      case "\"": text += "\""
      case "\\": text += "\\"
      default: return nil
      }
    }
    return nil
  }
}

extension Substring {
  /// Where a text stands first.
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}

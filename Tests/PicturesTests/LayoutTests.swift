// Pictures as SVG: nothing touches, everything is there, and the text is XML.

import FoundationEssentials
import Randomness
import Testing
import Tree
import TreeFile

@testable import Pictures

struct LayoutTests {
  /// The tree that ships.
  private func shipped() throws -> DecisionTree {
    let house = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = house.appending(path: "Resources/trees/msmail-exchange.yaml")
    let articles = house.appending(path: "Resources/articles").path
    let ids = try FileManager.default.contentsOfDirectory(atPath: articles).map { $0.dropLast(4) }
    let library = Library(Set(ids.map(String.init)))
    let loaded = DecisionTree.load(Array(try Data(contentsOf: file)), library: library)
    return try #require(loaded.tree)
  }

  /// Checks what holds for every picture.
  private func check(_ diagram: Diagram) throws {
    let layout = try #require(SVG(of: diagram)).layout
    let frames = layout.items.map(\.frame)
    #expect(layout.items.count == diagram.boxes.count + diagram.arrows.count)
    for frame in frames {
      #expect(frame.x >= 0 && frame.y >= 0)
      #expect(frame.x + frame.width <= layout.width && frame.y + frame.height <= layout.height)
    }
    for (number, frame) in frames.enumerated() {
      for other in frames[(number + 1)...] {
        #expect(!frame.touches(other), "\(frame) \(other)")
      }
    }
    // The straight parts of lines keep out of boxes and labels other than their own.
    for line in layout.lines {
      let straight = Layout.Rectangle(
        x: line.start.x, y: line.start.y, width: line.bend.x - line.start.x,
        height: line.bend.y - line.start.y)
      for (item, frame) in zip(layout.items, frames) where straight.enters(frame) {
        let isOwn = if case .label = item.content { frame.begins(at: line.start) } else { false }
        #expect(isOwn, "\(line) \(frame)")
      }
      // What climbs far is not too steep to be followed.
      let across = abs(line.end.x - line.bend.x)
      let down = abs(line.end.y - line.bend.y)
      let (ahead, aside) = diagram.direction == .right ? (across, down) : (down, across)
      #expect(ahead >= min(160, aside / 10) && ahead > 0)
      #expect(line.end.x > line.bend.x || diagram.direction == .down)
      #expect(line.end.y > line.bend.y || diagram.direction == .right)
    }
  }

  @Test(arguments: Direction.allCases)
  func `In the picture of the tree that ships nothing overlaps`(direction: Direction) throws {
    let tree = try shipped()
    try check(Diagram(of: tree, growing: direction))
    let answers: Answers = ["event": .choice("7026"), "mailbox": .notSure]
    let reach = Reach(of: tree, following: answers)
    try check(Diagram(of: tree, marking: reach, growing: direction))
  }

  @Test(arguments: 0..<20, Direction.allCases)
  func `In no picture anything overlaps`(seed: Int, direction: Direction) throws {
    let tree = try randomTree(seed, questions: 2 + seed * 3)
    let reach = Reach(of: tree, following: randomAnswers(seed, to: tree))
    try check(
      Diagram(of: tree, marking: seed.isMultiple(of: 2) ? reach : nil, growing: direction))
  }

  @Test func `A ladder of ten questions that grows down fits a sheet of A4 upright`() throws {
    var text = "kbwizard: 1\nid: ladder\ntitle: A ladder\nquestions:\n"
    for rung in 0..<10 {
      text += "  q\(rung): {text: Is the part number \(rung) of the machine as it should be?,"
      text += " choices: {\"yes\": \"Yes, it is\", \"no\": \"No, it is not\"}}\n"
    }
    text += "tree: b0\nbranches:\n"
    for rung in 0..<10 {
      text += "  b\(rung): {ask: q\(rung), then: {\"yes\": b\(rung + 1), \"no\": f\(rung)}}\n"
    }
    text += "  b10: call\notherwise: call\nfixes:\n  call: {title: Call the service}\n"
    for rung in 0..<10 {
      text += "  f\(rung): {title: Put the part number \(rung) of the machine right again}\n"
    }
    let diagram = Diagram(of: try tree(of: text), growing: .down)
    let layout = try #require(SVG(of: diagram)).layout
    // Within margins of 10 mm, and with letters of more than 6 points, of 13 pixels here.
    let scale = min(190 / 25.4 * 72 / Double(layout.width), 277 / 25.4 * 72 / Double(layout.height))
    #expect(scale * 13 > 6, "\(layout.width)x\(layout.height)")
  }

  @Test(arguments: 0..<10)
  func `Where no branch is shared, no line crosses another`(seed: Int) throws {
    var random = Chance(state: UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15)
    var questions = ""
    var branches = ""
    for number in 0..<15 {
      // Below each question stand the next two that have none yet, between fixes.
      let targets = [number * 2 + 1, number * 2 + 2].map { $0 < 15 ? "b\($0)" : "f1" }
      let exits = (targets + ["f0", "f2"]).shuffled(using: &random)
      questions += "  q\(number): {text: Q\(number)?, choices: {a: A, b: B, c: C, d: D}}\n"
      branches += "  b\(number): {ask: q\(number), then: {"
      branches += zip(["a", "b", "c", "d"], exits).map { "\($0): \($1)" }.joined(separator: ", ")
      branches += "}}\n"
    }
    let tree = try tree(
      of: "kbwizard: 1\nid: t\ntitle: T\nquestions:\n\(questions)tree: b0\nbranches:\n"
        + "\(branches)otherwise: f0\nfixes: {f0: {title: A}, f1: {title: B}, f2: {title: C}}\n")
    let lines = try #require(SVG(of: Diagram(of: tree))).layout.lines
    for (number, line) in lines.enumerated() {
      for other in lines[(number + 1)...] where other.end.x == line.end.x {
        #expect((line.bend.y - other.bend.y).signum() * (line.end.y - other.end.y).signum() >= 0)
      }
    }
  }

  @Test(arguments: 0..<10, Direction.allCases)
  func `Every arrow leads from its box over its label to the box that it is for`(
    seed: Int, direction: Direction
  ) throws {
    let diagram = Diagram(of: try randomTree(seed, questions: 25), growing: direction)
    let layout = try #require(SVG(of: diagram)).layout
    var boxes: [Int: Layout.Rectangle] = [:]
    var labels: [Int: Layout.Rectangle] = [:]
    for item in layout.items {
      switch item.content {
      case .box(let number): boxes[number] = item.frame
      case .label(let number): labels[number] = item.frame
      }
    }
    /// The lines by the point at which they begin.
    let following = Dictionary(grouping: layout.lines, by: \.start)
    for (number, arrow) in diagram.arrows.enumerated() {
      let from = try #require(boxes[arrow.from]?.ends(in: direction))
      let to = try #require(boxes[arrow.to]?.ends(in: direction))
      let label = try #require(labels[number])
      let out = try #require(following[from.last]?.first { label.begins(at: $0.end) })
      var at = out.end
      var count = 0
      while let line = following[at]?.first, count < 200 {
        at = line.end
        count += 1
        if line.isEnd { break }
      }
      #expect(at == to.first)
    }
  }

  @Test func `A line that several arrows share looks like the most open of them, in front`() throws
  {
    let tree = try tree(
      of: """
        kbwizard: 1
        id: shared
        title: Shared
        questions:
          q: {text: Q?, choices: {a: A, b: B, c: C}}
          r: {text: R?, choices: {a: A, b: B}}
          s: {text: S?, choices: {a: A, b: B}}
        tree: {ask: q, then: {a: far, b: far, c: {ask: r, then: {a: far, b: f}}}}
        branches: {far: {ask: s, then: {a: f, b: g}}}
        otherwise: f
        fixes: {f: {title: F}, g: {title: G}}
        """)
    let reach = Reach(of: tree, following: ["q": .choice("a")])
    let picture = try #require(SVG(of: Diagram(of: tree, marking: reach)))
    #expect(picture.layout.lines.contains { $0.isEnd && $0.standing == .taken })
    let looks = picture.text.split(separator: "\n").compactMap { line in
      ["closed", "open", "taken"].firstIndex { line.hasPrefix("<path class=\"line \($0)\"") }
    }
    #expect(looks == looks.sorted() && Set(looks) == [0, 1, 2])
  }

  @Test(arguments: 0..<10)
  func `The text is well-formed XML with all boxes and labels in it`(seed: Int) throws {
    let tree = seed == 0 ? try tree(of: DiagramTests.hostile) : try randomTree(seed, questions: 20)
    let reach = Reach(of: tree, following: randomAnswers(seed, to: tree))
    let diagram = Diagram(of: tree, marking: reach)
    let picture = try #require(SVG(of: diagram))
    let elements = try #require(xmlElements(in: picture.text))
    func count(_ word: String) -> Int { elements.filter { $0.contains("class=\"\(word)") }.count }
    #expect(count("question") == diagram.boxes.filter(\.isQuestion).count)
    #expect(count("fix") == diagram.boxes.filter { !$0.isQuestion }.count)
    #expect(count("label") == diagram.arrows.count)
    #expect(count("line") == picture.layout.lines.count)
    #expect(count("paper") == 1 && count("legend") == 1)
    #expect(!elements.contains { $0.hasPrefix("script") || $0.contains("href") })
  }

  @Test func `A tree of many questions is laid out, and a larger one refused`() throws {
    let diagram = Diagram(of: try randomTree(3, questions: 2_000))
    let layout = try #require(SVG(of: diagram)).layout
    #expect(layout.items.count == diagram.boxes.count + diagram.arrows.count)
    // The boxes and arrows alone would fit; the bends between them do not.
    #expect(SVG(of: diagram, limit: layout.items.count) == nil)
  }
}

extension Layout.Rectangle {
  /// Whether two rectangles have a point in common.
  fileprivate func touches(_ other: Layout.Rectangle) -> Bool {
    x <= other.x + other.width && other.x <= x + width && y <= other.y + other.height
      && other.y <= y + height
  }

  /// Whether a part of it, or of the line that it is, lies within another one.
  fileprivate func enters(_ other: Layout.Rectangle) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height
      && other.y < y + height
  }

  /// Whether a point lies on its left or its upper side.
  fileprivate func begins(at point: Layout.Point) -> Bool {
    point.x == x && y...y + height ~= point.y || point.y == y && x...x + width ~= point.x
  }

  /// The middle of the side at which arrows end, and of the one at which they begin.
  fileprivate func ends(in direction: Direction) -> (first: Layout.Point, last: Layout.Point) {
    switch direction {
    case .right:
      let middle = y + height / 2
      return (Layout.Point(x: x, y: middle), Layout.Point(x: x + width, y: middle))
    case .down:
      let middle = x + width / 2
      return (Layout.Point(x: middle, y: y), Layout.Point(x: middle, y: y + height))
    }
  }
}

/// The tags that open elements, without brackets; nil when the text is not well-formed.
private func xmlElements(in text: String) -> [Substring]? {
  var elements: [Substring] = []
  var open: [Substring] = []
  var rest = text[...]
  while let start = rest.firstIndex(of: "<") {
    guard isXMLText(rest[..<start]), let end = rest[start...].firstIndex(of: ">") else {
      return nil
    }
    let tag = rest[rest.index(after: start)..<end]
    rest = rest[rest.index(after: end)...]
    if tag.hasPrefix("/") {
      guard open.popLast() == tag.dropFirst() else { return nil }
      continue
    }
    guard tag.count(where: { $0 == "\"" }).isMultiple(of: 2) else { return nil }
    elements.append(tag)
    if !tag.hasSuffix("/") { open.append(tag.prefix { $0 != " " }) }
  }
  return open.isEmpty && isXMLText(rest) ? elements : nil
}

/// Whether a text holds nothing that XML would take for something else.
private func isXMLText(_ text: Substring) -> Bool {
  if text.contains(">") { return false }
  return text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
    .allSatisfy { piece in
      ["amp;", "lt;", "gt;", "quot;"].contains { piece.utf8.starts(with: $0.utf8) }
    }
}

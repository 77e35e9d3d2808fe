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
    // The level parts of lines keep out of boxes and labels other than their own.
    for line in layout.lines {
      for (item, frame) in zip(layout.items, frames)
      where frame.x < line.bend && line.x < frame.x + frame.width {
        let isInside = frame.y < line.y && line.y < frame.y + frame.height
        let isOwn = if case .label = item.content { line.x == frame.x } else { false }
        #expect(!isInside || isOwn, "\(line) \(frame)")
      }
      // What climbs far is not too steep to be followed.
      #expect(line.endX - line.bend >= min(160, abs(line.endY - line.y) / 10))
      #expect(line.endX > line.bend)
    }
  }

  @Test func `In the picture of the tree that ships nothing overlaps`() throws {
    let tree = try shipped()
    try check(Diagram(of: tree))
    let answers: Answers = ["event": .choice("7026"), "mailbox": .notSure]
    try check(Diagram(of: tree, marking: Reach(of: tree, following: answers)))
  }

  @Test(arguments: 0..<20)
  func `In no picture anything overlaps`(seed: Int) throws {
    let tree = try randomTree(seed, questions: 2 + seed * 3)
    let reach = Reach(of: tree, following: randomAnswers(seed, to: tree))
    try check(Diagram(of: tree, marking: seed.isMultiple(of: 2) ? reach : nil))
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
      for other in lines[(number + 1)...] where other.endX == line.endX {
        #expect((line.y - other.y).signum() * (line.endY - other.endY).signum() >= 0)
      }
    }
  }

  @Test(arguments: 0..<10)
  func `Every arrow leads from its box over its label to the box that it is for`(
    seed: Int
  ) throws {
    let diagram = Diagram(of: try randomTree(seed, questions: 25))
    let layout = try #require(SVG(of: diagram)).layout
    var boxes: [Int: Layout.Rectangle] = [:]
    var labels: [Int: Layout.Rectangle] = [:]
    for item in layout.items {
      switch item.content {
      case .box(let number): boxes[number] = item.frame
      case .label(let number): labels[number] = item.frame
      }
    }
    /// The lines by the place at which they begin.
    var following: [Place: [Layout.Connection]] = [:]
    for line in layout.lines { following[Place(x: line.x, y: line.y), default: []].append(line) }
    for (number, arrow) in diagram.arrows.enumerated() {
      let from = try #require(boxes[arrow.from])
      let to = try #require(boxes[arrow.to])
      let label = try #require(labels[number])
      let start = Place(x: from.x + from.width, y: from.y + from.height / 2)
      let out = try #require(
        following[start]?.first {
          $0.endX == label.x && label.y..<label.y + label.height ~= $0.endY
        })
      var at = Place(x: out.endX, y: out.endY)
      var count = 0
      while let line = following[at]?.first, count < 200 {
        at = Place(x: line.endX, y: line.endY)
        count += 1
        if line.isEnd { break }
      }
      #expect(at == Place(x: to.x, y: to.y + to.height / 2))
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

/// A point of a picture.
private struct Place: Hashable {
  let x: Int
  let y: Int
}

extension Layout.Rectangle {
  /// Whether two rectangles have a point in common.
  fileprivate func touches(_ other: Layout.Rectangle) -> Bool {
    x <= other.x + other.width && other.x <= x + width && y <= other.y + other.height
      && other.y <= y + height
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

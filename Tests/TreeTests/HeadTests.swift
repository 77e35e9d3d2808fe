// What people choose a tree by, as the start of its file says it.

import Testing
import Tree
import YAML

@testable import TreeFile

struct HeadTests {
  private let head = """
    kbwizard: 1
    id: printer
    title: A printer that does not print
    summary: >-
      Finds why,
      and more.
    symptoms:
    - Paper jam
    - text: ["13.20", E1]
      answers: {light: red, sound: yes}
    reviewed: 2026-11-20

    """
  private let body = """
    questions:
      light: {text: Which light is on?, choices: {green: Green, red: Red}}
      sound: {text: Does it hum?, choices: {yes: It does, no: It does not}}
    tree: {ask: light, then: {red: {ask: sound, then: {yes: f, no: g}}, green: g}}
    otherwise: g
    fixes: {f: {title: F, steps: [{do: It.}]}, g: {title: G, steps: [{do: Call.}]}}

    """
  private let read = TreeHead(
    id: "printer", title: "A printer that does not print", summary: "Finds why, and more.",
    symptoms: [
      Symptom(texts: ["Paper jam"]),
      Symptom(
        texts: ["13.20", "E1"],
        answers: [
          .init(question: "light", choice: "red"), .init(question: "sound", choice: "yes"),
        ]),
    ])

  private func reading(_ text: String, isWhole: Bool = false) -> HeadReading {
    HeadReading(Array(text.utf8), isWhole: isWhole)
  }

  @Test func `The head of a tree is what stands first in its file`() throws {
    let tree = try #require(DecisionTree.load(Array((head + body).utf8)).tree)
    #expect(tree.symptoms == read.symptoms)
    #expect(tree.head == read)
    #expect(reading(head + body, isWhole: true) == .head(read))
    #expect(reading(head + "questions:\n") == .head(read))
    #expect(reading("\u{FEFF}# Ours\n" + head + "tree: {ask") == .head(read))
    let lines = (head + body).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(reading(lines.joined(separator: "\r\n")) == .head(read))
    #expect(reading(lines.joined(separator: "\r")) == .head(read))
  }

  @Test func `Every beginning of a file asks for more, or has the whole head`() {
    let bytes = Array((head + body).utf8)
    let end = head.utf8.count + "questions:\n".utf8.count
    for count in 0...bytes.count {
      let reading = HeadReading(Array(bytes[..<count]), isWhole: false)
      #expect(reading == (count < end ? .needsMore : .head(read)), "\(count)")
    }
  }

  @Test func `A key in a text, or further in, does not end the head`() {
    let text = head.replacing("Finds why,", with: "Finds why, with\n  tree: or\n  values: given,")
    guard case .head(let found) = reading(text + body) else {
      Issue.record("It can't be read.")
      return
    }
    #expect(found.summary == "Finds why, with tree: or values: given, and more.")
    #expect(found.symptoms == read.symptoms)
  }

  @Test func `Where no line begins with a key, all of the file is read`() {
    let text = "{kbwizard: 1, id: small, title: Small, tree: f, otherwise: f}"
    #expect(reading(text) == .needsMore)
    #expect(reading(text, isWhole: true) == .head(TreeHead(id: "small", title: "Small")))
    #expect(
      reading("kbwizard: 1\nid: small\ntitle: Small", isWhole: true)
        == .head(TreeHead(id: "small", title: "Small")))
  }

  @Test(
    arguments: [
      "services:\n  web: {}\n", "tree: {}\n", "# kbwizard\ntitle: A song\nfixes: none\n",
      "title: \"kbwizard: 1\"\nquestions:\n",
    ])
  func `A file without the key of the format is no tree`(text: String) {
    #expect(reading(text) == .noTree)
    #expect(reading(text, isWhole: true) == .noTree)
  }

  @Test(arguments: ["", "A letter", "- kbwizard", "\u{0}\u{1}", "[kbwizard"])
  func `Text that has no keys is a tree only as long as more may come`(text: String) {
    #expect(reading(text) == .needsMore)
    if case .head = reading(text, isWhole: true) { Issue.record("It is a tree.") }
  }

  @Test func `A key that is none is passed over, and so are faults in symptoms`() {
    let text = head.replacing("id: ", with: "tags: [x]\nid: ")
      .replacing("- Paper jam\n", with: "- []\n- Paper jam\n- {txt: E2}\n")
    #expect(reading(text + body) == .head(read))
  }

  @Test(
    arguments: [
      ("kbwizard: 2\nid: a\ntitle: A\ntree: f\n", "format \"2\""),
      ("kbwizard: 1\nid: a\ntree: f\ntitle: A\n", "lacks \"title\""),
      ("kbwizard: 1\nid: a\ntitle: [A]\ntree: f\n", "needs a text"),
      ("kbwizard: 1\nid: a\ntitle: \"A\ntree: f\n", "quote"),
    ])
  func `A head that can't be read says why`(text: String, words: String) {
    guard case .faulty(let finding) = reading(text) else {
      Issue.record("It can be read: \(reading(text))")
      return
    }
    #expect(finding.text.contains(words), "\(finding.text)")
    #expect((finding.mark?.line ?? 0) < 5)
  }
}

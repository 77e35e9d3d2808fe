// The blocks of the README say what the program does.

import FoundationEssentials
import Journals
import Reports
import Screen
import Testing
import Text
import Tree
import TreeFile
import Wizard

@testable import Commands

struct ReadmeTests {
  private let readme = BlockFile(
    file: house.appending(path: "README.md"), opening: { "```\($0)\n" }, closing: "```\n")

  private func expect(_ kind: String, toSay wanted: String) throws {
    try readme.expect(kind, toSay: wanted)
  }

  @Test func `The tree is the one that the tutorial begins with`() throws {
    let tutorial = house.appending(path: "Resources/tutorial.md")
    #expect(try trees(in: readme.file) == [try #require(try trees(in: tutorial).first)])
  }

  @Test func `The report is what check says of the example with a slip in it`() throws {
    let broken = Array(try printer().replacing("red: clear-jam", with: "red: plug-in").utf8)
    let loaded = DecisionTree.load(broken, for: .checking(today: nil))
    var report = FindingReport(source: broken, path: "printer.yaml")
    try expect("report", toSay: report.text(of: loaded.findings))
  }

  @Test func `The sample report is what a journal comes to`() throws {
    let file = house.appending(path: "Tests/SessionsTests/Fixtures/escalation.jsonl")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    // Without the lines that can't be read, which other tests are about.
    let bytes = Array(
      lines.filter { $0.contains("\"time\"") && $0.hasSuffix("}") }
        .map { $0 + "\n" }.joined().utf8)
    let record = Record(name: "20261123T091400-migration-4711", parsing: bytes)
    let tree = house.appending(path: "Tests/SessionsTests/Fixtures/migration.yaml")
    let loaded = DecisionTree.load(
      Array(try Data(contentsOf: tree)), library: Library(["Q198673", "Q242184"]))
    let report = Report(of: record, tree: loaded.tree, now: "2026-11-25T10:00:00Z")
    try expect("sample-report", toSay: report.text)
  }

  @Test func `The command line is what help says`() throws {
    try expect("usage", toSay: run("--help").output)
  }

  @Test func `The screen is the one that the program shows`() throws {
    let bytes = try #require(Resource.bytes(of: "trees/msmail-exchange.yaml"))
    let tree = try #require(
      DecisionTree.load(bytes, library: TreeSource.usual.library(on: emptyShelf)).tree)
    let answers: Answers = ["event": .choice("7026"), "mailbox": .choice("made-by-hand")]
    var session = Session(tree, answers: answers)
    session.hasEvidence = true
    let rows = session.frame.lines.map { line in
      let text = line.map(\.text).joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
    try expect("screen", toSay: rows.map { $0 + "\n" }.joined())
    let text = try String(contentsOf: readme.file, encoding: .utf8)
    #expect(text.firstRange(of: readme.opening("screen")) == text.firstRange(of: /```.*\n/))
  }
}

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

  /// The tree that the tutorial ends with, which is the last one.
  private func example() throws -> String {
    let text = try String(contentsOf: readme.file, encoding: .utf8)
    let start = try #require(text.ranges(of: readme.opening("yaml")).last).upperBound
    let end = try #require(text[start...].firstRange(of: readme.closing)).lowerBound
    return String(text[start..<end])
  }

  private func expect(_ kind: String, toSay wanted: String) throws {
    try readme.expect(kind, toSay: wanted)
  }

  @Test func `The table of checks is the one of the program`() throws {
    let table = BlockFile(
      file: house.appending(path: "README.md"),
      opening: { "| \($0) | severity | what is wrong |\n| --- | --- | --- |\n" }, closing: "\n\n")
    let rows = Check.all.map { "| `\($0.id)` | \($0.severity) | \($0.summary) |" }
    try table.expect("check", toSay: rows.joined(separator: "\n"))
  }

  @Test func `The example of a tree has no mistakes, and its cases pass`() throws {
    let loaded = DecisionTree.load(Array(try example().utf8), for: .checking(today: nil))
    #expect(loaded.findings.isEmpty)
    #expect(loaded.tree?.cases.count == 2)
  }

  @Test func `The outline is what show says of the example with an answer`() throws {
    try withFolder { folder in
      let path = try write(try example(), to: "printer.yaml", in: folder)
      try expect("outline", toSay: run("show", "-a", "light=green", path).output)
    }
  }

  @Test func `The report is what check says of the example with a slip in it`() throws {
    let broken = Array(try example().replacing("red: clear-jam", with: "red: plug-in").utf8)
    let loaded = DecisionTree.load(broken, for: .checking(today: nil))
    var report = FindingReport(source: broken, path: "printer.yaml")
    try expect("report", toSay: report.text(of: loaded.findings))
  }

  @Test func `What explain and check say of the example is what they say`() throws {
    try withFolder { folder in
      let text = try example()
      let path = try write(text, to: "printer.yaml", in: folder)
      try expect("explanation", toSay: run("explain", "call", path).output)
      let lastCase = try #require(text.ranges(of: "  - name:").last).lowerBound
      let less = try write(String(text[..<lastCase]), to: "printer.yaml", in: folder)
      let coverage = run("check", "--coverage", less).output
      try expect("coverage", toSay: coverage.replacing(folder + "/", with: ""))
    }
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
    try expect("usage", toSay: Subcommand.walk.usage)
  }

  @Test func `The screen is the one that the program shows`() throws {
    let bytes = try #require(Resource.bytes(of: Resource.tree))
    let tree = try #require(
      DecisionTree.load(bytes, library: Library(Set(Resource.articleIDs))).tree)
    let answers: Answers = ["event": .choice("7026"), "mailbox": .choice("made-by-hand")]
    let session = Session(tree, answers: answers)
    let rows = session.frame.lines.map { line in
      let text = line.map(\.text).joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
    try expect("screen", toSay: rows.map { $0 + "\n" }.joined())
  }
}

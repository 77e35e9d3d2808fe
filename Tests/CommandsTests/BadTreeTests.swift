// Trees with mistakes, each beside the exact report on it.

import Commands
import FoundationEssentials
import Testing
import Tree

@testable import TreeFile

/// The folder of the trees and reports.
let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

/// The articles that the trees may name.
let library = Library(
  read: { folder, ids in
    ids.map { id in
      id == "Q199980"
        ? .faulty("The article \"\(id)\" can't be shown. The text is empty", advice: "write it.")
        : articles(in: folder).contains(id) ? .fine : .missing
    }
  }, ids: { articles(in: $0) }, treeIDs: { ["disk-full"] },
  tree: { name in
    name == "broken"
      ? .faulty("The tree \"broken\" can't be used: it has a mistake on line 3", advice: "mend it.")
      : ["nowhere", "disk-ful"].contains(name) ? .missing : .fine
  })

/// The articles in a folder beside the trees.
func articles(in folder: String) -> [String] {
  folder == "../articles" ? ["Q242184", "Q183312"] : []
}

/// A tree with mistakes.
struct BadTree: CustomTestStringConvertible {
  let name: String

  var testDescription: String { name }

  /// The check that the name begins with.
  var check: Check? {
    Check.all.filter { name == $0.id || name.hasPrefix($0.id + "-") }
      .max { $0.id.utf8.count < $1.id.utf8.count }
  }

  /// What is found in it a day after the good tree was looked over.
  func load() throws -> Loaded { loadOnNextDay(try read()) }

  func read() throws -> [UInt8] {
    Array(try Data(contentsOf: fixtures.appending(path: "bad/\(name).yaml")))
  }

  static let all: [BadTree] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: fixtures.path + "/bad")
    return (files ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
      .map { BadTree(name: String($0.dropLast(5))) }
  }()
}

/// What is found in a tree a day after the good one was looked over.
func loadOnNextDay(_ source: [UInt8]) -> Loaded {
  DecisionTree.load(source, for: .checking(today: "2026-11-21"), library: library)
}

struct BadTreeTests {
  @Test(arguments: BadTree.all)
  func `The report says exactly what is wrong`(tree: BadTree) throws {
    let loaded = try tree.load()
    var printer = FindingReport(source: try tree.read(), path: "\(tree.name).yaml")
    let report = printer.text(of: loaded.findings, cases: loaded.tree?.cases.count ?? 0)
    try expect(report, inFile: fixtures.appending(path: "bad/\(tree.name).txt"))
  }

  @Test(arguments: BadTree.all)
  func `A tree with a mistake reports the check that its name begins with`(tree: BadTree) throws {
    let check = try #require(tree.check)
    let loaded = try tree.load()
    #expect(loaded.findings.contains { $0.check == check })
    #expect((loaded.tree == nil) == loaded.findings.contains { $0.check.isError })
    #expect(loaded.findings.inFileOrder() == loaded.findings)
  }

  @Test(arguments: BadTree.all)
  func `For a walk the errors alone are looked for, and all of them`(tree: BadTree) throws {
    let source = try tree.read()
    let errors = DecisionTree.load(source, for: .walking, library: library)
    let all = DecisionTree.load(source, library: library)
    #expect(errors.findings.filter(\.check.isError) == all.findings.filter(\.check.isError))
    #expect((errors.tree == nil) == (all.tree == nil))
  }

  // A file of 256 MiB has no place among the others; the test below makes one.
  @Test(arguments: Check.all.filter { $0 != .tooLarge })
  func `Every check has a tree that shows it`(check: Check) {
    #expect(BadTree.all.contains { $0.check == check })
  }

  @Test func `Every check that finds something is in the list, once`() throws {
    #expect(Set(Check.all.map(\.id)).count == Check.all.count)
    let found = try Set(BadTree.all.flatMap { try $0.load().findings.map(\.check) })
    #expect(found.isSubset(of: Check.all))
  }

  @Test func `Every check in the sources is in the list`() throws {
    let folder = house.appending(path: "Sources/TreeFile/Checks")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    let count = try files.reduce(0) { count, file in
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      return count + text.split(separator: "\n").count { $0.contains(#/static let \w+: Check =/#) }
    }
    #expect(count == Check.all.count)
  }

  @Test func `A file of more than 256 MiB is refused unread`() {
    let source = Array(repeating: UInt8(ascii: "#"), count: (256 << 20) + 1)
    let findings = DecisionTree.load(source, library: library).findings
    #expect(findings.map(\.check) == [.tooLarge])
    #expect(
      findings.first?.text == "The file is larger than 256 MiB; split it into several trees.")
  }

  @Test func `The tree that the others were made from has no mistake`() throws {
    let source = Array(try Data(contentsOf: fixtures.appending(path: "good.yaml")))
    let loaded = loadOnNextDay(source)
    #expect(loaded.findings == [])
    #expect(loaded.tree?.cases.count == 2)
  }
}

/// Compares a text with a recorded one; with RECORD=1 in the environment a missing or outdated one
/// is written, and the test fails, so that somebody looks at it.
private func expect(_ text: String, inFile file: URL) throws {
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  if recorded != text, ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("\(file.lastPathComponent) was recorded; look at it.")
  } else {
    #expect(recorded == text)
  }
}

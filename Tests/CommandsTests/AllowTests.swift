// Comments that silence warnings, and what they leave alone.

import FoundationEssentials
import Testing
import YAML

@testable import TreeFile

/// The trees in which there are warnings only.
private let warned = BadTree.all.filter { tree in
  tree.check != .unusedAllow
    && (try? tree.load().findings.allSatisfy { !$0.check.isError }) ?? false
}

struct AllowTests {
  /// The lines of a tree, and the checks that find something on each.
  private func lines(of tree: BadTree) throws -> [(text: String, checks: [String])] {
    let findings = try tree.load().findings
    let text = String(decoding: try tree.read(), as: UTF8.self)
    return text.components(separatedBy: "\n").enumerated().map { number, line in
      (line, findings.filter { $0.mark.map { Int($0.line) } == number + 1 }.map(\.check.id))
    }
  }

  private func findings(in lines: [String]) -> [Finding] {
    loadOnNextDay(Array(lines.joined(separator: "\n").utf8)).findings
  }

  @Test func `There are trees for every warning`() {
    let shown = Set(warned.compactMap(\.check)).union([.unusedAllow])
    #expect(shown == Set(Check.all.filter { !$0.isError }))
  }

  @Test(arguments: warned)
  func `A comment on the line above silences every warning`(tree: BadTree) throws {
    let allowed = try lines(of: tree).flatMap { line, checks in
      checks.isEmpty ? [line] : ["# kbwizard: allow \(checks.joined(separator: ", "))", line]
    }
    #expect(findings(in: allowed) == [])
  }

  // A comment that ends a text can't hold another one.
  @Test(arguments: warned.filter { $0.check != .commentInText })
  func `A comment at the end of the line does so too`(tree: BadTree) throws {
    let allowed = try lines(of: tree).map { line, checks in
      checks.isEmpty ? line : "\(line) #kbwizard:  allow \(checks.joined(separator: " "))"
    }
    #expect(findings(in: allowed) == [])
  }

  @Test(arguments: warned)
  func `A comment on any other line silences nothing, and is reported`(tree: BadTree) throws {
    let before = try tree.load().findings
    let first = try #require(before.first)
    let lines = try lines(of: tree).map(\.text)
    let line = try #require(first.mark.map { Int($0.line) })
    let found = findings(
      in: lines[..<(line - 2)] + ["# kbwizard: allow \(first.check.id)"]
        + lines[(line - 2)...])
    #expect(found.filter { $0.check != .unusedAllow }.map(\.check) == before.map(\.check))
    #expect(found.filter { $0.check == .unusedAllow }.count == 1)
  }

  @Test func `What only looks like such a comment says nothing`() throws {
    let tree = smallTree.replacing(
      "\nquestions:", with: "\n# kbwizard: allowed\n#kbwizard\nquestions:"
    )
    .replacing("id: small", with: "id: small # see # kbwizard: allow long-text")
    #expect(loadOnNextDay(Array(tree.utf8)).findings == [])
  }
}

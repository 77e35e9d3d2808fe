// The schema for editors knows what the checker knows.

import FoundationEssentials
import Testing
import Tree
import TreeFile

@testable import Commands
@testable import JSON

struct SchemaTests {
  private let schema = Result {
    let file = house.appending(path: "Resources/schema/tree.schema.json")
    return try #require(
      Array(try Data(contentsOf: file)).withUnsafeBufferPointer { JSONValue(parsing: $0) })
  }

  /// Does something with every object in a value, the outer one first.
  private func visit(_ value: JSONValue, _ body: ([(String, JSONValue)]) -> Void) {
    switch value {
    case .object(let members):
      body(members)
      for (_, member) in members { visit(member, body) }
    case .array(let items):
      for item in items { visit(item, body) }
    default:
      break
    }
  }

  /// The keys that can stand together, for each part of a tree.
  private func keys() throws -> Set<Set<String>> {
    var keys: Set<Set<String>> = []
    visit(try schema.get()) { members in
      guard case .object(let properties)? = members.first(where: { $0.0 == "properties" })?.1
      else { return }
      keys.insert(Set(properties.map(\.0)))
    }
    return keys
  }

  @Test func `The schema knows the keys that the checker knows, and no others`() throws {
    // A key that no part of a tree knows makes the checker list those that it knows there.
    let tree = """
      x: 1
      kbwizard: 1
      id: a
      title: a
      symptoms: [{x: 1, text: a}]
      values: {a: {x: 1, text: a, kind: word}}
      questions: {a: {x: 1, text: a, choices: {a: a}}}
      tree: {x: 1, ask: a, then: {a: {x: 1, fix: a}}}
      otherwise: a
      procedures: {a: {x: 1, steps: [{do: a}]}}
      fixes:
        a: {x: 1, title: a, ways: [{x: 1, title: a, steps: [{x: 1, do: a}, {x: 1, use: a}]}]}
      evidence:
        a:
          {x: 1, title: a, reader: lines, sections: {a: {x: 1, from: a}}, header: {x: 1, names: a},
          each: {a: {x: 1, of: a, split: a}}, rules: [{x: 1, id: a, match: {text: a}}]}
      cases: [{x: 1, name: a, answers: {a: a}, fix: a}]
      """
    let findings = DecisionTree.load(Array(tree.utf8)).findings
      .filter { $0.text.contains("Known here: ") }
    let known = try findings.map { finding in
      let list = try #require(finding.text.split(separator: "Known here: ").last)
      return Set(list.dropLast().split(separator: ", ").map(String.init))
    }
    #expect(known.count == 17)
    #expect(Set(known) == (try keys()))
  }

  @Test func `The tree that has every key of the format has no mistake`() throws {
    let path = fixtures.appending(path: "every-key.yaml").path
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for key in try keys().joined() { #expect(text.contains(key + ":"), "\(key)") }
    let source = TreeSource.path(path)
    let loaded = DecisionTree.load(
      try source.bytes(), for: .checking(today: "2026-11-21"),
      library: source.library(on: emptyShelf))
    #expect(loaded.findings.map(\.text) == [])
    #expect(run("check", "--min-coverage", "100", path).status == 0)
  }

  @Test func `Everything that an editor shows is a title or a finished sentence`() throws {
    visit(try schema.get()) { members in
      for (key, value) in members {
        switch (key, value) {
        case ("title", .string(let text)):
          #expect(!text.hasSuffix("."), "\(text)")
        case ("description", .string(let text)), ("errorMessage", .string(let text)):
          #expect(text.hasSuffix("."), "\(text)")
        case ("enumDescriptions", .array(let texts)):
          for case .string(let text) in texts { #expect(text.hasSuffix("."), "\(text)") }
        default: break
        }
      }
    }
  }

  @Test func `Words that look like numbers or dates are texts to the checker`() throws {
    let run = run("check", house.appending(path: "Tests/Schema/words.yaml").path)
    #expect(run.status == 0 && run.output.hasSuffix(": no mistakes; 2 cases pass.\n"))
  }
}

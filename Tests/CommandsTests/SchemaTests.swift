// The schema for editors knows what the checker knows.

import FoundationEssentials
import Testing
import Tree
import TreeFile

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

  @Test func `The schema knows the keys that the checker knows, and no others`() throws {
    var inSchema: Set<Set<String>> = []
    visit(try schema.get()) { members in
      guard case .object(let properties)? = members.first(where: { $0.0 == "properties" })?.1
      else { return }
      inSchema.insert(Set(properties.map(\.0)))
    }
    // A key that no part of a tree knows makes the checker list those that it knows there.
    let tree = """
      x: 1
      kbwizard: 1
      id: a
      title: a
      questions: {a: {x: 1, text: a, choices: {a: a}}}
      tree: {x: 1, ask: a, then: {a: {x: 1, fix: a}}}
      otherwise: a
      fixes: {a: {x: 1, title: a, ways: [{x: 1, title: a, steps: [{x: 1, do: a}]}]}}
      cases: [{x: 1, name: a, answers: {a: a}, fix: a}]
      """
    let findings = DecisionTree.load(Array(tree.utf8)).findings
    let known = try findings.map { finding in
      let list = try #require(finding.text.split(separator: "Known here: ").last)
      return Set(list.dropLast().split(separator: ", ").map(String.init))
    }
    #expect(known.count == 8)
    #expect(Set(known) == inSchema)
  }

  @Test func `Everything that an editor shows is a title or a finished sentence`() throws {
    visit(try schema.get()) { members in
      for (key, value) in members where key == "title" || key == "description" {
        guard case .string(let text) = value else { continue }
        #expect(text.hasSuffix(".") == (key == "description"), "\(text)")
      }
    }
  }

  @Test func `Words that look like numbers or dates are texts to the checker`() throws {
    let run = run("check", house.appending(path: "Tests/Schema/words.yaml").path)
    #expect(run.status == 0 && run.output.hasSuffix(": no mistakes; 2 cases pass.\n"))
  }
}

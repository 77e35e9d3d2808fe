// Findings for other programs: JSON, SARIF and commands for GitHub, and the exit status of each.

import FoundationEssentials
import Testing
import YAML

@testable import Commands
@testable import JSON
@testable import TreeFile

struct FindingFormatTests {
  private let formats = ["text", "json", "sarif", "github"]
  /// A small tree with a warning in the second line from the end of its fixes.
  private let warned = smallTree.replacing(", verify: There is light.", with: "")

  private func lines(_ finding: Finding, in file: String = "a.yaml") -> String {
    CheckedFile(name: file, findings: [finding]).command(finding)
  }

  @Test func `JSON is one list of all findings, and null stands for no place`() throws {
    try withFolder { folder in
      let empty = try write("", to: "empty.yaml", in: folder)
      let tree = try write(warned, to: "tree.yaml", in: folder)
      let run = run("check", "--format", "json", empty, tree)
      #expect(run.status == 1 && run.error.isEmpty)
      #expect(
        run.output == """
          [{"file": "\(empty)", "line": null, "column": null, "length": null, \
          "severity": "error", "check": "unreadable", "message": "The file is empty.", \
          "advice": "A tree begins with the line \\"kbwizard: 1\\"."}, {"file": "\(tree)", "line": 9, "column": 3, \
          "length": 6, "severity": "warning", "check": "fix-without-verify", "message": "The fix \
          \\"switch\\" does not say how to tell that it helped.", "advice": "Add \\"verify\\"."}]

          """)
    }
  }

  @Test func `Nothing found is an empty list, and no command at all`() throws {
    try withFolder { folder in
      let path = try write(smallTree, to: "tree.yaml", in: folder)
      #expect(run("check", "--format", "json", path).output == "[]\n")
      #expect(run("check", "--format", "github", path).output.isEmpty)
      #expect(run("check", "-fsarif", path).output.hasSuffix("\"results\": []}]}\n"))
    }
  }

  @Test(arguments: ["json", "sarif", "github"])
  func `A file that can't be read is told beside the document`(format: String) throws {
    try withFolder { folder in
      let path = try write(warned, to: "tree.yaml", in: folder)
      let run = run("check", "--format=" + format, path, folder + "/none.yaml", path)
      #expect(run.status == 3)
      #expect(run.error.contains("none.yaml\" can't be read"))
      // SARIF has a message twice: with its advice, and alone.
      let count = format == "sarif" ? 4 : 2
      #expect(run.output.components(separatedBy: "does not say how to tell").count == count + 1)
    }
  }

  @Test func `SARIF says whether all files could be read, and which one could not`() throws {
    try withFolder { folder in
      let path = try write(smallTree, to: "tree.yaml", in: folder)
      let good = try #require(log(run("check", "-f", "sarif", path)))
      let invocation = good["runs"]?.items.first?["invocations"]?.items.first
      #expect(
        invocation?.text == #"{"executionSuccessful": true, "toolExecutionNotifications": []}"#)
      let none = folder + "/[none].yaml"
      let bad = try #require(log(run("check", "-f", "sarif", path, none)))
      let failed = bad["runs"]?.items.first?["invocations"]?.items.first
      #expect(failed?["executionSuccessful"]?.text == "false")
      let notification = failed?["toolExecutionNotifications"]?.items.first
      #expect(notification?["level"]?.string == "error")
      #expect(
        notification?["message"]?["text"]?.string
          == "\"\(folder)/\\[none\\].yaml\" can't be read: no such file or directory.")
      let place = notification?["locations"]?.items.first?["physicalLocation"]
      #expect(
        place?["artifactLocation"]?["uri"]?.string?.hasSuffix("/%5Bnone%5D.yaml") == true)
    }
  }

  private func log(_ run: Run) -> JSONValue? {
    Array(run.output.utf8).withUnsafeBufferPointer { JSONValue(parsing: $0) }
  }

  @Test func `Warnings count only if they are to`() throws {
    try withFolder { folder in
      let path = try write(warned, to: "tree.yaml", in: folder)
      let good = try write(smallTree, to: "good.yaml", in: folder)
      for format in formats {
        #expect(run("check", "-f", format, path).status == 0)
        #expect(run("check", "-f", format, "--strict", good).status == 0)
        #expect(run("check", "-f", format, "--strict", path, good).status == 1)
      }
    }
  }

  @Test func `An unknown format is answered with the nearest one`() {
    let run = run("check", "--format", "srif", "x.yaml")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(
      run.error == "kbwizard: There is no format \"srif\". Did you mean \"sarif\"? "
        + "The formats: text, json, sarif, github.\n")
  }

  @Test func `A command for GitHub has its place, and spells what would end a part of it`() {
    let mark = Mark(line: 3, column: 5, length: 4)
    #expect(
      lines(Finding(.loop, at: mark, "100 %: a, b\nc")) == """
        ::error file=a.yaml,line=3,col=5,endColumn=9,title=loop::100 %25: a, b<U+000A>c

        """)
    #expect(
      lines(Finding(.longText, at: nil, "Long."), in: "50%, c:\\d\r\n.yaml") == """
        ::warning file=50%25%2C c%3A\\d%0D%0A.yaml,title=long-text::Long.

        """)
  }

  @Test func `SARIF has the members that the standard asks for`() throws {
    let findings = [
      Finding(
        .loop, at: Mark(line: 3, column: 5, length: 4), "A {b} [c](d) \\", advice: "do E."),
      Finding(.oldReview, at: nil, "Old."),
    ]
    let log = JSONValue.sarif(of: [
      CheckedFile(name: "a b/ü:1.yaml", findings: findings),
      CheckedFile(name: "/x.yaml", findings: findings),
    ])
    #expect(log["version"]?.string == "2.1.0")
    let run = try #require(log["runs"]?.items.first)
    let driver = try #require(run["tool"]?["driver"])
    #expect(driver["name"]?.string == "kbwizard" && driver["version"]?.string == Version.current)
    let rules = try #require(driver["rules"]?.items.map { $0["id"]?.string })
    #expect(rules == Check.all.map(\.id))
    let results = try #require(run["results"]?.items)
    #expect(results.count == 4)
    let texts = results.map { $0["message"]?["text"]?.string }
    #expect(texts[0] == "A {{b}} \\[c\\](d) \\\\; do E.")
    #expect(
      results[0]["properties"]?.text
        == "{\"message\": \"A {b} [c](d) \\\\.\", \"advice\": \"Do E.\"}")
    #expect(results[1]["properties"]?.text == "{\"message\": \"Old.\"}")
    #expect(results.map { $0["level"]?.string } == ["error", "warning", "error", "warning"])
    for result in results {
      guard case .number(let number)? = result["ruleIndex"] else {
        Issue.record("no index")
        continue
      }
      #expect(rules[number] == result["ruleId"]?.string)
    }
    let places = results.compactMap { $0["locations"]?.items.first?["physicalLocation"] }
    let uris = places.map { $0["artifactLocation"]?["uri"]?.string }
    #expect(uris[0] == "a%20b/%C3%BC%3A1.yaml" && uris[2] == "file:///x.yaml")
    #expect(
      places[0]["region"]?.text == "{\"startLine\": 3, \"startColumn\": 5, \"endColumn\": 9}")
    #expect(places[1]["region"] == nil)
  }

  @Test func `Without UTF-8 the documents are the same, spelled in ASCII`() throws {
    try withFolder { folder in
      let path = try write("ü: é🦀\n", to: "tree.yaml", in: folder)
      for format in ["json", "sarif"] {
        let output = run("check", "-f", format, path, environment: ["LC_ALL": "C"]).output
        #expect(output.utf8.allSatisfy { $0 < 0x80 })
        #expect(output.contains("no key \\\"\\u00fc\\\""))
      }
    }
  }

  @Test func `A tree from long ago is told, by the clock of the computer`() throws {
    try withFolder { folder in
      let old = smallTree.replacing("title: A small", with: "reviewed: 1999-12-31\ntitle: A small")
      let run = run("check", try write(old, to: "tree.yaml", in: folder))
      #expect(run.status == 0 && run.output.contains("[old-review]"))
    }
  }
}

extension JSONValue {
  /// The items of a list; none for everything else.
  fileprivate var items: [JSONValue] {
    if case .array(let items) = self { items } else { [] }
  }
}

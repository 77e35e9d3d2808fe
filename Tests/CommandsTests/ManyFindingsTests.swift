// Files with more findings than anybody reads: the first ones are told, and all are counted.

import FoundationEssentials
import Testing
import Tree

@testable import Commands
@testable import JSON
@testable import TreeFile

struct ManyFindingsTests {
  /// A tree with a number of keys that are not known.
  private func tree(_ count: Int) -> String {
    (1...count).map { "zz\($0): x\n" }.joined() + smallTree
  }

  @Test(arguments: BadTree.all)
  func `The findings that are kept are the first ones of the file`(tree: BadTree) throws {
    let source = try tree.read()
    let all = loadOnNextDay(source)
    #expect(all.tally == Tally(all.findings))
    for limit in 0...max(1, all.findings.count) {
      let some = DecisionTree.load(
        source, for: .checking(today: "2026-11-21"), library: library, keeping: limit)
      #expect(some.findings.map(\.mark) == all.findings.prefix(limit).map(\.mark))
      #expect(some.findings.map(\.check) == all.findings.prefix(limit).map(\.check))
      #expect(some.tally == all.tally)
      #expect((some.tree == nil) == (all.tree == nil))
    }
  }

  @Test func `A thousand are printed, and a sentence says how many more there are`() throws {
    try withFolder { folder in
      let path = try write(tree(1_002), to: "t.yaml", in: folder)
      for arguments in [["check", path], ["show", path], [path, "--plain"]] {
        let run = run(arguments)
        #expect(run.status == (arguments[0] == "check" ? 1 : 3))
        let lines = (run.output + run.error).split(separator: "\n")
        #expect(lines.count { $0.contains("[unknown-key]") } == 1_000)
        #expect(
          lines.suffix(2) == [
            "\(path): 2 more are not shown; \"kbwizard check --max-findings 0\" shows all.",
            "\(path): 1002 errors.",
          ])
      }
    }
  }

  @Test(arguments: ["json", "sarif", "github"])
  func `Beside a document the sentence stands on standard error`(format: String) throws {
    try withFolder { folder in
      let path = try write(tree(4), to: "t.yaml", in: folder)
      let some = run("check", "-f", format, "--max-findings", "3", path)
      #expect(some.status == 1)
      #expect(some.output.components(separatedBy: "unknown-key\",").count <= 5)
      #expect(some.output.contains("zz3") && !some.output.contains("zz4"))
      #expect(
        some.error
          == "kbwizard: \"\(path)\": 1 more is not shown; "
          + "\"kbwizard check --max-findings 0\" shows all.\n")
      let all = run("check", "-f", format, "--max-findings=0", path)
      #expect(all.error.isEmpty && all.output.contains("zz4"))
    }
  }

  @Test func `Warnings that are not shown count for --strict`() throws {
    try withFolder { folder in
      let warned = smallTree.replacing(", verify: There is light.", with: "")
        .replacing("There is not", with: "There is")
      let path = try write(warned, to: "t.yaml", in: folder)
      let run = run("check", "--strict", "--max-findings", "1", path)
      #expect(run.status == 1)
      #expect(run.output.hasSuffix("t.yaml: 2 warnings; 1 case passes.\n"))
    }
  }

  @Test func `A number of findings is whole and not below nothing`() {
    let run = run("check", "--max-findings", "-1", "t.yaml")
    #expect(run.status == 2)
    #expect(run.error.contains("\"-1\" is no number of findings"))
  }

  @Test func `Mistakes of which nobody sees the words are counted and silenced all the same`() {
    let text = smallTree.replacing(", verify: There is light.", with: "")
      .replacing("  switch:", with: "  # kbwizard: allow fix-without-verify\n  switch:")
    let loaded = DecisionTree.load(Array(text.utf8), for: .checking(today: nil), keeping: 0)
    #expect(loaded.tally.all == 0 && loaded.tree != nil)
  }
}

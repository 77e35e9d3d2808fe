// The check of long texts counts the rows that a page really has.

import Screen
import Testing
import Tree

@testable import TreeFile
@testable import Wizard

struct LongTextTests {
  /// A tree whose second question has some choices, and behind them so many fixes.
  private func tree(choices: Int, fixes: Int, why: Bool, find: String) -> String {
    let others = (1..<choices).map { "c\($0): f\($0)" }.joined(separator: ", ")
    let all = (0..<fixes).map { "f\($0)" }.joined(separator: ", ")
    return """
      kbwizard: 1
      id: t
      title: T
      questions:
        first: {text: First?, choices: {x: X, y: Y}}
        second:
          text: \(String(repeating: "word ", count: 20))?
          \(why ? "why: \(String(repeating: "word ", count: 20))." : "")
          choices:
      \((0..<choices).map { "      c\($0): \(String(repeating: "word ", count: 11))\n" }.joined())
          find: \(find)
      tree: {ask: first, then: {x: last, y: {ask: second, then: {c0: [\(all)], \(others)}}}}
      otherwise: last
      fixes:
      \((0..<fixes).map { "  f\($0): {title: Fix \($0), steps: [{do: D.}]}\n" }.joined())
        last: {title: Last, steps: [{do: D.}]}
      """
  }

  @Test(arguments: [2, 3, 5], [(6, false), (6, true), (12, false), (12, true)])
  func `A way to find out is too long exactly where a screen does not show all of it`(
    choices: Int, other: (fixes: Int, why: Bool)
  ) throws {
    for count in 7...16 {
      for find in [
        "|\n" + String(repeating: "      line\n", count: count - 1),
        String(repeating: "word ", count: 14 * count),
        "|\n"
          + String(repeating: "      \(String(repeating: "word ", count: 12))\n", count: count - 1),
      ] {
        let text = tree(choices: choices, fixes: other.fixes, why: other.why, find: find)
        let loaded = DecisionTree.load(Array(text.utf8))
        let tree = try #require(loaded.tree, "\(loaded.findings)")
        let session = try Session(tree, size: Size(columns: 80, rows: 24)).typed("2")
        #expect(session.shown == "second")
        let isTold = loaded.findings.contains { $0.check == .longText }
        #expect(isTold == (session.view.below > 0), "\(choices) \(other) \(count) \(find)")
      }
    }
  }
}

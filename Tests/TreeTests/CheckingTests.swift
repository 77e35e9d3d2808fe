// Checks of what is valid and looks wrong: their borders, and how far their work goes.

import Testing
import Tree

@testable import TreeFile

struct CheckingTests {
  /// The warnings for a tree with the given parts.
  private func warnings(
    head: String = "", questions: String = "{}", tree: String = "f", fixes: String = "",
    today: String? = nil
  ) -> [Finding] {
    let text = """
      kbwizard: 1
      id: sample
      title: A sample
      \(head)
      questions: \(questions)
      tree: \(tree)
      otherwise: f
      fixes:
        f: {title: F, steps: [{do: It.}]}
      \(fixes)
      """
    return DecisionTree.load(Array(text.utf8), for: .checking(today: today)).findings
  }

  @Test(arguments: [
    ("2024-11-21", false), ("2024-11-20", true), ("2024-12-01", false), ("2023-12-31", true),
    ("2026-11-21", false), ("2031-01-01", false), ("0001-01-01", true),
  ])
  func `A tree is old when two years and a day have gone by`(reviewed: String, isOld: Bool) {
    let found = warnings(head: "reviewed: \(reviewed)", today: "2026-11-21")
    #expect(found.map(\.check) == (isOld ? [.oldReview] : []))
    #expect(warnings(head: "reviewed: \(reviewed)").isEmpty)
  }

  @Test(arguments: [(60, false), (61, true)])
  func `A choice is too long from 61 columns on`(count: Int, isLong: Bool) {
    for text in [
      String(repeating: "x", count: count),
      String(repeating: "漢", count: count / 2)
        + String(repeating: "x", count: count % 2),
    ] {
      let found = warnings(
        questions: "{q: {text: Q?, choices: {x: \(text), y: Y}}}",
        tree: "{ask: q, then: {x: f, y: g}}",
        fixes: "  g: {title: G, steps: [{do: It.}], verify: V.}")
      #expect(found.map(\.check) == (isLong ? [.longText] : []))
    }
  }

  @Test(arguments: [
    ("\(String(repeating: "x", count: 960))", false),
    ("\(String(repeating: "x", count: 961))", true),
    ("\"\(String(repeating: "x\\n", count: 12))\"", false),
    ("\"\(String(repeating: "x\\n", count: 12))x\"", true),
    ("\"\(String(repeating: "\\n", count: 12))x\"", true),
  ])
  func `A way to find out is too long from 13 lines on`(find: String, isLong: Bool) {
    let found = warnings(
      questions: "{q: {text: Q?, find: \(find), choices: {x: X, y: Y}}}",
      tree: "{ask: q, then: {x: f, y: g}}",
      fixes: "  g: {title: G, steps: [{do: It.}], verify: V.}")
    #expect(found.map(\.check) == (isLong ? [.longText] : []))
  }

  @Test(arguments: [
    ("a\u{202E}b", true), ("a\u{2028}b", true), ("a\u{AD}b", true), ("a\u{FEFF}b", true),
    ("👩‍🔧 क्‍ष می‌خواهم é 漢 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ✔︎", false), ("a\tb", false),
  ])
  func `A character that nobody sees is told, unless a script needs it`(
    text: String, isHidden: Bool
  ) {
    let found = warnings(head: "summary: '\(text)'")
    #expect(found.map(\.check) == (isHidden ? [.specialCharacter] : []))
  }

  @Test func `Bare fixes are told all that they lack, but the last one needs less`() {
    let found = warnings(head: "articles: .", tree: "[f, g]", fixes: "  g: {title: G}")
    #expect(found.map(\.check) == [.fixWithoutVerify, .fixWithoutSteps, .fixWithoutArticle])
  }

  @Test
  func `Twenty thousand fixes with one title are all told, beside as many branches with one end`() {
    let numbers = 0..<20_000
    let found = warnings(
      questions: "{q: {text: Q?, choices: {x: X, y: Y}}}",
      tree: "{ask: q, then: {x: b0, y: [\(numbers.map { "f\($0)" }.joined(separator: ", "))]}}",
      fixes: numbers.map { "  f\($0): {title: T, steps: [{do: It.}], verify: V.}\n" }.joined()
        + "branches:\n"
        + numbers.map { "  b\($0): \($0 + 1 < 20_000 ? "b\($0 + 1)" : "f")\n" }.joined())
    #expect(found.count == 19_999)
    #expect(found.allSatisfy { $0.check == .sameWording })
  }
}

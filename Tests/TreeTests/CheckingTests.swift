// Checks of what is valid and looks wrong: their borders, and how far their work goes.

import Testing
import Tree
import YAML

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
    ("\"\(String(repeating: "x\\n", count: 13))\"", false),
    ("\"\(String(repeating: "x\\n", count: 13))x\"", true),
    ("\"\(String(repeating: "\\n", count: 13))x\"", true),
    ("\"\(String(repeating: "\(String(repeating: "x", count: 44))\\n", count: 13))\"", false),
    ("\"\(String(repeating: "\(String(repeating: "x", count: 45))\\n", count: 13))\"", true),
  ])
  func `A way to find out is too long where it does not fit beside a short question`(
    find: String, isLong: Bool
  ) {
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

  @Test(arguments: [
    ("do: a # b", true), ("do: a#b", false), ("do: 'a' # b", false), ("do: a, # b", true),
    ("{do: a # b\n        }", true), ("{do: a} # b", false), ("do: a\n          c # b", true),
    ("do: 12.5 # b", false), ("do: 12 V # b", true), ("do: a # kbwizard: allow long-text", false),
    ("do: a # kbwizard allow long-text", false), ("do: |\n          a # b", false),
    ("do: a\n        # b", false), ("do: a\n        type: b # c", true),
    ("do: a\n        type: | # b\n          c", false),
  ])
  func `A comment behind a text without quotes is told, as it may be a part of it`(
    step: String, isTold: Bool
  ) {
    let found = warnings(
      tree: "[f, g]", fixes: "  g:\n    title: G\n    verify: V.\n    steps:\n      - \(step)\n")
    #expect(found.map(\.check).contains(.commentInText) == isTold)
  }

  @Test func `Behind ids, dates, formats and articles a comment stands free`() {
    let found = warnings(
      head: "summary: S # no\nreviewed: 2026-11-20 # yes", tree: "f # yes",
      fixes: "  g: # yes\n    title: G\n    ends: fixed # yes\n    steps: [{do: a}] # yes")
    #expect(found.filter { $0.check == .commentInText }.map(\.mark?.line) == [4])
  }

  @Test(arguments: [
    ("ls -l", 0), ("ls\n          -l", 2), ("\"ls\n          -l\"", 2), ("'ls\n\n          -l'", 3),
    (">\n          ls", 0), (">\n          ls\n          -l\n\n", 2),
    ("|\n          ls\n          -l", 0),
    ("\"ls\\n-l\"", 0), ("|-\n          ls\n\n          -l", 0), (">-\n          ls\n\n", 0),
  ])
  func `Lines to type that are joined are counted`(type: String, count: Int) {
    let found = warnings(
      tree: "[f, g]",
      fixes:
        "  g:\n    title: G\n    steps:\n      - do: D\n        type: \(type)\n    verify: V.\n")
    #expect(
      found.map(\.message) == (count == 0 ? [] : ["These \(count) lines are joined to one."]))
  }

  @Test func `A hundred thousand comments, cases and misspelled allowances are read in one go`() {
    let numbers = 0..<100_000
    let found = warnings(
      questions: "{q: {text: Q?, choices: {x: X, y: Y}}}",
      tree: "{ask: q, then: {x: f, y: g}}",
      fixes: "  g:\n    title: G\n    verify: V.\n    steps:\n"
        + numbers.map { _ in "    - do: a # b\n" }.joined()
        + "cases:\n"
        + numbers.map { _ in "# kbwizad: allow loop\n- {name: n, answers: {q: x}, fix: f}\n" }
        .joined())
    let counts = Dictionary(grouping: found, by: \.check).mapValues(\.count)
    #expect(
      counts == [.commentInText: 100_000, .duplicateCase: 99_999, .unusedAllow: 100_000])
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

// Mistakes do not hide each other, and none of them makes others.

import FoundationEssentials
import Testing

@testable import TreeFile

/// A change of a good tree that brings one mistake and keeps the number of lines.
private struct Mistake: CustomTestStringConvertible {
  let good: String
  let bad: String
  let check: Check

  var testDescription: String { bad }

  init(_ good: String, _ bad: String, _ check: Check) {
    (self.good, self.bad, self.check) = (good, bad, check)
  }

  static let errors = [
    Mistake("id: mail", "id: Mail!", .badID),
    Mistake("summary: Finds", "sumary: Finds", .unknownKey),
    Mistake("reviewed: 2026-11-20", "reviewed: 2026-11-31", .badDate),
    Mistake("      none: Nothing was logged.", "      No One: Nothing.", .badID),
    Mistake("ask: run\n      then", "ask: ran\n      then", .unknownQuestion),
    Mistake("\"7017\": [blank-mode, ", "\"7017\": [black-mode, ", .unknownFix),
    Mistake("else: by-symptom", "else: by-sympton", .unknownBranch),
    Mistake("    why: Each failure has its own.", "    text: It stands twice.", .duplicateKey),
    Mistake("otherwise: escalate", "otherwise: excalate", .unknownFix),
    Mistake("article: Q183312", "article: Q183313", .missingArticle),
    Mistake("            undo: Close it", "            undone: Close it", .unknownKey),
    Mistake("      - do: Put the entry back.", "      - Put the entry back.", .wrongShape),
    Mistake("    title: Collect the logs", "    title: []", .wrongShape),
    Mistake(
      "answers: {event: \"7026\", run: one-step}", "answers: {event: x, run: one-step}",
      .unknownChoice),
  ]

  static let warnings = [
    Mistake("reviewed: 2026-11-20", "reviewed: 2001-11-20", .oldReview),
    Mistake("summary: Finds", "summary: Fi\u{AD}nds", .specialCharacter),
    Mistake("two-step: In two steps}", "two-step: In one step}", .sameWording),
    Mistake(
      "      none: Nothing was logged.", "      none: Nothing\(String(repeating: "!", count: 60))",
      .longText),
    Mistake("\"7017\": [blank-mode, ", "\"7017\": [blank-mode, keep-entry, ", .repeatedFix),
    Mistake(
      "      one-step: add-address\n      two-step: escalate",
      "      one-step: escalate\n      two-step: escalate", .needlessQuestion),
    Mistake("    verify: The modes are blank.", "    # verify: They are.", .fixWithoutVerify),
    Mistake("    article: Q183312", "    # article: Q183312", .fixWithoutArticle),
    Mistake("            undo: Close it", "            expect: Close it", .warnWithoutUndo),
    Mistake(
      "          - {do: Import the file., warn: It replaces others., undo: Import the old one.}",
      "          []", .emptyWay),
    Mistake("      - do: Save the log of the run.", "      []", .fixWithoutSteps),
  ]

  static let inNewKeys = [
    Mistake("  - The screen stays black", "  - \"\"", .wrongShape),
    Mistake("kernel: panic}\nreviewed", "kernal: panic}\nreviewed", .unknownQuestion),
    Mistake("owner: Platform team, ext. 4711", "owner: []", .wrongShape),
    Mistake("shell: sh\n\n", "shell: bash\n\n", .unknownShell),
    Mistake("kind: host", "kind: hostname", .unknownKind),
    Mistake("example: web-3", "exmple: web-3", .unknownKey),
    Mistake("label: Firmware", "label:", .wrongShape),
    Mistake("when: {menu: yes}", "when: {menu: maybe}", .unknownChoice),
    Mistake("- {do: Take the USB", "- {use: rescue, do: Take the USB", .wrongShape),
    Mistake("- https://www", "- www", .badLink),
    Mistake("- use: rescue\n          - do", "- use: rescew\n          - do", .unknownProcedure),
    Mistake("added: true\n", "added: yes\n", .wrongShape),
    Mistake("type: F12, shell: none", "type: F12, shell: non", .unknownShell),
    Mistake(
      "        when: {firmware: uefi}\n        shell", "        when: uefi\n        shell",
      .wrongShape),
  ]

  func made(in text: String) -> String { text.replacing(good, with: bad) }
}

struct MistakeTests {
  private func checks(_ mistakes: [Mistake]) throws -> [String] {
    let trees = try ["good.yaml", "every-key.yaml"].map {
      try String(contentsOf: fixtures.appending(path: $0), encoding: .utf8)
        .replacing("../../../Resources/articles", with: "../articles")
    }
    let good = try #require(
      trees.first { tree in mistakes.allSatisfy { tree.contains($0.good) } })
    let text = mistakes.reduce(good) { $1.made(in: $0) }
    return loadOnNextDay(Array(text.utf8)).findings.map(\.check.id).sorted()
  }

  @Test(arguments: Mistake.errors + Mistake.warnings + Mistake.inNewKeys)
  fileprivate func `One mistake is one finding`(mistake: Mistake) throws {
    #expect(try checks([mistake]) == [mistake.check.id])
  }

  @Test(arguments: [Mistake.errors, Mistake.warnings, Mistake.inNewKeys])
  fileprivate func `Of two mistakes both are found, and nothing else`(
    mistakes: [Mistake]
  ) throws {
    for (number, first) in mistakes.enumerated() {
      for second in mistakes[(number + 1)...] where !second.good.contains(first.good) {
        let both = [first, second].map(\.check.id).sorted()
        #expect(try checks([first, second]) == both, "\(first.bad) and \(second.bad)")
      }
    }
  }
}

// That every finding stands inside its line, for people and for programs, whatever the file holds.

import Randomness
import Testing
import YAML

@testable import Commands
@testable import JSON
@testable import TreeFile

struct FindingPlaceTests {
  /// What makes columns hard to count.
  private static let signs = [
    "&a1 ", "!!str ", "!t\n  ", "&a2\n", "*a1", "🦀", "e\u{301}", "\u{2028}", "\u{85}", "\u{2029}",
    "\r", "\r\n", "\t", "'", "\"", "[", "{", "# kbwizard: allow x\u{2028}", "!<tag:x,2000:y> ", "%",
    "|", "\u{FEFF}", "\\", ": ", "? ", "&a\n  # b\n  !t ",
  ]

  @Test(arguments: BadTree.all)
  func `In every tree with a mistake`(tree: BadTree) throws {
    expectPlaces(in: try tree.read())
  }

  @Test(arguments: BadTree.all)
  func `In every tree with a mistake that has such signs anywhere`(tree: BadTree) throws {
    let source = try tree.read()
    var random = Chance(source.count)
    for _ in 0..<20 {
      var damaged = source
      for _ in 0..<(1 + random.number(below: 4)) {
        let sign = Self.signs[random.number(below: Self.signs.count)]
        damaged.insert(contentsOf: sign.utf8, at: random.number(below: damaged.count + 1))
      }
      expectPlaces(in: damaged)
    }
  }

  @Test func `The columns of SARIF count characters as it declares`() throws {
    let source = Array("id: 🦀🦀\n🦀🦀: x".utf8)
    let findings = loadOnNextDay(source).findings
    let log = JSONValue.sarif(of: [CheckedFile(name: "t.yaml", findings: findings)]).text
    #expect(log.contains("\"columnKind\": \"unicodeCodePoints\""))
    #expect(log.contains("{\"startLine\": 2, \"startColumn\": 1, \"endColumn\": 3}"))
  }

  private func expectPlaces(in source: [UInt8]) {
    let lines = lines(of: source)
    for finding in loadOnNextDay(source).findings {
      guard let mark = finding.mark else { continue }
      guard 1...lines.count ~= Int(mark.line) else {
        Issue.record("No line \(mark.line): \(finding.text)\n\(text(source))")
        continue
      }
      let end = lines[Int(mark.line) - 1] + 1
      #expect(
        mark.column >= 1 && mark.length >= 0 && Int(mark.column + mark.length) <= end,
        "\(mark) \(finding.text)\n\(text(source))")
    }
  }

  private func text(_ source: [UInt8]) -> String { String(decoding: source, as: UTF8.self) }

  /// The number of scalars on each line, as an editor counts lines.
  private func lines(of source: [UInt8]) -> [Int] {
    var scalars = Array(text(source).unicodeScalars)
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { scalars.removeFirst() }
    var counts = [0]
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n" where index > 0 && scalars[index - 1] == "\r": break
      case "\n", "\r": counts.append(0)
      default: counts[counts.count - 1] += 1
      }
    }
    return counts
  }
}

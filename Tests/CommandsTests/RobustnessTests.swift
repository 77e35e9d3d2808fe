// Trees cut short and trees damaged at random: all are read or refused, and none stops the program.

import Commands
import DecisionTree
import FoundationEssentials
import Testing

struct RobustnessTests {
  private let good = Result { Array(try Data(contentsOf: fixtures.appending(path: "good.yaml"))) }

  /// Reads a text and prints what is wrong with it.
  private func report(on source: [UInt8]) -> String {
    let loaded = Tree.load(source, runningCases: true, library: library)
    #expect((loaded.tree == nil) == loaded.findings.contains { $0.check.isError })
    var printer = FindingReport(source: source, path: "t.yaml")
    return printer.text(of: loaded.findings)
  }

  @Test func `Every beginning of a tree is refused in sentences`() throws {
    let source = try good.get()
    for end in 0..<source.count {
      let report = report(on: Array(source[..<end]))
      #expect(report.hasPrefix("t.yaml:"), "after \(end) bytes")
    }
  }

  @Test(arguments: 1...300)
  func `A tree damaged at random is read or refused`(seed: Int) throws {
    var random = Random(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    var source = try good.get()
    for _ in 0..<Int.random(in: 1...3, using: &random) { damage(&source, using: &random) }
    let report = report(on: source)
    #expect(report.hasPrefix("t.yaml:"))
    // Neither an escape character nor a bell can reach the terminal.
    #expect(report.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
  }

  private func damage(_ source: inout [UInt8], using random: inout Random) {
    var lines = source.split(separator: 0x0A, omittingEmptySubsequences: false)
    let line = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      source[Int.random(in: 0..<source.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
      return
    case 1: lines.remove(at: line)
    case 2: lines.insert(lines[line], at: Int.random(in: 0...lines.count, using: &random))
    default:
      let indentation = Int.random(in: 0...8, using: &random)
      lines[line] = Array(repeating: 0x20, count: indentation) + lines[line].drop { $0 == 0x20 }
    }
    source = Array(lines.joined(separator: [0x0A]))
  }
}

/// A random number generator of Marsaglia's, started from a fixed state other than 0.
struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

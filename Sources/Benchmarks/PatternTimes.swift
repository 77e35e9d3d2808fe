// The slowest of many patterns at random, on texts that are made to slow a search down.

import Evidence
import Randomness

/// Tries patterns of a few letters on long texts of the same letters.
enum PatternTimes {
  private static let pieces = ["a", "b", "ab", "aa", " ", "%", "*", "<x>", "<y>", "1"]
  private static let texts = [
    ("a a a", "a "), ("aaa", "a"), ("aba", "ab"), ("blanks", " "), ("1a%", "1a%"),
    ("aaaab", "aaaab"),
  ].map { name, part in (name: name, text: String(repeating: part, count: 2_000 / part.count)) }

  /// Prints what some patterns at random take on a text of each kind, as a whole and in a line.
  static func compare(patterns: Int) {
    let table = Table(
      "\(patterns) patterns on 2,000 bytes, CPU",
      columns: ["median ms", "p99 ms", "slowest ms", "on"])
    for isWhole in [false, true] {
      var chance = Chance(1)
      var times: [Double] = []
      var slowest = (time: 0.0, pattern: "", text: "")
      for number in 0..<patterns {
        let text = texts[number % texts.count]
        let record = TextRecord(text.text)
        let pattern = random(&chance)
        let made = Pattern(pattern, kinds: ["y": .text], whole: isWhole)
        let time = processorMilliseconds { _ = made.fit(in: record) }
        times.append(time)
        if time > slowest.time { slowest = (time, pattern, text.name) }
      }
      let figures = Figures(times)
      table.add(
        isWhole ? "of a whole cell" : "anywhere in a line",
        [
          figures.median.text(3), figures.p99.text(3), slowest.time.text(2),
          "  \(slowest.pattern) on \(slowest.text)",
        ])
    }
  }

  private static func random(_ chance: inout Chance) -> String {
    (0...chance.number(below: 30)).map { _ in pieces[chance.number(below: pieces.count)] }.joined()
  }
}

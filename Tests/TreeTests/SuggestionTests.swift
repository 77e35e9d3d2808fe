// Names that unknown ones were probably meant to be.

import Randomness
import Testing

@testable import TreeFile

struct SuggestionTests {
  @Test(arguments: [
    ("quesiton", "question"), ("qestion", "question"), ("questions", "question"),
    ("anser", "answer"), ("unlike", nil), ("", nil), ("x", nil),
  ])
  func `The nearest name differs in at most a third of the letters`(word: String, name: String?) {
    var suggestions = Suggestions()
    #expect(suggestions.nearest(to: word, among: ["answer", "question", "y", ""]) == name)
  }

  @Test(arguments: 1...300)
  func `The nearest of some words is the one that a table of distances gives`(seed: Int) {
    var random = Chance(seed)
    let letters = Array("abc")
    func word(_ random: inout Chance) -> String {
      let isLong = random.number(below: 4) == 0
      let count = isLong ? 58 + random.number(below: 7) : 1 + random.number(below: 9)
      return String((0..<count).map { _ in letters[random.number(below: 3)] })
    }
    let names = (0..<20).map { _ in word(&random) }
    let unknown = word(&random)
    var best: (name: String, distance: Int)?
    for name in names {
      let length = max(name.count, unknown.count)
      let distance = distance(Array(unknown.utf8), Array(name.utf8))
      if distance <= max(1, length / 3), distance < length, distance < best?.distance ?? .max {
        best = (name, distance)
      }
    }
    var suggestions = Suggestions()
    #expect(suggestions.nearest(to: unknown, among: names) == best?.name)
  }

  /// The number of letters to insert, remove, replace or swap, row by row.
  private func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, rows[i - 1][j - 1] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}

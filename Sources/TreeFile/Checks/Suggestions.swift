// The known name that an unknown one was probably meant to be, by the Damerau–Levenshtein distance.

/// Looks for known names that resemble unknown ones, with a bound on the work in all.
package struct Suggestions {
  private var effort = 4_000_000

  /// Suggestions with nothing looked up yet.
  package init() {}

  /// The name nearest to a word: one that differs in at most a third of its letters.
  package mutating func nearest(
    to word: String, among names: some Collection<String>
  ) -> String? {
    let letters = Array(word.utf8.prefix(64))
    guard effort > 0 else { return nil }
    var best: (name: String, distance: Int)?
    for name in names {
      let length = name.utf8.count
      let limit = min(best.map { $0.distance - 1 } ?? .max, max(1, max(letters.count, length) / 3))
      effort -= 1
      guard effort > 0 else { return best?.name }
      guard abs(length - letters.count) <= limit, length <= 64 else { continue }
      effort -= letters.count * length / 16
      let distance = editDistance(letters, Array(name.utf8))
      if distance <= limit, distance < max(letters.count, length) { best = (name, distance) }
    }
    return best?.name
  }

  /// What to do about an unknown word, behind a question about the nearest name if there is one.
  mutating func advice(
    about word: String, among names: some Collection<String>, _ advice: String
  ) -> String {
    nearest(to: word, among: names).map { "Did you mean \"\($0)\"? \(advice)" } ?? advice
  }

  /// A sentence that asks for the nearest name, or nothing.
  package mutating func question(about word: String, among names: some Collection<String>) -> String
  {
    nearest(to: word, among: names).map { " Did you mean \"\($0)\"?" } ?? ""
  }
}

/// The number of letters to insert, remove, replace or swap with their neighbour.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var beforeLast = [Int]()
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}

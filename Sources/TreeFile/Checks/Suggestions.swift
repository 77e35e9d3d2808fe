// The known name that an unknown one was probably meant to be, by the Damerau–Levenshtein distance.

internal import YAML

/// Looks for known names that resemble unknown ones, with a bound on the work in all.
package struct Suggestions {
  /// How many more letters are compared; they take a few hundredths of a second.
  private var effort = 8_000_000

  /// Suggestions with nothing looked up yet.
  package init() {}

  /// The name nearest to a word: one that differs in at most a third of its letters.
  package mutating func nearest(
    to word: String, among names: some Collection<String>
  ) -> String? {
    allNearest(to: word, among: names).names.first
  }

  /// The names nearest to a word, at most ten, and in how many letters they differ from it.
  package mutating func allNearest(
    to word: String, among names: some Collection<String>
  ) -> (names: [String], distance: Int) {
    var best: (names: [String], distance: Int) = ([], .max)
    guard effort > 0, !word.isEmpty else { return best }
    let pattern = Pattern(word)
    for name in names {
      let length = name.utf8.count
      let limit = min(best.distance, max(1, max(pattern.count, length) / 3))
      effort -= 1
      guard effort > 0 else { return best }
      guard abs(length - pattern.count) <= limit, length <= Pattern.limit else { continue }
      effort -= length
      let distance = pattern.distance(to: name.utf8)
      guard distance <= limit, distance < max(pattern.count, length) else { continue }
      if distance < best.distance {
        best = ([name], distance)
      } else if best.names.count < Suggestions.most {
        best.names.append(name)
      }
    }
    return best
  }

  /// The most names that are equally near.
  private static let most = 10

  /// A sentence that asks for the nearest name, or nothing.
  package mutating func question(about word: String, among names: some Collection<String>) -> String
  {
    nearest(to: word, among: names).map { " Did you mean \"\($0)\"?" } ?? ""
  }
}

extension Findings {
  /// A question about the nearest name, to stand before an advice; nothing where nobody would read it.
  mutating func hint(
    about word: @autoclosure () -> String, among names: some Collection<String>, at mark: Mark?
  ) -> String {
    guard keeps(mark) else { return "" }
    let word = word()
    let bare = word.withoutQuotes
    guard let name = suggestions.nearest(to: bare, among: names) else { return "" }
    return "Did you mean \"\(name)\"? " + (bare == word ? "" : "Its quotes are letters to YAML. ")
  }
}

extension String {
  /// The text without the quotes around it that are letters to YAML, as an editor may have made them.
  var withoutQuotes: String {
    let quotes = "“”„‟‘’‚‛«»‹›"
    let text = drop { quotes.contains($0) }
    let end = text.lastIndex { !quotes.contains($0) }
    return String(text[..<(end.map { text.index(after: $0) } ?? text.startIndex)])
  }
}

/// A word whose distance to others is worked out for all its letters at once, in the bits of a number
/// (the algorithm of Hyyrö).
private struct Pattern {
  /// The number of letters that are looked at.
  static let limit = 64

  let count: Int
  /// The places of each letter in the word.
  private var places: [UInt64] = Array(repeating: 0, count: 256)

  /// The beginning of a word.
  init(_ word: String) {
    let letters = word.utf8.prefix(Pattern.limit)
    count = letters.count
    for (place, letter) in letters.enumerated() { places[Int(letter)] |= 1 << UInt64(place) }
  }

  /// The number of letters to insert, remove, replace or swap with their neighbour.
  func distance(to word: String.UTF8View) -> Int {
    // The places at which a column of the usual table is larger, or smaller, than right above; and
    // those at which it equals what stands to the left above.
    var (larger, smaller, equal) = (UInt64.max, UInt64(0), UInt64(0))
    var before: UInt64 = 0
    var distance = count
    let last: UInt64 = 1 << UInt64(count - 1)
    for letter in word {
      let same = places[Int(letter)]
      let swapped = (~equal & same) << 1 & before
      equal = ((same & larger) &+ larger) ^ larger | same | smaller | swapped
      var right = smaller | ~(equal | larger)
      let left = equal & larger
      if right & last != 0 { distance += 1 }
      if left & last != 0 { distance -= 1 }
      right = right << 1 | 1
      larger = left << 1 | ~(equal | right)
      smaller = right & equal
      before = same
    }
    return distance
  }
}

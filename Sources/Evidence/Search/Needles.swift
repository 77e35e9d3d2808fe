// Which of many patterns a piece of text is worth trying on.

/// The texts that patterns need, each known by the number of its pattern.
struct Needles: Sendable {
  private let automaton: Automaton
  /// For each different text the patterns that need it.
  private let users: [[Int]]
  /// The patterns that need none, and are tried on everything.
  private let needless: [Int]

  /// The texts that some patterns need; an empty one is none.
  init(_ needles: [[UInt8]]) {
    var places: [[UInt8]: Int] = [:]
    var texts: [[UInt8]] = []
    var users: [[Int]] = []
    for (number, needle) in needles.enumerated() where !needle.isEmpty {
      if let place = places[needle] {
        users[place].append(number)
      } else {
        places[needle] = texts.count
        texts.append(needle)
        users.append([number])
      }
    }
    automaton = Automaton(texts)
    self.users = users
    needless = needles.indices.filter { needles[$0].isEmpty }
  }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { users.isEmpty && needless.isEmpty }

  /// A place from another one on, in whose line something may be found; nil where there is none.
  func first(in text: Swift.Span<UInt8>, from start: Int, to end: Int) -> Int? {
    if !needless.isEmpty { return start < end ? start : nil }
    return users.isEmpty ? nil : automaton.first(in: text, from: start, to: end)
  }

  /// The patterns that are worth trying on a part of a text, ascending.
  func all(in text: Swift.Span<UInt8>, _ range: Range<Int>) -> [Int] {
    var ended: [Int] = []
    automaton.forEach(in: text, from: range.lowerBound, to: range.upperBound) {
      if !ended.contains($0) { ended.append($0) }
    }
    if ended.isEmpty { return needless }
    return (needless + ended.flatMap { users[$0] }).sorted()
  }
}

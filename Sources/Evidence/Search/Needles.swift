// Which of many patterns a piece of text is worth trying on.

/// The texts that patterns need, each known by the number of its pattern.
struct Needles: Sendable {
  private let automaton: Automaton
  /// For each different text the patterns that need it.
  private let users: [[Int]]
  /// The patterns that need none, and are tried on everything.
  let needless: [Int]

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

  /// A search from a place on.
  func search(_ text: Swift.Span<UInt8>, from start: Int, to end: Int) -> Automaton.Search {
    automaton.search(text, from: start, to: end)
  }

  /// Goes on with a search in what is left of its bytes and in those that have come.
  func resume(
    _ old: Automaton.Search, _ text: Swift.Span<UInt8>, without dropped: Int, to end: Int
  ) -> Automaton.Search {
    automaton.resume(old, text, without: dropped, to: end)
  }

  /// The place of the next byte at which a text ends, and what `forEach` is to be called with; nil
  /// where none does.
  func next(in text: Swift.Span<UInt8>, _ search: inout Automaton.Search)
    -> (place: Int, state: Int)?
  {
    users.isEmpty ? nil : automaton.next(in: text, &search)
  }

  /// Calls with the number of each pattern that needs a text which ends where a search has come to.
  func forEach(endingAt state: Int, _ body: (Int) -> Void) {
    automaton.forEach(endingAt: state) { for user in users[$0] { body(user) } }
  }

  /// A place from another one on, in whose line something may be found; nil where there is none.
  func first(in text: Swift.Span<UInt8>, from start: Int, to end: Int) -> Int? {
    if !needless.isEmpty { return start < end ? start : nil }
    var search = search(text, from: start, to: end)
    return next(in: text, &search)?.place
  }

  /// The patterns that are worth trying on a part of a text, ascending.
  func all(in text: Swift.Span<UInt8>, _ range: Range<Int>) -> [Int] {
    var found = needless
    var search = search(text, from: range.lowerBound, to: range.upperBound)
    while let hit = next(in: text, &search) {
      forEach(endingAt: hit.state) { if !found.contains($0) { found.append($0) } }
    }
    return found.sorted()
  }
}

// What is looked for on the find page, and what was found on the page below it and elsewhere.

internal import Tree

/// Words that are looked for, and what they mean.
struct Lookup: Equatable, Sendable {
  /// The words as they were typed.
  private(set) var words = ""
  /// What was found, in the order of the page: what the page below lists, then the rest.
  private(set) var items: [Item] = []
  /// How many items of the page below are among them.
  private(set) var hereCount = 0
  /// How many more were found of either.
  private(set) var more = (here: 0, elsewhere: 0)
  /// The number of the item that fits best, counted from 0.
  private(set) var best = 0
  /// The page below.
  let below: Below

  /// Something that was found.
  enum Item: Equatable, Sendable {
    /// An item of the page below, by its number.
    case here(Int)
    case elsewhere(Found)
  }

  /// The most that is listed of either; nobody reads on, but types another letter.
  private static let most = 100

  /// Nothing looked for yet on top of a page.
  init(on below: Below) {
    self.below = below
  }

  /// Looks for words; without any, all items of the page below are there.
  mutating func look(for words: String, with finder: Finder) {
    self.words = words
    let here = below.matches(of: words)
    let elsewhere = finder.hits(for: words, leavingOut: below.listed, most: Lookup.most)
    hereCount = min(Lookup.most, here.count)
    items =
      here.prefix(Lookup.most).map { .here($0.number) }
      + elsewhere.first.map { .elsewhere($0.found) }
    more = (here.count - hereCount, elsewhere.count - elsewhere.first.count)
    // An id says exactly what is meant, wherever that is.
    best = elsewhere.first.first?.rank == .id && here.first?.rank != .id ? hereCount : 0
  }

  /// How much was found, in words; empty while nothing is looked for.
  var count: String {
    let number = items.count + more.here + more.elsewhere
    return isBlank ? "" : number == 0 ? "not found" : "\(number) found"
  }

  /// Whether no word is typed yet.
  var isBlank: Bool { words.allSatisfy(\.isWhitespace) }

  static func == (left: Lookup, right: Lookup) -> Bool {
    left.words == right.words && left.items == right.items && left.more == right.more
  }
}

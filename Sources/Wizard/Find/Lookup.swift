// What is looked for on the find page, and what was found on the page below it and elsewhere.

internal import Tree

/// Words that are looked for, and what they mean.
struct Lookup: Equatable, Sendable {
  /// The words as they were typed.
  private(set) var words = ""
  /// What was found, in the order of the page: what the page below lists, then the rest.
  private(set) var items: [Item] = []
  /// How many items of the page below are among them, and how many things of the same tree.
  private(set) var (hereCount, elsewhereCount) = (0, 0)
  /// How many more were found of each.
  private(set) var more = (here: 0, elsewhere: 0, shelf: 0)
  /// The words that were looked for instead, with one letter mended, as those typed are nowhere.
  private(set) var mended: String?
  /// The number of the item that fits best, counted from 0.
  private(set) var best = 0
  /// Whether the words are the id of that.
  private var isBestNamed = false
  /// The page below.
  let below: Below

  /// Something that was found.
  enum Item: Equatable, Sendable {
    /// An item of the page below, by its number.
    case here(Int)
    case elsewhere(Found)
    /// Something of another tree, with the answers that it stands for, besides itself.
    case shelf(ShelfEntry, answers: [String])
    /// An article of the archive.
    case archived(ArchivedArticle)
  }

  /// The most that is listed of the page below, and of each place else; nobody reads on, but types
  /// another letter.
  private static let (mostHere, most) = (100, 30)

  /// Whether the archive was not asked for the words yet.
  private(set) var isArchiveWanted = false
  /// Where what the archive has begins among the items.
  private(set) var archiveStart = 0

  /// Nothing looked for yet on top of a page.
  init(on below: Below) {
    self.below = below
  }

  /// Looks for words; without any, all items of the page below are there.
  mutating func look(for words: String, in places: LookupPlaces) {
    self.words = words
    mended = nil
    lookExactly(for: words, in: places)
    isArchiveWanted = !isBlank
    guard items.isEmpty, !isBlank, let meant = places.mended(words) ?? below.mended(words) else {
      return
    }
    mended = meant
    lookExactly(for: meant, in: places)
  }

  private mutating func lookExactly(for words: String, in places: LookupPlaces) {
    let here = below.matches(of: words)
    let elsewhere = places.hits(for: words, leavingOut: below.listed, most: Lookup.most)
    let shelf = places.others(for: words, besides: below.trees, most: Lookup.most)
    hereCount = min(Lookup.mostHere, here.count)
    elsewhereCount = elsewhere.first.count
    items =
      here.prefix(Lookup.mostHere).map { .here($0.number) }
      + elsewhere.first.map { .elsewhere($0.found) }
      + shelf.first.map { .shelf($0.entry, answers: places.answers(of: $0.entry)) }
    more = (
      here.count - hereCount, elsewhere.count - elsewhereCount, shelf.count - shelf.first.count
    )
    archiveStart = items.count
    // An id says exactly what is meant, wherever that is.
    let firsts = [
      (here.first?.rank, 0), (elsewhere.first.first?.rank, hereCount),
      (shelf.first.first?.rank, hereCount + elsewhereCount),
    ]
    let named = firsts.first { $0.0 == .id }
    (best, isBestNamed) = (named?.1 ?? 0, named != nil)
  }

  /// Adds what the archive has for the words, or for others that were meant.
  mutating func add(_ articles: [ArchivedArticle], meaning meant: String?) {
    isArchiveWanted = false
    // What one letter was mended for is not what was typed.
    if mended != nil, !articles.isEmpty {
      (items, mended, hereCount, elsewhereCount, best) = ([], nil, 0, 0, 0)
      more = (0, 0, 0)
    }
    if !articles.isEmpty { mended = meant }
    archiveStart = items.count
    items += articles.map { .archived($0) }
    if best == 0, articles.first?.isNamed == true, archiveStart > 0, !isBestNamed {
      best = archiveStart
    }
  }

  /// How much was found, in words; empty while nothing is looked for.
  var count: String {
    let number = items.count + more.here + more.elsewhere + more.shelf
    return isBlank ? "" : number == 0 ? "not found" : "\(number) found"
  }

  /// Whether it lies on the list of trees, none of which was chosen yet.
  var isAtDoor: Bool { !below.trees.isEmpty }

  /// Whether no word is typed yet.
  var isBlank: Bool { words.allSatisfy(\.isWhitespace) }

  static func == (left: Lookup, right: Lookup) -> Bool {
    left.words == right.words && left.items == right.items && left.more == right.more
  }
}

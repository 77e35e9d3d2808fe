// Finding in many trees: codes and ids first, then titles, then all that they say.

/// Something that was found on the shelf, and how well it fits.
package struct ShelfHit: Equatable, Sendable {
  /// What was found.
  package let entry: ShelfEntry
  /// How well the words fit it.
  package let rank: Rank
}

/// What words mean in the trees of the shelf.
package struct ShelfIndex: Sendable {
  private var index = TextIndex()
  private var entries: [ShelfEntry] = []
  /// Where those of a tree are.
  private var ranges: [String: Range<Int>] = [:]

  /// A shelf without trees.
  package init() {}

  /// Adds what can be found in a tree, the tree itself first.
  package mutating func add(_ tree: [ShelfEntry]) {
    let first = entries.count
    entries += tree
    if let id = tree.first?.tree { ranges[id] = first..<entries.count }
    for entry in tree {
      let isID = entry.kind != .step && entry.kind != .question
      index.add(
        title: entry.title, entry.text, ids: (isID ? [entry.id] : []) + entry.ids,
        within: entry.owner.map { first + $0 })
    }
  }

  /// What words mean, the best first, at most some of it, and how much there is.
  ///
  /// An id or code comes first, then what begins so, what has the words in its title, and what has
  /// them anywhere; of equally good ones trees, then their symptoms, choices, fixes and the rest.
  ///
  /// `isOut` says of what is left out.
  package func hits(
    for words: String, most: Int = .max, leavingOut isOut: (ShelfEntry) -> Bool = { _ in false }
  ) -> (first: [ShelfHit], count: Int) {
    var found: [[(number: Int, rank: Rank)]] = Array(
      repeating: [], count: 5 * ShelfIndex.kinds.count)
    for match in matches(of: words) {
      let entry = entries[match.number]
      guard let kind = ShelfIndex.places[entry.kind], !isOut(entry) else { continue }
      // A title is a title, whether it begins so or not: what it is the title of counts more.
      let place =
        switch match.rank {
        case .id: 2 * kind
        case .beginning: 2 * (ShelfIndex.kinds.count + kind)
        case .title: 2 * (ShelfIndex.kinds.count + kind) + 1
        case .words: 4 * ShelfIndex.kinds.count + kind
        }
      found[place].append((match.number, match.rank))
    }
    var count = 0
    var first: [ShelfHit] = []
    // Nobody needs two ways to the same answers.
    var known: Set<String> = []
    for (number, rank) in found.joined() {
      if let place = entries[number].destination, !known.insert(place).inserted { continue }
      count += 1
      if first.count < most { first.append(ShelfHit(entry: entries[number], rank: rank)) }
    }
    return (first, count)
  }

  /// What fits words, or where nothing does, what they are a longer text of: a whole message holds the
  /// symptom that it is of.
  private func matches(of words: String) -> [(number: Int, rank: Rank)] {
    let matches = index.matches(of: words)
    return matches.isEmpty ? index.parts(of: words).map { ($0, .words) } : matches
  }

  /// A question of a tree with one of its choices, in words; nil where there is no such choice.
  package func wording(of answer: Symptom.Answer, in tree: String) -> String? {
    let asked = ranges[tree].flatMap { range in
      entries[range].first { $0.kind == .choice && $0.answers == [answer] }
    }
    return asked.map { "\($0.text) \($0.title)" }
  }

  /// The things that words are the id of, the best first.
  package func named(_ words: String) -> [ShelfEntry] {
    index.matches(of: words).prefix { $0.rank == .id }.map { entries[$0.number] }
      .filter { $0.kind != .question }
  }

  /// The words as they were probably meant, where one letter of them is wrong and they fit nothing.
  package func mended(_ words: String) -> String? { index.mended(words) }

  /// What is listed, in the order in which equally good ones are.
  private static let kinds = ShelfEntry.Kind.allCases.filter { $0 != .question }
  private static let places = Dictionary(
    uniqueKeysWithValues: kinds.enumerated().map { ($0.element, $0.offset) })
}

extension ShelfEntry {
  /// Where it leads, of what stands for answers: nobody needs the same twice.
  fileprivate var destination: String? {
    answers.isEmpty
      ? nil
      : tree + answers.map { "\n\($0.question)=\($0.choice)" }.sorted().joined()
  }
}

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
  /// Of each the number of the first one of its tree that stands for the same answers; its own where it
  /// stands for none.
  private var firsts: [Int] = []
  /// Where those of a tree are.
  private var ranges: [String: Range<Int>] = [:]

  /// A shelf without trees.
  package init() {}

  /// Adds what can be found in a tree, the tree itself first.
  package mutating func add(_ tree: [ShelfEntry]) {
    let first = entries.count
    entries += tree
    if let id = tree.first?.tree { ranges[id] = first..<entries.count }
    var known: [Set<Symptom.Answer>: Int] = [:]
    for (place, entry) in tree.enumerated() {
      let number = first + place
      firsts.append(number)
      if !entry.answers.isEmpty {
        let answers = Set(entry.answers)
        firsts[number] = known[answers] ?? number
        known[answers] = firsts[number]
      }
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
  /// `isOut` says of what is left out, by its kind and its tree.
  package func hits(
    for words: String, most: Int = .max,
    leavingOut isOut: (ShelfEntry.Kind, String) -> Bool = { _, _ in false }
  ) -> (first: [ShelfHit], count: Int) {
    let kinds = ShelfIndex.kinds
    var found: [[(number: Int, rank: Rank)]] = Array(repeating: [], count: 5 * kinds.count)
    for match in matches(of: words) {
      let kind = entries[match.number].kind
      guard let order = kinds.firstIndex(of: kind), !isOut(kind, entries[match.number].tree) else {
        continue
      }
      // A title is a title, whether it begins so or not: what it is the title of counts more.
      let place =
        switch match.rank {
        case .id: 2 * order
        case .beginning: 2 * (kinds.count + order)
        case .title: 2 * (kinds.count + order) + 1
        case .words: 4 * kinds.count + order
        }
      found[place].append(match)
    }
    var count = 0
    var first: [ShelfHit] = []
    // Nobody needs two ways to the same answers.
    var isKnown = Array(repeating: false, count: entries.count)
    for (number, rank) in found.joined() where !isKnown[firsts[number]] {
      isKnown[firsts[number]] = true
      count += 1
      if first.count < most { first.append(ShelfHit(entry: entries[number], rank: rank)) }
    }
    return (first, count)
  }

  /// What fits words, or where nothing does, what they are a longer text of: a whole message holds the
  /// symptom that it is of.
  private func matches(of words: String) -> [(number: Int, rank: Rank)] {
    let matches = index.matches(of: words)
    if !matches.isEmpty { return matches }
    // The ids of choices and fixes are words as anybody uses them.
    let telling: Set<ShelfEntry.Kind> = [.tree, .symptom, .article]
    return index.parts(of: words).filter { telling.contains(entries[$0].kind) }
      .map { ($0, .words) }
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
}

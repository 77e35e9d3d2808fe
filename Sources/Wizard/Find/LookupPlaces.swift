// Where words are looked for besides the page in front: in the tree that is walked, and in all others.

internal import Tree

/// The tree that is walked, and the shelf.
struct LookupPlaces {
  /// All that can be found in the tree; nil while no tree was chosen.
  let finder: Finder?
  /// All that can be found in the trees of the shelf; nil where there are no others.
  let shelf: ShelfIndex?
  /// The id of the tree, of which the shelf knows too; nil while no tree was chosen.
  let tree: String?

  /// What words mean in the tree.
  func hits(for words: String, leavingOut marks: [Bool], most: Int) -> (first: [Hit], count: Int) {
    finder?.hits(for: words, leavingOut: marks, most: most) ?? ([], 0)
  }

  /// What words mean in other trees, and the symptoms of this one; trees that the page in front lists are left out.
  func others(
    for words: String, besides trees: Set<String>, most: Int
  ) -> (first: [ShelfHit], count: Int) {
    shelf?.hits(for: words, most: most) { kind, id in
      kind != .symptom && id == tree || kind == .tree && trees.contains(id)
    } ?? ([], 0)
  }

  /// What something of another tree answers there, question by question; a choice says so itself.
  func answers(of entry: ShelfEntry) -> [String] {
    entry.kind == .choice
      ? [] : entry.answers.compactMap { shelf?.wording(of: $0, in: entry.tree) }
  }

  /// The words as they were probably meant, where one letter of them is wrong.
  func mended(_ words: String) -> String? { finder?.mended(words) ?? shelf?.mended(words) }
}

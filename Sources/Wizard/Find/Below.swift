// The lines of the page on which something is looked for, whichever page that is.

internal import Tree

/// What a page lists, to be found by words.
struct Below: Sendable {
  /// The items of the page, each with what stands below it.
  private(set) var lines: [(text: String, details: [String])] = []
  /// Whether it is the map, which lists the whole tree.
  let isMap: Bool
  private var index = TextIndex()
  /// Of each thing that can be found in the tree, whether it is an item of the page.
  private(set) var listed: [Bool] = []
  /// The trees of the shelf that the page lists.
  let trees: Set<String>

  /// The items of a page, each with what of the tree it is and by which ids that is known.
  init(isMap: Bool, _ items: [Item], _ finder: Finder, trees: Set<String> = []) {
    self.isMap = isMap
    self.trees = trees
    for item in items {
      lines.append((item.text, item.details))
      index.add(title: item.text, item.details.joined(separator: "\n"), ids: item.ids)
    }
    listed = finder.marks(of: Set(items.compactMap(\.found)))
  }

  /// An item of a page, with what stands below it.
  struct Item {
    var text: String
    var details: [String] = []
    var found: Found?
    var ids: [String] = []
  }

  /// The words as they were probably meant, where one letter of them is wrong.
  func mended(_ words: String) -> String? { index.mended(words) }

  /// The items that words fit, the best first; all of them when there are no words.
  func matches(of words: String) -> [(number: Int, rank: Rank)] {
    words.allSatisfy(\.isWhitespace)
      ? lines.indices.map { ($0, .words) } : index.matches(of: words)
  }
}

// Asking the archive for the words in front, once for the same ones.

extension Session {
  /// The words that are looked for, where the archive was not asked for them yet.
  package var wordsForArchive: String? {
    guard case .find(let lookup) = page.content, lookup.isArchiveWanted else { return nil }
    return lookup.words
  }

  /// Whether nothing was found for the words, and nothing like them.
  package var hasFoundNothing: Bool {
    if case .find(let lookup) = page.content { lookup.items.isEmpty } else { false }
  }

  /// Lists what the archive has for some words, or for others that were meant.
  package mutating func show(
    _ articles: [ArchivedArticle], for words: String, meaning meant: String? = nil
  ) {
    guard case .find(var lookup) = page.content, lookup.words == words else { return }
    lookup.add(articles, meaning: meant)
    page.content = .find(lookup)
    page.selected = lookup.best
    settle()
  }
}

// Finding in the archive besides the trees: the articles that the index has.

internal import Archive
internal import Wizard

extension World {
  /// The articles of the index that words fit, the best first; none where there is no index.
  func archived(_ words: String, most: Int) -> [ArchivedArticle] {
    guard let index = articleIndex else { return [] }
    return index.find(words, most: most).map { found in
      let line = found.fit == .text ? index.passage(of: found, for: words) : nil
      return ArchivedArticle(
        id: found.id, title: found.title, line: line ?? "", isNamed: found.fit == .id)
    }
  }

  /// Words with a letter mended, so that the index has something for them.
  func mendedByArchive(_ words: String) -> String? { articleIndex?.mended(words) }
}

extension Running {
  /// The most that is listed of the archive while somebody types.
  private static let mostArchived = 10

  /// Looks for the words in front in the archive, where it was not asked for them yet.
  func lookInArchive(for session: inout Session) {
    guard let words = session.wordsForArchive else { return }
    // What nearly all articles begin with takes long, and says nothing of any.
    let isTyped = words.split(separator: " ").contains { $0.count > 2 }
    var found = isTyped ? world.archived(words, most: Self.mostArchived) : []
    var meant: String?
    if isTyped, found.isEmpty, session.hasFoundNothing {
      meant = world.mendedByArchive(words)
      found = meant.map { world.archived($0, most: Self.mostArchived) } ?? []
    }
    session.show(found, for: words, meaning: meant)
  }
}

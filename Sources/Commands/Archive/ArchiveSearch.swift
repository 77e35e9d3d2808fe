// Finding in the archive besides the trees: the articles that the index has.

internal import Archive
internal import Wizard

extension World {
  /// The articles of the index that words fit, the best first, a letter of them mended if need be; none
  /// where there is no index.
  func archived(_ words: String, most: Int, mending: Bool) -> [ArchivedArticle] {
    guard let index = articleIndex else { return [] }
    return index.find(words, most: most, mending: mending).map { found in
      let line = found.fit == .text ? index.passage(of: found, for: words) : nil
      return ArchivedArticle(
        id: found.id, title: found.title, line: line ?? "", isNamed: found.fit == .id)
    }
  }
}

extension Running {
  /// The most that is listed of the archive while somebody types.
  private static let mostArchived = 10

  /// Looks for the words in front in the archive, where it was not asked for them yet.
  func lookInArchive(for session: inout Session) {
    guard let words = session.wordsForArchive else { return }
    // What nearly all articles begin with takes long, and says nothing of any.
    let isTyped = words.split(separator: " ").contains { $0.count > 2 }
    session.show(isTyped ? world.archived(words, most: Self.mostArchived, mending: true) : [], for: words)
  }
}

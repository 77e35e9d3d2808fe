// The articles that can be read: those of a tree, and behind them those of the index.

internal import Archive
internal import KnowledgeBase

/// The articles of a tree, and those of an index where there is one.
struct ArticleArchive {
  private var folder: ArticleFolder
  private let index: ArticleIndex?

  /// The articles in the folder of a tree, and those of an index.
  init(folder: ArticleFolder, index: ArticleIndex?) {
    self.folder = folder
    self.index = index
  }

  /// The article with an id, from the tree where it is there.
  func article(_ id: String) throws(Problem) -> Article {
    do throws(ArticleFault) {
      return try read(id)
    } catch {
      throw Problem(error)
    }
  }

  private func read(_ id: String) throws(ArticleFault) -> Article {
    var folder = folder
    if let spelled = ArticleNumber(id).spellings.first(where: { folder.has($0) }) {
      return try folder.article(spelled)
    }
    guard let found = index?.articles(named: id).first else { return try folder.article(id) }
    var other = ArticleFolder(onDisk: found.folder)
    return try other.article(found.id)
  }

  /// Those of some ids under which an article is there, in their order.
  func known(_ ids: [String]) -> [String] {
    var folder = folder
    let own = Set(ids.filter { ArticleNumber($0).spellings.contains { folder.has($0) } })
    let others = index?.known(ids.filter { !own.contains($0) }) ?? []
    return ids.filter { own.contains($0) || others.contains($0) }
  }
}

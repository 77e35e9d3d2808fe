// All that can be found in the trees of the shelf, which is read once and then kept until they change.

internal import JSON
internal import Journals
internal import KnowledgeBase
internal import ShippedTrees
internal import Tree
internal import TreeFile

extension Shelf {
  /// What words mean in all trees that can be walked, with the articles of those inside the program.
  func index(cachedIn folder: String?) -> ShelfIndex {
    var index = ShelfIndex()
    var cache = ReadingCache("entries", version: 1, in: folder)
    for tree in trees { index.add(tree.entries(&cache)) }
    cache.save()
    return index
  }
}

extension Shelf.ShelvedTree {
  /// What can be found in the tree; its head alone where it has mistakes.
  fileprivate func entries(_ cache: inout ReadingCache) -> [ShelfEntry] {
    let (name, mark) = (source.name, mark ?? FileMark(size: 0, time: 0))
    let key = source.shipped.map { "\(name) \($0.digest)" } ?? name
    if let kept = cache.value(of: key, mark), kept["articles"]?.string == articleMarks(kept) {
      let items = kept["entries"]?.items ?? []
      let entries = items.compactMap { ShelfEntry($0, of: head.id) }
      if entries.count == items.count, !entries.isEmpty { return entries }
    }
    var (entries, folder) = (head.entries, "")
    if let bytes = try? source.bytes() {
      let loaded = source.parsed(bytes)
      if let tree = loaded.tree {
        entries = tree.entries(with: loaded.evidence) + articles(of: tree)
        if source.shipped == nil, let articles = tree.articles {
          folder = source.articles(in: articles).path
        }
      }
    }
    let kept = [
      ("folder", JSONValue.string(folder)), ("entries", .array(entries.map { JSONValue($0) })),
    ]
    let marks = articleMarks(.object(kept))
    cache.keep(.object([("articles", .string(marks))] + kept), of: key, mark)
    return entries
  }

  /// What tells whether the articles of a tree are still those that were read.
  private func articleMarks(_ kept: JSONValue) -> String {
    guard let folder = kept["folder"]?.string, !folder.isEmpty else { return "" }
    let ids = (kept["entries"]?.items ?? []).filter { $0["kind"]?.string == "article" }
      .compactMap { $0["id"]?.string }
    let names = ids.flatMap { ["\($0).txt", "\($0).md"] }
    return names.compactMap { FileMark(of: "\(folder)/\($0)")?.text }.joined(separator: " ")
  }

  /// The articles that the fixes of the tree rest on.
  private func articles(of tree: DecisionTree) -> [ShelfEntry] {
    let ids = Finder(of: tree).articles
    return source.articles(ids, in: tree.articles ?? ".").map { article in
      ShelfEntry(
        .article, of: tree.id, id: article.id, title: article.title, text: article.wholeText,
        within: 0)
    }
  }
}

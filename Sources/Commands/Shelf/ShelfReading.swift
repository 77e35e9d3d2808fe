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
    var cache = ReadingCache("entries", version: 2, in: folder)
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
    if let kept = cache.value(of: key, mark), let items = kept["entries"]?.items {
      let entries = items.compactMap { ShelfEntry($0, of: head.id) }
      let marks = articleMarks(of: entries, in: kept["folder"]?.string ?? "")
      if entries.count == items.count, !entries.isEmpty, marks == kept["articles"]?.string {
        return entries
      }
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
    let kept = JSONValue.object([
      ("articles", .string(articleMarks(of: entries, in: folder))), ("folder", .string(folder)),
      ("entries", .array(entries.map { JSONValue($0) })),
    ])
    cache.keep(kept, of: key, mark)
    return entries
  }

  /// What tells whether the articles of a tree, in a folder, are still those that were read.
  private func articleMarks(of entries: [ShelfEntry], in folder: String) -> String {
    if folder.isEmpty { return "" }
    let names = entries.filter { $0.kind == .article }.flatMap { ["\($0.id).txt", "\($0.id).md"] }
    return names.compactMap { FileMark(of: "\(folder)/\($0)")?.text }.joined(separator: " ")
  }

  /// The articles that the fixes of the tree rest on.
  private func articles(of tree: DecisionTree) -> [ShelfEntry] {
    source.articles(tree.usefulArticles, in: tree.articles ?? ".").map { article in
      ShelfEntry(
        .article, of: tree.id, id: article.id, title: article.title, text: article.wholeText,
        within: 0)
    }
  }
}

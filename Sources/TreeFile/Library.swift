// What lies beside a tree file.

/// What can be asked about the articles in folders relative to a tree file, and about other trees.
package struct Library: Sendable {
  /// What came of reading the articles with some ids in a folder, in their order.
  let read: @Sendable (_ folder: String, _ ids: [String]) -> [Reading]
  /// The ids of all articles in a folder; asked for only when one is missing.
  let ids: @Sendable (_ folder: String) -> [String]

  /// The ids of the trees that can be named without a file.
  let treeIDs: @Sendable () -> [String]
  /// What came of reading a tree, named as a fix names the one that goes on after it.
  let tree: @Sendable (_ name: String) -> Reading

  /// What came of reading an article or a tree.
  package enum Reading: Equatable, Sendable {
    /// It can be shown.
    case fine
    /// There is none.
    case missing
    /// It can't be used: what is wrong, without a full stop, and what to do.
    case faulty(String, advice: String)
  }

  /// A library of the given answers.
  package init(
    read: @escaping @Sendable (_ folder: String, _ ids: [String]) -> [Reading],
    ids: @escaping @Sendable (_ folder: String) -> [String],
    treeIDs: @escaping @Sendable () -> [String] = { [] },
    tree: @escaping @Sendable (_ name: String) -> Reading = { _ in .fine }
  ) {
    (self.read, self.ids, self.treeIDs, self.tree) = (read, ids, treeIDs, tree)
  }

  /// The articles in each folder, all of which can be shown; the case of their ids does not matter.
  package init(_ articles: @escaping @Sendable (_ folder: String) -> [String]) {
    self.init(
      read: { folder, ids in
        let known = Set(articles(folder).map { $0.lowercased() })
        return ids.map { known.contains($0.lowercased()) ? .fine : .missing }
      }, ids: articles)
  }

  /// The same articles in every folder.
  package init(_ articles: Set<String>) {
    self.init { _ in Array(articles) }
  }
}

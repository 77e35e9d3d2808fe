// The articles beside a tree file.

/// What can be asked about the articles in folders relative to a tree file.
package struct Library: Sendable {
  /// Whether a folder holds an article under exactly this id.
  let has: @Sendable (_ folder: String, _ id: String) -> Bool
  /// The ids of all articles in a folder; asked for only when one is missing.
  let ids: @Sendable (_ folder: String) -> [String]

  /// A library of the given answers.
  package init(
    has: @escaping @Sendable (_ folder: String, _ id: String) -> Bool,
    ids: @escaping @Sendable (_ folder: String) -> [String]
  ) {
    (self.has, self.ids) = (has, ids)
  }

  /// The same articles in every folder.
  package init(_ articles: Set<String>) {
    self.init(has: { articles.contains($1) }, ids: { _ in Array(articles) })
  }
}

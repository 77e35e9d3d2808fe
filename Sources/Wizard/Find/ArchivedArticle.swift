// Articles that no tree names, found in the archive.

/// An article of the archive, as it is listed.
package struct ArchivedArticle: Equatable, Sendable {
  /// The id by which it is read.
  package let id: String
  /// Its title; empty where it has none.
  package let title: String
  /// The line of its text that says what was looked for; empty where the title does.
  package let line: String
  /// Whether the words are its id.
  package let isNamed: Bool

  /// An article with what of it is listed.
  package init(id: String, title: String, line: String = "", isNamed: Bool = false) {
    self.id = id
    self.title = title
    self.line = line
    self.isNamed = isNamed
  }

  /// How it reads where some words are looked for.
  package func wording(lookedFor words: FoundWords) -> String {
    words.excerpt(of: title.isEmpty ? id : "\(id): \(title)", [line])
  }
}

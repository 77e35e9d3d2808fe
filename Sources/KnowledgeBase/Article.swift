// What an article of the knowledge base says.

/// An article of the knowledge base.
package struct Article: Equatable, Identifiable, Sendable {
  /// The name of the article, such as Q123456; fit to be a file name.
  package var id: String
  /// The title, or nothing if the text gives none.
  package var title: String
  /// The date as it is written, or nothing if the text gives none.
  package var date: String
  /// The products that it applies to, with their versions.
  package var products: [String]
  /// The versions of those products, by platform, as in `winnt:5.0,5.5`.
  var versions: [String]
  /// The words that it is filed under.
  var keywords: [String]
  /// What it says, in the order of the text.
  package var sections: [Section]

  /// A part of an article under one heading.
  package struct Section: Equatable, Sendable {
    /// The heading in capitals, or nothing for text in front of the first heading.
    package var title: String
    /// What stands under the heading.
    package var blocks: [Block]
  }

  /// A piece of a section; `level` counts the list items around it.
  package enum Block: Equatable, Sendable {
    /// Sentences that may be wrapped anew.
    case paragraph(String, level: Int = 0)
    /// A list item behind its bullet, number or letter; its text may be wrapped anew.
    case item(marker: String, text: String, level: Int = 0)
    /// Lines that stay as they are, indentation included.
    case literal([String])
  }
}

/// Why a text is no article.
package enum ArticleError: Error, Equatable, CustomStringConvertible {
  /// The text begins with something else.
  case noDocumentLine
  /// What stands behind `DOCUMENT:` is no name for an article, or nothing.
  case badID(String)

  /// One sentence on what is wrong and what to do.
  package var description: String {
    switch self {
    case .noDocumentLine:
      """
      The text does not begin with "DOCUMENT:"; \
      start it with a line such as "DOCUMENT:Q123456  23-OCT-2000".
      """
    case .badID(let id):
      """
      The line "DOCUMENT:" calls the article "\(id.prefix(40))"; \
      write a letter or digit, then only letters, digits, "-", "." and "_".
      """
    }
  }
}

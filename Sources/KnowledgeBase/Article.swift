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

  /// A piece of a section.
  ///
  /// `level` counts the list items and quotes around it. What `isTight` stands right below the block
  /// above, all else with an empty line between.
  package enum Block: Equatable, Sendable {
    /// Sentences that may be wrapped anew; the ends of lines in them stay.
    case paragraph(String, level: Int = 0, isTight: Bool = false)
    /// A list item behind its bullet, number or letter, or a paragraph of a quote behind its sign;
    /// its text is as that of a paragraph, and may be empty.
    case item(marker: String, text: String, level: Int = 0, isTight: Bool = false)
    /// Lines that stay as they are, indentation included, as far as there is room.
    case literal([String])
    /// The same in a text that has no other blocks.
    case lines([String])
    /// Lines of code, which are broken nowhere but at the edge.
    case code([String], level: Int = 0, isTight: Bool = false)
  }
}

extension Article.Block {
  /// How many list items and quotes are around it.
  package var level: Int {
    switch self {
    case .paragraph(_, let level, _), .item(_, _, let level, _), .code(_, let level, _): level
    case .literal, .lines: 0
    }
  }

  /// Whether it stands right below the block above.
  package var isTight: Bool {
    switch self {
    case .paragraph(_, _, let isTight), .item(_, _, _, let isTight), .code(_, _, let isTight):
      isTight
    case .literal, .lines: false
    }
  }
}

// What plain text and Markdown are made of: headings, and items with items below them.

/// A report in words: a title, facts, and sections of items.
struct ReportOutline {
  let title: String
  var facts: [(label: String, text: String)] = []
  var sections: [Section] = []

  /// A heading with what stands below it.
  struct Section {
    var heading: String
    var items: [Item]
  }

  /// A few words, with items that belong to them.
  struct Item {
    /// How it begins in plain text.
    var sign: Sign = .none
    var text: String
    var isStrong = false
    /// Whether it stands as it was typed, in lines that are never broken.
    var isLiteral = false
    var below: [Item] = []

    enum Sign: Equatable {
      case none, bullet
      /// A box with a sign in it.
      case box(Character)
    }
  }
}

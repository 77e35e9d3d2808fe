// An article in a text that has no form of its own.

internal import Text

extension Article {
  /// The article in a text, whose lines are shown as they are.
  init(_ id: String, plain text: String) {
    var lines = text.textLines.map { String($0.withTabsAsColumns) }
    while let last = lines.last, last.allSatisfy({ $0 == " " }) { lines.removeLast() }
    let isEmpty = lines.allSatisfy(\.isEmpty)
    self.init(id, title: "", isEmpty ? [] : [Section(title: "", blocks: [.lines(lines)])])
  }

  /// An article with nothing but a title and a text; its first line stands for a title that is missing.
  init(_ id: String, title: String, _ sections: [Section]) {
    let firstLine = sections.lazy.flatMap(\.blocks).map(\.firstLine).first { !$0.isEmpty }
    let title = title.isEmpty ? firstLine ?? "" : title
    // A longer one says nothing more, and is looked at with every key.
    self.init(
      id: id, title: String(title.onOneLine.prefix(200)), date: "", products: [], versions: [],
      keywords: [], sections: sections)
  }
}

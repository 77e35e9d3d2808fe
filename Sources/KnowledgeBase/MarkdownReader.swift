// How the pieces of a Markdown text become the sections of an article.

internal import Text

/// Makes sections of pieces that come one by one.
struct MarkdownReader {
  /// The title that was given, else the first heading; empty where there is none.
  private(set) var title: String
  private var sections: [Article.Section] = []
  /// The section that is being read.
  private var section = Article.Section(title: "", blocks: [])
  /// The paragraph or heading that is being read.
  private var words = MarkdownWords()
  /// The lists, items and quotes that are open, the outermost first.
  private var open: [Container] = []
  /// How many of them are items and quotes.
  private var depth = 0
  /// The markers of those of them that hold nothing so far, and where the first of these stands.
  private var markers: [String] = []
  private var start = Place(level: 0, isTight: false)

  /// What blocks lie in.
  private enum Container {
    /// A list, how many of its items have begun, and whether it stands close to what is above.
    case list(Markdown.List, count: Int, isClose: Bool)
    case item(isTight: Bool)
    case quote
  }

  /// Where a block stands.
  private struct Place {
    var level: Int
    var isTight: Bool
  }

  /// A deeper level is shown as this one: the page has no room for it.
  private static let mostLevels = 12

  /// A reader that has read nothing yet of an article with a title, or with none so far.
  init(title: String = "") { self.title = title }

  /// Takes what stands next.
  mutating func take(_ piece: Markdown.Piece) {
    switch piece {
    case .begin(.paragraph), .begin(.heading): words = MarkdownWords()
    case .end(.paragraph): if let table = words.table { add(table) } else { add(words.text) }
    case .end(.heading): endHeading()
    case .begin(.list(let list)):
      open.append(.list(list, count: 0, isClose: place.isTight))
    case .end(.list): open.removeLast()
    case .begin(.item): beginItem()
    case .end(.item):
      if !markers.isEmpty { add("") }
      endContainer()
    case .begin(.quote):
      begin(.quote, marker: ">", isTight: place.isTight)
    case .end(.quote):
      // What holds nothing is not there.
      _ = markers.popLast()
      endContainer()
    case .codeBlock(let text), .html(let text):
      let lines = text.textLines.dropLast(text.hasSuffix("\n") || text.isEmpty ? 1 : 0)
      add(lines.map { String($0.withTabsAsColumns) })
    case .rule: add("* * *")
    default: words.take(piece)
    }
  }

  /// All sections.
  mutating func finish() -> [Article.Section] {
    endSection()
    return sections
  }

  private mutating func endSection() {
    if section.title != "" || !section.blocks.isEmpty { sections.append(section) }
  }

  private mutating func endHeading() {
    let text = String(words.text.map { $0.isNewline ? " " : $0 })
    if text.isEmpty { return }
    if title.isEmpty { title = text }
    let isFirst = title == text
    guard open.isEmpty else { return add("*\(text)*") }
    let isOnTop = isFirst && sections.isEmpty && section.blocks.isEmpty
    endSection()
    // The name of the page says the first one.
    section = Article.Section(title: isOnTop ? "" : text, blocks: [])
  }

  private mutating func beginItem() {
    guard case .list(let list, let count, let isClose)? = open.last else { return }
    open[open.count - 1] = .list(list, count: count + 1, isClose: isClose)
    begin(
      .item(isTight: list.isTight),
      marker: list.start.map { "\($0 + count)\(list.sign)" } ?? "-",
      isTight: count == 0 ? isClose : list.isTight)
  }

  private mutating func begin(_ container: Container, marker: String, isTight: Bool) {
    if markers.isEmpty { start = Place(level: depth, isTight: isTight) }
    markers.append(marker)
    open.append(container)
    depth += 1
  }

  private mutating func endContainer() {
    open.removeLast()
    depth -= 1
  }

  /// Where the next block stands that has no marker.
  private var place: Place {
    if case .item(let isTight)? = open.last { return Place(level: depth, isTight: isTight) }
    return Place(level: depth, isTight: false)
  }

  /// Adds a paragraph, behind the markers that wait for it.
  private mutating func add(_ text: String) {
    var place = place
    if markers.isEmpty, case .quote? = open.last {
      markers = [">"]
      start = Place(level: depth - 1, isTight: false)
    }
    let marker = markers.joined(separator: " ")
    if !markers.isEmpty { place = start }
    markers = []
    let level = min(place.level, Self.mostLevels)
    section.blocks.append(
      marker.isEmpty
        ? .paragraph(text, level: level, isTight: place.isTight)
        : .item(marker: marker, text: text, level: level, isTight: place.isTight))
  }

  /// Adds lines of code.
  private mutating func add(_ lines: [String]) {
    if lines.isEmpty { return }
    var isTight = place.isTight
    if !markers.isEmpty {
      add("")
      isTight = true
    }
    section.blocks.append(
      .code(lines, level: min(depth, Self.mostLevels), isTight: isTight))
  }
}

// Going from an article to another one that it names.

internal import KnowledgeBase
internal import Text

extension Session {
  /// Selects the next link of the article in front, from what is in view on, or around to the first.
  mutating func selectNextLink() {
    guard case .article(_, let links) = page.content, !links.isEmpty else { return }
    settle()
    let rows = sheet.body.rows
    if let link = page.link {
      page.link = (link + 1) % links.count
    } else {
      let below = rows[min(view.top, rows.count)...].lazy.compactMap { $0.link(among: links) }.first
      page.link = below ?? 0
    }
    guard let row = selectedLinkRow, !(view.top..<view.top + bodyHeight).contains(row) else {
      return
    }
    // A few rows above it say what it is about.
    page.top = max(0, row - bodyHeight / 3)
  }

  /// Opens the selected link of an article; while none is, Enter goes a line down.
  mutating func openLink(in links: [String], _ item: Int) -> Effect? {
    guard let link = medium == .screen ? page.link : item, links.indices.contains(link) else {
      move(by: 1)
      return nil
    }
    return .read(article: links[link])
  }

  /// The row of the article in front in which the selected link stands first.
  private var selectedLinkRow: Int? {
    guard let link = shownLinks?.selected else { return nil }
    return sheet.body.rows.firstIndex { $0.link(among: [link]) != nil }
  }

  /// The links of the article in front; nil where there are none to be seen.
  var shownLinks: ShownLinks? {
    guard case .article(_, let links) = page.content, !links.isEmpty else { return nil }
    return ShownLinks(ids: Set(links), selected: page.link.map { links[$0] })
  }
}

/// The ids on a page that lead elsewhere.
struct ShownLinks: Sendable {
  let ids: Set<String>
  /// The one that Enter opens.
  let selected: String?

  /// A line with the ids in it set off.
  func marked(in line: Line) -> Line {
    let found = ArticleNumber.mentioned(in: line.map(\.text).joined()).filter(ids.contains)
    let marked = line.marking(found.map(\.asWord), as: .link)
    guard let selected, found.contains(selected) else { return marked }
    return marked.marking([selected.asWord], as: .selected)
  }
}

extension String {
  /// What its characters are in small letters.
  fileprivate var asWord: [String] { lowercased().map(String.init) }
}

extension Row {
  /// The place among some links of the first one that stands in it.
  fileprivate func link(among links: [String]) -> Int? {
    ArticleNumber.mentioned(in: text).compactMap { links.firstIndex(of: $0) }.first
  }
}

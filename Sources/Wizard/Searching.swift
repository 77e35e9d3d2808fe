// Searching in the text of a page while it is typed.

internal import Screen

extension Session {
  mutating func startSearch() {
    page.search = Search(origin: page.top)
  }

  /// The numbers of the rows in which the text looked for stands.
  var matches: [Int] {
    guard let search = page.search, !search.text.isEmpty else { return [] }
    let wanted = search.text.lowercased()
    let rows = text.rows
    return rows.indices.filter { rows[$0].text.lowercased().contains(wanted) }
  }

  /// Shows which place was found.
  func markMatch(in text: inout Text) {
    if let row = page.search?.match { text.mark(row: row) }
  }

  /// Takes a key into the field in which a search is typed.
  mutating func typeKey(_ key: Key) -> Effect? {
    switch key {
    case .character(let character):
      type(String(character))
    case .backspace:
      _ = page.search?.text.popLast()
      showFirstMatch()
    case .control("u"):
      page.search?.text = ""
      showFirstMatch()
    case .control("l"):
      return .redraw
    case .enter, .down, .tab:
      page.search?.isTyping = false
      if page.search?.text.isEmpty == true { page.search = nil }
    case .escape:
      if let origin = page.search?.origin { page.top = origin }
      page.search = nil
    default:
      break
    }
    return nil
  }

  /// Takes text into the field: the first line of it.
  mutating func type(_ text: String) {
    page.search?.text += text.prefix { !$0.isNewline }.description.visible()
    showFirstMatch()
  }

  private mutating func showFirstMatch() {
    guard let origin = page.search?.origin else { return }
    let rows = matches
    show(match: rows.first { $0 >= origin } ?? rows.first)
    if rows.isEmpty { page.top = origin }
  }

  /// Shows the place found again after all rows were wrapped anew.
  mutating func keepMatchInView() {
    guard size.isEnough, let search = page.search, search.match != nil else { return }
    let rows = matches
    guard !rows.isEmpty else { return }
    page.search?.match = rows[min(search.place, rows.count - 1)]
    page.top = rows[min(search.place, rows.count - 1)]
  }

  /// Goes to the next place found, or around to the first one.
  mutating func showNextMatch() {
    let rows = matches
    show(match: rows.first { $0 > page.search?.match ?? -1 } ?? rows.first)
  }

  /// Goes to the place found before, or around to the last one.
  mutating func showPreviousMatch() {
    let rows = matches
    show(match: rows.last { $0 < page.search?.match ?? .max } ?? rows.last)
  }

  private mutating func show(match row: Int?) {
    page.search?.match = row
    if let row {
      let place = matches.firstIndex(of: row) ?? 0
      page.search?.place = place
      page.top = row
    } else if page.search?.isTyping != true {
      notice = page.search == nil ? "Press / to search first." : "Nothing more was found."
    }
  }
}

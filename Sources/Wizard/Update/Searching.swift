// Searching in the text of a page while it is typed.

extension Session {
  mutating func startSearch() {
    page.search = Search(origin: page.top)
    openField(.search)
  }

  /// The numbers of the rows in which the text looked for stands.
  var matches: [Int] {
    guard let search = page.search, !search.text.isEmpty else { return [] }
    let wanted = search.text.lowercased()
    let rows = text.rows
    return rows.indices.filter { rows[$0].text.lowercased().contains(wanted) }
  }

  /// Shows which place was found.
  func markMatch(in text: inout Body) {
    if let row = page.search?.match { text.mark(row: row) }
  }

  /// Gives the search up, and shows what was in view before it.
  mutating func cancelSearch() {
    if let origin = page.search?.origin { page.top = origin }
    page.search = nil
  }

  /// Shows the first place found from where the search began.
  mutating func showFirstMatch() {
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
    } else if field == nil {
      notice = page.search == nil ? "Press / to search first." : "Nothing more was found."
    }
  }
}

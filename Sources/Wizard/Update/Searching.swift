// Searching in the text of a page while it is typed.

internal import Screen

extension Session {
  /// Looks for what is typed, from where the search began.
  mutating func search(for text: String) {
    settle()
    let rows = sheet.body.rows
    page.search?.look(for: text, in: rows)
    showMatch()
    if page.search?.match == nil { page.top = page.search?.origin ?? page.top }
  }

  /// Gives the search up, and shows what was in view and looked for before it.
  mutating func cancelSearch() {
    if let origin = page.search?.origin { page.top = origin }
    page.search = page.formerSearch
    let rows = sheet.body.rows
    page.search?.lookAgain(in: rows)
  }

  /// Shows the place found again after all rows were wrapped anew.
  mutating func keepMatchInView() {
    guard size.isEnough, page.search != nil else { return }
    settle()
    let rows = sheet.body.rows
    page.search?.lookAgain(in: rows)
    if let row = page.search?.match { page.top = row }
  }

  /// Goes to the next place found, or around to the first one.
  mutating func showNextMatch() {
    page.search?.showNext()
    showMatch()
  }

  /// Goes to the place found before, or around to the last one.
  mutating func showPreviousMatch() {
    page.search?.showPrevious()
    showMatch()
  }

  private mutating func showMatch() {
    if let row = page.search?.match {
      page.top = row
    } else if field == nil {
      notice = page.search == nil ? "Press / to search first." : "Nothing more was found."
    }
  }
}

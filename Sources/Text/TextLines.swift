// The lines of a text from outside, and the columns of its tabs.

extension String {
  /// The lines, whatever ends them; one that ends behind the last is empty.
  package var textLines: [Substring] {
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }
}

extension Substring {
  /// The line with blanks for its tabs, each of which reaches to the next multiple of 8 cells.
  package var withTabsAsColumns: Substring {
    guard utf8.contains(0x09) else { return self }
    var result = ""
    var column = 0
    for character in self {
      let width = character == "\t" ? 8 - column % 8 : character.displayWidth
      result += character == "\t" ? .blanks(width) : String(character)
      column += width
    }
    return result[...]
  }
}

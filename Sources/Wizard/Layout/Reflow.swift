// Paragraphs of a tree file, whose lines end where the author's screen ended.

extension String {
  /// The text with the lines of a paragraph joined, ready to be wrapped anew.
  ///
  /// Empty lines, indented lines, and items of lists begin a line of their own.
  func reflowed() -> String {
    var lines: [String] = []
    var canContinue = false
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      let startsLine = line.isEmpty || line.first == " " || line.startsItem
      if canContinue, !startsLine {
        lines[lines.count - 1] += " " + line
      } else {
        lines.append(String(line))
      }
      canContinue = !line.isEmpty && line.first != " "
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

extension Substring {
  /// Whether the line is an item of a list: it begins with a hyphen, or a number and a dot.
  fileprivate var startsItem: Bool {
    if hasPrefix("- ") || hasPrefix("* ") { return true }
    let digits = prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && dropFirst(digits.count).hasPrefix(". ")
  }
}

// Paragraphs of a tree file, whose lines end where the author's screen ended.

extension String {
  /// The text with the lines of a paragraph joined, ready to be wrapped anew.
  ///
  /// Empty lines, indented lines, and items of lists begin a line of their own.
  func reflowed() -> String {
    guard utf8.contains(0x0A) else { return self }
    var lines: [String] = []
    var canContinue = false
    for bytes in utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = Substring(bytes)
      let startsLine = line.isEmpty || bytes.first == 0x20 || line.startsItem
      if canContinue, !startsLine {
        lines[lines.count - 1] += " " + line
      } else {
        lines.append(String(line))
      }
      canContinue = !line.isEmpty && bytes.first != 0x20
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

extension Substring {
  /// Whether the line is an item of a list: it begins with a hyphen, or a number and a dot.
  fileprivate var startsItem: Bool {
    let digits = utf8.prefix { (0x30...0x39).contains($0) }
    let sign = utf8[digits.endIndex...]
    return digits.isEmpty
      ? sign.starts(with: "- ".utf8) || sign.starts(with: "* ".utf8)
      : sign.starts(with: ". ".utf8)
  }
}

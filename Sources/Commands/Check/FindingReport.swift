// What was found in a tree file, the way compilers print it.

internal import Text
package import TreeFile
internal import YAML

/// Prints findings with the line of the file that each is about.
package struct FindingReport {
  /// How the file begins a line.
  private let path: String
  private var cursor: SourceCursor

  /// The report on a file with the given bytes; the path is shown and not opened.
  package init(source: [UInt8], path: String) {
    self.path = path.atLineStart.visible()
    cursor = SourceCursor(in: source)
  }

  /// The findings, and a last line that counts them.
  ///
  /// The cost is linear in the file and in the number of findings if they stand in the order of the
  /// file. `tally` counts those that are left out, too, and `cases` is the number of cases that were
  /// run, which the last line mentions.
  package mutating func text(
    of findings: [Finding], outOf tally: Tally? = nil, cases: Int = 0
  ) -> String {
    let tally = tally ?? Tally(findings)
    var text = ""
    for finding in findings { text += entry(finding) }
    if let rest = tally.rest(after: findings.count) { text += "\(path): \(rest)\n" }
    return text + "\(path): \(summary(of: tally, cases: cases)).\n"
  }

  private mutating func entry(_ finding: Finding) -> String {
    let check = finding.check
    let heading = "\(check.severity): \(finding.shortText) [\(check.id)]\n"
    guard let mark = finding.mark else { return "\(path): \(heading)" }
    let excerpt = Excerpt(cursor.surroundings(of: mark))
    let gutter = "  \(mark.line) |"
    let line = excerpt.line.isEmpty ? "" : " \(excerpt.line)"
    return "\(path):\(mark.line):\(mark.column): \(heading)"
      + "\(gutter)\(line)\n"
      + String(repeating: " ", count: gutter.count - 1) + "| \(excerpt.underline)\n"
  }

  private func summary(of tally: Tally, cases: Int) -> String {
    let passed = cases == 1 ? "1 case passes" : "\(cases) cases pass"
    let counts = [(tally.errors, "error"), (tally.warnings, "warning")].filter { $0.0 > 0 }
      .map { count, word in "\(count) \(word)\(count == 1 ? "" : "s")" }
      .joined(separator: ", ")
    if tally.errors > 0 { return counts }
    return "\(counts.isEmpty ? "no mistakes" : counts); \(cases == 0 ? "no case was run" : passed)"
  }
}

extension Tally {
  /// A sentence on the findings behind the first so many; nil where there are none.
  func rest(after shown: Int) -> String? {
    let rest = all - shown
    if rest == 0 { return nil }
    return "\(rest) more \(rest == 1 ? "is" : "are") not shown; "
      + "\"kbwizard check --max-findings 0\" shows all."
  }
}

extension String {
  /// The path such that a line which begins with it is no option and no command for GitHub.
  fileprivate var atLineStart: String {
    unicodeScalars.first { !$0.properties.isWhitespace } == ":" || hasPrefix("-")
      ? "./" + self : self
  }
}

/// A line of a file cut to the part around a word, and the signs under the word.
private struct Excerpt {
  let line: String
  let underline: String
  private static let width = 100

  init(_ place: Surroundings) {
    let word = shown(place.word).truncated(to: Excerpt.width / 2)
    let before = shown(place.before)
    let after = shown(place.after)
    let room = Excerpt.width - word.displayWidth
    let (left, right) = (before.displayWidth, after.displayWidth)
    // A short side leaves its room to the other one.
    let leftRoom = max(room / 2, room - right)
    let isCut = place.isCutBefore || left > leftRoom
    let start = isCut ? "…" + before.suffix(cells: min(left, leftRoom) - 1) : before
    line = start + word + after.truncated(to: max(1, room - start.displayWidth))
    underline =
      String(repeating: " ", count: start.displayWidth) + "^"
      + String(repeating: "~", count: max(0, word.displayWidth - 1))
  }
}

/// A part of the file as it can be shown: a tab as an arrow, nothing that could steer a terminal.
private func shown(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\t" ? "→" : $0 })).visible()
}

extension String {
  /// The end of the text, as long as it fits into the given number of cells.
  fileprivate func suffix(cells: Int) -> Substring {
    var room = cells
    var start = endIndex
    while start > startIndex {
      let previous = index(before: start)
      room -= self[previous].displayWidth
      if room < 0 { break }
      start = previous
    }
    return self[start...]
  }
}

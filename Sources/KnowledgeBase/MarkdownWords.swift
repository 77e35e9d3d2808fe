// The words of one paragraph of a Markdown text, with signs for what they are.

/// A text that grows by what stands in a paragraph or a heading.
///
/// Code stands between backticks, what is emphasized between asterisks, and what a link leads to or
/// where a picture lies in angle brackets behind it: all can be read, and copied, on any screen.
struct MarkdownWords {
  /// The lines as they were written.
  private var lines = [""]
  /// Of each line but the last, whether its end stays.
  private var isKept: [Bool] = []
  /// Where the links and pictures begin that are open, the outermost first.
  private var starts: [Place] = []

  /// A place behind some bytes of a line.
  private struct Place: Equatable {
    var line: Int
    var offset: Int
  }

  /// The paragraph, with those ends of lines in it that stay.
  var text: String {
    var text = lines[0]
    for (line, isKept) in zip(lines.dropFirst(), isKept) { text += (isKept ? "\n" : " ") + line }
    return text
  }

  /// The lines of a table, which libcmark takes for sentences; nil where it is none.
  var table: [String]? {
    lines.count > 1 && lines.allSatisfy { $0.utf8.first == UInt8(ascii: "|") } ? lines : nil
  }

  /// Takes what stands next.
  mutating func take(_ piece: Markdown.Piece) {
    switch piece {
    case .words(let text), .tag(let text): add(text)
    case .code(let text): add("`\(text)`")
    case .lineEnd: endLine(isKept: false)
    case .lineBreak: endLine(isKept: true)
    case .begin(.emphasis), .end(.emphasis): add("*")
    case .begin(.link): starts.append(end)
    case .end(.link(let target)):
      let start = starts.popLast() ?? end
      if !isSpelledOut(target.url, since: start) { add(target, behind: start == end ? "" : " ") }
    case .begin(.picture):
      add("[")
      starts.append(end)
    case .end(.picture(let target)):
      if starts.popLast() == end { add("picture") }
      add("]")
      add(target, behind: " ")
    default: break
    }
  }

  private var end: Place { Place(line: lines.count - 1, offset: lines[lines.count - 1].utf8.count) }

  private mutating func add(_ text: String) {
    // An entity may stand for the end of a line, and is none.
    let isPlain = !text.utf8.contains(0x0A)
    lines[lines.count - 1] += isPlain ? text : String(text.map { $0.isNewline ? " " : $0 })
  }

  private mutating func add(_ target: Markdown.Target, behind blank: String) {
    let url = target.url.isEmpty ? "" : "<\(target.url)>"
    let title = target.title.isEmpty ? "" : "\"\(target.title)\""
    let text = [url, title].filter { !$0.isEmpty }.joined(separator: " ")
    if !text.isEmpty { add(blank + text) }
  }

  private mutating func endLine(isKept: Bool) {
    self.isKept.append(isKept)
    lines.append("")
  }

  /// Whether the words behind a place are an address as it stands, or that of a mail without `mailto:`.
  private func isSpelledOut(_ url: String, since start: Place) -> Bool {
    let mail = "mailto:"
    let count = end.offset - start.offset
    let rest = url.utf8.count - count
    guard start.line == end.line, rest == 0 || rest == mail.utf8.count && url.hasPrefix(mail) else {
      return false
    }
    return lines[start.line].utf8.suffix(count).elementsEqual(url.utf8.suffix(count))
  }
}

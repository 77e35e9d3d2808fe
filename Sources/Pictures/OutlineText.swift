// The lines of one item of an outline while they are being filled.

internal import Text
import Text

/// Lines of text behind the lines that connect the items of an outline.
struct OutlineText {
  private(set) var lines: [Line] = []
  private let width: Int
  private let fronts: (first: String, others: String, width: Int)
  private var lead: Line = []
  /// The cells of the last line that are taken.
  private var used = 0

  init(width: Int, fronts: (first: String, others: String, width: Int)) {
    self.width = width
    self.fronts = fronts
  }

  /// Puts a sign in front of the text.
  mutating func sign(_ sign: String, _ style: Style) {
    lead = [Span(sign + " ", style)]
  }

  /// Adds text on lines of its own.
  mutating func add(_ text: String, _ style: Style) {
    let start = fronts.width + (lead.isEmpty ? 0 : 2)
    for line in text.wrapped(to: max(1, width - start)) {
      let isFirst = lines.isEmpty
      lines.append(
        [Span(isFirst ? fronts.first : fronts.others, .hint)] + (isFirst ? lead : [])
          + [Span(line, style)])
      used = (isFirst ? start : fronts.width) + line.displayWidth
    }
  }

  /// Adds text behind the only line if it fits there, else on lines of its own.
  mutating func join(_ text: String, _ style: Style) {
    if lines.count == 1, !text.contains("\n"), used + 1 + text.displayWidth <= width {
      append(" " + text, style)
    } else {
      add(text, style)
    }
  }

  /// Adds text behind the last line, or on a line of its own where it does not fit.
  mutating func append(_ text: String, _ style: Style) {
    let more = text.displayWidth
    if used + more <= width, !lines.isEmpty {
      lines[lines.count - 1].append(Span(text, style))
      used += more
    } else {
      add(text, style)
    }
  }
}

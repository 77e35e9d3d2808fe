// The lines of one item of an outline while they are being filled.

internal import Text
import Text

/// Lines of text behind the lines that connect the items of an outline.
struct OutlineText {
  private(set) var lines: [Line] = []
  private let width: Int
  private let first: String
  private let others: String
  private var lead: Line = []

  init(width: Int, first: String, others: String) {
    self.width = width
    self.first = first
    self.others = others
  }

  /// Puts a sign in front of the text.
  mutating func sign(_ sign: String, _ style: Style) {
    lead = [Span(sign + " ", style)]
  }

  /// Adds text on lines of its own.
  mutating func add(_ text: String, _ style: Style) {
    for line in text.wrapped(to: max(1, width - others.displayWidth - (lead.isEmpty ? 0 : 2))) {
      let isFirst = lines.isEmpty
      lines.append(
        [Span(isFirst ? first : others, .hint)] + (isFirst ? lead : []) + [Span(line, style)])
    }
  }

  /// Adds text behind the only line if it fits there, else on lines of its own.
  mutating func join(_ text: String, _ style: Style) {
    if lines.count == 1, used + 1 + text.displayWidth <= width {
      append(" " + text, style)
    } else {
      add(text, style)
    }
  }

  /// Adds text behind the last line, or on a line of its own where it does not fit.
  mutating func append(_ text: String, _ style: Style) {
    if used + text.displayWidth <= width, !lines.isEmpty {
      lines[lines.count - 1].append(Span(text, style))
    } else {
      add(text, style)
    }
  }

  /// The cells of the last line that are taken.
  private var used: Int { lines.last?.reduce(0) { $0 + $1.text.displayWidth } ?? 0 }
}

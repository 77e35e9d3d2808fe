// A report as plain text for a ticket.

import Text

extension Report {
  /// The report as plain text, at most 78 columns wide.
  package var text: String { text(width: 78) }

  /// The report as plain text, at most so many columns wide but for what was typed.
  package func text(width room: Int) -> String {
    let outline = ReportOutline(self)
    var lines = outline.title.lines(in: room)
    lines.append(String(repeating: "=", count: lines.map(\.displayWidth).max() ?? 0))
    lines.append("")
    let width = (outline.facts.map(\.label.count).max() ?? 0) + 2
    for (label, text) in outline.facts {
      lines += text.lines(after: label.padded(to: width), in: room)
    }
    for section in outline.sections {
      lines += ["", section.heading, String(repeating: "-", count: section.heading.count)]
      for item in section.items { item.write(to: &lines, indentation: "", in: room) }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension ReportOutline.Item {
  fileprivate func write(to lines: inout [String], indentation: String, in room: Int) {
    let mark =
      switch sign {
      case .none: ""
      case .bullet: "- "
      case .box(let sign): "[\(sign)] "
      }
    if isLiteral {
      for line in text.typedLines { lines.append(line.isEmpty ? "" : indentation + line) }
      return
    }
    lines += text.lines(after: indentation + mark, in: room)
    let deeper = indentation + String(repeating: " ", count: mark.isEmpty ? 2 : mark.count)
    for item in below { item.write(to: &lines, indentation: deeper, in: room) }
  }
}

extension String {
  /// The lines of the text made visible, the first one after some words, the others as far in.
  fileprivate func lines(after words: String = "", in width: Int) -> [String] {
    let blanks = String(repeating: " ", count: words.count)
    let room = max(1, width - words.count)
    return visible(keepingNewlines: true, keepingForms: true).wrapped(to: room, hanging: 0)
      .enumerated().map { place, line in
        ((place == 0 ? words : blanks) + line).withoutBlanksAtEnd
      }
  }

  private var withoutBlanksAtEnd: String {
    String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
  }
}

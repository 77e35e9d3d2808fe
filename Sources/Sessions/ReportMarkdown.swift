// A report as Markdown that looks the same wherever it is pasted.

import Screen

extension Report {
  /// The report as Markdown.
  package var markdown: String {
    let outline = Outline(self)
    var text = "# \(outline.title.escaped)\n\n"
    for (label, fact) in outline.facts { text += "- **\(label):** \(fact.escaped)\n" }
    for section in outline.sections {
      text += "\n## \(section.heading)\n\n"
      for item in section.items { item.write(to: &text, indentation: "") }
    }
    return text
  }
}

extension Outline.Item {
  fileprivate func write(to lines: inout String, indentation: String) {
    let words = isStrong ? "**\(text.escaped)**" : text.escaped
    lines += "\(indentation)- \(words)\n"
    for item in below { item.write(to: &lines, indentation: indentation + "  ") }
  }
}

extension String {
  /// The text on one line of Markdown, with nothing in it that Markdown takes for its own.
  var escaped: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ").visible()
    let words = line.split(separator: " ").joined(separator: " ").unicodeScalars
    // Emphasis around nothing would be taken for a line.
    if words.isEmpty { return "(empty)" }
    let number = words.prefix { ("0"..."9").contains($0) }.count
    var escaped = String.UnicodeScalarView()
    for (place, scalar) in words.enumerated() {
      // A list, or a line below a heading, would begin there.
      let begins = place == number && (number == 0 ? "-+=" : ".)").unicodeScalars.contains(scalar)
      if begins || "\\`*_[]<>#|~&$".unicodeScalars.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}

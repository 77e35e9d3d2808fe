// A report as Markdown that looks the same wherever it is pasted.

import Text

extension Report {
  /// The report as Markdown.
  package var markdown: String {
    let outline = ReportOutline(self)
    var text = "# \(outline.title.escaped)\n\n"
    for (label, fact) in outline.facts { text += "- **\(label):** \(fact.escaped)\n" }
    for section in outline.sections {
      text += "\n## \(section.heading)\n\n"
      for item in section.items { item.write(to: &text, indentation: "") }
    }
    return text
  }
}

extension ReportOutline.Item {
  fileprivate func write(to lines: inout String, indentation: String) {
    if isLiteral {
      for line in text.typedLines where !line.isEmpty {
        lines += "\(indentation)- \(line.asCode)\n"
      }
      return
    }
    let words = isStrong ? "**\(text.escapedLines)**" : text.escapedLines
    lines += "\(indentation)- \(words)\n"
    for item in below { item.write(to: &lines, indentation: indentation + "  ") }
  }
}

extension String {
  /// The lines of a text to type, each with nothing in it that can't be seen, but with its tabs.
  var typedLines: [String] {
    var lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false)
        .map { String($0).visible(keepingForms: true) }.joined(separator: "\t")
    }
  }

  /// The text as a code span, with as many backticks around it as no run in it has.
  var asCode: String {
    let runs = split { $0 != "`" }.map(\.count)
    let fence = String(repeating: "`", count: (1...).first { !runs.contains($0) } ?? 1)
    let isPlain = !hasPrefix("`") && !hasSuffix("`") && !(hasPrefix(" ") && hasSuffix(" "))
    return isPlain ? fence + self + fence : "\(fence) \(self) \(fence)"
  }

  /// The lines of the text on one line of Markdown: on others they could be taken for something else.
  fileprivate var escapedLines: String {
    let lines = split(separator: "\n").map { String($0).escaped }
    return lines.isEmpty ? escaped : lines.joined(separator: "<br>")
  }

  /// The text on one line of Markdown, with nothing in it that Markdown takes for its own.
  var escaped: String {
    let line = onOneLine.visible(keepingForms: true)
    let words = line.split(separator: " ")
    // Emphasis around nothing would be taken for a line.
    if words.isEmpty { return "(empty)" }
    var escaped = words.map(\.escapedWord).joined(separator: " ").unicodeScalars
    let number = escaped.prefix { ("0"..."9").contains($0) }
    // A list, or a line below a heading, would begin there.
    let signs = (number.isEmpty ? "-+=" : ".)").unicodeScalars
    if number.endIndex < escaped.endIndex, signs.contains(escaped[number.endIndex]) {
      escaped.insert("\\", at: number.endIndex)
    }
    return String(escaped)
  }
}

extension Substring {
  fileprivate var escapedWord: String {
    var signs = "\\`*_[]<>#|~&$"
    guard unicodeScalars.contains(where: { signs.unicodeScalars.contains($0) }) else {
      return String(self)
    }
    // An address that is made a link of by itself would show what is escaped in it.
    if contains("://") || contains("www.") { signs += ":." }
    var escaped = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if signs.unicodeScalars.contains(scalar) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}

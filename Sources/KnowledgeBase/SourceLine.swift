// One line of an article's text, and what it looks like.

internal import Text

/// A line without tabs, and without blanks at its ends.
struct SourceLine {
  /// The number of blanks in front of the text.
  let indentation: Int
  /// The text itself.
  let text: Substring

  /// The line as written; a tab reaches to the next multiple of 8 columns.
  init(_ line: Substring) {
    let expanded = line.withTabsAsColumns
    var text = expanded.drop { $0 == " " }
    indentation = expanded.utf8.count - text.utf8.count
    while text.last == " " { text.removeLast() }
    self.text = text
  }

  /// The line with its indentation.
  var whole: String { String(repeating: " ", count: indentation) + text }

  /// Whether nothing is on the line.
  var isBlank: Bool { text.isEmpty }

  /// Whether the line underlines a heading.
  var isUnderline: Bool { isRule(of: "=") }

  /// Whether the line only divides the text.
  var isRule: Bool { isRule(of: "=") || isRule(of: "-") }

  private func isRule(of stroke: Character) -> Bool {
    indentation == 0 && text.utf8.count >= 3 && text.allSatisfy { $0 == stroke }
  }

  /// Whether the line could be a heading: it has capitals and no small letters, and is no row of a
  /// table.
  var isInCapitals: Bool {
    indentation == 0 && text.contains(where: \.isUppercase) && !text.contains(where: \.isLowercase)
      && !hasColumns && !text.contains("|") && !text.contains("==")
  }

  /// Whether the text stands in the middle of a rule.
  func isCentred(below rule: SourceLine) -> Bool {
    indentation > 0 && !hasColumns && rule.isRule
      && abs(2 * indentation + text.count - rule.text.count) <= 4
  }

  /// Whether blanks inside the text line something up.
  var hasColumns: Bool {
    var blanks = 0
    return text.utf8.contains {
      blanks = $0 == 0x20 ? blanks + 1 : 0
      return blanks == 3
    }
  }

  /// Whether two blanks stand inside the text that divide no sentences.
  var hasGap: Bool {
    var (before, last) = (UInt8(0x20), UInt8(0x20))
    return text.utf8.contains { byte in
      defer { (before, last) = (last, byte) }
      return byte == 0x20 && last == 0x20 && !Self.ends.contains(before)
    }
  }

  private static let ends: Set<UInt8> = Set(".?!:;,\") ".utf8)

  /// The text up to the first blank.
  var firstWord: Substring { text.prefix { $0 != " " } }

  /// The number of characters that nearly every line of a wrapped text has.
  static let leastWidth = 55

  /// The bullet, number or letter of a list item, and the text behind it.
  var item: (marker: Substring, text: Substring)? {
    guard let end = text.utf8.prefix(5).firstIndex(of: 0x20) else { return nil }
    let marker = text[..<end]
    let name = marker.dropLast()
    let isNumbered = Int(name) != nil || name.count == 1 && name.first?.isLetter == true
    guard ["-", "*", "•", "·"].contains(marker) || isNumbered && ".)".contains(marker.suffix(1))
    else { return nil }
    return (marker, text[end...].drop { $0 == " " })
  }
}

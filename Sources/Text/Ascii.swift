// Text for terminals that take ASCII only.

extension String {
  /// The text in ASCII, every character in as many cells as before.
  package var ascii: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isASCII {
        text.append(scalar)
      } else {
        let sign = scalar.asciiSign ?? "?"
        text.append(contentsOf: repeatElement(sign, count: scalar.displayWidth))
      }
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// The ASCII character that says the same in one cell; nil if there is none.
  fileprivate var asciiSign: Unicode.Scalar? {
    switch self {
    case "─", "━", "┄", "┅", "┈", "┉", "╌", "╍", "═", "╴", "╶", "‐"..."―", "−": "-"
    case "│", "┃", "┆", "┇", "┊", "┋", "╎", "╏", "║", "╵", "╷", "├": "|"
    case "└": "`"
    case "┌"..."╋", "╒"..."╬", "╭"..."╰", "✓", "✔", "☑": "+"
    case "▸", "▶", "►", "▹", "▷", "›", "»", "→": ">"
    case "◂", "◀", "◄", "◃", "◁", "‹", "«", "←": "<"
    case "▾", "▼", "▿", "▽", "↓": "v"
    case "▴", "▲", "▵", "△", "↑": "^"
    case "●", "◆", "■", "•": "*"
    case "○", "◇", "□", "◦": "o"
    case "✗", "✘", "✕", "✖", "×", "☒": "x"
    case "…": "~"
    case "·", "∙": "."
    case "‘", "’", "‚", "′", "´": "'"
    case "“", "”", "„", "″": "\""
    case "\u{1F1E6}"..."\u{1F1FF}": Unicode.Scalar(value - 0x1F1E6 + 0x41)
    case "\u{A0}", "\u{2000}"..."\u{200A}", "\u{202F}": " "
    default: letterWithoutAccent
    }
  }

  /// The plain letter under the accent of a Latin letter; nil for all others.
  var letterWithoutAccent: Unicode.Scalar? {
    // One sign for each character from U+00C0 on; a blank where there is none.
    let letters =
      "AAAAAAACEEEEIIIIDNOOOOO OUUUUY saaaaaaaceeeeiiiidnooooo ouuuuy y"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi  JjKk LlLlLlL"
      + "lLlNnNnNnn  OoOoOo  RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"
    let offset = Int(value) - 0xC0
    guard offset >= 0, offset < letters.utf8.count else { return nil }
    let letter = letters.utf8[letters.utf8.index(letters.startIndex, offsetBy: offset)]
    return letter == 0x20 ? nil : Unicode.Scalar(letter)
  }
}

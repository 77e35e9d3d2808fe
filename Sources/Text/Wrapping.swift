// Fitting text into a number of cells: wrapped, cut or filled up. The text must be `visible`.

extension String {
  /// The lines of the text, none wider than `width` cells, of which there is at least one.
  ///
  /// Lines are broken at blanks, around wide characters, and inside a word that is wider than a line.
  /// A `>` between blanks, as in `Tools > Options`, stays with the word before it, where both fit.
  /// The blanks in front of a line stay; with `hanging`, what is broken off it is indented by as
  /// much and by `hanging` cells more. A character wider than a whole line is shown as `…`.
  package func wrapped(to width: Int, hanging: Int? = nil) -> [String] {
    if utf8.span.isPrintableASCII {
      return Paragraph.lines(of: self[...], width: max(1, width), hanging: hanging)
    }
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap {
      Paragraph.lines(of: $0, width: max(1, width), hanging: hanging)
    }
  }

  /// The text itself if it fits into `width` cells, else its beginning and `…`.
  package func truncated(to width: Int) -> String {
    // No character takes more cells than bytes.
    if utf8.count <= width || displayWidth <= width { return self }
    if width > 0, utf8.span.isPrintableASCII { return Substring(utf8.prefix(width - 1)) + "…" }
    var used = 1
    let kept = prefix {
      used += $0.displayWidth
      return used <= width
    }
    return width < 1 ? "" : kept + "…"
  }

  /// The text with blanks behind it up to `width` cells; a wider text stays as it is.
  package func padded(to width: Int) -> String {
    self + .blanks(width - displayWidth)
  }
}

/// One line of text on its way to several shorter ones.
private struct Paragraph {
  let width: Int
  /// The number of blanks in front of every line but the first.
  let indentation: Int
  var lines: [String] = []
  var line: String
  var used: Int
  /// Whether the line holds nothing but its indentation.
  var isFresh = true

  static func lines(of text: Substring, width: Int, hanging: Int?) -> [String] {
    let blanks = text.prefix { $0 == " " }.utf8.count
    let words = text.dropFirst(blanks)
    // Half of the width, and two cells, stay free for the text.
    let most = (width - 1) / 2
    let following = hanging.map { min(blanks + max(0, $0), most) } ?? 0
    let first = text.displayWidth <= width ? blanks : min(blanks, most)
    if words.utf8.span.isPrintableASCII {
      return words.asciiLines(width: width, first: first, following: following)
    }
    return Paragraph(width: width, indentation: following, first: first).filled(with: words)
  }

  private init(width: Int, indentation: Int, first: Int) {
    self.width = width
    self.indentation = indentation
    line = .blanks(first)
    used = first
  }

  /// All lines, filled with the text.
  private consuming func filled(with text: Substring) -> [String] {
    var rest = text
    while !rest.isEmpty {
      let blanks = rest.prefix { $0 == " " }
      rest = rest.dropFirst(blanks.count)
      let word = rest.firstPiece
      rest = rest[word.endIndex...]
      append(word, after: blanks, keeping: word == ">" ? 0 : rest.widthOfSign)
    }
    lines.append(isFresh ? "" : line)
    return lines
  }

  /// Adds a word and the blanks in front of it, or starts a new line with the word.
  ///
  /// Behind the word there must be room for some cells more.
  private mutating func append(_ word: Substring, after blanks: Substring, keeping cells: Int) {
    if word.isEmpty { return }
    let needed = word.displayWidth
    if used + blanks.utf8.count + needed + cells <= width {
      line += blanks
      line += word
      used += blanks.utf8.count + needed
      isFresh = false
      return
    }
    if !isFresh { startLine() }
    for character in word { append(character) }
  }

  /// Adds a character of a word that may be wider than the line.
  private mutating func append(_ character: Character) {
    let needed = character.displayWidth
    if used + needed > width, !isFresh { startLine() }
    let fits = used + needed <= width
    line.append(fits ? character : "…")
    used += fits ? needed : 1
    isFresh = false
  }

  private mutating func startLine() {
    lines.append(line)
    line = .blanks(indentation)
    used = indentation
    isFresh = true
  }
}

extension Substring {
  /// The longest beginning without a blank that must stay on one line: a wide character, or a word.
  fileprivate var firstPiece: Substring {
    guard let first else { return self }
    if first.isWide { return prefix(1) }
    return prefix { $0 != " " && !$0.isWide }
  }

  /// The cells of a `>` between blanks that the text begins with; 0 when there is none.
  fileprivate var widthOfSign: Int {
    let blanks = prefix { $0 == " " }.count
    let rest = dropFirst(blanks)
    guard blanks > 0, rest.first == ">", rest.dropFirst().first ?? " " == " " else { return 0 }
    return blanks + 1
  }
}

extension Character {
  /// Whether a line may be broken before and after the character.
  fileprivate var isWide: Bool { unicodeScalars.first.map { $0.displayWidth == 2 } ?? false }
}

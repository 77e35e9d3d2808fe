// Marking the words that were looked for in lines.

internal import Text

/// Words to be marked wherever they stand.
package struct FoundWords {
  private let words: [[String]]

  /// The words of a text, each once.
  package init(_ text: String) {
    var known: Set<String> = []
    words = text.visible().folded.split(whereSeparator: \.isWhitespace)
      .filter { known.insert(String($0)).inserted }.map { $0.map(String.init) }
  }

  /// The text, and of what else there is the first part with a word that the text lacks.
  package func excerpt(of text: String, _ rest: some Sequence<String>) -> String {
    let lacking = words.map { $0.joined() }.filter { !text.folded.contains($0) }
    for part in rest {
      let parts = part.onOneLine.split(separator: " ")
      let place = parts.firstIndex { part in
        let part = String(part).folded
        return lacking.contains { part.contains($0) }
      }
      guard let place else { continue }
      // A few words before it say what it is about.
      let excerpt = parts[max(0, place - 4)...].joined(separator: " ")
      return "\(text) … \(excerpt.truncated(to: 80))"
    }
    return text
  }

  /// The line with the words in it marked.
  func marked(in line: String) -> Line { [Span(line)].marking(words, as: .match) }
}

extension Line {
  /// The line with some words in another style wherever they stand.
  ///
  /// A word is what its characters are in small letters.
  func marking(_ words: [[String]], as style: Style) -> Line {
    let characters = flatMap { span in span.text.map { (character: $0, style: span.style) } }
    let lower = characters.map { String($0.character).folded }
    var styles = characters.map(\.style)
    var isMarked = false
    for word in words where !word.isEmpty && word.count <= lower.count {
      var end = 0
      for place in 0...lower.count - word.count
      where lower[place..<place + word.count].elementsEqual(word) {
        for marked in Swift.max(place, end)..<place + word.count { styles[marked] = style }
        end = place + word.count
        isMarked = true
      }
    }
    if !isMarked { return self }
    var line: Line = []
    for (letter, style) in zip(characters, styles) {
      if line.last?.style == style {
        line[line.count - 1].text.append(letter.character)
      } else {
        line.append(Span(String(letter.character), style))
      }
    }
    return line
  }
}

extension Body {
  /// Adds something that was found as an item, behind a word that says what it is.
  mutating func addHit(_ label: String, _ text: String, marking words: FoundWords, numbered: Bool) {
    let front = label.isEmpty ? "" : label.padded(to: 10)
    let lines = text.onOneLine.visible()
      .wrapped(to: max(1, width - Body.textOfItem - front.displayWidth))
    let hit = lines.enumerated().map { place, line in
      [Span(place == 0 ? front : .blanks(front.displayWidth), .hint)] + words.marked(in: line)
    }
    addItems([hit], areNumbered: numbered)
  }
}

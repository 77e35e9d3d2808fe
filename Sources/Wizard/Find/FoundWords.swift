// Marking the words that were looked for in a line.

internal import Text

/// Words to be marked wherever they stand.
struct FoundWords {
  private let words: [[String]]

  /// The words of a text, each once.
  init(_ text: String) {
    var known: Set<String> = []
    words = text.visible().lowercased().split(whereSeparator: \.isWhitespace)
      .filter { known.insert(String($0)).inserted }.map { $0.map(String.init) }
  }

  /// The text, and of what else there is the first part with a word that the text lacks.
  func excerpt(of text: String, _ rest: some Sequence<String>) -> String {
    let lacking = words.map { $0.joined() }.filter { !text.lowercased().contains($0) }
    for part in rest {
      let parts = part.onOneLine.split(separator: " ")
      let place = parts.firstIndex { part in
        let part = part.lowercased()
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
  func marked(in line: String) -> Line {
    let characters = Array(line)
    let lower = characters.map { $0.lowercased() }
    var isMarked = Array(repeating: false, count: characters.count)
    for word in words where word.count <= lower.count {
      for place in 0...lower.count - word.count
      where lower[place..<place + word.count].elementsEqual(word) {
        for marked in place..<place + word.count { isMarked[marked] = true }
      }
    }
    var spans: Line = []
    for (character, isMarked) in zip(characters, isMarked) {
      let style: Style = isMarked ? .heading : .plain
      if spans.last?.style == style {
        spans[spans.count - 1].text.append(character)
      } else {
        spans.append(Span(String(character), style))
      }
    }
    return spans
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

// Marking what was filled in, however the text around it is wrapped.

internal import Text
internal import Tree

extension Body {
  /// Adds a text of several parts as `add` does, and marks the values in it.
  mutating func fill(_ parts: [Filling.Part], with add: (inout Body, String) -> Void) {
    let start = rows.count
    add(&self, parts.map(\.text).joined())
    guard parts.contains(where: \.isFilled) else { return }
    let isValue = parts.flatMap { part in
      part.text.visible(keepingNewlines: true).filter { !$0.isWhitespace }
        .map { _ in part.isFilled }
    }
    change(rowsFrom: start) { rows in
      // Wrapping changes nothing but blanks; what stands in front of the text is no part of it.
      let count = rows.reduce(0) { $0 + $1.line.letterCount }
      guard count >= isValue.count else { return }
      var place = isValue.count - count
      for row in rows.indices {
        rows[row].line = rows[row].line.flatMap { span in
          span.isSignOfBreak
            ? [span]
            : span.marked { letter in
              defer { place += 1 }
              return place >= 0 && isValue[place]
            }
        }
      }
    }
  }
}

extension Filling.Part {
  fileprivate var isFilled: Bool { if case .filled = self { true } else { false } }
}

extension Line {
  /// How many characters of it are no blanks.
  fileprivate var letterCount: Int {
    reduce(0) { $0 + ($1.isSignOfBreak ? 0 : $1.text.count { !$0.isWhitespace }) }
  }
}

extension Span {
  /// Whether it is only the sign at the edge that a line goes on below.
  fileprivate var isSignOfBreak: Bool { text == Body.breakSign && style == .hint }

  /// The span in pieces, of which those are values whose letters are; blanks go with what is before them.
  fileprivate func marked(_ isValue: (Character) -> Bool) -> [Span] {
    var pieces: [Span] = []
    for character in text {
      let style: Style =
        character.isWhitespace
        ? pieces.last?.style ?? self.style : isValue(character) ? .value : self.style
      if pieces.last?.style == style {
        pieces[pieces.count - 1].text.append(character)
      } else {
        pieces.append(Span(String(character), style))
      }
    }
    return pieces
  }
}

// The text of a box in a picture, and the room that it takes.

/// The text of a box, laid out.
struct BoxText: Sendable {
  /// Wordings, each with the facts below it.
  let entries: [(text: Lettering, facts: Lettering)]
  /// The space between the border and the text, in pixels.
  static let padding = 9

  init(_ box: Diagram.Box) {
    entries = box.entries.map {
      (Lettering($0.text, size: 13, width: 230), Lettering($0.facts, size: 11, width: 230))
    }
  }

  /// The width of the box, in pixels.
  var width: Int {
    (entries.map { max($0.text.width, $0.facts.width) }.max() ?? 0) + 2 * BoxText.padding
  }

  /// The height of the box, in pixels.
  var height: Int {
    entries.reduce(2 * BoxText.padding + (entries.count - 1) * 6) {
      $0 + $1.text.height + $1.facts.height
    }
  }
}

// Styled text: pieces of text with what they are, and not how they look.

/// What a piece of text is, from which the terminal decides how it looks.
package enum Style: CaseIterable, Sendable {
  /// Ordinary text.
  case plain
  /// The name of the page.
  case title
  /// A heading inside a page.
  case heading
  /// The one thing that Enter acts on.
  case selected
  /// Words that were looked for.
  case match
  /// An id that leads elsewhere.
  case link
  /// What the person filled in.
  case value
  /// Something done or confirmed.
  case ticked
  /// Something secondary: hints, rules.
  case hint
  /// The name of a key.
  case key
  /// Something that can do harm.
  case warning
  /// Text for the person to type, or read from a program, letter by letter.
  case literal
}

/// A piece of text in one style.
package struct Span: Equatable, Sendable {
  /// The text, free of control characters.
  package var text: String
  /// What the text is.
  package var style: Style

  /// The text in the given style.
  package init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// Pieces of text in one row, from the left edge on.
package typealias Line = [Span]

// The rules of YAML that a text can break, told by the words that libyaml has for them.

/// A rule of YAML that a text breaks.
package enum SyntaxProblem: Equatable, Sendable {
  /// A quote is never closed.
  case unclosedQuote
  /// The quote around a key does not end on its line.
  case keyInQuote
  /// Text stands behind a quote that is closed.
  case textBehindQuote
  /// A comma, or this sign that closes a bracket, is missing.
  case unclosedBracket(closing: Character)
  /// No colon stands behind a key.
  case missingColon
  /// The sign of an anchor or an alias stands before no name.
  case noAnchor
  /// No key can stand there, as it is indented like no block around it.
  case noKey
  /// No item of a list can stand there, as it is indented like no block around it.
  case noItem
  /// A colon stands where no key can be.
  case colonOutOfPlace
  /// No text can begin with the character.
  case badFirstCharacter
  /// A tab stands where only blanks can.
  case tab
  /// No list can begin there.
  case listOutOfPlace
  /// No value stands where one must.
  case missingValue
  /// Text stands behind the end of the document.
  case textBehindDocument
  /// A line begins with a percent sign and is no directive.
  case badDirective
  /// A backslash in double quotes stands for nothing.
  case badEscape
  /// An escape names no character.
  case noCharacter
  /// The number of a character has too few digits.
  case shortNumber
  /// An exclamation mark stands before no tag.
  case badTag
  /// Something else, in the words of libyaml.
  case other(String)

  /// The problem that libyaml has words for.
  init(inWordsOfLibyaml words: String) {
    self = Self.known.first { words.contains($0.words) }?.problem ?? .other(words)
  }

  /// Parts of libyaml's sentences; the first one that fits counts.
  private static let known: [(words: String, problem: SyntaxProblem)] = [
    ("end of stream", .unclosedQuote),
    ("document indicator", .unclosedQuote),
    ("',' or ']'", .unclosedBracket(closing: "]")),
    ("',' or '}'", .unclosedBracket(closing: "}")),
    ("could not find expected ':'", .missingColon),
    ("alphabetic or numeric", .noAnchor),
    ("expected key", .noKey),
    ("'-' indicator", .noItem),
    ("mapping values are not allowed", .colonOutOfPlace),
    ("cannot start any token", .badFirstCharacter),
    ("tab character", .tab),
    ("block sequence entries", .listOutOfPlace),
    ("invalid Unicode", .noCharacter),
    ("node content", .missingValue),
    ("<document start>", .textBehindDocument),
    ("directive", .badDirective),
    ("escape c", .badEscape),
    ("hexdecimal", .shortNumber),
    ("undefined tag handle", .badTag),
    ("expected tag URI", .badTag),
  ]
}

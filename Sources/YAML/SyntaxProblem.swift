// The rules of YAML that a text can break, told by the words that libyaml has for them.

/// A rule of YAML that a text breaks.
package enum SyntaxProblem: Equatable, Sendable {
  /// A quote is never closed.
  case unclosedQuote
  /// The quote around a key does not end on its line.
  case keyInQuote
  /// Text stands behind a quote that is closed.
  case textBehindQuote
  /// Text stands behind a bracket that is closed.
  case textBehindBracket
  /// A comma, or this sign that closes a bracket, is missing.
  case unclosedBracket(closing: Character)
  /// What was meant to close a bracket is a part of a comment.
  case commentInBracket
  /// No colon stands behind a key.
  case missingColon
  /// A text begins with a sign that means something to YAML; nil where the sign is not known.
  case unquoted(Unicode.Scalar?)
  /// No key can stand there, as it is indented like no block around it.
  case noKey
  /// No item of a list can stand there, as it is indented like no block around it.
  case noItem
  /// A colon stands where no key can be.
  case colonOutOfPlace
  /// A colon and a blank stand in a text without quotes.
  case colonInText
  /// The line goes on with the text that began on another one, and holds a colon and a blank.
  case textGoesOn
  /// The line is indented otherwise than the one further down that it belongs beside.
  case misindented
  /// The line is indented less than the text above it, whose key began on another one.
  case leftText
  /// A character looks like a blank and is none.
  case strangeBlank(Unicode.Scalar)
  /// A character looks like the sign of an item and is none.
  case strangeDash(Unicode.Scalar)
  /// No blank stands behind the sign of an item.
  case noBlankBehindDash
  /// A tab stands where only blanks can.
  case tab
  /// No list can begin there.
  case listOutOfPlace
  /// No value stands where one must.
  case missingValue
  /// Text stands behind the end of the document.
  case textBehindDocument
  /// A backslash in double quotes stands for nothing.
  case badEscape
  /// An escape names no character.
  case noCharacter
  /// The number of a character has too few digits.
  case shortNumber
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
    ("alphabetic or numeric", .unquoted(nil)),
    ("expected key", .noKey),
    ("'-' indicator", .noItem),
    ("mapping values are not allowed", .colonOutOfPlace),
    ("cannot start any token", .unquoted(nil)),
    ("comment or line break", .unquoted(nil)),
    ("mapping keys are not allowed", .unquoted(nil)),
    ("tab character", .tab),
    ("block sequence entries", .listOutOfPlace),
    ("invalid Unicode", .noCharacter),
    ("node content", .missingValue),
    ("<document start>", .textBehindDocument),
    ("directive", .unquoted(nil)),
    ("escape c", .badEscape),
    ("hexdecimal", .shortNumber),
    ("undefined tag handle", .unquoted(nil)),
    ("expected tag URI", .unquoted(nil)),
  ]
}

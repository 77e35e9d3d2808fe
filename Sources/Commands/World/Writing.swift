// Results in which characters other than ASCII can be spelled out.

internal import JSON

extension World {
  /// Writes a result in which other characters than ASCII can be spelled.
  func say(_ text: String, spelling spell: (Unicode.Scalar) -> String) {
    if showsAllCharacters {
      say(text)
    } else {
      say(text.unicodeScalars.map { $0.isASCII ? String($0) : spell($0) }.joined())
    }
  }

  /// Writes a result in JSON.
  func say(json text: String) {
    say(text, spelling: JSONValue.escaped)
  }
}

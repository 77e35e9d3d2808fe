// Which format a result is printed in.

internal import TreeFile

extension Program {
  /// The format that an option asks for, or the standard one.
  func format<Format: RawRepresentable<String> & CaseIterable>(
    of line: CommandLine, by option: Option, or standard: Format
  ) throws(UsageError) -> Format {
    guard let word = line.values(of: option).last else { return standard }
    if let format = Format(rawValue: word) { return format }
    let names = Format.allCases.map(\.rawValue)
    throw UsageError(
      "There is no format \"\(word)\".\(hint(at: word, among: names)) "
        + "The formats: \(names.joined(separator: ", ")).")
  }

  /// A question whether a word was meant to be one of the names, or nothing.
  func hint(at word: String, among names: [String]) -> String {
    var suggestions = Suggestions()
    return suggestions.question(about: word, among: names)
  }

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
    say(text) { scalar in
      String(scalar).utf16.map { "\\u" + String(Int($0) + 0x1_0000, radix: 16).dropFirst() }
        .joined()
    }
  }
}

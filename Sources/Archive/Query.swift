// Words as a person types them, in the language of FTS5.

internal import KnowledgeBase

/// What is looked for in an index; nothing in it is ever taken for an operator.
struct Query {
  /// The words that say something, in order.
  let words: [Substring]

  /// More words or characters are in nothing that anybody looks for.
  private static let (mostWords, mostCharacters) = (16, 500)
  /// With fewer letters there are too many words that begin so.
  private static let leastBeginning = 3

  init(_ text: String) {
    words = text.prefix(Self.mostCharacters).split { $0.isWhitespace || $0 == "\0" }
      .filter { $0.contains { $0.isLetter || $0.isNumber } }
      .prefix(Self.mostWords).map(\.self)
  }

  /// Whether nothing is looked for.
  var isEmpty: Bool { words.isEmpty }

  /// The only word; nil where there are several or none.
  var onlyWord: Substring? { words.count == 1 ? words[0] : nil }

  /// Texts with all of the words.
  var asWords: String { words.map(Self.spelled).joined(separator: " AND ") }

  /// Texts with all of the words, of which the last may go on; nil where that is too short.
  var asBeginning: String? {
    guard let last = words.last, last.last?.isLetter == true || last.last?.isNumber == true,
      last.count >= Self.leastBeginning
    else { return nil }
    let first = words.dropLast().map(Self.spelled)
    return (first + [Self.quoted(last) + " *"]).joined(separator: " AND ")
  }

  /// Texts with a word.
  static func asWord(_ word: Substring) -> String { spelled(word) }

  /// A word in all the ways in which it may be written in a text.
  private static func spelled(_ word: Substring) -> String {
    let all = ArticleNumber(String(word)).spellings.map { $0[...] } + otherForms(ofCode: word)
    let quoted = all.map { Self.quoted($0) }
    return quoted.count == 1 ? quoted[0] : "(" + quoted.joined(separator: " OR ") + ")"
  }

  /// A code of eight hexadecimal digits without the `0x` in front of it, or with it.
  private static func otherForms(ofCode word: Substring) -> [Substring] {
    let hasSign = word.lowercased().hasPrefix("0x")
    let digits = hasSign ? word.dropFirst(2) : word
    guard digits.count == 8, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return [] }
    return [hasSign ? digits : "0x" + digits]
  }

  /// A string of FTS5: whatever is in it, it is text, and the words in it follow each other.
  private static func quoted(_ word: Substring) -> String {
    "\"" + word.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

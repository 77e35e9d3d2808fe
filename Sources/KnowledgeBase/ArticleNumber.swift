// The numbers of articles, which people write as Q123456, KB123456 or 123456.

/// The id of an article as people may write it.
package struct ArticleNumber {
  /// The ways to write it, the given one first; more than one only for a number.
  package let spellings: [String]

  /// The id that a word is.
  package init(_ word: String) {
    let digits = word.drop { !$0.isDigit }
    let start = word[..<digits.startIndex]
    let isNumber =
      (start.isEmpty || Self.starts.contains(start.uppercased()))
      && Self.lengths ~= digits.utf8.count && digits.allSatisfy(\.isDigit)
    guard isNumber else {
      spellings = [word]
      return
    }
    spellings =
      [word]
      + (Self.starts.map { $0 + digits } + ["\(digits)"]).filter {
        $0.lowercased() != word.lowercased()
      }
  }

  private static let starts = ["Q", "KB"]
  private static let lengths = 5...7

  /// The numbers with `Q` or `KB` in front that a text mentions, as they stand there, each once, in
  /// order.
  package static func mentioned(in text: String) -> [String] {
    var found: [String] = []
    var known: Set<String> = []
    var word: [UInt8] = []
    func endWord() {
      defer { word.removeAll(keepingCapacity: true) }
      guard 6...9 ~= word.count, word[0] == UInt8(ascii: "Q") || word[0] == UInt8(ascii: "K") else {
        return
      }
      let mentioned = String(decoding: word, as: UTF8.self)
      let number = ArticleNumber(mentioned)
      if number.spellings.count > 1, known.insert(mentioned).inserted { found.append(mentioned) }
    }
    for byte in text.utf8 {
      // A byte of a letter that is not in ASCII belongs to the word as well.
      if byte.isOfWord { if word.count < 16 { word.append(byte) } } else { endWord() }
    }
    endWord()
    return found
  }
}

extension Article {
  /// The numbers of other articles that it mentions, as they stand in it, each once, in order.
  package var mentioned: [String] {
    let own = Set(ArticleNumber(id).spellings.map { $0.lowercased() })
    return ArticleNumber.mentioned(in: title + "\n" + wholeText)
      .filter { !own.contains($0.lowercased()) }
  }
}

extension Character {
  /// Whether it is one of 0 to 9.
  fileprivate var isDigit: Bool { isASCII && isWholeNumber }
}

extension UInt8 {
  /// Whether it belongs to a word: a letter, a digit, an underscore.
  fileprivate var isOfWord: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...0xFF: true
    default: false
    }
  }
}

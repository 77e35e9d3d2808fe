// Words as they were probably meant, where a letter of one is wrong: those of an edit distance of one.

/// The words that differ from one in one letter, or in two that are swapped.
struct Spellings {
  /// The words, in small letters; none for a short one, which is like too many others, for one that is
  /// longer than any, and for one with a digit, as another code means something else.
  let all: [String]

  /// Those near a word.
  init(near word: Substring) {
    let letters = Array(word.lowercased())
    guard (4...24).contains(letters.count), letters.allSatisfy(\.isLetter) else {
      all = []
      return
    }
    all = (0...letters.count).flatMap { place in
      let (before, rest) = (letters[..<place], letters[place...])
      var near = Self.alphabet.map { String(before + [$0] + rest) }
      if let own = rest.first {
        near += Self.alphabet.filter { $0 != own }.map { String(before + [$0] + rest.dropFirst()) }
        near.append(String(before + rest.dropFirst()))
        if let next = rest.dropFirst().first {
          near.append(String(before + [next, own] + rest.dropFirst(2)))
        }
      }
      return near
    }
  }

  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz")
}

extension ArticleIndex {
  /// The words with one letter mended in one that no article has, so that they fit something; nil where
  /// that does not help.
  package func mended(_ words: String) -> String? {
    ask(nil) { () throws(IndexError) in
      let statement = try Statement("SELECT 1 FROM text WHERE text MATCH ? LIMIT 1", in: database)
      func isThere(_ word: Substring) throws(IndexError) -> Bool {
        var isThere = false
        try statement.forEachRow([.text(Query.asWord(word))]) { _ in
          isThere = true
          return false
        }
        return isThere
      }
      let all = Query(words).words
      var unknown: [Int] = []
      for place in all.indices where try !isThere(all[place]) { unknown.append(place) }
      guard unknown.count == 1 else { return nil }
      for word in Spellings(near: all[unknown[0]]).all where try isThere(word[...]) {
        var meant = all.map { String($0) }
        meant[unknown[0]] = word
        let text = meant.joined(separator: " ")
        if !find(text, most: 1).isEmpty { return text }
      }
      return nil
    }
  }
}

// Words as they were probably meant, where a letter of one is wrong.

/// The words that differ from one in one letter, or in two that are swapped.
struct Spellings {
  /// The words, in small letters; none for a short one, which is like too many others, and for one
  /// with a digit, as another code means something else.
  let all: [String]

  /// Those near a word.
  init(near word: Substring) {
    let letters = Array(word.lowercased())
    guard letters.count > 3, letters.allSatisfy(\.isLetter) else {
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

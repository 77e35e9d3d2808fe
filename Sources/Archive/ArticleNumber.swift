// The numbers of articles, which people write as Q123456, KB123456 or 123456.

/// An id as people may write it.
struct ArticleNumber {
  /// The ways to write the id, the given one first; more than one only for a number.
  let spellings: [String]

  init(_ word: String) {
    let start = word.prefix { !$0.isASCIIDigit }
    let digits = word.dropFirst(start.count)
    let isNumber =
      ["", "q", "kb"].contains(start.lowercased()) && 5...7 ~= digits.count
      && digits.allSatisfy(\.isASCIIDigit)
    guard isNumber else {
      spellings = [word]
      return
    }
    spellings =
      [word]
      + ["Q\(digits)", "KB\(digits)", "\(digits)"].filter {
        $0.lowercased() != word.lowercased()
      }
  }
}

extension Character {
  /// Whether it is one of 0 to 9.
  fileprivate var isASCIIDigit: Bool { isASCII && isWholeNumber }
}

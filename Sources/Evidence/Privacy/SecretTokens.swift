// Tokens that are known by how they begin.

/// Finds words that services give out as keys.
enum SecretTokens {
  /// The beginnings of tokens, with how many characters follow at least.
  private static let kinds: [(begin: [UInt8], length: Int)] = [
    ("AKIA", 16), ("ASIA", 16), ("ABIA", 16), ("ACCA", 16),  // Amazon
    ("ghp_", 30), ("gho_", 30), ("ghu_", 30), ("ghs_", 30), ("ghr_", 30), ("github_pat_", 22),
    ("glpat-", 16), ("gldt-", 16), ("glrt-", 16),  // GitLab
    ("xoxb-", 10), ("xoxp-", 10), ("xoxa-", 10), ("xoxr-", 10), ("xoxs-", 10), ("xapp-", 10),
    ("sk_live_", 16), ("sk_test_", 16), ("rk_live_", 16), ("rk_test_", 16), ("whsec_", 16),
    ("sk-", 20), ("AIza", 30), ("ya29.", 20), ("GOCSPX-", 20),  // OpenAI, Google
    ("SG.", 30), ("key-", 32), ("SK", 32),  // SendGrid, Mailgun, Twilio
    ("npm_", 30), ("pypi-", 30), ("rubygems_", 30), ("dop_v1_", 30), ("hvs.", 20), ("s.", 24),
    ("eyJ", 20), ("shpat_", 20), ("EAAC", 30), ("dckr_pat_", 20), ("AGE-SECRET-KEY-", 20),
    ("hf_", 30), ("NRAK-", 20), ("lin_api_", 20), ("dapi", 32), ("ATATT", 30),
  ].map { (Array($0.0.utf8), $0.1) }

  static func ranges(in line: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < line.count {
      guard line[place].isOfToken else {
        place += 1
        continue
      }
      let end = line[place...].firstIndex { !$0.isOfToken } ?? line.count
      let word = line[place..<end]
      let start = word.firstIndex { $0.isLetter } ?? end
      if let begin = begin(of: line[start..<end]) { found.append(begin..<end) }
      place = end
    }
    return found
  }

  /// Where a token begins in a word, behind whatever name stands in front of it.
  private static func begin(of word: ArraySlice<UInt8>) -> Int? {
    var start = word.startIndex
    while start < word.endIndex {
      let rest = word[start...]
      if kinds.contains(where: {
        rest.count >= $0.begin.count + $0.length && rest.starts(with: $0.begin)
          && isMixed(rest.dropFirst($0.begin.count))
      }) {
        return start
      }
      guard let next = rest.firstIndex(where: { ":=/+".utf8.contains($0) }) else { return nil }
      start = next + 1
    }
    return nil
  }

  /// Whether it is no common word: digits and letters.
  private static func isMixed(_ word: ArraySlice<UInt8>) -> Bool {
    word.contains(where: \.isDigit) && word.contains(where: \.isLetter)
      || word.contains { $0.isLetter && $0.folded != $0 }
        && word.contains { $0.isLetter && $0.folded == $0 }
  }
}

extension UInt8 {
  /// Whether it may stand in a token, or join one to its name.
  fileprivate var isOfToken: Bool { isLetter || isDigit || "_-.:=/+~".utf8.contains(self) }
}

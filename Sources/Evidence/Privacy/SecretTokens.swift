// Tokens that are known by how they begin.

/// Finds words that services give out as keys.
enum SecretTokens {
  /// What a token is made of behind its beginning.
  private enum Alphabet {
    case hexadecimal, capitals, plain, joined

    func contains(_ byte: UInt8) -> Bool {
      switch self {
      case .hexadecimal: byte.isDigit || 0x61...0x66 ~= byte.folded
      case .capitals: byte.isDigit || byte.folded != byte
      case .plain: byte.isDigit || byte.isLetter
      case .joined: byte.isOfToken && byte != UInt8(ascii: ":")
      }
    }
  }

  private struct Kind {
    let begin: [UInt8]
    /// How many characters follow at least.
    let length: Int
    let alphabet: Alphabet
  }

  /// The kinds of tokens by the bytes with which they begin.
  private static let kinds = (UInt8.min...UInt8.max).map { first in
    all.filter { $0.begin.first == first }
  }

  private static let all: [Kind] =
    kinds(.capitals, 16, ["AKIA", "ASIA", "ABIA", "ACCA"])  // Amazon
    + kinds(.plain, 30, ["ghp_", "gho_", "ghu_", "ghs_", "ghr_", "npm_", "hf_", "EAAC"])
    + kinds(.joined, 22, ["github_pat_", "dckr_pat_", "AGE-SECRET-KEY-"])
    + kinds(.joined, 16, ["glpat-", "gldt-", "glrt-", "glcbt-", "glptt-", "whsec_"])  // GitLab
    + kinds(.joined, 10, ["xoxb-", "xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxe-", "xapp-"])  // Slack
    + kinds(.plain, 16, ["sk_live_", "sk_test_", "rk_live_", "rk_test_", "pk_live_"])  // Stripe
    + kinds(.joined, 20, ["sk-proj-", "sk-ant-", "ya29.", "GOCSPX-", "hvs.", "hvb.", "eyJ"])
    + kinds(.joined, 30, ["AIza", "1//0", "SG.", "pypi-", "ATATT", "sq0csp-", "PMAK-"])
    + kinds(.hexadecimal, 32, ["key-", "SK", "AC", "dapi", "rubygems_", "dop_v1_", "shpat_"])
    + kinds(.plain, 32, ["sk-"]) + kinds(.plain, 24, ["s.", "NRAK-", "lin_api_"])

  private static func kinds(_ alphabet: Alphabet, _ length: Int, _ begins: [String]) -> [Kind] {
    begins.map { Kind(begin: Array($0.utf8), length: length, alphabet: alphabet) }
  }

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
      let start = word.firstIndex { $0.isLetter || $0.isDigit } ?? end
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
      if kinds[Int(word[start])].contains(where: { kind in
        guard rest.starts(with: kind.begin) else { return false }
        let token = rest.dropFirst(kind.begin.count).prefix { kind.alphabet.contains($0) }
        return token.count >= kind.length && isMixed(token)
      }) || isBotToken(rest) {
        return start
      }
      guard let next = rest.firstIndex(where: { ":=/+~".utf8.contains($0) }) else { return nil }
      start = next + 1
    }
    return nil
  }

  /// The number of a bot and its key, as Telegram gives them out.
  private static func isBotToken(_ word: ArraySlice<UInt8>) -> Bool {
    let digits = word.drop { $0.isLetter }.prefix(while: \.isDigit)
    return (8...10).contains(digits.count)
      && word[digits.endIndex...].starts(with: ":AA".utf8)
      && word[digits.endIndex...].dropFirst().prefix { $0.isOfName }.count >= 35
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

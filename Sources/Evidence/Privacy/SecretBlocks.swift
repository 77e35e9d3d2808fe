// Private keys, whole and in parts, and other runs of letters that nobody made up.

/// Finds private keys, and words that could be a line of one.
enum SecretBlocks {
  static func ranges(in line: [UInt8], _ folded: [UInt8]) -> [Range<Int>] {
    keys(in: line, folded) + randomWords(in: line, folded)
  }

  private static let (head, tail, name) = (
    Literal(Array("-----begin ".utf8)), Literal(Array("-----end ".utf8)),
    Literal(Array("private key".utf8))
  )
  private static let rule = Literal(Array("-----".utf8))

  /// All between the head of a private key and its tail; where one of them is missing, all behind
  /// the head, or in front of the tail what could be of the key.
  private static func keys(in line: [UInt8], _ folded: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while let name = name.first(in: folded.span, from: place) {
      place = name.upperBound
      guard let body = rule.first(in: folded.span, from: place)?.upperBound else { return found }
      place = body
      let start = name.lowerBound - min(name.lowerBound, 40)
      let lead = Array(folded[start..<name.lowerBound])
      if head.first(in: lead.span, from: 0) != nil {
        let end = tail.first(in: folded.span, from: body)?.lowerBound ?? line.count
        if body < end, !line[body...].starts(with: Secrets.standIn.utf8) {
          found.append(body..<end)
        }
        place = end
      } else if let end = tail.first(in: lead.span, from: 0)?.lowerBound, found.isEmpty {
        let end = start + end
        let rest = line[..<end].lastIndex { !$0.isOfKey && !$0.isBlank && $0 != 0x5C }
        let from = rest.map { line[$0...].firstIndex(where: \.isBlank) ?? end } ?? 0
        if from < end { found.append(from..<end) }
      }
    }
    return found
  }

  /// Words of letters and digits that come in no order.
  private static func randomWords(in line: [UInt8], _ folded: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < line.count {
      let end = line[place...].firstIndex { !$0.isOfKey } ?? line.count
      if end - place >= 32, line[place..<end].isRandom(from: 32), !isPublic(line, folded, place) {
        found.append(place..<end)
      }
      place = end + 1
    }
    return found
  }

  /// Whether a word is a public key or the fingerprint of one.
  private static func isPublic(_ line: [UInt8], _ folded: [UInt8], _ place: Int) -> Bool {
    let lead = folded[max(0, place - 8)..<place]
    return ["sha256:", "sha256-", "sha384-", "sha512-", "sha512:"].contains {
      lead.reversed().starts(with: $0.utf8.reversed())
    }
      || line[place...].starts(with: "AAAA".utf8) && lead.last?.isBlank == true
        && lead.dropLast().last.map { $0.isLetter || $0.isDigit } == true
  }

  /// Whether it is a long number in hexadecimal digits.
  static func isHexadecimal(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= 32 && word.allSatisfy { $0.isDigit || 0x61...0x66 ~= $0.folded }
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is in the code of keys, and its letters and digits come in no order.
  func isRandom(from length: Int) -> Bool {
    guard count >= length, allSatisfy(\.isOfKey) else { return false }
    let capitals = self.count { $0.isLetter && $0.folded != $0 }
    let small = self.count { $0.isLetter && $0.folded == $0 }
    guard capitals > 2, small > 2, contains(where: \.isDigit) else { return false }
    // In words letters of a kind stand together, and paths have many strokes.
    let turns = zip(self, dropFirst()).count { $0.kind != $1.kind }
    return self.count { $0 == UInt8(ascii: "/") } <= 1 + count / 12 && turns * 3 > count
  }
}

extension UInt8 {
  /// Whether it stands in the code of keys (base64).
  fileprivate var isOfKey: Bool { isLetter || isDigit || "+/=".utf8.contains(self) }

  /// Which kind of character it is: a small letter, a capital one, a digit or a sign.
  fileprivate var kind: Int {
    isDigit ? 0 : !isLetter ? 1 : folded == self ? 2 : 3
  }
}

// Private keys, a line of which stands alone.

/// Finds private keys, and lines that could be a part of one.
enum SecretBlocks {
  static func ranges(in line: [UInt8], _ folded: [UInt8]) -> [Range<Int>] {
    key(in: line, folded) ?? lineOfKey(line) ?? []
  }

  /// All from the head of a private key on, or up to its tail.
  private static func key(in line: [UInt8], _ folded: [UInt8]) -> [Range<Int>]? {
    guard let name = Literal(Array("private key".utf8)).first(in: folded, from: 0) else {
      return nil
    }
    let rule = Array("-----".utf8)
    guard Literal(Array("-----begin ".utf8)).first(in: folded, from: 0) != nil,
      let start = Literal(rule).first(in: folded, from: name.upperBound)?.upperBound,
      start < line.count, !line[start...].starts(with: Secrets.standIn.utf8)
    else { return nil }
    let tail = Literal(Array("-----end ".utf8)).first(in: folded, from: start)
    return [start..<(tail?.lowerBound ?? line.count)]
  }

  /// A line that is nothing but many letters and digits in the code of keys.
  private static func lineOfKey(_ line: [UInt8]) -> [Range<Int>]? {
    let start = line.firstIndex { !$0.isBlank } ?? line.count
    let end = line[start...].firstIndex(where: \.isBlank) ?? line.count
    guard end - start >= 48, line[end...].allSatisfy(\.isBlank) else { return nil }
    let word = line[start..<end]
    guard word.allSatisfy({ $0.isLetter || $0.isDigit || "+/=".utf8.contains($0) }) else {
      return nil
    }
    let capitals = word.count { $0.isLetter && $0.folded != $0 }
    let small = word.count { $0.isLetter && $0.folded == $0 }
    return capitals > 4 && small > 4 && word.contains(where: \.isDigit) ? [start..<end] : nil
  }
}

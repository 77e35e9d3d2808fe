// What looks like a secret, and is never kept: keys, tokens, passwords.

/// Finds keys, tokens and passwords in lines.
package enum Secrets {
  /// What stands for a secret.
  package static let standIn = "[secret]"

  /// A line without what looks like a secret.
  package static func redact(_ line: String) -> String {
    let bytes = Array(line.utf8)
    return text(of: bytes, in: 0..<bytes.count, without: ranges(in: bytes))
  }

  /// Where secrets stand in a line, in order and apart from each other; the cost is linear.
  static func ranges(in line: [UInt8]) -> [Range<Int>] {
    let folded = line.map(\.folded)
    let found =
      SecretTokens.ranges(in: line) + SecretOptions.ranges(in: line, folded)
      + SecretCommands.ranges(in: line, folded) + SecretURLs.ranges(in: line)
      + SecretBlocks.ranges(in: line, folded)
    var apart: [Range<Int>] = []
    for range in found.sorted(by: { $0.lowerBound < $1.lowerBound })
    where !range.isEmpty && !line[range].starts(with: standIn.utf8) {
      if let last = apart.last, last.upperBound >= range.lowerBound {
        apart[apart.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        apart.append(range)
      }
    }
    return apart
  }

  /// A part of a line with stand-ins for secrets.
  static func text(of bytes: [UInt8], in part: Range<Int>, without secrets: [Range<Int>]) -> String
  {
    var kept: [UInt8] = []
    var place = part.lowerBound
    for secret in secrets where secret.overlaps(part) {
      if secret.lowerBound > place { kept += bytes[place..<secret.lowerBound] }
      kept += Array(standIn.utf8)
      place = max(place, secret.upperBound)
    }
    if place < part.upperBound { kept += bytes[place..<part.upperBound] }
    return String(decoding: kept, as: UTF8.self)
  }
}

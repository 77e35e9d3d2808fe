// What looks like a secret, and is never kept.

/// Finds keys, tokens and passwords.
package enum Secrets {
  /// What stands for a secret.
  package static let standIn = "[secret]"

  /// A line without what looks like a secret.
  package static func redact(_ line: String) -> String {
    let bytes = Array(line.utf8)
    return text(of: bytes, in: 0..<bytes.count, without: ranges(in: bytes))
  }

  /// Where secrets stand in a line, in order.
  static func ranges(in line: [UInt8]) -> [Range<Int>] { [] }

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

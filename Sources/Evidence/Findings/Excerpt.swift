// A record as it is kept: without secrets, and shortened.

internal import Text

/// A record with what looks like a secret in it, found once for all rules, and only where one keeps
/// something.
final class Excerpt {
  private let record: TextRecord
  private lazy var secrets = Secrets.ranges(in: record.bytes)

  init(_ record: TextRecord) { self.record = record }

  /// The bytes that are kept in front of what fits, and all in all.
  private static let (lead, length) = (60, 240)

  /// The place where something fits, with what is kept of it.
  func sign(line: Int, time: String?, fit: Fit) -> Sign {
    Sign(line: line, time: time, text: text(around: fit.range), captures: safe(fit.captures))
  }

  /// Captures without secrets.
  func safe(_ captures: [Capture]) -> [Capture] {
    if captures.isEmpty || secrets.isEmpty { return captures }
    return captures.map { capture in
      secrets.contains { $0.overlaps(capture.range) }
        ? Capture(name: capture.name, text: Secrets.standIn, range: capture.range) : capture
    }
  }

  /// The record around a place, on one line.
  private func text(around place: Range<Int>) -> String {
    let bytes = record.bytes
    var start = 0
    var end = bytes.count
    if bytes.count > Self.length {
      start = max(0, min(place.lowerBound - Self.lead, bytes.count - Self.length))
      end = min(bytes.count, start + Self.length)
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    }
    var text = Secrets.text(of: bytes, in: start..<end, without: secrets).onOneLine
    if start > 0 { text = "…" + text }
    if end < bytes.count { text += "…" }
    return text
  }
}

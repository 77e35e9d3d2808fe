// Lines from a descriptor, of which no more is kept than anybody types.

internal import Glibc

/// Reads lines, however long they are.
final class LineReader {
  /// The most bytes that a line may have, as in a paste.
  static let limit = 1 << 20

  private let descriptor: Int32
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)
  /// What was read and not asked for yet.
  private var waiting = 0..<0

  /// A reader of what comes next from a descriptor.
  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// The next line without its end, at most one byte over the limit of it; nil at the end.
  func next() -> String? {
    var line: [UInt8] = []
    var hasBegun = false
    while fill() {
      hasBegun = true
      let end = chunk[waiting].firstIndex(of: 0x0A)
      line += chunk[waiting.lowerBound..<(end ?? waiting.upperBound)]
        .prefix(Self.limit + 2 - line.count)
      waiting = (end.map { $0 + 1 } ?? waiting.upperBound)..<waiting.upperBound
      if end != nil { break }
    }
    if line.last == 0x0D { line.removeLast() }
    return hasBegun ? String(decoding: line.prefix(Self.limit + 1), as: UTF8.self) : nil
  }

  /// Reads on where nothing waits; says whether anything does.
  private func fill() -> Bool {
    if !waiting.isEmpty { return true }
    var count = 0
    repeat {
      count = read(descriptor, &chunk, chunk.count)
    } while count < 0 && errno == EINTR
    waiting = 0..<max(0, count)
    return count > 0
  }
}

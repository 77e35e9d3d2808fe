// Cutting journals, and other files of lines, at the ends of their lines.

internal import Glibc

/// The lines of a text without their ends; the last one need not have an end.
///
/// An editor may have put a byte order mark in front, and other line ends.
package struct JournalLines: Sequence, IteratorProtocol {
  private var rest: UnsafeBufferPointer<UInt8>

  /// The lines of a text.
  package init(of text: UnsafeBufferPointer<UInt8>) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    rest = text.starts(with: mark) ? UnsafeBufferPointer(rebasing: text[mark.count...]) : text
  }

  /// The next line; nil at the end.
  package mutating func next() -> UnsafeBufferPointer<UInt8>? {
    guard let start = rest.baseAddress, !rest.isEmpty else { return nil }
    let end = memchr(start, 0x0A, rest.count).map { UnsafeRawPointer($0) - UnsafeRawPointer(start) }
    let line = UnsafeBufferPointer(rebasing: rest[..<(end ?? rest.count)])
    rest = UnsafeBufferPointer(rebasing: rest.dropFirst(line.count + 1))
    return line.last == 0x0D ? UnsafeBufferPointer(rebasing: line.dropLast()) : line
  }
}

// A fixed text that is looked for: the algorithm of Knuth, Morris and Pratt.

/// Bytes in small letters; a blank stands for any run of blanks, and two never follow each other.
struct Literal: Equatable, Sendable {
  let bytes: [UInt8]
  /// For each beginning the length of the longest shorter one that it ends in.
  private let failures: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var failures = [0]
    var length = 0
    for place in bytes.indices.dropFirst() {
      while length > 0, bytes[place] != bytes[length] { length = failures[length - 1] }
      if bytes[place] == bytes[length] { length += 1 }
      failures.append(length)
    }
    self.failures = failures
  }

  /// Where it stands first in a folded text at a place or behind it; the cost is linear.
  func first(in text: Swift.Span<UInt8>, from start: Int) -> Range<Int>? {
    var length = 0
    var place = start
    while place < text.count {
      if length == 0, let first = bytes.first {
        let next =
          first == 0x20
          ? text.firstBlank(from: place) : text.first(first, or: first, from: place)
        guard let next else { return nil }
        place = next
      }
      if step(&length, text[place]), length == bytes.count {
        return beginning(in: text, endingAt: place)..<place + 1
      }
      place += 1
    }
    return nil
  }

  /// Calls with the start of each place where it stands, overlapping ones too; it holds no blank.
  func forEach(in text: Swift.Span<UInt8>, _ body: (Int) -> Void) {
    var length = 0
    for place in text.indices where step(&length, text[place]) && length == bytes.count {
      body(place + 1 - length)
      length = failures[length - 1]
    }
  }

  /// Takes one byte; whether it fits.
  private func step(_ length: inout Int, _ byte: UInt8) -> Bool {
    let byte = byte.isBlank ? 0x20 : byte
    // The same blank goes on.
    if byte == 0x20, length > 0, bytes[length - 1] == 0x20 { return false }
    while length > 0, bytes[length] != byte { length = failures[length - 1] }
    guard bytes[length] == byte else { return false }
    length += 1
    return true
  }

  private func beginning(in text: Swift.Span<UInt8>, endingAt end: Int) -> Int {
    var place = end
    for _ in 1..<max(1, bytes.count) {
      if text[place].isBlank { while place > 0, text[place - 1].isBlank { place -= 1 } }
      place -= 1
    }
    return place
  }
}

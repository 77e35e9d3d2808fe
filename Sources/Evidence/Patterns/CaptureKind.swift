// Which characters a capture may hold.

/// What a `<name>` in a pattern stands for.
package enum CaptureKind: String, CaseIterable, Sendable {
  /// A run without blanks; so is the capture that no value declares.
  case word
  /// Digits and points.
  case number
  /// The name or the address of a computer.
  case host
  /// Anything on one line.
  case path
  /// Anything on one line.
  case text

  /// The bytes that it may hold.
  var bytes: ByteSet {
    switch self {
    case .word: ByteSet { !$0.isBlank }
    case .number: ByteSet.number
    case .host:
      ByteSet { $0.isLetter || $0.isDigit || $0 >= 0x80 || ".-:_[]%".utf8.contains($0) }
    case .path, .text: ByteSet { $0 != 0x0A && $0 != 0x0D }
    }
  }
}

/// A set of bytes.
struct ByteSet: Equatable, Sendable {
  /// What a number may hold.
  static let number = ByteSet { $0.isDigit || $0 == UInt8(ascii: ".") }
  static let blanks = ByteSet { $0.isBlank }

  private var words = SIMD4<UInt64>()

  /// The bytes of which something holds.
  init(where isMember: (UInt8) -> Bool) {
    for byte in UInt8.min...UInt8.max where isMember(byte) {
      words[Int(byte >> 6)] |= 1 << UInt64(byte & 63)
    }
  }

  /// Where a run of its bytes ends that begins at a place.
  func end(in text: Swift.Span<UInt8>, from place: Int) -> Int {
    var end = place
    while end < text.count, contains(text[end]) { end += 1 }
    return end
  }

  func contains(_ byte: UInt8) -> Bool { words[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }
}

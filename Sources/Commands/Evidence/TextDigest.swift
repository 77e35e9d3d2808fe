// A number that changes with the bytes of a text from outside, however large the text is.

/// The digest of a text that comes in pieces; it is the same however they are cut.
struct TextDigest {
  // It has to tell texts apart, not to withstand anybody.
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The bytes that make up no whole step yet, the last one lowest.
  private var rest: UInt64 = 0
  /// How many bytes were taken.
  private var length = 0

  /// Takes the next bytes.
  mutating func add(_ bytes: Swift.Span<UInt8>) {
    bytes.withUnsafeBytes { bytes in
      var place = 0
      while place < bytes.count, length % 8 != 0 {
        add(bytes[place])
        place += 1
      }
      while place < bytes.count - 7 {
        step(UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
        place += 8
        length += 8
      }
      while place < bytes.count {
        add(bytes[place])
        place += 1
      }
    }
  }

  /// The number in hexadecimal digits.
  var text: String {
    var whole = self
    whole.step(rest)
    whole.step(UInt64(length))
    return String(whole.hash, radix: 16)
  }

  private mutating func add(_ byte: UInt8) {
    rest = rest << 8 | UInt64(byte)
    length += 1
    if length % 8 == 0 {
      step(rest)
      rest = 0
    }
  }

  private mutating func step(_ word: UInt64) {
    hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    // A product mixes upwards alone.
    hash ^= hash >> 32
  }
}

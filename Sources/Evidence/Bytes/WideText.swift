// UTF-16 as UTF-8.

/// Takes UTF-16 chunk by chunk; half a pair stands for no character, and is replaced.
struct WideText {
  private let isBigEndian: Bool
  private var half: UInt8?
  private var high: UInt32?

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  /// Takes a chunk, and adds what it stands for.
  mutating func take(_ chunk: Swift.Span<UInt8>, to text: inout [UInt8]) {
    text.reserveCapacity(chunk.count)
    for index in chunk.indices {
      guard let first = half else {
        half = chunk[index]
        continue
      }
      half = nil
      let (low, high) = isBigEndian ? (chunk[index], first) : (first, chunk[index])
      if high == 0, low < 0x80, self.high == nil {
        text.append(low)
      } else {
        take(unit: UInt32(high) << 8 | UInt32(low), to: &text)
      }
    }
  }

  private mutating func take(unit: UInt32, to text: inout [UInt8]) {
    let before = high
    high = nil
    if unit & 0xFC00 == 0xDC00, let before {
      append(0x10000 + (before & 0x3FF) << 10 + unit & 0x3FF, to: &text)
      return
    }
    if before != nil { append(0xFFFD, to: &text) }
    if unit & 0xFC00 == 0xD800 { high = unit } else { append(unit, to: &text) }
  }

  private func append(_ number: UInt32, to text: inout [UInt8]) {
    let scalar = Unicode.Scalar(number) ?? "\u{FFFD}"
    text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

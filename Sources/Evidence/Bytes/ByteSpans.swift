// The passes over every byte of a text; without checks of bounds the compiler takes many at once.

extension Swift.Span<UInt8> {
  /// How many lines end between two places.
  func lineEnds(from start: Int, to end: Int) -> Int {
    let part = extracting(start..<end)
    return unsafe part.withUnsafeBufferPointer { bytes in
      var count = 0
      var start = 0
      while start < bytes.count {
        // As many as a byte can count.
        let end = min(bytes.count, start + 255)
        var few: UInt8 = 0
        for index in start..<end { few &+= unsafe bytes[index] == 0x0A ? 1 : 0 }
        count += Int(few)
        start = end
      }
      return count
    }
  }

  /// Whether it is plain to see that there is no escape, no step back, no blank that does not break,
  /// and no return but in front of a line end.
  var isPlain: Bool {
    unsafe withUnsafeBufferPointer { bytes in
      guard let last = unsafe bytes.last else { return true }
      var strange: UInt8 = last == 0x0D ? 1 : 0
      // It gets zero where one of them is met; comparing them would keep the compiler from that.
      var least: UInt8 = 1
      for index in 0..<bytes.count {
        let byte = unsafe bytes[index]
        least = Swift.min(least, Swift.min(byte ^ 0x1B, Swift.min(byte ^ 0x08, byte ^ 0xC2)))
      }
      if least == 0 { return false }
      for index in 0..<bytes.count - 1 {
        let isReturn: UInt8 = unsafe bytes[index] == 0x0D ? 1 : 0
        let isAlone: UInt8 = unsafe bytes[index + 1] == 0x0A ? 0 : 1
        strange |= isReturn & isAlone
      }
      return strange == 0
    }
  }
}

extension Swift.Span<UInt8> {
  /// Where one of two bytes stands first, from a place on.
  func first(_ one: UInt8, or other: UInt8, from start: Int, to end: Int? = nil) -> Int? {
    let part = extracting(start..<(end ?? count))
    return unsafe part.withUnsafeBufferPointer { bytes in
      for index in 0..<bytes.count {
        let byte = unsafe bytes[index]
        if byte == one || byte == other { return start + index }
      }
      return nil
    }
  }

  /// Where a quote or a bracket of JSON stands first, from a place on.
  func firstOfJSON(from start: Int) -> Int? {
    let part = extracting(start...)
    return unsafe part.withUnsafeBufferPointer { bytes in
      for index in 0..<bytes.count {
        let byte = unsafe bytes[index]
        // A bracket is a brace but for one bit.
        let brace = byte | 0x20
        if byte == UInt8(ascii: "\"") || brace == UInt8(ascii: "{") || brace == UInt8(ascii: "}") {
          return start + index
        }
      }
      return nil
    }
  }

  /// Whether all bytes are of ASCII.
  var isASCII: Bool {
    unsafe withUnsafeBufferPointer { bytes in
      var all: UInt8 = 0
      for index in 0..<bytes.count { all |= unsafe bytes[index] }
      return all < 0x80
    }
  }
}

extension [UInt8] {
  /// Makes all letters small.
  mutating func fold() {
    if !span.isASCII {
      self = foldedBytes
      return
    }
    unsafe withUnsafeMutableBufferPointer { bytes in
      for index in 0..<bytes.count { unsafe bytes[index] = bytes[index].folded }
    }
  }

  /// Adds bytes at the end.
  mutating func append(_ bytes: Swift.Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

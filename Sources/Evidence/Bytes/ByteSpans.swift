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
      for index in 0..<bytes.count {
        let byte = unsafe bytes[index]
        strange |= byte == 0x1B ? 1 : 0
        strange |= byte == 0x08 ? 1 : 0
        strange |= byte == 0xC2 ? 1 : 0
      }
      for index in 0..<bytes.count - 1 {
        let isReturn: UInt8 = unsafe bytes[index] == 0x0D ? 1 : 0
        let isAlone: UInt8 = unsafe bytes[index + 1] == 0x0A ? 0 : 1
        strange |= isReturn & isAlone
      }
      return strange == 0
    }
  }
}

extension [UInt8] {
  /// Adds bytes at the end.
  mutating func append(_ bytes: Swift.Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

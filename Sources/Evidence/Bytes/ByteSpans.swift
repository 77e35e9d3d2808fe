// The passes over every byte of a text; without checks of bounds the compiler takes many at once.

extension Swift.Span<UInt8> {
  /// How many lines end between two places.
  func lineEnds(from start: Int, to end: Int) -> Int {
    let part = extracting(start..<end)
    return unsafe part.withUnsafeBufferPointer { bytes in
      var count = 0
      for index in 0..<bytes.count { count &+= unsafe bytes[index] == 0x0A ? 1 : 0 }
      return count
    }
  }

  /// Whether it is plain to see that there is no escape, no step back, and no blank that does not
  /// break; and how many returns there are.
  var signs: (areStrange: Bool, returns: Int) {
    unsafe withUnsafeBufferPointer { bytes in
      var strange: UInt8 = 0
      var returns = 0
      for index in 0..<bytes.count {
        let byte = unsafe bytes[index]
        strange |= byte == 0x1B ? 1 : 0
        strange |= byte == 0x08 ? 1 : 0
        strange |= byte == 0xC2 ? 1 : 0
        returns &+= byte == 0x0D ? 1 : 0
      }
      return (strange != 0, returns)
    }
  }

  /// The bytes from a place on.
  func bytes(from start: Int) -> [UInt8] {
    let part = extracting(start..<count)
    return unsafe part.withUnsafeBufferPointer { unsafe Array($0) }
  }
}

extension [UInt8] {
  /// Adds bytes at the end.
  mutating func append(_ bytes: Swift.Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}

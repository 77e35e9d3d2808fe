// The passes over every byte of a text; without checks of bounds the compiler takes many at once.

extension Swift.Span<UInt8> {
  /// How many lines end between two places.
  func lineEnds(from start: Int, to end: Int) -> Int {
    let part = extracting(start..<end)
    return unsafe part.withUnsafeBytes { bytes in
      var count = 0
      var start = 0
      while start < bytes.count - 7 {
        // As many steps as a byte can count.
        let end = min(bytes.count - 7, start + 255 * 8)
        var few: UInt64 = 0
        while start < end {
          few &+= unsafe bytes.word(at: start).marks(of: 0x0A) >> 7
          start += 8
        }
        let pairs = (few & 0xFF_00FF_00FF_00FF) + (few >> 8 & 0xFF_00FF_00FF_00FF)
        count += Int((pairs &* 0x1_0001_0001_0001) >> 48)
      }
      for index in start..<bytes.count where unsafe bytes[index] == 0x0A { count += 1 }
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
    first(from: start, to: end ?? count) { $0.marks(of: one) | $0.marks(of: other) }
  }

  /// Where a byte stands first that is a blank or less, from a place on.
  func firstBlank(from start: Int) -> Int? {
    first(from: start, to: count) { word in
      let low = UInt64(eachByte: 0x7F)
      // The top bit of each byte that is more than a blank.
      return ~((word & low) &+ UInt64(eachByte: 0x7F - 0x20) | word | low)
    }
  }

  /// Where a quote or a bracket of JSON stands first, from a place on.
  func firstOfJSON(from start: Int) -> Int? {
    first(from: start, to: count) { word in
      // A bracket is a brace but for one bit.
      let brace = word | UInt64(eachByte: 0x20)
      return word.marks(of: UInt8(ascii: "\"")) | brace.marks(of: UInt8(ascii: "{"))
        | brace.marks(of: UInt8(ascii: "}"))
    }
  }

  /// Where the first byte stands, from a place on, whose top bit some marks of its word have set.
  @inline(__always)
  private func first(from start: Int, to end: Int, marks: (UInt64) -> UInt64) -> Int? {
    let part = extracting(start..<end)
    return unsafe part.withUnsafeBytes { bytes in
      var place = 0
      while place < bytes.count - 7 {
        let found = marks(unsafe bytes.word(at: place))
        if found != 0 { return start + place + found.trailingZeroBitCount / 8 }
        place += 8
      }
      let left = bytes.count - place
      if left == 0 { return nil }
      // The last bytes, from the word that ends with them or one by one.
      var word: UInt64 = 0
      if place > 0 {
        word = unsafe bytes.word(at: bytes.count - 8) >> UInt64(64 - 8 * left)
      } else {
        for index in 0..<left { word |= unsafe UInt64(bytes[index]) << UInt64(8 * index) }
      }
      // What is behind them says nothing.
      let found = marks(word) & UInt64.max >> UInt64(64 - 8 * left)
      return found == 0 ? nil : start + place + found.trailingZeroBitCount / 8
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

extension UnsafeRawBufferPointer {
  /// The eight bytes from a place on, the first of them lowest.
  fileprivate func word(at place: Int) -> UInt64 {
    unsafe UInt64(littleEndian: loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}

extension UInt64 {
  /// A word of the same byte eight times.
  fileprivate init(eachByte byte: UInt8) { self = UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The top bit of each byte that is a given one.
  fileprivate func marks(of byte: UInt8) -> UInt64 {
    let rest = self ^ UInt64(eachByte: byte)
    let low = UInt64(eachByte: 0x7F)
    return ~((rest & low) &+ low | rest | low)
  }
}

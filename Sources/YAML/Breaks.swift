// The bytes of a text: how it begins, and where its lines end.

extension [UInt8] {
  /// Where the text begins behind a byte order mark.
  var start: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// The number of bytes of the line break that stands there; 0 if none does.
  func breakLength(at offset: Int) -> Int {
    switch self[offset] {
    case 0x0A: 1
    case 0x0D: offset + 1 < count && self[offset + 1] == 0x0A ? 2 : 1
    default: 0
    }
  }

  /// The number of bytes of a line break for libyaml alone that stands there; 0 if none does.
  func unusualBreakLength(at offset: Int) -> Int {
    switch self[offset] {
    case 0xC2: offset + 1 < count && self[offset + 1] == 0x85 ? 2 : 0
    case 0xE2:
      offset + 2 < count && self[offset + 1] == 0x80 && self[offset + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }

  /// How often a byte stands in the text; it takes less time than to look for the first one.
  func count(of byte: UInt8) -> Int {
    // A plain loop without a way out is made into one over many bytes at once.
    withUnsafeBufferPointer { $0.reduce(0) { $0 &+ ($1 == byte ? 1 : 0) } }
  }
}

// What stands around a gram in all needles that have it.

/// The eight bytes in front of a gram and the eight behind it, as far as they are known.
struct Surroundings: Sendable {
  private var (before, after) = (Known(), Known())

  /// Eight bytes, the first of them lowest, with the bits that are known.
  private struct Known {
    var word: UInt64 = 0
    var mask: UInt64 = 0

    /// Notes a byte of a needle; whether what is beyond it is known too.
    mutating func note(_ byte: UInt8, at place: Int) -> Bool {
      word |= UInt64(byte | 0x20) << UInt64(8 * place)
      mask |= 0xFF << UInt64(8 * place)
      // A run of blanks may be of any length.
      return byte != 0x20
    }

    mutating func merge(_ other: Known) {
      mask &= other.mask & ~(word ^ other.word)
      word &= mask
    }

    func fits(_ text: UInt64) -> Bool { (text.withSmallLetters ^ word) & mask == 0 }
  }

  /// The surroundings in a needle of a gram that takes up some of its bytes.
  init(_ needle: [UInt8], around gram: Range<Int>) {
    var place = 7
    // In front of a blank may be more of them.
    let isKnown = gram.lowerBound > 0 && needle[gram.lowerBound] != 0x20
    for byte in needle[..<(isKnown ? gram.lowerBound : 0)].suffix(8).reversed() {
      if !before.note(byte, at: place) { break }
      place -= 1
    }
    for (index, byte) in needle[min(gram.upperBound, needle.count)...].prefix(8).enumerated() {
      if !after.note(byte, at: index) { break }
    }
  }

  /// Keeps what other surroundings have as well.
  mutating func merge(_ other: Surroundings) {
    before.merge(other.before)
    after.merge(other.after)
  }

  /// Whether the bytes in front of a gram and behind it may belong to a needle.
  func fit(before: UInt64, after: UInt64) -> Bool {
    self.before.fits(before) && self.after.fits(after)
  }
}

extension UInt64 {
  /// Eight bytes with one and the same for all blanks, and without what tells big letters from small
  /// ones.
  fileprivate var withSmallLetters: UInt64 {
    let top: UInt64 = 0x8080_8080_8080_8080
    let open = self | top
    // The top bit of each byte that is at least a tab, and less than what follows a return.
    let blanks = (open &- 0x0909_0909_0909_0909) & ~(open &- 0x0E0E_0E0E_0E0E_0E0E) & ~self & top
    return self & ~((blanks >> 7) &* 0xFF) | 0x2020_2020_2020_2020
  }
}

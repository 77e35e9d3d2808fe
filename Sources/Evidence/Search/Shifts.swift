// How far a search may skip: the table of Wu and Manber, over pairs of bytes.

/// For each pair of bytes, how far on the next needle could have reached its window at the earliest.
///
/// The window is as long as the shortest needle. Runs of blanks count as one, which only makes a
/// window in the text longer.
struct Shifts: Sendable {
  /// The length of the window; needles shorter than three make no skipping worth while.
  let window: Int
  private let table: [UInt8]

  /// The shifts for some needles; nil where there are none, or they are too short.
  init?(_ needles: [[UInt8]]) {
    guard let least = needles.map(\.count).min(), least > 2 else { return nil }
    window = min(least, 200)
    var table = [UInt8](repeating: UInt8(window - 1), count: 1 << 16)
    for needle in needles {
      for place in 1..<window {
        let shift = UInt8(window - 1 - place)
        for first in Self.spellings(needle[place - 1]) {
          for second in Self.spellings(needle[place]) {
            let pair = Int(first) << 8 | Int(second)
            table[pair] = min(table[pair], shift)
          }
        }
      }
      // A run of blanks goes on.
      for place in 0..<window where needle[place] == 0x20 {
        let shift = UInt8(window - 1 - place)
        for first in Self.spellings(0x20) {
          for second in Self.spellings(0x20) {
            let pair = Int(first) << 8 | Int(second)
            table[pair] = min(table[pair], shift)
          }
        }
      }
    }
    self.table = table
  }

  /// The bytes that count as one of a needle.
  private static func spellings(_ byte: UInt8) -> [UInt8] {
    if byte == 0x20 { return [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20] }
    return byte.isLetter ? [byte, byte & ~0x20] : [byte]
  }

  /// The place at which a window could end that holds the beginning of a needle, from an end on; nil
  /// where none does.
  func candidate(in bytes: Swift.Span<UInt8>, from start: Int, to limit: Int) -> Int? {
    let table = table.span
    var end = start
    while end < limit {
      let shift = table[Int(bytes[end - 1]) << 8 | Int(bytes[end])]
      if shift == 0 { return end }
      end += Int(shift)
    }
    return nil
  }

  /// Where the needle begins whose window ends at a place, if there is one.
  func begin(in bytes: Swift.Span<UInt8>, ofWindowTo end: Int, notBefore floor: Int) -> Int {
    var place = end
    var left = window - 1
    while left > 0, place > floor {
      place -= 1
      if !bytes[place].isBlank || !bytes[place + 1].isBlank { left -= 1 }
    }
    return place
  }
}

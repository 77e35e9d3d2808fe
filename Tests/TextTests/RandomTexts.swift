// Random texts that are the same in every run.

import Randomness

extension Chance {
  /// A text with much of what is hard to show: blanks, newlines, wide characters, marks, emoji.
  mutating func text(length: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      if let scalar = Unicode.Scalar(value()) { scalars.append(scalar) }
    }
    return String(scalars)
  }

  private mutating func value() -> UInt32 {
    switch Int.random(in: 0..<12, using: &self) {
    case 0...4: UInt32.random(in: 0x61...0x7A, using: &self)
    case 5, 6: 0x20
    case 7: UInt32.random(in: 0x4E00...0x4E10, using: &self)
    case 8: UInt32.random(in: 0x300...0x310, using: &self)
    case 9: UInt32.random(in: 0x1F1E0...0x1F64F, using: &self)
    case 10: UInt32.random(in: 0...0x3100, using: &self)
    default: UInt32.random(in: 0...0x10FFFF, using: &self)
    }
  }
}

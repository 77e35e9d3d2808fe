// Windows-1252, in which most old texts for the West are written.

extension String {
  /// The text in Windows-1252; the five bytes that mean nothing there are control characters.
  package init(windows1252 bytes: some Collection<UInt8>) {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      scalars.append((0x80..<0xA0).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    self.init(scalars)
  }
}

/// What the bytes from 0x80 to 0x9F stand for; all others stand for the same as in Unicode.
private let upper = Array(
  ("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}" + "\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ").unicodeScalars)

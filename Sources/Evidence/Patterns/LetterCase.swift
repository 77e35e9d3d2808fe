// Bytes of texts without regard to case, and which of them are blanks.

extension UInt8 {
  /// The small letter for a capital one of ASCII; all others stay.
  var folded: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// Whether it stands between words; a line end does so inside a record.
  var isBlank: Bool { self == 0x20 || self &- 0x09 < 5 }

  /// Whether it is a digit.
  var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether it is a letter of ASCII.
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}

extension Collection<UInt8> {
  /// The bytes of a text in UTF-8 in small letters; every letter stays as long as it was.
  var foldedBytes: [UInt8] {
    if allSatisfy({ $0 < 0x80 }) { return map(\.folded) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for scalar in String(decoding: self, as: UTF8.self).unicodeScalars {
      let small = scalar.properties.lowercaseMapping.utf8
      let own = String(scalar).utf8
      bytes.append(contentsOf: small.count == own.count ? Array(small) : Array(own))
    }
    return bytes
  }
}

extension String {
  /// The text in small letters and without its blanks.
  var squeezed: [UInt8] { utf8.foldedBytes.filter { !$0.isBlank } }
}

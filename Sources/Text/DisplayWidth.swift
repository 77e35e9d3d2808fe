// How many cells a text takes on the screen, the way the C library counts them.

extension Unicode.Scalar {
  /// The number of cells, 0, 1 or 2, as `wcwidth` of glibc has it; 0 for control characters.
  package var displayWidth: Int {
    if value >= 0x20, value < 0x7F { return 1 }
    if value < 0x300 { return value < 0xA0 ? 0 : 1 }
    // Arrows and lines, which the pages are drawn with; asking for the category takes far longer.
    if 0x2190...0x2319 ~= value || 0x2500...0x25FC ~= value { return 1 }
    if isEastAsianWide { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch value {
    // The vowels and final consonants of Hangul join the consonant in front of them.
    case 0x1160...0x11FF, 0xD7B0...0xD7FB: return 0
    // Regional indicators take two cells only as a pair.
    case 0x1F1E6...0x1F1FF: return 1
    default: return properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// Whether the scalar is in a block of wide or fullwidth letters and symbols of East Asia.
  private var isEastAsianWide: Bool {
    switch value {
    // Tone and voicing marks inside the CJK blocks take no cell of their own.
    case 0x302A...0x302D, 0x3099...0x309A: false
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4C6,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19, 0xFE30...0xFE6B,
      0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FE3, 0x16FF0...0x1B2FB,
      0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension Character {
  /// The number of cells of all scalars together.
  package var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }
}

extension Substring {
  /// The number of cells of all scalars together.
  package var displayWidth: Int {
    let bytes = utf8.span
    return bytes.isPrintableASCII
      ? bytes.count : unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }
}

extension String {
  /// The number of cells of all scalars together.
  package var displayWidth: Int { self[...].displayWidth }
}

extension Swift.Span<UInt8> {
  /// Whether the bytes are characters of ASCII with one cell each.
  ///
  /// Nearly all texts are, and looking at their bytes alone takes a tenth of the time.
  var isPrintableASCII: Bool {
    for index in indices where self[index] < 0x20 || self[index] >= 0x7F { return false }
    return true
  }
}

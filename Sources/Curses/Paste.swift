// Text that the terminal marks as pasted, in one piece.

/// Reads the rest of a marked paste.
enum Paste {
  /// The longest text that is kept, in bytes.
  static let limit = 1 << 20
  /// How long the next piece may take, in milliseconds.
  ///
  /// On a slow line a long paste comes in pieces, and what comes too late is taken for keys.
  static let patience: Int32 = 1000

  /// Reads up to the end mark, or until nothing more comes.
  static func text(from raw: RawInput, upTo end: [UInt8]) -> String {
    var text: [UInt8] = []
    var matched = 0
    while matched < end.count {
      // Never more than the end mark still lacks, so that the keys after it stay unread.
      let bytes = raw.read(atMost: end.count - matched, within: patience)
      if bytes.isEmpty { break }
      for byte in bytes {
        // The first byte of the mark, ESC, does not come again inside it.
        if byte == end[matched] {
          matched += 1
        } else {
          keep(end[..<matched], in: &text)
          matched = byte == end[0] ? 1 : 0
          if matched == 0 { keep([byte], in: &text) }
        }
      }
    }
    return plain(text)
  }

  private static func keep(_ bytes: some Collection<UInt8>, in text: inout [UInt8]) {
    if text.count < limit { text += bytes }
  }

  /// The text with newlines as line ends, and without other control characters than tabs.
  static func plain(_ bytes: [UInt8]) -> String {
    // Appending to a string its scalars one by one would copy all of it each time.
    var scalars: [Unicode.Scalar] = []
    for character in String(decoding: bytes, as: UTF8.self) {
      switch character {
      case "\r\n", "\r", "\n": scalars.append("\n")
      case "\t": scalars.append("\t")
      default:
        scalars += character.unicodeScalars.filter { $0.properties.generalCategory != .control }
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

// Text that the terminal marks as pasted, in one piece.

/// A marked paste while it arrives.
struct Paste {
  /// The longest text that is kept, in bytes.
  static let limit = 1 << 20
  /// What stands before a paste on all terminals that mark one.
  static let usualStart = Array("\u{1B}[200~".utf8)
  /// What stands behind it.
  static let usualEnd = Array("\u{1B}[201~".utf8)

  /// What stands behind the text.
  let end: [UInt8]
  private var bytes: [UInt8] = []
  private var isCut = false
  private var matched = 0

  /// A paste that begins.
  init(upTo end: [UInt8]) { self.end = end }

  /// How many bytes surely belong to the paste: what the end mark still lacks.
  var lacking: Int { end.count - matched }

  /// Takes in a byte; true when the paste is over.
  mutating func take(_ byte: UInt8) -> Bool {
    // The first byte of the mark, ESC, does not come again inside it.
    if byte == end[matched] {
      matched += 1
    } else {
      keep(end[..<matched])
      matched = byte == end[0] ? 1 : 0
      if matched == 0 { keep(CollectionOfOne(byte)) }
    }
    return matched == end.count
  }

  private mutating func keep(_ piece: some Collection<UInt8>) {
    if bytes.count < Self.limit { bytes += piece } else { isCut = true }
  }

  /// The text with newlines as line ends, and without other control characters than tabs.
  var text: String {
    // Appending to a string its scalars one by one would copy all of it each time.
    var scalars: [Unicode.Scalar] = []
    for character in String(decoding: whole, as: UTF8.self) {
      switch character {
      case "\r\n", "\r", "\n": scalars.append("\n")
      case "\t": scalars.append("\t")
      default:
        scalars += character.unicodeScalars.filter { $0.properties.generalCategory != .control }
      }
    }
    let text = String(String.UnicodeScalarView(scalars))
    return isCut ? text + " [cut here after \(Self.limit >> 20) MiB]" : text
  }

  /// What was kept, without the beginning of a character that the limit has cut off.
  private var whole: ArraySlice<UInt8> {
    guard isCut, let last = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return bytes[...] }
    return bytes[..<last]
  }
}

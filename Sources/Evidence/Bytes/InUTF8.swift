// What bytes of unknown origin stand for.

internal import Text

extension Collection<UInt8> {
  /// The bytes in UTF-8, with common blanks for those that do not break; what is no UTF-8 is
  /// Windows-1252.
  var inUTF8: [UInt8] {
    let own = Array(self)
    if own.allSatisfy({ $0 < 0x80 }) { return own }
    let text = String(validating: own, as: UTF8.self) ?? String(windows1252: own)
    return Array(
      String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 })).utf8)
  }
}

// Texts of several lines on one.

extension String {
  /// The words with one blank between them.
  package var onOneLine: String {
    utf8.span.isOnOneLine ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Swift.Span<UInt8> {
  /// Whether it is plain to see, as it is of most texts, that one blank stands between words.
  package var isOnOneLine: Bool {
    var isAfterBlank = true
    for index in indices {
      let byte = self[index]
      if byte < 0x20 || byte > 0x7E || byte == 0x20 && isAfterBlank { return false }
      isAfterBlank = byte == 0x20
    }
    return !isAfterBlank
  }
}

// Texts of several lines on one.

extension String {
  /// The words with one blank between them.
  package var onOneLine: String {
    if utf8.span.isOnOneLine { return self }
    // Not by characters: a mark behind a blank would go with it.
    return unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
      .joined(separator: " ")
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

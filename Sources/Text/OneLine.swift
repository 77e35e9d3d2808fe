// Texts of several lines on one.

extension String {
  /// The words with one blank between them.
  package var onOneLine: String {
    isOnOneLine ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether that is plain to see, as it is of most texts.
  private var isOnOneLine: Bool {
    var isAfterBlank = true
    let bytes = utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 || byte > 0x7E || byte == 0x20 && isAfterBlank { return false }
      isAfterBlank = byte == 0x20
    }
    return !isAfterBlank
  }
}

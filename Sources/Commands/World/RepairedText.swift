// Bytes from outside that are no text.

extension String {
  /// Whether the text seems to have been repaired where its bytes were not UTF-8.
  ///
  /// As a path it would lead somewhere else. One that really holds U+FFFD is taken for such a one.
  var isRepaired: Bool { unicodeScalars.contains("\u{FFFD}") }
}

// Bytes from outside that are no text.

extension String {
  /// Whether the text seems to have been repaired where its bytes were not UTF-8; as a path it would
  /// lead somewhere else.
  var isRepaired: Bool { unicodeScalars.contains("\u{FFFD}") }
}

// Texts as they are compared where neither case nor accents matter.

extension String {
  /// The text in small letters, those of Latin without their accents.
  package var folded: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var text = ""
    for scalar in unicodeScalars where !scalar.isAccent {
      if scalar == "ß" {
        text += "ss"
      } else if let letter = scalar.letterWithoutAccent {
        text.unicodeScalars.append(letter)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text.lowercased()
  }
}

extension Unicode.Scalar {
  /// Whether it is an accent of the letter in front of it.
  fileprivate var isAccent: Bool { ("\u{300}"..."\u{36F}").contains(self) }
}

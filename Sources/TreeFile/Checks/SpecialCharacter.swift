// special-character: a text with a character that nobody can see and that terminals may obey.

internal import Text
internal import YAML

extension Check {
  static let specialCharacter: Check = .init(
    "special-character", .warning, "a text holds a character that nobody can see")
}

extension DraftReader {
  /// Reports a character in a text that nobody can see.
  mutating func checkCharacters(of node: Node) {
    if isASCII(node) { return }
    guard let scalar = draft.text(node).unicodeScalars.first(where: \.isHidden) else { return }
    let advice =
      scalar.isEscaped && document.style(of: node) == .quoted
      ? "write \"\\\\\" for a backslash, or use single quotes." : "remove it."
    findings.report(
      .specialCharacter, at: draft.mark(node),
      "This text holds the character \(scalar.number), which nobody can see", advice: advice)
  }

  private func isASCII(_ node: Node) -> Bool {
    for index in document.text(of: node) where document.bytes[index] >= 0x80 { return false }
    return true
  }
}

extension Unicode.Scalar {
  /// Whether one of the escapes of double quotes that look like a backslash and a letter makes it.
  fileprivate var isEscaped: Bool { self == "\u{85}" || self == "\u{2028}" || self == "\u{2029}" }
}

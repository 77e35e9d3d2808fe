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
    findings.report(
      .specialCharacter, at: draft.mark(node),
      "This text holds the character \(scalar.number), which nobody can see", advice: "remove it.")
  }

  private func isASCII(_ node: Node) -> Bool {
    for index in document.text(of: node) where document.bytes[index] >= 0x80 { return false }
    return true
  }
}

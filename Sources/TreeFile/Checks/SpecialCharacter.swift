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
    if let word = mistakenEscape(in: node) {
      let mark = draft.mark(node)
      findings.report(.specialCharacter, at: mark) {
        Finding(
          .specialCharacter, at: mark, part: Part(word: word, lineCount: 1),
          "In double quotes \"\(word)\" is \(word == "\\t" ? "a tab" : "the end of a line")",
          advice: "write \"\\\\\" for a backslash, or use single quotes.")
      }
    }
    if isASCII(node) { return }
    guard let scalar = draft.text(node).unicodeScalars.first(where: \.isHidden) else { return }
    let advice =
      scalar.isEscaped && document.style(of: node) == .escaped
      ? "write \"\\\\\" for a backslash, or use single quotes." : "remove it."
    findings.report(
      .specialCharacter, at: draft.mark(node),
      "This text holds the character \(scalar.number), which nobody can see", advice: advice)
  }

  /// The first escape in double quotes that was probably meant to be a backslash and a letter: one for
  /// a tab, or one for the end of a line that goes on with a path.
  private func mistakenEscape(in node: Node) -> String? {
    guard document.style(of: node) == .escaped, document.lineCount(of: node) == 1 else {
      return nil
    }
    let range = document.text(of: node)
    for index in range {
      switch document.bytes[index] {
      case 0x09: return "\\t"
      case 0x0A where document.bytes[range.lowerBound..<index].endsInPath: return "\\n"
      default: continue
      }
    }
    return nil
  }

  private func isASCII(_ node: Node) -> Bool {
    for index in document.text(of: node) where document.bytes[index] >= 0x80 { return false }
    return true
  }
}

extension ArraySlice<UInt8> {
  /// Whether the last word is a drive, a variable as Windows writes one, or holds a backslash.
  fileprivate var endsInPath: Bool {
    let blank = lastIndex { $0 == 0x20 || $0 == 0x0A }
    let word = self[(blank.map { $0 + 1 } ?? startIndex)...]
    return word.last == UInt8(ascii: ":") && word.count == 2 || word.last == UInt8(ascii: "%")
      || word.contains(UInt8(ascii: "\\"))
  }
}

extension Unicode.Scalar {
  /// Whether one of the escapes of double quotes that look like a backslash and a letter makes it.
  fileprivate var isEscaped: Bool { self == "\u{85}" || self == "\u{2028}" || self == "\u{2029}" }
}

// Front matter: keys with values between two lines of hyphens, which programs that make pages of Markdown
// read.

internal import Text

/// A Markdown text and what stands in front of it for such a program.
struct FrontMatter {
  /// The title that it names; empty where there is none.
  private(set) var title = ""
  /// The text behind it; all of it where it begins otherwise, as with a rule above paragraphs.
  private(set) var rest: String

  init(of text: String) {
    rest = text
    let lines = text.textLines
    guard lines.first?.isRule == true,
      let end = lines.dropFirst().firstIndex(where: { $0.isRule || $0.trimmed == "..." })
    else { return }
    let inside = lines[1..<end]
    guard inside.allSatisfy(\.isOfYAML), inside.contains(where: { $0.key != nil }) else { return }
    if let line = inside.first(where: { $0.key == "title" }) {
      title = String(line.dropFirst("title:".count).trimmed.unquoted)
    }
    rest = lines[(end + 1)...].joined(separator: "\n")
  }
}

extension Substring {
  /// Whether it begins or ends what stands in front; a byte order mark may come before.
  fileprivate var isRule: Bool { trimmed == "---" || self == "\u{FEFF}---" }

  /// The word in front of a colon with which the line begins.
  fileprivate var key: Substring? {
    guard let colon = firstIndex(of: ":") else { return nil }
    let key = self[..<colon]
    let isKey = key.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    let rest = self[colon...].dropFirst()
    return !key.isEmpty && isKey && (rest.isEmpty || rest.first?.isWhitespace == true) ? key : nil
  }

  /// Whether it may stand among keys: one of them, what goes on with its value, or a remark.
  fileprivate var isOfYAML: Bool {
    key != nil || trimmed.isEmpty || first?.isWhitespace == true || hasPrefix("- ")
      || hasPrefix("#")
  }

  fileprivate var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last]
  }

  fileprivate var unquoted: Substring {
    guard count > 1, let quote = first, quote == last, "\"'".contains(quote) else { return self }
    return dropFirst().dropLast()
  }
}

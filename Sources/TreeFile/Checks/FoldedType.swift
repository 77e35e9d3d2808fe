// folded-type: lines to type that YAML joins to one.

internal import YAML

extension Check {
  static let foldedType: Check = .init(
    "folded-type", .warning, "a `type` of several lines that does not stand behind `|`")
}

extension DraftReader {
  /// The text of a key that people type; reports one whose lines are joined.
  mutating func typed(_ field: Field?) -> Node? {
    guard let text = prose(field) else { return nil }
    let count = document.lineCount(of: text)
    if count > 1, document.style(of: text) != .literal {
      findings.report(
        .foldedType, at: draft.mark(text), "These \(count) lines are joined to one",
        advice: "write \"|\" behind \"type:\" to keep them, or all of it on one line.")
    }
    return text
  }
}

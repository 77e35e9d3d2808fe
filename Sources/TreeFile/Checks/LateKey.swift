// late-key: what people choose a tree by stands further down than it is looked for.

internal import YAML

extension Check {
  static let lateKey: Check = .init(
    "late-key", .warning,
    "a key for lists of trees, such as `symptoms`, stands too far down in the file")
}

extension DraftReader {
  /// Reports keys of the head, but for those that only the tree itself needs, behind others.
  mutating func checkOrder(of fields: Fields) {
    guard let first = fields.entries.first(where: { !Keys.head.contains($0.key.word) })?.key else {
      return
    }
    for key in [Keyword.kbwizard, .id, .title, .summary, .symptoms].compactMap({ fields[$0]?.key })
    where first.node.number < key.node.number {
      findings.report(
        .lateKey, at: draft.mark(key),
        "Lists of trees read as far as \"\(draft.text(first))\", and "
          + "\"\(draft.text(key))\" stands behind it",
        advice: "move it to the beginning of the file.")
    }
  }
}

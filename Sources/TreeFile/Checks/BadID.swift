// bad-id: an id with a character that no id may have.

internal import YAML

extension Check {
  static let badID: Check = .init(
    "bad-id", .error, "an id with a character that no id may have")
}

extension DraftReader {
  /// Reports a word that can't be the id of something.
  mutating func checkID(_ node: Node, _ kind: StaticString) {
    let range = document.text(of: node)
    if isID(document.bytes.span.extracting(range)), range.count != 4 { return }
    let id = document.string(of: node)
    if id == Keyword.else.text {
      findings.report(
        .badID, at: draft.mark(node), "\"else\" is reserved", advice: "give the \(kind) another id."
      )
    } else if !id.isID && !id.unicodeScalars.contains(where: \.isControl) {
      findings.report(
        .badID, at: draft.mark(node),
        "\"\(id)\" is no id for a \(kind)" + (id.nearID == nil ? "" : "."),
        advice: (id.nearID.map { "Did you mean \"\($0)\"? Use" } ?? "use")
          + " small letters, digits, dots and hyphens, and begin with a letter or a digit.")
    }
  }
}

extension Draft {
  /// The ids that were probably meant where others are defined that are none.
  var nearIDs: Set<String> {
    let names = [
      (questions ?? []).map(\.id), (fixes ?? []).map(\.id), (branches ?? []).map(\.id),
      (procedures ?? []).map(\.id), choices.map(\.id),
    ]
    return Set(names.joined().lazy.map(text).filter { !$0.isID }.compactMap(\.nearID))
  }
}

extension String {
  /// The id that it was probably meant to be: in small letters, without quotes, and with hyphens.
  fileprivate var nearID: String? {
    let words = withoutQuotes.lowercased().split { $0.isWhitespace || $0 == "_" }
    let id = words.joined(separator: "-")
    return id.isID ? id : nil
  }
}

extension Unicode.Scalar {
  /// Whether it was reported as a control character already.
  fileprivate var isControl: Bool {
    properties.generalCategory == .control && self != "\n" && self != "\t"
  }
}

extension String {
  /// Whether the text has the form `[a-z0-9][a-z0-9.-]*`.
  var isID: Bool { TreeFile.isID(utf8.span) }
}

/// Whether a text has the form `[a-z0-9][a-z0-9.-]*`.
private func isID(_ text: borrowing Span<UInt8>) -> Bool {
  if text.isEmpty { return false }
  for index in text.indices {
    switch text[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): continue
    case UInt8(ascii: "."), UInt8(ascii: "-"): if index == 0 { return false }
    default: return false
    }
  }
  return true
}

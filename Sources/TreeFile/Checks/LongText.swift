// long-text: texts that are too long for a screen.

internal import Text
internal import YAML

extension Check {
  static let longText: Check = .init(
    "long-text", .warning, "`find` over 12 lines of 80 columns, or a choice over 60 columns",
    in: .shape
  ) { subject, findings in
    let draft = subject.tree.draft
    for question in draft.questions ?? [] {
      guard case .text(let find)? = question.find else { continue }
      let lines = lines(in: draft.text(find))
      guard lines > lineLimit else { continue }
      findings.report(
        .longText, at: draft.mark(find),
        "This takes \(lines) lines of 80 columns",
        advice: "\(lineLimit) fit well on a screen, so shorten it.")
    }
    for text in draft.choices.lazy.compactMap(\.text)
    // No character is wider than it has bytes.
    where draft.document.text(of: text).count > columnLimit {
      let width = draft.text(text).displayWidth
      guard width > columnLimit else { continue }
      findings.report(
        .longText, at: draft.mark(text),
        "This choice is \(width) columns wide",
        advice: "\(columnLimit) fit well on a screen of 80, so shorten it.")
    }
  }
}

private let lineLimit = 12
private let columnLimit = 60

private func lines(in text: String) -> Int {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .reduce(text.hasSuffix("\n") ? -1 : 0) { $0 + 1 + max(0, $1.displayWidth - 1) / 80 }
}

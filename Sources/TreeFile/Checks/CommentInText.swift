// comment-in-text: a comment ends a text that may have been meant to go on with it.

internal import YAML

extension Check {
  static let commentInText: Check = .init(
    "comment-in-text", .warning, "a \" #\" ends a text that is not in quotes")
}

extension DraftReader {
  /// Reports a comment right behind a text that people read or type.
  mutating func checkEnding(of text: Node) {
    guard let comment = endings[text.number] else { return }
    // A number is no sentence that could go on.
    if draft.text(text).utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) { return }
    findings.report(
      .commentInText, at: comment, "Here a comment begins, and the text before it ends",
      advice: "put all of the text in quotes, or the comment on a line of its own.")
  }
}

extension [Comment] {
  /// The comments behind something on their lines, by these; those that silence warnings are none.
  var behindSomething: [Int32: Mark] {
    reduce(into: [:]) { marks, comment in
      if !comment.isAlone, !comment.isAllowance { marks[comment.mark.line] = comment.mark }
    }
  }

  /// The comments right behind texts, by the numbers of these; those that silence warnings are none.
  var endings: [Int32: Mark] {
    reduce(into: [:]) { endings, comment in
      guard let text = comment.textBefore, !comment.isAllowance else { return }
      endings[text.number] = comment.mark
    }
  }
}

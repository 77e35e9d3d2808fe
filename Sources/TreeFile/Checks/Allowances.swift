// Comments that silence warnings: `# kbwizard: allow CHECK`.

internal import YAML

/// A name in a comment that silences a check.
private struct Allowance {
  let silenced: Silenced
  let mark: Mark
}

/// A check by its name, and the line on which it is silenced.
private struct Silenced: Hashable {
  let name: String
  let line: Int32
}

extension Check {
  static let unusedAllow: Check = .init(
    "unused-allow", .warning, "an `allow` that silences nothing")
}

extension Findings {
  /// Takes away the warnings that comments allow, and reports comments that allow nothing.
  ///
  /// A comment counts for its line, and one on a line of its own for the line below it.
  mutating func silence(by comments: [Comment]) {
    let allowances = comments.flatMap { self.allowances(in: $0) }
    guard !allowances.isEmpty else { return }
    let allowed = Set(allowances.map(\.silenced))
    var used: Set<Silenced> = []
    all.removeAll { finding in
      guard !finding.check.isError, let mark = finding.mark else { return false }
      let silenced = Silenced(name: finding.check.id, line: mark.line)
      if allowed.contains(silenced) { used.insert(silenced) }
      return allowed.contains(silenced)
    }
    let hasErrors = self.hasErrors
    for allowance in allowances where !used.contains(allowance.silenced) {
      report(allowance, beside: hasErrors)
    }
  }

  /// The names in a comment; reports one without names.
  private mutating func allowances(in comment: Comment) -> [Allowance] {
    let scalars = Array(comment.text.unicodeScalars)
    var words: [(text: String, column: Int)] = []
    var start = 0
    for end in 0...scalars.count
    where end == scalars.count || [" ", "\t", ","].contains(scalars[end]) {
      if start < end {
        let text = String(String.UnicodeScalarView(scalars[start..<end]))
        words.append((text, Int(comment.mark.column) + 1 + start))
      }
      start = end + 1
    }
    guard words.count >= 2, words[0].text == "kbwizard:", words[1].text == "allow" else {
      return []
    }
    if words.count == 2 {
      report(
        .unusedAllow, at: comment.mark, "Behind \"allow\" no check is named",
        advice: "name the checks to silence.")
    }
    let line = comment.mark.line + (comment.isAlone ? 1 : 0)
    return words.dropFirst(2).map { text, column in
      let length = text.unicodeScalars.count
      let mark = Mark(line: Int(comment.mark.line), column: column, length: length)
      return Allowance(silenced: Silenced(name: text, line: line), mark: mark)
    }
  }

  private mutating func report(_ allowance: Allowance, beside hasErrors: Bool) {
    let name = allowance.silenced.name
    guard let check = Check.named(name) else {
      let hint = suggestions.question(about: name, among: Check.all.map(\.id))
      report(.unusedAllow, at: allowance.mark, "There is no check \"\(name)\".\(hint)")
      return
    }
    if check.isError {
      report(
        .unusedAllow, at: allowance.mark,
        "\"\(name)\" is an error, and only warnings can be silenced", advice: "correct it.")
    } else if !hasErrors {
      // Beside errors most warnings are not looked for.
      report(
        .unusedAllow, at: allowance.mark,
        "Line \(allowance.silenced.line) has nothing for \"\(name)\" to silence",
        advice: "remove the name.")
    }
  }
}

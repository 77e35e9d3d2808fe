// Comments that silence warnings: `# kbwizard: allow CHECK`.

internal import YAML

extension Check {
  static let unusedAllow: Check = .init(
    "unused-allow", .warning, "an `allow` that silences nothing")
}

/// The warnings that comments silence.
struct Allowances {
  /// A name in a comment that silences a check.
  fileprivate struct Allowance {
    let silenced: Silenced
    let mark: Mark
  }

  /// A check, and the line on which it is silenced.
  fileprivate struct Silenced: Hashable {
    let number: Int32
    let line: Int32
  }

  /// The checks that can be named.
  fileprivate let checks: [Check]
  /// Their places, by their names.
  fileprivate let numbers: [String: Int32]
  fileprivate var all: [Allowance] = []
  /// Whether each of them has silenced something.
  fileprivate var isUsed: [Silenced: Bool] = [:]

  /// No comment yet that names any of the checks.
  init(among checks: [Check] = []) {
    self.checks = checks
    numbers = Dictionary(zip(checks.map(\.id), 0...)) { first, _ in first }
  }

  /// Whether a comment silences a check there.
  mutating func silence(_ check: Check, at mark: Mark?) -> Bool {
    guard !all.isEmpty, let line = mark?.line, let number = numbers[check.id] else {
      return false
    }
    return isUsed.updateIfThere(Silenced(number: number, line: line))
  }
}

extension [Allowances.Silenced: Bool] {
  /// Notes that something was silenced; says whether a comment does so.
  fileprivate mutating func updateIfThere(_ silenced: Allowances.Silenced) -> Bool {
    guard let index = index(forKey: silenced) else { return false }
    values[index] = true
    return true
  }
}

extension Findings {
  /// Reads the comments that silence warnings, before any are found.
  ///
  /// A comment counts for its line, and one on a line of its own for the line below it.
  mutating func allow(by comments: [Comment], among checks: [Check]) {
    var allowances = Allowances(among: checks)
    var nameless: [Mark] = []
    var misspelled: [Mark] = []
    for comment in comments {
      guard let names = comment.allowed else {
        if comment.isMisspelled { misspelled.append(comment.mark) }
        continue
      }
      if names.isEmpty { nameless.append(comment.mark) }
      for (name, mark) in names { allow(name, at: mark, by: comment, &allowances) }
    }
    self.allowances = allowances
    for mark in nameless {
      report(
        .unusedAllow, at: mark, "Behind \"allow\" no check is named",
        advice: "name the checks to silence.")
    }
    for mark in misspelled {
      report(
        .unusedAllow, at: mark, "This comment silences nothing",
        advice: "write it as in \"# kbwizard: allow long-text\".")
    }
  }

  private mutating func allow(
    _ name: String, at mark: Mark, by comment: Comment, _ allowances: inout Allowances
  ) {
    guard let number = allowances.numbers[name] else {
      let hint =
        keeps(mark)
        ? suggestions.question(about: name, among: allowances.checks.map(\.id)) : ""
      report(.unusedAllow, at: mark, "There is no check \"\(name)\".\(hint)")
      return
    }
    if allowances.checks[Int(number)].isError {
      report(
        .unusedAllow, at: mark, "\"\(name)\" is an error, and only warnings can be silenced",
        advice: "correct it.")
      return
    }
    let line = comment.mark.line + (comment.isAlone ? 1 : 0)
    let silenced = Allowances.Silenced(number: number, line: line)
    allowances.all.append(.init(silenced: silenced, mark: mark))
    allowances.isUsed[silenced] = false
  }

  /// Reports comments that silenced nothing, after everything was looked for.
  mutating func reportUnusedAllowances() {
    // Beside errors most warnings are not looked for.
    if hasErrors { return }
    let allowances = self.allowances
    self.allowances = Allowances()
    for allowance in allowances.all where allowances.isUsed[allowance.silenced] == false {
      report(
        .unusedAllow, at: allowance.mark,
        "Line \(allowance.silenced.line) has nothing for "
          + "\"\(allowances.checks[Int(allowance.silenced.number)].id)\" to silence",
        advice: "remove the name.")
    }
  }
}

extension Comment {
  /// Whether it silences warnings, or is meant to.
  var isAllowance: Bool { allowed != nil || isMisspelled }

  /// Whether it reads nearly like one that silences warnings.
  fileprivate var isMisspelled: Bool {
    let words = text.split(maxSplits: 3) { " \t,:".contains($0) }.prefix(3).map { $0.lowercased() }
    guard words.count > 1, words[0].isNear(["kbwizard"]) else { return false }
    return words[1] == "allow"
      || words.count > 2 && words[1].isNear(["allow"]) && words[2].contains("-")
  }

  /// The names behind `kbwizard: allow`, and their places; nil in every other comment.
  fileprivate var allowed: [(name: String, mark: Mark)]? {
    var words: [(name: String, mark: Mark)] = []
    var column = Int(mark.column) + 1
    var count = 0
    for word in text.utf8.split(omittingEmptySubsequences: false, whereSeparator: isSeparator) {
      let length = word.count { $0 & 0xC0 != 0x80 }
      if length > 0 {
        switch count {
        case 0: if !word.elementsEqual("kbwizard:".utf8) { return nil }
        case 1: if !word.elementsEqual("allow".utf8) { return nil }
        default:
          let mark = Mark(line: Int(mark.line), column: column, length: length)
          words.append((String(Substring(word)), mark))
        }
        count += 1
      }
      column += length + 1
    }
    return count < 2 ? nil : words
  }
}

extension String {
  /// Whether it differs little from one of some words.
  fileprivate func isNear(_ words: [String]) -> Bool {
    var suggestions = Suggestions()
    return suggestions.nearest(to: self, among: words) != nil
  }
}

/// Whether a byte divides the words of a comment.
private func isSeparator(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x2C }

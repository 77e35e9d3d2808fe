// Completed words as shells read them.

internal import Text

/// Something that a word can become.
struct Completion {
  /// The whole word; one that begins with a star is a pattern for the names of files.
  let word: String
  /// What it means; empty where that goes without saying.
  var meaning = ""

  init(_ word: String, _ meaning: String = "") {
    self.word = word
    self.meaning = meaning
  }

  /// The line for it: the word, and behind a tab what it means.
  var text: String {
    if meaning.isEmpty { return word }
    let line = meaning.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "\(word)\t\(line.visible().truncated(to: 60))"
  }
}

extension Completion {
  init(_ subcommand: Subcommand) {
    self.init(subcommand.name, subcommand.summary)
  }
}

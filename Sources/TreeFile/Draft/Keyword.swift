// The words that the format itself knows.

/// A word of the format; its number is also that of the word among all words of a file.
enum Keyword: Int32, CaseIterable {
  case `else`, unsure
  case kbwizard, id, title, questions, tree, otherwise, fixes
  case summary, reviewed, articles, branches, cases
  case text, choices, why, find
  case ask, then, fix, note
  case article, because, steps, ways, verify, ends, applies
  case `do`, type, expect, warn, undo
  case name, answers

  /// The word as it is written.
  var text: String { Self.texts[Int(rawValue)] }

  private static let texts = allCases.map { $0 == .unsure ? "?" : "\($0)" }
}

/// The keys that a mapping must and may have.
struct Keys: Sendable {
  let required: [Keyword]
  let optional: [Keyword]
  private let known: UInt64

  init(_ required: [Keyword], optional: [Keyword] = []) {
    self.required = required
    self.optional = optional
    known = (required + optional).reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  /// Whether a word is one of the keys.
  func contains(_ word: Int32) -> Bool { word < 64 && known & 1 << UInt64(word) != 0 }

  static let file = Keys(
    [.kbwizard, .id, .title, .questions, .tree, .otherwise, .fixes],
    optional: [.summary, .reviewed, .articles, .branches, .cases])
  static let question = Keys([.text, .choices], optional: [.why, .find])
  static let place = Keys([.ask, .then])
  static let leaf = Keys([.fix], optional: [.note])
  static let fix = Keys(
    [.title], optional: [.ends, .article, .applies, .because, .steps, .ways, .verify])
  static let way = Keys([.title, .steps])
  static let step = Keys([.do], optional: [.type, .expect, .warn, .undo])
  static let test = Keys([.name, .answers], optional: [.fix, .fixes])
}

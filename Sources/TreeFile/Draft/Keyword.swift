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
  case owner, shell, values, procedures
  case label, first, when, use, links, added, kind, example

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
    optional: [
      .summary, .reviewed, .owner, .articles, .shell, .values, .branches, .procedures, .cases,
    ])
  static let value = Keys([.text, .kind], optional: [.find, .example])
  static let question = Keys([.text, .choices], optional: [.label, .why, .find])
  static let place = Keys([.ask, .then], optional: [.first])
  static let leaf = Keys([.fix], optional: [.note])
  static let fix = Keys(
    [.title],
    optional: [
      .ends, .article, .applies, .because, .links, .tree, .steps, .ways, .verify,
    ])
  static let way = Keys([.title, .steps], optional: [.when, .shell])
  static let procedure = Keys([.steps], optional: [.shell])
  static let step = Keys(
    [.do], optional: [.type, .shell, .expect, .warn, .undo, .when, .added])
  static let use = Keys([.use], optional: [.when])
  static let test = Keys([.name, .answers], optional: [.fix, .fixes])
}

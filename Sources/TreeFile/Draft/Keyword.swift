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
  case owner, shell, values, procedures, symptoms
  case label, first, when, use, links, added, kind, example
  case evidence, reader, records, sections, header, rows, each, rules
  case `in`, from, fromLast, to, before, lines, names, above, of, split
  case match, also, not, except, last, `where`, remark, severity, only, unless, repair
  case notIn, missing, none, unique, column, among, most, same

  /// The word as it is written.
  var text: String { Self.texts[Int(rawValue)] }

  private static let texts = allCases.map { word in
    switch word {
    case .unsure: "?"
    case .fromLast: "from-last"
    case .notIn: "not-in"
    default: "\(word)"
    }
  }
}

/// The keys that a mapping must and may have.
struct Keys: Sendable {
  let required: [Keyword]
  let optional: [Keyword]
  private let known: UInt128

  init(_ required: [Keyword], optional: [Keyword] = []) {
    self.required = required
    self.optional = optional
    known = (required + optional).reduce(0) { $0 | 1 << UInt128($1.rawValue) }
  }

  /// Whether a word is one of the keys.
  func contains(_ word: Int32) -> Bool { word < 128 && known & 1 << UInt128(word) != 0 }

  static let head = Keys(
    [.kbwizard, .id, .title],
    optional: [.summary, .symptoms, .reviewed, .owner, .articles, .shell])
  static let file = Keys(
    head.required + [.questions, .tree, .otherwise, .fixes],
    optional: head.optional + [.values, .branches, .procedures, .evidence, .cases])
  /// Those of a file of which no more than the head needs to be there.
  static let headOfFile = Keys(head.required, optional: file.optional + file.required)
  static let symptom = Keys([.text], optional: [.answers])
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
  static let test = Keys([.name, .answers], optional: [.evidence, .fix, .fixes])
  static let testWithEvidence = Keys([.name], optional: [.answers, .evidence, .fix, .fixes])
  static let evidence = Keys(
    [.title, .reader, .rules], optional: [.find, .records, .sections, .header, .rows, .each])
  static let section = Keys([], optional: [.in, .from, .fromLast, .to, .before, .lines])
  static let header = Keys([.names], optional: [.above])
  static let each = Keys([.of, .split])
  static let rule = Keys(
    [.id],
    optional: [
      .in, .notIn, .last, .match, .also, .not, .except, .where, .same, .missing, .none, .unique,
      .column, .among, .most, .of, .answers, .remark, .severity, .only, .when, .unless, .repair,
    ])
}

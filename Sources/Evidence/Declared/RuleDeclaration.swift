// Rules: what a tree says about evidence.

/// What a record that matches gives: answers, values, or a remark.
package struct Rule: Sendable, Identifiable {
  /// The id that tells it from the other rules of its evidence.
  package let id: String
  /// What must be found.
  package let test: Test
  /// The choices that it answers questions with.
  package var answers: [RuleAnswer] = []
  /// What it says about what was found.
  package var remark: String?
  /// How bad it is.
  package var severity: RuleSeverity?
  /// The group of rules of which one alone can be true.
  package var only: String?
  /// The rules of its evidence beside which it does not count.
  package var unless: [String] = []
  /// The answers without which it says nothing: choices by question.
  package var when: [String: [String]] = [:]
  /// The text that would be right instead, with `<name>` for cells, captures and values.
  package var repair: String?

  /// What must be found.
  package enum Test: Sendable {
    /// A record of a text, an event, or an object.
    case record(RecordTest)
    /// Something in a table.
    case table(TableTest)
  }

  /// A rule with what it looks for.
  package init(_ id: String, _ test: Test) {
    self.id = id
    self.test = test
  }
}

/// A choice that a rule answers a question with.
package struct RuleAnswer: Hashable, Sendable {
  /// The id of the question.
  package let question: String
  /// The id of the choice.
  package let choice: String

  /// The answer to a question.
  package init(_ question: String, _ choice: String) {
    self.question = question
    self.choice = choice
  }
}

/// How bad it is what a rule found.
package enum RuleSeverity: String, CaseIterable, Sendable {
  /// It explains the failure.
  case error
  /// It is probably wrong.
  case warning
  /// It is worth knowing.
  case note
}

/// Which records a rule looks for.
package struct RecordTest: Sendable {
  /// The section in which it looks; nil for all of the text.
  package var section: String?
  /// What a record must fit.
  package var match: Match
  /// What other records of the section must fit.
  package var also: [Match] = []
  /// What no record of the section may fit.
  package var not: [Match] = []
  /// What a record that fits `match` must not fit.
  package var except: Match?
  /// Whether only the last record that fits counts; `comparisons` are then asked of it.
  package var isLast = false
  /// What must hold of what a record says.
  package var comparisons: [Comparison] = []

  /// A test for the records that fit a match.
  package init(_ match: Match, in section: String? = nil) {
    self.match = match
    self.section = section
  }
}

/// What the fields of a record must fit, all of them.
package struct Match: Sendable {
  /// The patterns of each field, any of which may fit, in the order of the names.
  package let fields: [(name: String, patterns: [Pattern])]

  /// The fields with their patterns.
  package init(_ fields: [String: [Pattern]]) {
    self.fields = fields.sorted { $0.key < $1.key }.map { (name: $0.key, patterns: $0.value) }
  }

  /// A match of the text of a record with one of some patterns.
  package init(text: String..., kinds: [String: CaptureKind] = [:]) {
    self.init(["text": text.map { Pattern($0, kinds: kinds) }])
  }

  /// Whether one of the patterns of a field fits a record.
  func fits(_ name: String, _ record: TextRecord) -> Bool {
    patterns(of: name).contains { $0.fit(in: record) != nil }
  }

  /// The patterns of a field; none where it does not matter.
  func patterns(of name: String) -> [Pattern] {
    fields.first { $0.name == name }?.patterns ?? []
  }
}

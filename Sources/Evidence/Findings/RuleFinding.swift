// What a rule found in a text.

/// A rule that holds of a text, with the places that say so.
package struct RuleFinding: Sendable {
  /// The id of the evidence in its tree.
  package let evidence: String
  /// The rule that holds.
  package private(set) var rule: Rule
  /// The places, in the order of the text; the first hundred of records, and the first thousand of
  /// rows.
  package private(set) var signs: [Sign]
  /// How many places there are.
  package private(set) var count: Int
  /// What was kept under each name, in the order of the names in the rule.
  package let texts: [CapturedTexts]
  /// How many rows it looked at; nil where it looks at none.
  var rows: Int?
  /// The text in which it was found, by its number among those that were read.
  package var origin = 0
}

extension Rule {
  /// Whether it says of rows of a table what is wrong with them, and nothing of the table.
  var isOfRows: Bool {
    guard case .table(let test) = test, severity != nil else { return false }
    switch test.check {
    case .missing, .header: return false
    case .none, .match, .unique, .among, .most: return true
    }
  }
}

extension RuleFinding {
  /// Whether it says of rows of a table what is wrong with them, and nothing of the table.
  var isOfRows: Bool { rule.isOfRows }

  /// It with numbers in its remark, for `<count>` and `<rows>`.
  var filled: RuleFinding {
    guard let rows, let remark = rule.remark else { return self }
    var finding = self
    finding.rule.remark = remark.filling { ["count": count, "rows": rows][$0].map(String.init) }
    return finding
  }

  /// What is left of it without some lines; nil where nothing is.
  func without(_ lines: Set<Int>) -> RuleFinding? {
    var rest = self
    rest.signs.removeAll { lines.contains($0.line) }
    rest.count -= signs.count - rest.signs.count
    return rest.signs.isEmpty ? nil : rest
  }
}

/// A place in a text that a rule matched.
package struct Sign: Equatable, Sendable {
  /// The number of its first line, from 1.
  package let line: Int
  /// When it was written, as it stands there; nil where the record says no time.
  package let time: String?
  /// The line, shortened around what matched, with secrets taken out.
  package let text: String
  /// What is kept of it.
  package let captures: [Capture]
  /// What would be right instead, where the rule says so.
  package var repair: String?
}

/// The different texts that were kept under one name.
package struct CapturedTexts: Sendable {
  /// The name.
  package let name: String
  /// The texts with how often each was found, in order of appearance; the first fifty.
  package private(set) var texts: [(text: String, count: Int)] = []

  /// No texts yet for a name.
  init(name: String) { self.name = name }

  /// Adds a text once more, or several times.
  mutating func add(_ text: String, times: Int = 1) {
    if let place = texts.firstIndex(where: { $0.text == text }) {
      texts[place].count += times
    } else if texts.count < 50 {
      texts.append((text, times))
    }
  }
}

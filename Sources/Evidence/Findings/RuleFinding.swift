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
  let texts: [CapturedTexts]
  /// The rows that it looked at, and the header above them; nil where it looks at none.
  var table: (rows: Int, header: Sign)?
  /// The text in which it was found, by its number among those that were read.
  package var origin = 0
}

extension Rule {
  /// What it compares.
  fileprivate var comparisons: [Comparison] {
    switch test {
    case .record(let test): test.comparisons
    case .table(let test): if case .match(let cell) = test.check { cell.comparisons } else { [] }
    }
  }

  /// Whether it says how many rows there are, once for all of them, and be it none.
  var isSum: Bool {
    guard let remark, answers.isEmpty else { return false }
    return remark.filling { ["count", "rows"].contains($0) ? "" : nil } != remark
  }

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

  /// What a place says of who and where it was: fields of its record, and what was captured, but for
  /// states that the rule compares with a text, and for numbers.
  package func names(in sign: Sign) -> [String] {
    let captured = sign.captures.filter { capture in
      !rule.comparisons.contains { $0.name == capture.name && $0.referredName == nil }
    }
    var seen: Set<String> = []
    return (sign.names + captured.map(\.text)).filter { text in
      text.utf8.count > 1 && text.utf8.contains(where: \.isLetter) && text != Secrets.standIn
        && text != "N/A" && sign.text.contains(text) && seen.insert(text).inserted
    }
  }

  /// It with numbers in its remark, for `<count>` and `<rows>`; a sum stands at the header.
  var filled: RuleFinding {
    guard let table, let remark = rule.remark else { return self }
    var finding = self
    let numbers = ["count": count, "rows": table.rows]
    finding.rule.remark = remark.filling { numbers[$0].map(String.init) }
    if rule.isSum { finding.signs = [table.header] }
    return finding
  }

  /// What is left of it without some lines; nil where nothing is.
  func without(_ lines: Set<Int>) -> RuleFinding? {
    var rest = self
    rest.signs.removeAll { lines.contains($0.line) }
    rest.count -= signs.count - rest.signs.count
    return rest.signs.isEmpty && !rule.isSum ? nil : rest
  }
}

// What one rule has found so far in the rows of a table.

/// Tries a rule on rows, and counts where it holds.
struct RowTally: Sendable {
  let rule: Rule
  private let test: TableTest
  private let set: RowSet?
  private var signs: [Sign] = []
  private var count = 0
  /// The texts of a column that were there before, by their hashes.
  private var seen: Set<UInt64> = []
  /// The rows by what should be the same in all of them, in order of appearance.
  private var groups: [(key: [String], signs: [Sign], count: Int)] = []
  private var places: [[[UInt8]]: Int] = [:]

  /// How many rows are kept, how many different texts are told apart, and how many groups.
  private static let (mostSigns, mostTexts, mostGroups) = (1_000, 390_000, 1_000)

  init(_ rule: Rule, _ test: TableTest, sets: [RowSet]) {
    self.rule = rule
    self.test = test
    set = sets.first { $0.name == test.rows }
  }

  /// The columns, and other names, that it looks at.
  var names: [String] {
    switch test.check {
    case .header: []
    case .missing(let column), .unique(let column, _), .among(let column, _),
      .most(let column, _, _):
      [column]
    case .none(let match): match.fields.map(\.name)
    case .match(let cell):
      cell.match.fields.map(\.name)
        + cell.comparisons.flatMap { [$0.name, $0.referredName].compactMap(\.self) }
    }
  }

  /// Looks at the header, which stands in a line.
  mutating func take(_ header: TableHeader, line: Int) {
    let holds =
      switch test.check {
      case .header: true
      case .missing(let column): header.place(of: column) == nil
      default: false
      }
    if holds {
      count += 1
      signs.append(
        Sign(line: line, time: nil, text: header.names.joined(separator: ","), captures: []))
    }
  }

  /// Looks at a row.
  mutating func take(_ row: inout TableRow, text: () -> String) {
    if test.rows != nil {
      guard let set, row.isIn(set) != test.isOutside else { return }
    }
    switch test.check {
    case .missing, .header: break
    case .none(let match):
      var isFound = false
      for (name, patterns) in match.fields {
        isFound = isFound || row.values(name)?.contains { patterns.fit($0) != nil } ?? true
      }
      if !isFound { add(row, text, []) }
    case .match(let cell): take(cell, &row, text)
    case .unique(let name, let pattern):
      let values = (row.values(name) ?? []).filter { value in
        !value.bytes.isEmpty && pattern.map { $0.fit(in: value) != nil } ?? true
      }
      // What stands twice in one row is another mistake.
      let hashes = Set(values.map(\.text.hash))
      if !seen.isDisjoint(with: hashes) { add(row, text, []) }
      if seen.count < Self.mostTexts { seen.formUnion(hashes) }
    case .among(let column, let texts):
      guard let cell = row[column] else { return }
      if !texts.contains(where: { $0.isSame(as: cell) }) { add(row, text, []) }
    case .most(let name, let most, let pattern):
      let fits = row.values(name)?.count { pattern.fit(in: $0) != nil } ?? 0
      if fits > most { add(row, text, []) }
    }
  }

  private mutating func take(_ test: CellTest, _ row: inout TableRow, _ text: () -> String) {
    for (name, patterns) in test.match.fields {
      let fits = (row.values(name) ?? []).compactMap { value in
        patterns.fit(value).map { (value: value, fit: $0) }
      }
      // Which of several values is meant nobody can tell.
      let asks = !test.comparisons.isEmpty || !test.same.isEmpty
      if asks, fits.count > 1 { continue }
      for (value, fit) in fits {
        if test.except?.patterns(of: name).fit(value) != nil { continue }
        let holds = test.comparisons.allSatisfy {
          $0.holds { name in fit.captures.first { $0.name == name }?.text ?? row[name] }
        }
        guard holds else { continue }
        if test.same.isEmpty {
          add(row, text, fit.captures)
        } else {
          group(row, text, fit.captures, by: test.same)
        }
      }
    }
  }

  private mutating func add(_ row: TableRow, _ text: () -> String, _ captures: [Capture]) {
    count += 1
    if signs.count < Self.mostSigns { signs.append(sign(row, text(), captures)) }
  }

  private mutating func group(
    _ row: TableRow, _ text: () -> String, _ captures: [Capture], by names: [String]
  ) {
    let key = names.map { name in captures.first { $0.name == name }?.text ?? "" }
    let folded = key.map { $0.utf8.foldedBytes }
    let place = places[folded] ?? groups.count
    if place == groups.count {
      if place == Self.mostGroups { return }
      places[folded] = place
      groups.append((key, [], 0))
    }
    groups[place].count += 1
    if groups[place].signs.count < Self.mostSigns / 10
      || place == 0 && groups[0].signs.count < Self.mostSigns
    {
      groups[place].signs.append(sign(row, text(), captures))
    }
  }

  private func sign(_ row: TableRow, _ text: String, _ captures: [Capture]) -> Sign {
    let kept = captures.map {
      Capture(name: $0.name, text: Secrets.redact($0.text), range: 0..<0)
    }
    var sign = Excerpt(TextRecord(text)).sign(
      line: row.line, time: nil, fit: Fit(range: 0..<0, captures: kept))
    sign.repair = rule.repair.map { Secrets.redact(row.filling($0, captures: captures)) }
    return sign
  }

  /// What most rows say, by the names of what should be the same; nothing on a tie.
  var common: [String: String] {
    guard case .match(let cell) = test.check, let most = groups.map(\.count).max(),
      groups.count(where: { $0.count == most }) == 1,
      let group = groups.first(where: { $0.count == most })
    else { return [:] }
    return Dictionary(zip(cell.same, group.key), uniquingKeysWith: { first, _ in first })
  }

  /// What was found, with what is known of values; nil where the rule does not hold.
  func finding(in evidence: String, values: [String: String]) -> RuleFinding? {
    let odd = oddGroups(values)
    let all = (signs + odd.flatMap(\.signs)).sorted { $0.line < $1.line }.map { sign in
      var sign = sign
      sign.repair = sign.repair?.filling { values[$0] }
      return sign
    }
    let count = count + odd.map(\.count).reduce(0, +)
    return count == 0
      ? nil
      : RuleFinding(
        evidence: evidence, rule: rule, signs: Array(all.prefix(Self.mostSigns)), count: count,
        texts: [])
  }

  /// The rows that differ from the values, or from most rows; on a tie all.
  private func oddGroups(_ values: [String: String]) -> [(key: [String], signs: [Sign], count: Int)]
  {
    guard case .match(let cell) = test.check, groups.count > 0 else { return [] }
    let wanted = cell.same.map { values[$0]?.utf8.foldedBytes }
    if wanted.contains(where: { $0 != nil }) {
      return groups.filter { group in
        zip(group.key, wanted).contains { $1 != nil && $0.utf8.foldedBytes != $1 }
      }
    }
    if groups.count == 1 { return [] }
    let most = groups.map(\.count).max()
    let leaders = groups.filter { $0.count == most }
    return leaders.count > 1 ? groups : groups.filter { $0.count != most }
  }
}

extension [Pattern] {
  /// Where the first of the patterns that does fits a value.
  fileprivate func fit(_ record: TextRecord) -> Fit? {
    for pattern in self {
      if let fit = pattern.fit(in: record) { return fit }
    }
    return nil
  }
}

extension String {
  /// A hash of the text without regard to case, the same in every run: Fowler, Noll and Vo's.
  fileprivate var hash: UInt64 {
    if !utf8.allSatisfy({ $0 < 0x80 }) { return utf8.foldedBytes.reduce(Self.basis, Self.mix) }
    return utf8.reduce(Self.basis) { Self.mix($0, $1.folded) }
  }

  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}

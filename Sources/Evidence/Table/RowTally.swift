// What one rule has found so far in the rows of a table.

/// Tries a rule on rows, and counts where it holds.
struct RowTally: Sendable {
  let rule: Rule
  private let test: TableTest
  private let isSum: Bool
  /// What it looks at, once the header is known.
  private var look = RowLook()
  private var signs: [Sign] = []
  private var count = 0
  /// How many rows it looked at, and the header above them.
  private var rows = 0
  private var header = Sign(line: 1, time: nil, text: "", captures: [])
  /// The rows by what should be the same in all of them, in order of appearance.
  private var groups: [(key: [String], signs: [Sign], count: Int)] = []
  /// The groups by the hashes of their keys.
  private var places: [UInt64: Int] = [:]
  /// What the pattern that fits captured.
  private var captures: [Range<Int>] = []

  /// How many rows are kept, and how many groups.
  private static let (mostSigns, mostGroups) = (1_000, 1_000)

  init(_ rule: Rule, _ test: TableTest) {
    self.rule = rule
    self.test = test
    isSum = rule.isSum
  }

  /// Looks at the header, which stands in a line, before any row.
  mutating func begin(_ row: inout TableRow, line: Int, number: Int) {
    look = RowLook(test, &row, number: number)
    let holds =
      switch test.check {
      case .header: true
      case .missing(let column): row.header.place(of: column) == nil
      default: false
      }
    let text = row.header.names.joined(separator: ",")
    header = Sign(line: line, time: nil, text: text, captures: [])
    if holds {
      count += 1
      signs.append(header)
    }
  }

  /// Looks at a row; whether it says something of it, as far as that is known already.
  mutating func take(_ row: inout TableRow, _ seen: inout SeenTexts, besides isSilent: Bool) -> Bool
  {
    let before = count
    look(at: &row, &seen, isSilent)
    return count > before
  }

  private mutating func look(
    at row: inout TableRow, _ seen: inout SeenTexts, _ isSilent: Bool
  ) {
    if test.rows != nil {
      guard let set = look.set, row.isIn(set) != test.isOutside else { return }
    }
    rows += 1
    if isSilent { return }
    switch look.check {
    case .nothing: break
    case .none:
      for field in look.fields {
        guard let count = row.count(of: field.values) else { return }
        for index in 0..<count
        where row.fit(field.patterns, field.values, index) != nil { return }
      }
      add(row, names: [])
    case .match: takeMatch(&row)
    case .unique: takeUnique(&row, &seen)
    case .among:
      guard let values = look.fields.first?.values, let count = row.count(of: values) else {
        return
      }
      let isOther = (0..<count).contains { index in
        let value = row.value(values, index)
        return !look.texts.contains { row.folded.isSame(value, as: $0) }
      }
      if isOther { add(row, names: []) }
    case .most:
      guard let field = look.fields.first, let count = row.count(of: field.values),
        count > look.most
      else { return }
      let fits = (0..<count).count {
        row.fit(field.patterns, field.values, $0) != nil
      }
      if fits > look.most { add(row, names: []) }
    }
  }

  private mutating func takeUnique(_ row: inout TableRow, _ seen: inout SeenTexts) {
    guard let field = look.fields.first, let count = row.count(of: field.values) else { return }
    var isKnown = false
    var fresh: [UInt64] = []
    for index in 0..<count {
      let value = row.value(field.values, index)
      if value.isEmpty { continue }
      if !field.patterns.isEmpty, row.fit(field.patterns, field.values, index) == nil {
        continue
      }
      let hash = row.folded.hash(of: value, after: look.number)
      isKnown = isKnown || seen.contains(hash)
      // What stands twice in one row is another mistake.
      if index == count - 1, fresh.isEmpty {
        seen.add(hash)
      } else {
        fresh.append(hash)
      }
    }
    for hash in fresh { seen.add(hash) }
    if isKnown { add(row, names: []) }
  }

  private mutating func takeMatch(_ row: inout TableRow) {
    for field in look.fields {
      guard let count = row.count(of: field.values) else { continue }
      // Which of several values is meant nobody can tell.
      if look.asksOne, count > 1 {
        let fits = (0..<count).count {
          row.fit(field.patterns, field.values, $0) != nil
        }
        if fits > 1 { continue }
      }
      for index in 0..<count {
        guard let pattern = row.fit(field.patterns, field.values, index) else {
          continue
        }
        let names = row.names(pattern)
        captures = row.captures(pattern, field.values, index)
        let holds = look.comparisons.allSatisfy {
          $0.holds(in: row, names: names, captures: captures)
        }
        if !holds { continue }
        if !field.except.isEmpty,
          row.fit(field.except, field.values, index) != nil
        {
          continue
        }
        let hides = row.isSecret(field.values)
        if look.same.isEmpty {
          add(row, names: names, hides: hides)
        } else {
          group(row, names, by: look.same)
        }
        // A sum is of rows, not of values.
        if isSum { return }
        // Whoever else holds them makes the row copy them.
        captures = []
      }
    }
  }

  private mutating func add(_ row: TableRow, names: [String], hides: Bool = false) {
    count += 1
    if signs.count < Self.mostSigns { signs.append(sign(row, names, hides: hides)) }
  }

  private mutating func group(_ row: TableRow, _ names: [String], by same: [String]) {
    var hash: UInt64 = 0
    for name in same {
      let place = names.firstIndex(of: name).map { captures[$0] } ?? 0..<0
      hash = row.folded.hash(of: place, after: hash)
    }
    let place = places[hash] ?? groups.count
    if place == groups.count {
      if place == Self.mostGroups { return }
      places[hash] = place
      let key = same.map { name in names.firstIndex(of: name).map { row.text(captures[$0]) } ?? "" }
      groups.append((key, [], 0))
    }
    groups[place].count += 1
    if groups[place].signs.count < Self.mostSigns / 10
      || place == 0 && groups[0].signs.count < Self.mostSigns
    {
      groups[place].signs.append(sign(row, names))
    }
  }

  private func sign(_ row: TableRow, _ names: [String], hides: Bool = false) -> Sign {
    let found = zip(names, captures).map {
      Capture(name: $0, text: hides ? Secrets.standIn : row.text($1), range: 0..<0)
    }
    let kept = found.map {
      Capture(name: $0.name, text: Secrets.redact($0.text), range: 0..<0)
    }
    var sign = Excerpt(TextRecord(row.keepable)).sign(
      line: row.line, time: nil, fit: Fit(range: 0..<0, captures: kept))
    sign.names = row.header.people.map { row.text(row.cell(at: $0)) }
    // What should be the same in all rows is what the others say.
    let own = found.filter { !look.same.contains($0.name) }
    sign.repair = rule.repair.map { Secrets.redact(row.filling($0, captures: own)) }
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
    let common = common
    let all = (signs + odd.flatMap(\.signs)).sorted { $0.line < $1.line }.map { sign in
      var sign = sign
      sign.repair = sign.repair?.filling { values[$0] ?? common[$0] }
      return sign
    }
    let count = count + odd.map(\.count).reduce(0, +)
    if count == 0, rows == 0 || !isSum { return nil }
    var rule = rule
    // What a person filled in is certain; what most rows say is not.
    if look.same.contains(where: { values[$0] != nil }), rule.severity == .warning {
      rule.severity = .error
    }
    return RuleFinding(
      evidence: evidence, rule: rule, signs: Array(all.prefix(Self.mostSigns)), count: count,
      texts: [], table: (rows, header))
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

extension [UInt8] {
  /// A hash of a part, the same in every run: Fowler, Noll and Vo's, behind that of another part.
  fileprivate func hash(of part: Range<Int>, after other: UInt64 = 0) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ other
    for place in part { hash = (hash ^ UInt64(self[place])) &* 0x100_0000_01B3 }
    return hash
  }
}

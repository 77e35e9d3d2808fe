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
  /// The groups by the hashes of their keys, and the one that came last.
  private var places: [UInt64: Int] = [:]
  private var last: (hash: UInt64, place: Int) = (0, 0)

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
    if look.isOfSet {
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
      add(row)
    case .match: takeMatch(&row)
    case .unique: takeUnique(&row, &seen)
    case .among:
      guard let values = look.fields.first?.values, let count = row.count(of: values) else {
        return
      }
      for index in 0..<count where !isOneOfTexts(row, row.value(values, index)) { return add(row) }
    case .most:
      guard let field = look.fields.first, let count = row.count(of: field.values),
        count > look.most
      else { return }
      let fits = (0..<count).count {
        row.fit(field.patterns, field.values, $0) != nil
      }
      if fits > look.most { add(row) }
    }
  }

  private func isOneOfTexts(_ row: borrowing TableRow, _ value: Range<Int>) -> Bool {
    for text in look.texts where row.folded.isSame(value, as: text) { return true }
    return false
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
      // What stands twice in one row is another mistake.
      if index == count - 1, fresh.isEmpty {
        if seen.add(hash) { isKnown = true }
      } else {
        if seen.contains(hash) { isKnown = true }
        fresh.append(hash)
      }
    }
    for hash in fresh { seen.add(hash) }
    if isKnown { add(row) }
  }

  private mutating func takeMatch(_ row: inout TableRow) {
    for place in look.fields.indices {
      let field = look.fields[place]
      guard let count = row.count(of: field.values) else { continue }
      // Which of several values is meant nobody can tell.
      if look.asksOne, count > 1 {
        let fits = (0..<count).count {
          row.fit(field.patterns, field.values, $0) != nil
        }
        if fits > 1 { continue }
      }
      for index in 0..<count {
        guard let fit = row.fit(field.patterns, field.values, index) else { continue }
        var holds = true
        for comparison in look.comparisons where holds { holds = comparison.holds(in: row, fit) }
        if !holds { continue }
        if !field.except.isEmpty, row.fit(field.except, field.values, index) != nil { continue }
        if look.same.isEmpty { add(row, fit) } else { group(row, fit) }
        // A sum is of rows, not of values.
        if isSum { return }
      }
    }
  }

  private mutating func add(_ row: borrowing TableRow, _ fit: CellFit? = nil) {
    count += 1
    if signs.count < Self.mostSigns { signs.append(sign(row, fit)) }
  }

  private mutating func group(_ row: borrowing TableRow, _ fit: CellFit) {
    var hash: UInt64 = 0
    for captures in look.same {
      let place = captures[fit.pattern].map { row.capture($0, of: fit) } ?? 0..<0
      hash = row.folded.hash(of: place, after: hash)
    }
    let place = hash == last.hash ? last.place : places[hash] ?? groups.count
    if place == groups.count {
      if place == Self.mostGroups { return }
      places[hash] = place
      var key: [String] = []
      for captures in look.same {
        key.append(captures[fit.pattern].map { row.text(row.capture($0, of: fit)) } ?? "")
      }
      groups.append((key, [], 0))
    }
    last = (hash, place)
    groups[place].count += 1
    if groups[place].signs.count < Self.mostSigns / 10
      || place == 0 && groups[0].signs.count < Self.mostSigns
    {
      groups[place].signs.append(sign(row, fit))
    }
  }

  private func sign(_ row: TableRow, _ fit: CellFit?) -> Sign {
    let found = fit.map(row.captures) ?? []
    let kept = found.map {
      Capture(name: $0.name, text: Secrets.redact($0.text), range: 0..<0)
    }
    var sign = Excerpt(TextRecord(row.keepable)).sign(
      line: row.line, time: nil, fit: Fit(range: 0..<0, captures: kept))
    sign.names = row.header.people.map { row.text(row.cell(at: $0)) }
    // What should be the same in all rows is what the others say.
    let own = found.filter { !same.contains($0.name) }
    sign.repair = rule.repair.map { Secrets.redact(row.filling($0, captures: own)) }
    return sign
  }

  /// The captures that must be the same in all rows.
  private var same: [String] {
    if case .match(let cell) = test.check { cell.same } else { [] }
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
    if same.contains(where: { values[$0] != nil }), rule.severity == .warning {
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
  /// A hash of a part, the same in every run, behind that of another part; never 0.
  fileprivate func hash(of part: Range<Int>, after other: UInt64 = 0) -> UInt64 {
    unsafe span.extracting(part).withUnsafeBytes { bytes in
      var hash = UInt64(bytes.count)
      func mix(_ word: UInt64) {
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
      }
      mix(other)
      var place = 0
      while place + 8 <= bytes.count {
        mix(unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        place += 8
      }
      var rest: UInt64 = 0
      while place < bytes.count {
        rest = rest << 8 | UInt64(unsafe bytes[place])
        place += 1
      }
      mix(rest)
      return hash == 0 ? 1 : hash
    }
  }
}

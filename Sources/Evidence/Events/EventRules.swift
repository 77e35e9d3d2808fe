// The rules for entries of the event log.

/// Rules of all evidence whose records are entries of the event log.
struct EventRules: Sendable {
  /// A match as entries are compared with it.
  fileprivate struct Wanted: Sendable {
    /// The sources in small letters without blanks; an empty one where none may be named, nil where
    /// any may.
    let sources: [[UInt8]]?
    /// The sources as the rule has them.
    let sourceTexts: [String]
    let ids: [String]
    let texts: [Pattern]
    let others: [(name: String, patterns: [Pattern])]
  }

  private let sources: [Source]
  private var homes: [Int] = []
  private var tallies: [RuleTally] = []
  /// For each rule its parts with what they want.
  private var parts: [[(part: RulePart, wanted: Wanted)]] = []
  private(set) var known = KnownEvents()
  /// The texts of which one must be there, so that an entry may fit.
  let needles: [[UInt8]]

  /// The rules of some evidence, which is read as entries of the event log.
  init(_ sources: [Source]) {
    self.sources = sources
    var texts: [[UInt8]] = []
    for (number, source) in sources.enumerated() {
      guard case .ntEvents = source.reader else { continue }
      for rule in source.rules {
        guard case .record(let test) = rule.test else { continue }
        homes.append(number)
        tallies.append(RuleTally(rule, test))
        let matches =
          [(test.match, RulePart.match)] + test.not.map { ($0, .not) }
          + test.also.enumerated().map { ($1, .also($0)) }
        var wanted: [(part: RulePart, wanted: Wanted)] = []
        for (match, part) in matches {
          let one = Wanted(match)
          wanted.append((part, one))
          texts += one.needles
          if one.ids.contains("") { known.hasUnnumbered = true }
          known.add(numbers: one.ids)
          for source in one.sources ?? [] where !source.isEmpty {
            if one.ids.isEmpty { known.add(source: source, id: nil) }
            for id in one.ids { known.add(source: source, id: id) }
          }
        }
        parts.append(wanted)
      }
    }
    needles = texts
  }

  /// Tries the rules on an entry.
  mutating func take(_ event: NTEvent) {
    let record = TextRecord(event.text)
    let excerpt = Excerpt(record)
    for rule in tallies.indices {
      for (part, wanted) in parts[rule] {
        guard let fit = wanted.fit(event, record) else { continue }
        if part == .match, let except = tallies[rule].test.except,
          Wanted(except).fits(event, record)
        {
          continue
        }
        var sign =
          tallies[rule].keepsSign(of: part)
          ? excerpt.sign(line: event.line, time: event.time, fit: fit) : nil
        sign?.names = ["user", "computer"].compactMap { event[$0] }
        let isTrue =
          part != .match
          || tallies[rule].test.comparisons.allSatisfy {
            $0.holds { name in fit.captures.first { $0.name == name }?.text ?? event[name] }
          }
        tallies[rule].add(
          Hit(
            line: event.line, part: part, sign: sign, captures: excerpt.safe(fit.captures),
            isTrue: isTrue))
      }
    }
  }

  /// What was found, now that the text has ended, by evidence.
  func findings() -> [[RuleFinding]] {
    var findings = [[RuleFinding]](repeating: [], count: sources.count)
    for (tally, home) in zip(tallies, homes) {
      if let finding = tally.finding(in: sources[home].id) { findings[home].append(finding) }
    }
    return findings
  }
}

extension EventRules.Wanted {
  fileprivate init(_ match: Match) {
    let named = match.patterns(of: "source").map(\.text)
    sources = named.isEmpty ? nil : named.map(\.squeezed)
    ids = match.patterns(of: "id").map { EventNumber.text(of: $0.text.utf8) ?? $0.text }
    texts = match.patterns(of: "text")
    others = match.fields.filter { !["source", "id", "text"].contains($0.name) }
      .map { ($0.name, $0.patterns.map { Pattern($0.text, whole: true) }) }
    sourceTexts = named
  }

  /// What must be in a text so that an entry that fits can be in it.
  fileprivate var needles: [[UInt8]] {
    let own = texts.map(\.needle)
    if !own.isEmpty, !own.contains([]) { return own }
    if sources == nil || sourceTexts.contains("") { return [[]] }
    return sourceTexts.flatMap { [$0.utf8.foldedBytes.blanksAsOne, $0.squeezed, $0.apart] }
  }

  /// Whether an entry fits.
  fileprivate func fits(_ event: NTEvent, _ record: TextRecord) -> Bool {
    fit(event, record) != nil
  }

  /// Whether an entry fits, and what is kept of it.
  fileprivate func fit(_ event: NTEvent, _ record: TextRecord) -> Fit? {
    let id = event.fields[.id]
    guard ids.isEmpty ? id != nil : ids.contains(id ?? "") else { return nil }
    if let sources, !sources.contains(event.source ?? []) { return nil }
    for (name, patterns) in others {
      guard let text = event[name] else { return nil }
      let record = TextRecord(text)
      guard patterns.contains(where: { $0.fit(in: record) != nil }) else { return nil }
    }
    if texts.isEmpty { return Fit(range: 0..<0, captures: []) }
    for pattern in texts {
      if let fit = pattern.fit(in: record) { return fit }
    }
    return nil
  }
}

extension [UInt8] {
  /// The bytes with one blank for each run of blanks.
  fileprivate var blanksAsOne: [UInt8] {
    split(whereSeparator: \.isBlank).map { Array($0) }.joined(separator: [0x20]).map(\.self)
  }
}

extension String {
  /// The words of a name written in one, `ms exchange mig` for MSExchangeMig.
  fileprivate var apart: [UInt8] {
    let bytes = utf8.filter { !$0.isBlank }
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isCapital = byte.folded != byte
      let before = index > 0 ? bytes[index - 1] : 0x20
      let isAfterSmall = before.isLetter && before.folded == before
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
      let isBeforeSmall = next.isLetter && next.folded == next
      if isCapital, index > 0, isAfterSmall || isBeforeSmall { text.append(0x20) }
      text.append(byte.folded)
    }
    return text
  }
}

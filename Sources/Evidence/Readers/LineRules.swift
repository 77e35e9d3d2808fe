// The rules for lines, tried on the lines that hold a text which one of them looks for.

/// Sections and rules of all evidence whose records are lines.
struct LineRules: Sendable {
  /// A pattern that is tried on a line, and what it is for.
  private struct Probe: Sendable {
    let pattern: Pattern
    let use: Use
  }

  private enum Use: Sendable {
    case begins(Int)
    case ends(Int)
    case rule(Int, RulePart)
  }

  private let sources: [Source]
  /// For each rule its evidence and its section, by their numbers.
  private var homes: [(source: Int, section: Int?)] = []
  private var tallies: [RuleTally] = []
  /// What fits a rule in front of its section, which may still take it in.
  private var early: [[Hit]] = []
  private var sections: [SectionState] = []
  /// The probes, those for sections first, parents before their parts.
  private var probes: [Probe] = []
  /// For each probe the text that it needs.
  let needles: [[UInt8]]

  /// The rules of some evidence, which is read as lines.
  init(_ sources: [Source]) {
    self.sources = sources
    var rules: [Probe] = []
    for (number, source) in sources.enumerated() {
      guard case .lines(let declared) = source.reader else { continue }
      let offset = sections.count
      let known = SectionState.ordered(declared, after: offset)
      for (index, state) in known.enumerated() {
        let place = offset + index
        probes += state.section.starts.map { Probe(pattern: $0, use: .begins(place)) }
        probes += state.section.ends.map { Probe(pattern: $0, use: .ends(place)) }
      }
      let places = Dictionary(
        known.enumerated().map { ($1.section.id, offset + $0) },
        uniquingKeysWith: { first, _ in first })
      sections += known
      for rule in source.rules {
        guard case .record(let test) = rule.test else { continue }
        let place = tallies.count
        homes.append((number, test.section.flatMap { places[$0] }))
        tallies.append(RuleTally(rule, test))
        early.append([])
        let parts =
          [(test.match, RulePart.match)] + test.not.map { ($0, .not) }
          + test.also.enumerated().map { ($1, .also($0)) }
        for (match, part) in parts {
          rules += match.patterns(of: "text").map { Probe(pattern: $0, use: .rule(place, part)) }
        }
      }
    }
    let all = probes + rules
    probes = all
    needles = all.map(\.pattern.needle)
  }

  /// Tries some of the probes on a line.
  mutating func take(
    _ text: Swift.Span<UInt8>, _ range: Range<Int>, line: Int, _ found: [Int]
  ) {
    let record = TextRecord(bytes: range.map { text[$0] })
    let excerpt = Excerpt(record)
    var done: [Int] = []
    for number in found {
      switch probes[number].use {
      case .begins(let section):
        if sections[section].mayBegin(at: line, in: sections),
          probes[number].pattern.fit(in: record) != nil
        {
          begin(section, at: line)
        }
      case .ends(let section):
        if sections[section].isOpen(at: line), line > sections[section].start ?? line,
          probes[number].pattern.fit(in: record) != nil
        {
          sections[section].end = line
        }
      case .rule(let rule, let part):
        // Other patterns of the same match fit the line no better.
        let key = rule << 8 | part.number
        guard !done.contains(key), let place = place(of: rule, at: line),
          let fit = probes[number].pattern.fit(in: record)
        else { continue }
        done.append(key)
        let test = tallies[rule].test
        let isTrue = part != .match || test.holds(fit, record)
        if !isTrue, !test.isLast { continue }
        if part == .match, test.except?.fits("text", record) == true { continue }
        let hit = tallies[rule].hit(
          part, fit, isTrue, record, line, excerpt, isEarly: place == .before)
        if place == .inside { tallies[rule].add(hit) } else { add(early: hit, of: rule) }
      }
    }
  }

  /// Whether a probe can make a difference on a line, unless another one begins a section there.
  func wants(_ number: Int) -> Bool {
    switch probes[number].use {
    case .begins(let section):
      return sections[section].start == nil || sections[section].section.isFromLast
    case .ends(let section): return sections[section].start != nil
    case .rule(let rule, let part):
      guard let section = homes[rule].section.map({ sections[$0] }) else {
        return tallies[rule].wants(part)
      }
      // What stands in front of a section may still belong to it.
      return section.section.before > 0 || section.start != nil && tallies[rule].wants(part)
    }
  }

  /// What was found, now that the text has ended, by evidence.
  func findings() -> [[RuleFinding]] {
    var findings = [[RuleFinding]](repeating: [], count: sources.count)
    for (tally, home) in zip(tallies, homes) {
      guard let finding = tally.finding(in: sources[home.source].id) else { continue }
      findings[home.source].append(finding)
    }
    return findings
  }

  private enum Place { case inside, before }

  /// Where a line lies to the section of a rule; nil where it is no concern of it.
  private func place(of rule: Int, at line: Int) -> Place? {
    guard let section = homes[rule].section else { return .inside }
    let state = sections[section]
    if state.covers(line, in: sections) { return .inside }
    let mayCome = state.start == nil || state.section.isFromLast
    let isNear = state.section.before > 0 && mayCome
    return isNear && (state.parent.map { sections[$0].covers(line, in: sections) } ?? true)
      ? .before : nil
  }

  private mutating func add(early hit: Hit, of rule: Int) {
    guard let section = homes[rule].section else { return }
    early[rule].removeAll { $0.line < hit.line - sections[section].section.before }
    early[rule].append(hit)
  }

  /// Begins a section, and forgets what was found in an earlier one and in its parts.
  private mutating func begin(_ section: Int, at line: Int) {
    let floor = sections[section].parent.flatMap { sections[$0].start } ?? 1
    sections[section].begin(at: line, notBefore: floor)
    var fresh: Set<Int> = [section]
    for other in sections.indices where sections[other].parent.map(fresh.contains) == true {
      fresh.insert(other)
      sections[other].clear()
    }
    let first = sections[section].start ?? line
    for rule in tallies.indices {
      guard let home = homes[rule].section, fresh.contains(home) else { continue }
      tallies[rule].reset()
      if home == section {
        for hit in early[rule] where hit.line >= first { tallies[rule].add(hit) }
      }
      early[rule] = []
    }
  }
}

extension RulePart {
  /// A number that tells it from other parts of its rule.
  var number: Int {
    switch self {
    case .match: 0
    case .not: 1
    case .also(let place): 2 + place
    }
  }
}

extension RuleTally {
  /// What a record is to the rule, a part of which it fits.
  func hit(
    _ part: RulePart, _ fit: Fit, _ isTrue: Bool, _ record: TextRecord, _ line: Int,
    _ excerpt: Excerpt, isEarly: Bool
  ) -> Hit {
    if part == .not || !isTrue {
      return Hit(line: line, part: part, sign: nil, captures: [], isTrue: isTrue)
    }
    let sign =
      keepsSign(of: part)
      ? excerpt.sign(line: line, time: Timestamp.leading(record.bytes), fit: fit) : nil
    // What is known already was looked through for secrets when it was found first; what waits for its
    // section will find nothing known.
    let isKnown = sign == nil && !isEarly && knows(fit.captures)
    let captures = isKnown ? fit.captures : excerpt.safe(fit.captures)
    return Hit(line: line, part: part, sign: sign, captures: captures, isTrue: true)
  }
}

extension RecordTest {
  /// Whether its comparisons hold of a line that fits.
  fileprivate func holds(_ fit: Fit, _ record: TextRecord) -> Bool {
    comparisons.allSatisfy {
      $0.holds { name in
        fit.captures.first { $0.name == name }?.text ?? (name == "text" ? record.text : nil)
      }
    }
  }
}

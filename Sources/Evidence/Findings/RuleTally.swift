// What one rule has found so far in its section.

/// A part of a rule that a record fits.
enum RulePart: Equatable, Sendable {
  case match
  /// One of the matches in `also`, by its place.
  case also(Int)
  case not
}

/// A record that fits a part of a rule.
struct Hit: Sendable {
  let line: Int
  let part: RulePart
  /// The place; nil where it is not worth keeping.
  let sign: Sign?
  let captures: [Capture]
  /// Whether the comparisons of the rule hold of it.
  let isTrue: Bool
}

/// Counts what fits a rule; `also` and `not` are decided when its section has ended.
struct RuleTally: Sendable {
  let rule: Rule
  let test: RecordTest
  private var signs: [Sign] = []
  private var count = 0
  private var texts: [CapturedTexts] = []
  private var alsoSigns: [Sign?]
  private var isDenied = false
  private var last: Hit?

  /// How many places are kept.
  private static let mostSigns = 100

  init(_ rule: Rule, _ test: RecordTest) {
    self.rule = rule
    self.test = test
    alsoSigns = Array(repeating: nil, count: test.also.count)
  }

  /// Whether the place of another hit of a part would be kept.
  func keepsSign(of part: RulePart) -> Bool {
    switch part {
    case .match: test.isLast || signs.count < Self.mostSigns
    case .also(let place): alsoSigns[place] == nil
    case .not: false
    }
  }

  /// Whether another hit of a part would make a difference.
  func wants(_ part: RulePart) -> Bool { part != .not || !isDenied }

  /// Forgets all that was found, as the section has begun anew.
  mutating func reset() { self = RuleTally(rule, test) }

  mutating func add(_ hit: Hit) {
    switch hit.part {
    case .match where test.isLast: last = hit
    case .match:
      guard hit.isTrue else { return }
      keep(hit)
    case .also(let place):
      if alsoSigns[place] == nil { alsoSigns[place] = hit.sign }
      add(hit.captures)
    case .not: isDenied = true
    }
  }

  private mutating func keep(_ hit: Hit) {
    count += 1
    if let sign = hit.sign, signs.count < Self.mostSigns { signs.append(sign) }
    add(hit.captures)
  }

  /// Whether captures tell nothing that would be kept, but how often they are found.
  func knows(_ captures: [Capture]) -> Bool {
    captures.allSatisfy { capture in
      texts.contains { $0.name == capture.name && ($0.isFull || $0.has(capture.text)) }
    }
  }

  private mutating func add(_ captures: [Capture]) {
    // Where a row was broken, a blank may stand for a name.
    for capture in captures where !capture.text.utf8.allSatisfy(\.isBlank) {
      let place = texts.firstIndex { $0.name == capture.name } ?? texts.count
      if place == texts.count { texts.append(CapturedTexts(name: capture.name)) }
      texts[place].add(capture.text)
    }
  }

  /// What was found, now that the section has ended; nil where the rule does not hold.
  func finding(in evidence: String) -> RuleFinding? {
    var whole = self
    if let last, last.isTrue { whole.keep(last) }
    guard whole.count > 0, !isDenied, !alsoSigns.contains(nil) else { return nil }
    let signs = (whole.signs + alsoSigns.compactMap(\.self)).sorted { $0.line < $1.line }
    return RuleFinding(
      evidence: evidence, rule: rule, signs: signs, count: whole.count, texts: whole.texts)
  }
}

// JSON read record by record against the rules of one evidence.

/// Reads the objects of a JSON text, and tries rules on them.
struct ObjectReading: Sendable {
  private let source: Source
  private var splitter: ObjectSplitter
  private var bytes: [UInt8] = []
  /// Up to where the brackets were followed.
  private var read = 0
  private var start: Int?
  /// Up to where lines were counted.
  private var counted = 0
  private var line = 1
  private var isGivenUp = false
  private var hasBegun = false
  private var rules: ObjectRules

  /// A record has no more bytes than this.
  private static let longest = 4 << 20

  init?(_ source: Source) {
    guard case .json(let records) = source.reader else { return nil }
    self.source = source
    let path = (records ?? "").split(separator: ".").map { Array($0.utf8) }
    splitter = ObjectSplitter(path: path)
    rules = ObjectRules(source)
  }

  /// Takes bytes of the text.
  mutating func take(_ more: [UInt8]) {
    if isGivenUp { return }
    if !hasBegun, let first = more.first(where: { !$0.isBlank }) {
      hasBegun = true
      isGivenUp = first != UInt8(ascii: "{") && first != UInt8(ascii: "[")
      if isGivenUp { return }
    }
    bytes += more
    follow()
  }

  /// What was found, now that the text has ended.
  func finish() -> [RuleFinding] { rules.findings }

  private mutating func follow() {
    var (bytes, read) = ([UInt8](), read)
    swap(&bytes, &self.bytes)
    rules.begin()
    while read < bytes.count {
      switch splitter.next(in: bytes.span, from: &read) {
      case .none: break
      case .begins: start = read - 1
      case .ends:
        if let start, rules.mayFit(bytes.span, start..<read, hasEscapes: splitter.hasEscapes) {
          line += bytes.span.lineEnds(from: counted, to: start)
          counted = start
          rules.take(bytes, start..<read, line: line, hasEscapes: splitter.hasEscapes)
        }
        start = nil
      }
    }
    if let begun = start, read - begun > Self.longest {
      start = nil
      splitter.reset()
    }
    let kept = start ?? read
    line += bytes.span.lineEnds(from: counted, to: kept)
    counted = 0
    bytes.removeSubrange(..<kept)
    swap(&bytes, &self.bytes)
    self.read = read - kept
    start = start.map { _ in 0 }
  }
}

/// The rules for objects.
struct ObjectRules: Sendable {
  private let source: Source
  private var tallies: [RuleTally] = []
  private var parts: [(rule: Int, part: RulePart, match: Match)] = []
  private var names: [String] = []
  /// The parts of which each text is needed.
  private let needles: Needles
  private var users: [Int] = []
  /// The search through the bytes that are looked at, and what it has found last.
  private var search: Automaton.Search?
  private var hit: Int?

  /// Escapes, behind which any text may be.
  private static let escapes = Needles(
    ["\\n", "\\r", "\\t", "\\u", "\\/"].map { Array($0.utf8) })

  init(_ source: Source) {
    self.source = source
    var texts: [[UInt8]] = []
    for rule in source.rules {
      guard case .record(let test) = rule.test else { continue }
      let own =
        [(part: RulePart.match, match: test.match)]
        + test.not.map { (part: RulePart.not, match: $0) }
        + test.also.enumerated().map { (part: RulePart.also($0), match: $1) }
      for (part, match) in own {
        names += match.fields.map(\.name)
        let needed = match.jsonNeedles
        texts += needed
        users += repeatElement(parts.count, count: needed.count)
        parts.append((tallies.count, part, match))
      }
      tallies.append(RuleTally(rule, test))
      names += test.except?.fields.map(\.name) ?? []
      names += test.comparisons.flatMap { [$0.name, $0.referredName].compactMap(\.self) }
    }
    names = Set(names).sorted()
    needles = Needles(texts)
  }

  /// Begins with other bytes.
  mutating func begin() { search = nil }

  /// Whether the object in some bytes may fit; they are searched once for all objects in them, which
  /// come in order.
  mutating func mayFit(_ bytes: Swift.Span<UInt8>, _ range: Range<Int>, hasEscapes: Bool) -> Bool {
    if hasEscapes || !needles.needless.isEmpty { return true }
    var search = search ?? needles.search(bytes, from: range.lowerBound, to: bytes.count)
    if self.search == nil { hit = needles.next(in: bytes, &search)?.place }
    while let place = hit, place < range.lowerBound {
      hit = needles.next(in: bytes, &search)?.place
    }
    self.search = search
    return hit.map { $0 < range.upperBound } ?? false
  }

  /// Tries the rules on the object in some bytes.
  mutating func take(
    _ bytes: [UInt8], _ range: Range<Int>, line: Int, hasEscapes: Bool
  ) {
    let (start, end) = (range.lowerBound, range.upperBound)
    let tried: [Int]
    if hasEscapes, Self.escapes.first(in: bytes.span, from: start, to: end) != nil {
      tried = Array(parts.indices)
    } else {
      tried = Set(needles.all(in: bytes.span, range).map { users[$0] }).sorted()
      if tried.isEmpty { return }
    }
    let text = Array(bytes[range])
    let texts = JSONFields(text.inUTF8).texts(
      at: names.map { $0.split(separator: ".").map(String.init) })
    let fields = Dictionary(
      zip(names, texts).compactMap { name, text in text.map { (name, $0) } },
      uniquingKeysWith: { first, _ in first })
    for (rule, part, match) in tried.map({ parts[$0] }) {
      guard let fit = match.fit(fields) else { continue }
      if part == .match, tallies[rule].test.except?.fit(fields) != nil { continue }
      let sign =
        tallies[rule].keepsSign(of: part)
        ? Excerpt(TextRecord(bytes: text)).sign(
          line: line, time: nil, fit: Fit(range: 0..<0, captures: fit.safe)) : nil
      let isTrue =
        part != .match
        || tallies[rule].test.comparisons.allSatisfy {
          $0.holds { name in fit.captures.first { $0.name == name }?.text ?? fields[name] }
        }
      tallies[rule].add(
        Hit(line: line, part: part, sign: sign, captures: fit.safe, isTrue: isTrue))
    }
  }

  /// What was found so far.
  var findings: [RuleFinding] { tallies.compactMap { $0.finding(in: source.id) } }
}

extension Match {
  /// What must be in the JSON text of an object that fits: what no escape can stand for.
  fileprivate var jsonNeedles: [[UInt8]] {
    let best = fields.map { field in
      field.patterns.map { pattern in
        pattern.needle.split { "\"\\/".utf8.contains($0) }
          .max { $0.count < $1.count }.map(Array.init) ?? []
      }
    }
    return best.first { !$0.isEmpty && !$0.contains([]) } ?? [[]]
  }

  /// What is kept of an object whose fields fit, as it stands and without secrets.
  fileprivate func fit(_ texts: [String: String]) -> (captures: [Capture], safe: [Capture])? {
    var captures: [Capture] = []
    var safe: [Capture] = []
    for (name, patterns) in fields {
      guard let text = texts[name] else { return nil }
      let record = TextRecord(text)
      guard let fit = patterns.lazy.compactMap({ $0.fit(in: record) }).first else { return nil }
      captures += fit.captures
      let isSecret = name.split(separator: ".").contains { SecretNames.isOfSecret(String($0)) }
      // Nobody knows where in the object a field stood.
      safe += Excerpt(record).safe(fit.captures).map {
        Capture(name: $0.name, text: isSecret ? Secrets.standIn : $0.text, range: 0..<0)
      }
    }
    return (captures, safe)
  }
}

// A text from outside, read chunk by chunk against all that trees look for in it.

/// Reads one text; memory does not grow with it.
package struct Intake: Sendable {
  private let sources: [Source]
  private var intake = TextIntake()
  private var lines: LineReading
  /// For each of the sources its table or its objects, where it is read as such.
  private var tables: [TableReading?]
  private var objects: [ObjectReading?]
  private let isNamed: Bool
  private var buffer: [UInt8] = []

  /// A reading of a text that is yet to come, as each of some declared evidence.
  ///
  /// Where a person named the evidence, it is told too that a text is nothing of the kind, and in
  /// what it is not as usual.
  package init(as sources: [Source], named isNamed: Bool = false) {
    self.sources = sources
    self.isNamed = isNamed
    lines = LineReading(sources)
    tables = sources.map { TableReading($0) }
    objects = sources.map { ObjectReading($0) }
  }

  /// Takes the next bytes of the text.
  package mutating func take(_ chunk: Swift.Span<UInt8>) {
    intake.take(chunk, to: &buffer)
    pass(isLast: false)
  }

  /// What was found, now that the text has ended: by evidence, in the order of the rules.
  ///
  /// With the values that a person filled in, rows are compared with these.
  package mutating func finish(values: [String: String] = [:]) -> [RuleFinding] {
    finishEach(values: values).flatMap(\.self)
  }

  /// The same, apart for each evidence, in their order.
  package mutating func finishEach(values: [String: String] = [:]) -> [[RuleFinding]] {
    intake.finish(to: &buffer)
    pass(isLast: true)
    let lines = lines.finish()
    return sources.indices.map { place in
      let rows = tables[place]?.finish(values: values, isNamed ? intake.traits : nil) ?? []
      return (lines[place] + rows + (objects[place]?.finish() ?? [])).counting
    }
  }

  /// How much of a line is held back, as what comes next may step back into it.
  private static let longestTail = 1_024

  private mutating func pass(isLast: Bool) {
    let tail = isLast ? [] : Array(buffer.suffix(Self.longestTail).lineTail)
    buffer.removeLast(tail.count)
    lines.take(buffer)
    for place in tables.indices { tables[place]?.take(buffer) }
    for place in objects.indices { objects[place]?.take(buffer) }
    buffer.removeAll(keepingCapacity: true)
    buffer += tail
  }
}

extension ArraySlice<UInt8> {
  /// What stands behind its last line end.
  fileprivate var lineTail: ArraySlice<UInt8> {
    lastIndex(of: 0x0A).map { self[($0 + 1)...] } ?? self
  }
}

extension [RuleFinding] {
  /// Those that count beside the others of their evidence, in their order.
  fileprivate var counting: [RuleFinding] {
    var open = Dictionary(filter { $0.count > 0 }.map { ($0.rule.id, $0) }) { first, _ in first }
    return compactMap { finding in
      let others = finding.rule.unless.compactMap { open[$0] }
      if others.isEmpty { return finding }
      // What is said of rows gives way row by row, but altogether to what is said of the table.
      let isByRow = finding.isOfRows && others.allSatisfy(\.isOfRows)
      let rest = isByRow ? finding.without(Set(others.flatMap(\.signs).map(\.line))) : nil
      open[finding.rule.id] = rest
      return rest
    }.map(\.filled)
  }
}

// The event log as a stream: only what lies around a text that a rule looks for is taken apart.

/// Reads entries of the event log, and tries rules on them.
struct EventReading: Sendable {
  private var rules: EventRules
  /// Where something was found whose surroundings were not looked at.
  private var hits: [Int] = []
  /// The line of the last number that was looked at.
  private var done = 0

  /// The lines around a hit that an entry with it, and what tells about it, can take up.
  private static let reach = EventBlocks.above + EventBlocks.below
  /// The lines and bytes of a zone that is taken apart at once.
  private static let (mostLines, mostBytes) = (200, 1 << 20)

  init(_ sources: [Source]) { rules = EventRules(sources) }

  /// The texts without which there is nothing to read.
  var needles: [[UInt8]] { rules.needles }

  /// Notes that one of them ends at a place.
  mutating func note(_ place: Int) { hits.append(place) }

  /// What was found, by evidence, now that the text has ended.
  func findings() -> [[RuleFinding]] { rules.findings() }

  /// Reads what is around the notes in a text that was searched up to a place, and begins with a line;
  /// returns the place from which on it is needed again.
  mutating func read(_ bytes: [UInt8], to end: Int, line: Int, isLast: Bool) -> Int {
    if needles.isEmpty { return end }
    var counted = (place: 0, line: line)
    while let zone = nextZone(in: bytes, to: end, isLast: isLast) {
      counted.line += bytes.span.lineEnds(from: counted.place, to: zone.range.lowerBound)
      counted.place = zone.range.lowerBound
      let lines = lines(of: bytes, zone.range, from: counted.line)
      let final = isLast && zone.range.upperBound == end
      let last = (lines.last?.number ?? 0) - (final ? 0 : EventBlocks.below)
      for event in EventZone.events(in: lines, known: rules.known)
      where event.line > done && event.line <= last {
        rules.take(event)
      }
      done = max(done, last)
      hits.removeAll { $0 <= zone.handled }
    }
    // What stands in front of the next hit, wherever it is, may belong to it.
    let kept = bytes.span.start(ofLinesBefore: hits.first ?? end, Self.reach, most: Self.mostBytes)
    hits = hits.map { $0 - kept }
    return kept
  }

  /// The lines around the hits that come next; nil where more of the text has to come first.
  private func nextZone(in bytes: [UInt8], to end: Int, isLast: Bool)
    -> (range: Range<Int>, handled: Int)?
  {
    guard let first = hits.first else { return nil }
    let span = bytes.span
    let start = span.start(ofLinesBefore: first, Self.reach, most: Self.mostBytes)
    var handled = first
    var last = span.end(ofLinesBehind: first, Self.reach, most: Self.mostBytes, to: end)
    var lines = 2 * Self.reach
    for hit in hits.dropFirst() where hit < last.place && lines < Self.mostLines {
      lines += span.lineEnds(from: handled, to: hit)
      handled = hit
      last = span.end(ofLinesBehind: hit, Self.reach, most: Self.mostBytes, to: end)
    }
    return last.isWhole || isLast ? (start..<last.place, handled) : nil
  }

  private func lines(of bytes: [UInt8], _ range: Range<Int>, from first: Int) -> [EventLine] {
    bytes[range].split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().map {
      EventLine(number: first + $0, bytes: Array($1.last == 0x0D ? $1.dropLast() : $1))
    }
  }
}

extension Swift.Span<UInt8> {
  /// Where the lines begin that stand before the line of a place, or within a number of bytes.
  fileprivate func start(ofLinesBefore place: Int, _ lines: Int, most: Int) -> Int {
    var left = lines + 1
    var start = Swift.min(place, count)
    let floor = Swift.max(0, start - most)
    while start > floor {
      if self[start - 1] == 0x0A {
        left -= 1
        if left == 0 { return start }
      }
      start -= 1
    }
    return start
  }

  /// Where the lines end that stand behind the line of a place, and whether all of them are there.
  fileprivate func end(ofLinesBehind place: Int, _ lines: Int, most: Int, to end: Int)
    -> (place: Int, isWhole: Bool)
  {
    var left = lines + 1
    let ceiling = Swift.min(end, place + most)
    for index in place..<ceiling where self[index] == 0x0A {
      left -= 1
      if left == 0 { return (index, true) }
    }
    return (ceiling, ceiling < end)
  }
}

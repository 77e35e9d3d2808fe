// A text line by line: which lines matter, and what their numbers are.

/// Bytes of a text that were not searched yet, with the number of their first line.
struct LineBuffer: Sendable {
  var bytes: [UInt8] = []
  /// The number of the line with which the bytes begin.
  private(set) var line = 1
  /// Up to where no line end is.
  private var known = 0

  /// The bytes of a line at the most; a longer one is searched in pieces.
  static let longest = 1 << 20

  /// Where the last line ends behind a place that is there as a whole; that place where none is.
  mutating func endOfLines(behind start: Int) -> Int {
    let floor = max(start, known)
    var place = bytes.count
    while place > floor, bytes[place - 1] != 0x0A { place -= 1 }
    if place > floor { return place }
    known = bytes.count
    return bytes.count - start > Self.longest ? bytes.count : start
  }

  /// Gives up the bytes in front of a place, behind so many lines.
  mutating func drop(to place: Int, lines: Int) {
    line += lines
    bytes.removeSubrange(..<place)
    known = 0
  }
}

extension Swift.Span<UInt8> {
  /// The line around a place, without its end, and where the next one begins.
  func line(around place: Int, to end: Int) -> (text: Range<Int>, next: Int) {
    var start = place
    while start > 0, self[start - 1] != 0x0A { start -= 1 }
    let last = first(0x0A, or: 0x0A, from: place, to: end) ?? end
    let isAfterReturn = last > start && self[last - 1] == 0x0D
    return (start..<(isAfterReturn ? last - 1 : last), last + 1)
  }
}

/// Reads lines and entries of the event log: one search for all that their rules look for.
struct LineReading: Sendable {
  private var buffer = LineBuffer()
  private var lines: LineRules
  private var events: EventReading
  /// The texts that lines need, and behind them those that entries do.
  private let needles: Needles
  private let lineCount: Int
  /// Up to where the bytes were searched, and the number of the line there.
  private var searched = (place: 0, line: 1)
  /// How far the search has come in the bytes that were there before the last were given up.
  private var (last, dropped): (Automaton.Search?, Int) = (nil, 0)

  init(_ sources: [Source]) {
    lines = LineRules(sources)
    events = EventReading(sources)
    lineCount = lines.needles.count
    needles = Needles(lines.needles + events.needles)
  }

  /// Takes bytes of the text.
  mutating func take(_ bytes: [UInt8]) {
    if needles.isEmpty { return }
    buffer.bytes += bytes
    let end = buffer.endOfLines(behind: searched.place)
    if end > searched.place { read(to: end, isLast: false) }
  }

  /// What was found, by evidence, now that the text has ended.
  mutating func finish() -> [[RuleFinding]] {
    read(to: buffer.bytes.count, isLast: true)
    return zip(lines.findings(), events.findings()).map { $0 + $1 }
  }

  private mutating func read(to end: Int, isLast: Bool) {
    var bytes: [UInt8] = []
    swap(&bytes, &buffer.bytes)
    search(bytes.span, to: end)
    let kept = events.read(bytes, to: end, line: buffer.line, isLast: isLast)
    let line = kept == end ? searched.line : buffer.line + bytes.span.lineEnds(from: 0, to: kept)
    swap(&bytes, &buffer.bytes)
    buffer.drop(to: kept, lines: line - buffer.line)
    searched.place -= kept
    dropped = kept
  }

  /// Tries the rules on the lines that hold something, up to a place.
  private mutating func search(_ text: Swift.Span<UInt8>, to end: Int) {
    // What is looked for may go on over the end of a line.
    var search =
      last.map { needles.resume($0, text, without: dropped, to: end) }
      ?? needles.search(text, from: 0, to: end)
    defer { last = search }
    var hit = needles.next(in: text, &search)
    var found: [Int] = []
    var isFound = [Bool](repeating: false, count: lineCount)
    // Where something needs no text, all lines are looked at.
    var next = needles.needless.isEmpty ? end : searched.place
    while let place = next < end ? next : hit?.place {
      let line = text.line(around: place, to: end)
      for number in found { isFound[number] = false }
      found.removeAll(keepingCapacity: true)
      var (isOfEvents, isWanted) = (false, false)
      func take(_ number: Int) {
        if number >= lineCount {
          isOfEvents = true
        } else if !isFound[number] {
          isFound[number] = true
          found.append(number)
          isWanted = isWanted || lines.wants(number)
        }
      }
      needles.needless.forEach(take)
      while let more = hit, more.place < line.next {
        needles.forEach(endingAt: more.state, take)
        hit = needles.next(in: text, &search)
      }
      if isOfEvents { events.note(place) }
      if isWanted {
        // A line that is longer than a piece goes on in the next one.
        let start = max(searched.place, line.text.lowerBound)
        searched.line += text.lineEnds(from: searched.place, to: start)
        searched.place = start
        found.sort()
        lines.take(
          text, start..<max(start, line.text.upperBound), line: searched.line, found)
      }
      if next < end { next = line.next }
    }
    searched.line += text.lineEnds(from: searched.place, to: end)
    searched.place = end
  }
}

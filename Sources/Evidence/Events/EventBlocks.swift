// Entries whose parts have labels; the nearest label is the one that belongs to a number.

/// Finds entries with labels in some lines.
struct EventBlocks {
  /// How far a label can be from its number, upwards and downwards.
  static let (above, below) = (10, 12)

  private let lines: [EventLine]
  private let labels: [[EventLabel]]
  /// Where the numbers are: lines with the places of labels in them.
  private let ids: [(line: Int, label: Int)]
  /// Whether the source stands in front of the number.
  private let beginsWithSource: Bool

  init(_ lines: [EventLine]) {
    let labels = lines.map { EventLabel.all(in: $0) }
    var ids: [(line: Int, label: Int)] = []
    for line in labels.indices {
      for (index, label) in labels[line].enumerated() where label.field == .id {
        // What nobody could decode names the number of its entry again.
        if lines[line].describes(at: label.start), let last = ids.last, line - last.line < 12,
          case let before = labels[last.line][last.label], before.value == label.value,
          !lines[last.line].describes(at: before.start)
        {
          continue
        }
        ids.append((line, index))
      }
    }
    self.lines = lines
    self.labels = labels
    self.ids = ids
    let first = labels.joined().first { $0.field == .id || $0.field == .source }
    beginsWithSource = first?.field == .source
  }

  /// The entries that may be known ones, in the order of their numbers.
  func events(of known: KnownEvents) -> [NTEvent] {
    ids.indices.filter { known.mayFit(labels[ids[$0].line][ids[$0].label].value) }
      .map { event(at: $0) }
  }

  /// Descriptions without a number anywhere around them, a line each.
  var unnumbered: [NTEvent] {
    var taken: Set<Int> = []
    for place in ids.indices { taken.formUnion(ids[place].line...lastLine(of: place)) }
    return lines.indices.compactMap { line in
      if taken.contains(line) || lines[line].bytes.allSatisfy(\.isBlank) { return nil }
      // What has other labels is the head of an entry.
      if !labels[line].isEmpty, !labels[line].contains(where: { $0.field == .text }) { return nil }
      var start = line
      while start > 0, line - start < Self.above, belongs(start - 1, to: start) { start -= 1 }
      var end = line
      while end + 1 < lines.count, end - line < Self.below, belongs(end + 1, to: end) { end += 1 }
      let around = labels[start...end].joined()
      if around.contains(where: { $0.field == .id }) { return nil }
      let fields = Dictionary(around.map { ($0.field, $0.value) }) { first, _ in first }
      return NTEvent(line: lines[line].number, fields: fields, text: lines[line].text)
    }
  }

  /// Whether a line follows another one, or stands in front of it, and is not empty.
  private func belongs(_ line: Int, to other: Int) -> Bool {
    abs(lines[line].number - lines[other].number) == 1
      && !lines[line].bytes.allSatisfy(\.isBlank)
  }

  private func event(at place: Int) -> NTEvent {
    let (line, label) = ids[place]
    var fields: [EventField: String] = [.id: labels[line][label].value]
    for field in EventField.allCases where field != .id && field != .text {
      if let found = nearest(field, to: place) { fields[field] = found }
    }
    let last = lastLine(of: place)
    let start = labels[line][label].start
    var parts = [String(decoding: lines[line].bytes[start...], as: UTF8.self)]
    if last > line { parts += lines[(line + 1)...last].map(\.text) }
    return NTEvent(line: lines[line].number, fields: fields, text: parts.joined(separator: "\n"))
  }

  /// The last line of the entry of a number.
  private func lastLine(of place: Int) -> Int {
    let line = ids[place].line
    var last = min(lines.count - 1, line + Self.below)
    if place + 1 < ids.count { last = min(last, max(line, ids[place + 1].line - 1)) }
    // The head of the next entry.
    let other = (line...last).dropFirst().first { lines[$0].beginsEvent }
    return other.map { $0 - 1 } ?? last
  }

  /// What the nearest label of a field says, between the number before and the number behind.
  private func nearest(_ field: EventField, to place: Int) -> String? {
    let (line, label) = ids[place]
    let own = labels[line]
    let before = place > 0 ? ids[place - 1] : nil
    let after = place + 1 < ids.count ? ids[place + 1] : nil
    let end = after?.line == line ? after?.label ?? own.count : own.count
    if let found = own[label..<end].first(where: { $0.field == field }) { return found.value }
    let start = before?.line == line ? (before?.label ?? 0) + 1 : 0
    if let found = own[start..<label].last(where: { $0.field == field }) { return found.value }
    for distance in 1...Self.below {
      let up = before?.line == line ? nil : value(field, line - distance, above: before?.line)
      let down = after?.line == line ? nil : value(field, line + distance, below: after?.line)
      let isUp = distance <= Self.above && up != nil
      if isUp, down == nil || beginsWithSource { return up }
      if let down { return down }
    }
    return nil
  }

  private func value(_ field: EventField, _ line: Int, above limit: Int?) -> String? {
    guard line >= 0, line > limit ?? -1 else { return nil }
    return labels[line].last { $0.field == field }?.value
  }

  private func value(_ field: EventField, _ line: Int, below limit: Int?) -> String? {
    guard line < lines.count, line < limit ?? lines.count else { return nil }
    return labels[line].first { $0.field == field }?.value
  }
}

extension EventLine {
  /// Whether the words in front of a place say that a description is missing.
  fileprivate func describes(at place: Int) -> Bool {
    let words = folded[..<place].split(whereSeparator: \.isBlank).suffix(2)
    return words.map { String(decoding: $0, as: UTF8.self) } == ["description", "for"]
  }

  /// Whether tools begin an entry with it.
  fileprivate var beginsEvent: Bool {
    let rest = folded.drop(while: \.isBlank)
    return ["event[", "log name:", "event type:"].contains { rest.starts(with: $0.utf8) }
  }
}

// A part of a text around what a rule looks for, and the entries in it.

/// Finds entries of all shapes in some lines.
enum EventZone {
  /// The entries that may be known ones, in the order of their lines.
  static func events(in lines: [EventLine], known: KnownEvents) -> [NTEvent] {
    let (xml, taken) = EventXML.events(in: lines)
    var events = xml.filter { known.mayFit($0.fields[.id]) }
    var rest: [EventLine] = []
    for (index, line) in lines.enumerated() where !taken.contains(index) {
      let more = lines[(index + 1)...].prefix(EventBlocks.below)
      if let row = known.row(line, followedBy: more) {
        events.append(row)
      } else {
        rest.append(line)
      }
    }
    let blocks = EventBlocks(rest.joiningSentences)
    events += blocks.events(of: known) + (known.hasUnnumbered ? blocks.unnumbered : [])
    return events.sorted { $0.line < $1.line }
  }
}

extension [EventLine] {
  /// The lines with the sentence on a missing description on one of them.
  fileprivate var joiningSentences: [EventLine] {
    var lines: [EventLine] = []
    var waiting = 0
    for line in self {
      if waiting > 0, let last = lines.popLast() {
        lines.append(EventLine(number: last.number, bytes: last.bytes + [0x20] + line.bytes))
        waiting = line.has(EventLine.found) ? 0 : waiting - 1
      } else {
        lines.append(line)
        if line.has(EventLine.description), !line.has(EventLine.found) { waiting = 3 }
      }
    }
    return lines
  }
}

extension EventLine {
  fileprivate static let description = Literal(Array("the description for".utf8))
  fileprivate static let found = Literal(Array("found".utf8))

  fileprivate func has(_ text: Literal) -> Bool { text.first(in: folded.span, from: 0) != nil }
}

// A part of a text around what a rule looks for, and the entries in it.

/// Finds entries of all shapes in some lines.
enum EventZone {
  /// The entries, in the order of their lines.
  static func events(in lines: [EventLine], known: KnownEvents) -> [NTEvent] {
    let (xml, taken) = EventXML.events(in: lines)
    var events = xml
    var rest: [EventLine] = []
    for (index, line) in lines.enumerated() where !taken.contains(index) {
      let more = lines[(index + 1)...].prefix(EventBlocks.below)
      if let row = known.row(line, followedBy: Array(more)) {
        events.append(row)
      } else {
        rest.append(line)
      }
    }
    let blocks = EventBlocks(rest.joiningSentences)
    events += blocks.events + (known.hasUnnumbered ? blocks.unnumbered : [])
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
        waiting = line.has("found") ? 0 : waiting - 1
      } else {
        lines.append(line)
        if line.has("the description for"), !line.has("found") { waiting = 3 }
      }
    }
    return lines
  }
}

extension EventLine {
  fileprivate func has(_ text: String) -> Bool {
    Literal(Array(text.utf8)).first(in: folded, from: 0) != nil
  }
}

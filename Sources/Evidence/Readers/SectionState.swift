// Where a section of a text lies, as far as the text was read.

/// A section with the lines that it covers so far.
struct SectionState: Sendable {
  let section: Section
  /// The section that it is a part of, by its number.
  let parent: Int?
  private(set) var start: Int?
  /// The last line, once it is known; more lines than any text has until then.
  var end = Int.max

  init(_ section: Section, parent: Int?) {
    self.section = section
    self.parent = parent
  }

  /// The sections of one evidence, parents before their parts; one whose parent is not there, or is
  /// a part of itself, is none.
  static func ordered(_ sections: [Section], after offset: Int) -> [SectionState] {
    var states: [SectionState] = []
    var places: [String: Int] = [:]
    var waiting = sections
    while true {
      let ready = waiting.filter { $0.parent.map { places[$0] != nil } ?? true }
      if ready.isEmpty { return states }
      for section in ready {
        places[section.id] = offset + states.count
        states.append(SectionState(section, parent: section.parent.flatMap { places[$0] }))
      }
      waiting.removeAll { places[$0.id] != nil }
    }
  }

  /// Whether it has begun, and nothing has ended it in front of a line.
  func isOpen(at line: Int) -> Bool { start.map { $0 <= line && line <= end } ?? false }

  /// Whether it, and all that it is a part of, covers a line.
  func covers(_ line: Int, in sections: [SectionState]) -> Bool {
    isOpen(at: line) && (parent.map { sections[$0].covers(line, in: sections) } ?? true)
  }

  /// Whether a line that fits its start begins it.
  func mayBegin(at line: Int, in sections: [SectionState]) -> Bool {
    (start == nil || section.isFromLast)
      && (parent.map { sections[$0].covers(line, in: sections) } ?? true)
  }

  mutating func begin(at line: Int, notBefore floor: Int) {
    start = max(floor, line - section.before)
    end = section.lines.map { line - section.before + $0 - 1 } ?? .max
  }

  mutating func clear() { (start, end) = (nil, .max) }
}

// Where the places of libyaml are in an editor: it also ends lines at U+0085, U+2028 and U+2029.

internal import CYAML

/// Turns the places of libyaml into those of an editor.
struct Places {
  /// Where each line of libyaml begins; empty where editors see the same lines.
  private var starts: [Mark] = []

  /// The places of a text.
  init(in text: [UInt8]) {
    guard text.hasUnusualBreak else { return }
    var offset = text.start
    var (line, column) = (1, 1)
    starts = [Mark(line: line, column: column)]
    while offset < text.count {
      let length = text.breakLength(at: offset)
      let unusual = text.unusualBreakLength(at: offset)
      if length > 0 {
        (line, column) = (line + 1, 1)
      } else if text[offset] & 0xC0 != 0x80 {
        column += 1
      }
      offset += max(1, length, unusual)
      if length + unusual > 0 { starts.append(Mark(line: line, column: column)) }
    }
  }

  /// The place from one of libyaml's marks to another.
  func mark(from start: yaml_mark_t, to end: yaml_mark_t) -> Mark {
    var (mark, end) = (mark(at: start), mark(at: end))
    if mark.line == end.line { mark.length = max(1, end.column - mark.column) }
    return mark
  }

  /// The place of one of libyaml's marks.
  func mark(at place: yaml_mark_t) -> Mark {
    mark(line: Int(place.line), column: Int(place.column))
  }

  /// The beginning of the line below one of libyaml's marks.
  func mark(below place: yaml_mark_t) -> Mark { mark(line: Int(place.line) + 1, column: 0) }

  /// The place at a line and column of libyaml, both counted from 0.
  private func mark(line: Int, column: Int) -> Mark {
    guard line < starts.count else { return Mark(line: line + 1, column: column + 1) }
    return Mark(line: Int(starts[line].line), column: Int(starts[line].column) + column)
  }
}

extension [UInt8] {
  fileprivate var hasUnusualBreak: Bool {
    // To count bytes is cheap, and nearly always enough.
    if count(of: 0x85) + count(of: 0xA8) + count(of: 0xA9) == 0 { return false }
    return indices.contains { unusualBreakLength(at: $0) > 0 }
  }
}

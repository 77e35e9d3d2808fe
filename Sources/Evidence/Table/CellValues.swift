// The values of a cell, where they lie in the bytes of their row.

/// The values under a name, as far as they were looked at in a row.
struct CellValues: Sendable {
  let name: String
  /// The column; nil where the table has none of the name.
  let place: Int?
  /// What stands between two values of a list; nil where the cell is the value.
  let separator: UInt8?
  /// How many there are in this row; nil where nobody looked.
  var count: Int?
  /// Where they stand, without blanks around them; there may be more from rows before.
  private(set) var places: [Range<Int>] = []
  /// The numbers of the patterns that rules try on them, each once.
  private(set) var asked: [Int] = []
  /// For each value and each pattern whether it fits, and what it captures.
  private(set) var outcomes: [Bool] = []
  private(set) var captures: [[Range<Int>]] = []
  /// Whether a value of this row reads otherwise than it stands there.
  private(set) var hasEscapes = false

  init(name: String, place: Int?, separator: UInt8?) {
    (self.name, self.place, self.separator) = (name, place, separator)
  }

  /// Notes that a rule tries a pattern on them.
  mutating func ask(_ pattern: Int) { if !asked.contains(pattern) { asked.append(pattern) } }

  /// Takes the whole cell as the value.
  mutating func take(_ cell: Range<Int>, _ patterns: Int) {
    count = 0
    add(cell, patterns)
  }

  /// Takes the values in a cell; a backslash takes the meaning of what follows, and a value with one
  /// is added behind the row, as it reads.
  mutating func split(
    _ cell: Range<Int>, at separator: UInt8, of bytes: inout [UInt8], _ folded: inout [UInt8],
    _ patterns: Int
  ) {
    count = 0
    hasEscapes = false
    let backslash = UInt8(ascii: "\\")
    var start = cell.lowerBound
    while start < cell.upperBound {
      var end = start
      var isEscaped = false
      while end < cell.upperBound {
        end =
          bytes.span.first(separator, or: backslash, from: end, to: cell.upperBound)
          ?? cell.upperBound
        if end == cell.upperBound || bytes[end] == separator { break }
        isEscaped = true
        end += 2
      }
      end = min(end, cell.upperBound)
      var value = start..<end
      if isEscaped {
        let begin = bytes.count
        var place = start
        while place < end {
          let next = place + 1 < end ? bytes[place + 1] : nil
          if bytes[place] == backslash, next == separator || next == backslash { place += 1 }
          bytes.append(bytes[place])
          folded.append(folded[place])
          place += 1
        }
        value = begin..<bytes.count
        hasEscapes = true
      }
      let bare = bytes.trimming(value)
      if !bare.isEmpty { add(bare, patterns) }
      start = end + 1
    }
  }

  /// Tries a pattern on a value, and keeps whether it fits.
  mutating func tries(_ pattern: Pattern, _ folded: [UInt8], _ slot: Int, _ index: Int) {
    let start = places[index].lowerBound
    captures[slot].removeAll(keepingCapacity: true)
    let text = folded.span.extracting(places[index])
    outcomes[slot] = pattern.place(in: text, captures: &captures[slot]) != nil
    for number in captures[slot].indices {
      let range = captures[slot][number]
      captures[slot][number] = range.lowerBound + start..<range.upperBound + start
    }
  }

  private mutating func add(_ value: Range<Int>, _ patterns: Int) {
    let index = count ?? 0
    count = index + 1
    if index == places.count {
      places.append(value)
      outcomes += repeatElement(false, count: patterns)
      captures += repeatElement([], count: patterns)
    } else {
      var outcomes = outcomes.mutableSpan
      for slot in index * patterns..<(index + 1) * patterns { outcomes[slot] = false }
    }
    places[index] = value
  }
}

// Rows of a table, cell by cell, where quotes may hold separators and line ends.

/// Takes rows off bytes.
struct RowSplitter: Sendable {
  /// What stands between two cells.
  var separator = UInt8(ascii: ",")

  /// The lines that a row in quotes can take up; more are a quote that nobody closed.
  private static let mostLines = 20

  private static let quote = UInt8(ascii: "\"")

  /// Where the row ends that begins at a place: behind its line end, and how many lines it takes up.
  ///
  /// Nil where more of the text has to come first.
  func end(of bytes: Swift.Span<UInt8>, from start: Int, isLast: Bool) -> (place: Int, lines: Int)?
  {
    var isQuoted = false
    var lines = 0
    var first: Int?
    var place = start
    while let found = bytes.first(0x0A, or: Self.quote, from: place) {
      place = found + 1
      if bytes[found] == Self.quote {
        isQuoted.toggle()
        continue
      }
      lines += 1
      first = first ?? place
      if !isQuoted { return (place, lines) }
      if lines == Self.mostLines { return first.map { ($0, 1) } }
    }
    if bytes.count - start > LineBuffer.longest { return (bytes.count, lines) }
    if !isLast { return nil }
    if isQuoted, let first { return (first, 1) }
    return start < bytes.count ? (bytes.count, lines + 1) : nil
  }

  /// Finds the cells of a row, without the blanks around them.
  ///
  /// A cell with quotes in it is added behind the row, as it reads.
  func split(_ row: inout [UInt8], into cells: inout [Range<Int>]) {
    cells.removeAll(keepingCapacity: true)
    let length = row.count
    var start = 0
    while true {
      var begin = start
      while begin < length, row[begin].isBlank, row[begin] != separator { begin += 1 }
      let end: Int
      if begin < length, row[begin] == Self.quote {
        end = addQuoted(from: begin + 1, to: length, of: &row, to: &cells)
      } else {
        var last = begin
        while last < length, row[last] != separator { last += 1 }
        end = last
        while last > begin, row[last - 1].isBlank { last -= 1 }
        cells.append(begin..<last)
      }
      if end >= length { return }
      start = end + 1
    }
  }

  /// Adds a cell behind its opening quote; returns where it ends with all that stands behind it.
  private func addQuoted(
    from start: Int, to length: Int, of row: inout [UInt8], to cells: inout [Range<Int>]
  ) -> Int {
    var place = start
    var hasQuotes = false
    while place < length {
      if row[place] == Self.quote {
        guard place + 1 < length, row[place + 1] == Self.quote else { break }
        hasQuotes = true
        place += 1
      }
      place += 1
    }
    var cell = start..<min(place, length)
    if hasQuotes {
      let begin = row.count
      var from = cell.lowerBound
      while from < cell.upperBound {
        row.append(row[from])
        from += row[from] == Self.quote ? 2 : 1
      }
      cell = begin..<row.count
    }
    cells.append(row.trimming(cell))
    return row.span.first(separator, or: separator, from: min(place, length), to: length) ?? length
  }

  /// The cells of a row as texts.
  func texts(of row: [UInt8]) -> [String] {
    var row = row
    var cells: [Range<Int>] = []
    split(&row, into: &cells)
    return cells.map { String(decoding: row[$0], as: UTF8.self) }
  }
}

extension [UInt8] {
  /// A part without the blanks around it.
  func trimming(_ part: Range<Int>) -> Range<Int> {
    var (start, end) = (part.lowerBound, part.upperBound)
    while start < end, self[start].isBlank { start += 1 }
    while end > start, self[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}

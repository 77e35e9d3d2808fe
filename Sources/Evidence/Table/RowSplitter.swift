// Rows of a table, cell by cell, where quotes may hold separators and line ends.

/// Takes rows off bytes.
struct RowSplitter: Sendable {
  /// What stands between two cells.
  var separator = UInt8(ascii: ",")

  /// The lines that a row in quotes can take up; more are a quote that nobody closed.
  private static let mostLines = 20

  /// Where the row ends that begins at a place: behind its line end, and how many lines it takes up.
  ///
  /// Nil where more of the text has to come first.
  func end(of bytes: [UInt8], from start: Int, isLast: Bool) -> (place: Int, lines: Int)? {
    var isQuoted = false
    var lines = 0
    var first: Int?
    for place in start..<bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == 0x0A {
        lines += 1
        first = first ?? place + 1
        if !isQuoted { return (place + 1, lines) }
        if lines == Self.mostLines { return first.map { ($0, 1) } }
      }
    }
    if bytes.count - start > LineBuffer.longest { return (bytes.count, lines) }
    if !isLast { return nil }
    if isQuoted, let first { return (first, 1) }
    return start < bytes.count ? (bytes.count, lines + 1) : nil
  }

  /// The cells of a row, without the blanks around them.
  func cells(of row: ArraySlice<UInt8>) -> [String] {
    var cells: [String] = []
    var place = row.startIndex
    while true {
      let (cell, end) = cell(of: row, from: place)
      cells.append(cell)
      if end >= row.endIndex { return cells }
      place = end + 1
    }
  }

  /// The cell that begins at a place, and where it ends.
  private func cell(of row: ArraySlice<UInt8>, from start: Int) -> (String, Int) {
    let begin = row[start...].firstIndex { $0 == separator || !$0.isBlank } ?? row.endIndex
    guard begin < row.endIndex, row[begin] == UInt8(ascii: "\"") else {
      let end = row[start...].firstIndex(of: separator) ?? row.endIndex
      var last = end
      while last > begin, row[last - 1].isBlank { last -= 1 }
      return (String(decoding: row[min(begin, last)..<last], as: UTF8.self), end)
    }
    var text: [UInt8] = []
    var place = begin + 1
    while place < row.endIndex {
      if row[place] != UInt8(ascii: "\"") {
        text.append(row[place])
      } else if row[(place + 1)...].first == UInt8(ascii: "\"") {
        text.append(row[place])
        place += 1
      } else {
        break
      }
      place += 1
    }
    let end = row[min(place, row.endIndex)...].firstIndex(of: separator) ?? row.endIndex
    return (String(decoding: text, as: UTF8.self)[...].trimmed, end)
  }
}

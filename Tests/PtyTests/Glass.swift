// What a person sees on a terminal: a screen drawn from the bytes that a program sends.

/// A screen that understands what ncurses sends to an xterm, and no more.
struct Glass {
  /// The size in cells.
  private(set) var columns: Int
  private var cells: [[String]]
  /// The rows that scroll.
  private var region: Range<Int>
  private var row = 0
  private var column = 0
  private var saved = (row: 0, column: 0)
  private var pending: [UInt8] = []
  private var last = " "

  init(columns: Int, rows: Int) {
    self.columns = columns
    region = 0..<rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows without the blanks at their ends.
  var rows: [String] {
    cells.map { row in
      row.lastIndex { $0 != " " }.map { row[...$0].joined() } ?? ""
    }
  }

  /// Takes in bytes; the beginning of a sequence waits for its end.
  mutating func show(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    while let length = nextLength {
      let piece = Array(pending[..<length])
      pending.removeFirst(length)
      take(piece)
    }
  }

  /// The length of the first character or sequence that has come as a whole.
  private var nextLength: Int? {
    guard let first = pending.first else { return nil }
    guard first == 0x1B else {
      let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      return pending.count < length ? nil : length
    }
    guard pending.count > 1 else { return nil }
    switch pending[1] {
    case UInt8(ascii: "["):
      return pending.dropFirst(2).firstIndex { 0x40...0x7E ~= $0 }.map { $0 + 1 }
    case UInt8(ascii: "("), UInt8(ascii: ")"): return pending.count > 2 ? 3 : nil
    default: return 2
    }
  }

  private mutating func take(_ piece: [UInt8]) {
    switch piece[0] {
    case 0x1B where piece[1] == UInt8(ascii: "["): command(piece)
    case 0x1B where piece[1] == UInt8(ascii: "M"):
      if row == region.lowerBound { scroll(region, by: -1) } else { row -= 1 }
    case 0x1B where piece[1] == UInt8(ascii: "7"): saved = (row, column)
    case 0x1B where piece[1] == UInt8(ascii: "8"): (row, column) = saved
    case 0x1B: break
    case 0x0D: column = 0
    case 0x0A: feedLine()
    case 0x08: column = max(0, column - 1)
    case 0x20...: write(String(decoding: piece, as: UTF8.self))
    default: break
    }
  }

  private mutating func feedLine() {
    if row == region.upperBound - 1 { scroll(region, by: 1) } else { row += 1 }
  }

  /// Moves rows up, or down when the distance is negative; empty ones take their places.
  private mutating func scroll(_ rows: Range<Int>, by distance: Int) {
    let empty = Array(repeating: Array(repeating: " ", count: columns), count: abs(distance))
    let kept = cells[rows]
    let moved = distance > 0 ? kept.dropFirst(distance) + empty : empty + kept.dropLast(-distance)
    cells.replaceSubrange(rows, with: moved.prefix(rows.count))
  }

  private mutating func write(_ character: String) {
    last = character
    if column >= columns {
      feedLine()
      column = 0
    }
    cells[row][column] = character
    column += 1
  }

  private mutating func command(_ piece: [UInt8]) {
    let text = String(decoding: piece.dropFirst(2).dropLast(), as: UTF8.self)
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let number = max(1, (numbers.first ?? nil) ?? 1)
    switch piece.last.map(UnicodeScalar.init) {
    case "H":
      row = min(number, cells.count) - 1
      column = min((numbers.dropFirst().first ?? nil) ?? 1, columns) - 1
    case "r":
      let end = (numbers.dropFirst().first ?? nil) ?? cells.count
      region = number - 1..<max(number, min(end, cells.count))
      (row, column) = (0, 0)
    case "S": scroll(region, by: number)
    case "T": scroll(region, by: -number)
    case "M": scroll(row..<region.upperBound, by: number)
    case "L": scroll(row..<region.upperBound, by: -number)
    case "d": row = min(number, cells.count) - 1
    case "G": column = min(number, columns) - 1
    case "A": row = max(0, row - number)
    case "B": row = min(row + number, cells.count - 1)
    case "C": column = min(column + number, columns - 1)
    case "D": column = max(0, column - number)
    case "X": erase(column..<min(columns, column + number))
    case "K": erase(text == "1" ? 0..<column + 1 : text == "2" ? 0..<columns : column..<columns)
    case "J": eraseScreen(all: text == "2")
    case "P":
      cells[row].removeSubrange(column..<min(columns, column + number))
      cells[row] += Array(repeating: " ", count: columns - cells[row].count)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: number), at: column)
      cells[row].removeLast(number)
    case "b": for _ in 0..<number { write(last) }
    default: break
    }
  }

  private mutating func erase(_ range: Range<Int>) {
    for column in range where column < columns { cells[row][column] = " " }
  }

  private mutating func eraseScreen(all: Bool) {
    if !all { erase(column..<columns) }
    for row in (all ? 0 : row + 1)..<max(all ? 0 : row + 1, cells.count) {
      cells[row] = Array(repeating: " ", count: columns)
    }
  }
}

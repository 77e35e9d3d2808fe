// Reports of the mouse, in the two forms that terminals send.

import Screen

/// Reads the rest of a report of the mouse.
enum Mouse {
  /// Reads a report in decimal numbers: `button;column;row`, and `M` for pressed.
  static func decimalReport(from raw: RawInput) -> Input? {
    var text = ""
    // Longer than the longest report of the widest screen.
    while text.utf8.count < 24, let byte = raw.read(atMost: 1).first {
      switch byte {
      case UInt8(ascii: "M"):
        let numbers = text.split(separator: ";").compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        return input(button: numbers[0], column: numbers[1], row: numbers[2])
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: return nil
      }
    }
    return nil
  }

  /// Reads a report of three bytes: button, column and row, each plus 32.
  static func binaryReport(from raw: RawInput) -> Input? {
    var numbers: [Int] = []
    while numbers.count < 3 {
      guard let byte = raw.read(atMost: 1).first else { return nil }
      numbers.append(Int(byte) - 32)
    }
    return input(button: numbers[0], column: numbers[1], row: numbers[2])
  }

  /// What a press of a button means; the bits of Shift, Meta and Control do not matter.
  static func input(button: Int, column: Int, row: Int) -> Input? {
    guard column > 0, row > 0 else { return nil }
    switch button & ~0b11100 {
    case 0: return .click(Position(row: row - 1, column: column - 1))
    case 64: return .wheel(.up)
    case 65: return .wheel(.down)
    default: return nil
    }
  }
}

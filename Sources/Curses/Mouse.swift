// Reports of the mouse, in the two forms that terminals send.

import Screen

/// Reads a report of the mouse.
enum Mouse {
  /// What a report in decimal numbers means: `button;column;row`.
  static func input(decimal text: some Sequence<UInt8>) -> Input? {
    let numbers = String(decoding: Array(text), as: UTF8.self).split(separator: ";").map { Int($0) }
    guard numbers.count == 3, let button = numbers[0], let column = numbers[1], let row = numbers[2]
    else { return nil }
    return input(button: button, column: column, row: row)
  }

  /// What a report of three bytes means: button, column and row, each plus 32.
  static func input(binary bytes: [UInt8]) -> Input? {
    input(button: Int(bytes[0]) - 32, column: Int(bytes[1]) - 32, row: Int(bytes[2]) - 32)
  }

  /// What a press of a button means; the bits of Shift, Meta and Control do not matter.
  private static func input(button: Int, column: Int, row: Int) -> Input? {
    guard column > 0, row > 0 else { return nil }
    switch button & ~0b11100 {
    case 0: return .click(Position(row: row - 1, column: column - 1))
    case 64: return .wheel(.up)
    case 65: return .wheel(.down)
    default: return nil
    }
  }
}

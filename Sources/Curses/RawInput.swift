// Bytes straight from the terminal, for what ncurses would cut into keys.

import Glibc

/// The bytes that follow a sequence that ncurses has recognised.
struct RawInput {
  /// Where the bytes arrive.
  let descriptor: Int32

  /// How long the rest of a character or a sequence may take, in milliseconds.
  static let patience: Int32 = 100

  /// Reads up to a number of bytes; none if nothing comes within some milliseconds.
  func read(atMost count: Int, within patience: Int32 = patience) -> [UInt8] {
    guard Wait.hasInput(descriptor, within: patience) else { return [] }
    var bytes: [UInt8] = Array(repeating: 0, count: count)
    let length = Glibc.read(descriptor, &bytes, count)
    return Array(bytes.prefix(max(length, 0)))
  }
}

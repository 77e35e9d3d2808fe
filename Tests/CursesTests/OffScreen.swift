// A terminal whose keys come from a pipe, and whose screen is read back from ncurses.

import CNcurses
import Glibc
import Screen
import Testing
import Text

@testable import Curses

/// The two ends that a test holds of a terminal.
struct OffScreen {
  private let keys: (reader: Int32, writer: Int32)
  private let bytes: (reader: Int32, writer: Int32)

  /// Opens the ends; the locale is that of the environment, which the test sets here.
  init(locale: String = "C.UTF-8") {
    setenv("LC_ALL", locale, 1)
    keys = OffScreen.makePipe()
    bytes = OffScreen.makePipe()
    _ = fcntl(bytes.reader, F_SETFL, O_NONBLOCK)
  }

  private static func makePipe() -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    return (ends[0], ends[1])
  }

  /// A terminal on the ends; its size is that of terminfo, 80x24.
  func terminal(
    _ name: String = "xterm-256color", colour: Bool = true, mouse: Bool = true
  ) throws(Terminal.Failure) -> Terminal {
    try Terminal(
      options: Terminal.Options(name: name, colour: colour, mouse: mouse),
      input: keys.reader, output: bytes.writer)
  }

  /// Types the text.
  func type(_ text: String) { type(Array(text.utf8)) }

  /// Types the bytes.
  func type(_ bytes: [UInt8]) { _ = write(keys.writer, bytes, bytes.count) }

  /// Ends the input.
  func hangUp() { close(keys.writer) }

  /// The bytes sent to the terminal since the last call.
  func sent() -> [UInt8] {
    var buffer: [UInt8] = Array(repeating: 0, count: 1 << 16)
    let count = read(bytes.reader, &buffer, buffer.count)
    return Array(buffer.prefix(max(count, 0)))
  }

  /// The text of a row as ncurses has it, without the blanks at its end.
  static func row(_ row: Int) -> String {
    var characters: [wchar_t] = Array(repeating: 0, count: 512)
    mvwinnwstr(screen_window(), Int32(row), 0, &characters, 500)
    var text = String.UnicodeScalarView()
    for character in characters.prefix(while: { $0 != 0 }) {
      if let scalar = Unicode.Scalar(UInt32(character)) { text.append(scalar) }
    }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The attributes and the colour pair of a cell as ncurses has them.
  static func look(row: Int, column: Int) -> (attributes: attr_t, pair: Int16) {
    var cell = cchar_t()
    mvwin_wch(screen_window(), Int32(row), Int32(column), &cell)
    var characters: [wchar_t] = Array(repeating: 0, count: 8)
    var attributes: attr_t = 0
    var pair: Int16 = 0
    getcchar(&cell, &characters, &attributes, &pair, nil)
    return (attributes & ~(attr_t(0xFF) << 8), pair)
  }
}

/// A frame of the lines, with the cursor at the top left.
func frame(_ lines: Line...) -> Frame {
  Frame(lines: lines, cursor: Position(row: 0, column: 0))
}

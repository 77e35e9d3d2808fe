// Which key a code of ncurses stands for.

import CNcurses
import Screen

extension Key {
  /// The key of a code that ncurses reports for a single byte below 0x80 or for a sequence.
  init?(code: Int32) {
    switch code {
    case 9: self = .tab
    case 10, 13, KEY_ENTER: self = .enter
    case 8, 127, KEY_BACKSPACE: self = .backspace
    case 27: self = .escape
    case 1...26: self = .control(Character(Unicode.Scalar(UInt8(code) + 0x60)))
    case 0x20...0x7E: self = .character(Character(Unicode.Scalar(UInt8(code))))
    case KEY_UP: self = .up
    case KEY_DOWN: self = .down
    case KEY_LEFT: self = .left
    case KEY_RIGHT: self = .right
    case KEY_HOME, KEY_FIND, KEY_A1: self = .home
    case KEY_END, KEY_SELECT, KEY_C1: self = .end
    case KEY_PPAGE, KEY_A3: self = .pageUp
    case KEY_NPAGE, KEY_C3: self = .pageDown
    case KEY_BTAB: self = .backTab
    case KEY_DC: self = .delete
    // Some terminals have a key with the very word on it.
    case KEY_HELP: self = .function(1)
    case function_key(1)...function_key(63): self = .function(Int(code - function_key(0)))
    default: return nil
    }
  }
}

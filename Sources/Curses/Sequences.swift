// The sequences of keys that terminfo leaves out, and those that start a click or a paste.

import CNcurses

/// Sequences that ncurses recognises beyond those of terminfo.
enum Sequences {
  /// What ncurses reports for the start of a mouse report in decimal numbers.
  static let decimalMouse: Int32 = 2000
  /// What ncurses reports for the start of a mouse report in three bytes.
  static let binaryMouse: Int32 = 2001
  /// What ncurses reports for the start of a paste.
  static let paste: Int32 = 2002

  /// Tells ncurses all of them.
  static func define() {
    for (sequence, key) in cursorKeys where key_defined(sequence) == 0 {
      define_key(sequence, key)
    }
    define_key("\u{1B}[<", decimalMouse)
    if Terminfo.capability("kmous") == "\u{1B}[M" { define_key("\u{1B}[M", binaryMouse) }
    if let start = Terminfo.sequence("PS") { define_key(start, paste) }
  }

  /// What the keys send in the one or the other mode of the common terminals.
  private static let cursorKeys: KeyValuePairs<String, Int32> = [
    "\u{1B}[A": KEY_UP, "\u{1B}OA": KEY_UP,
    "\u{1B}[B": KEY_DOWN, "\u{1B}OB": KEY_DOWN,
    "\u{1B}[C": KEY_RIGHT, "\u{1B}OC": KEY_RIGHT,
    "\u{1B}[D": KEY_LEFT, "\u{1B}OD": KEY_LEFT,
    "\u{1B}[H": KEY_HOME, "\u{1B}OH": KEY_HOME, "\u{1B}[1~": KEY_HOME, "\u{1B}[7~": KEY_HOME,
    "\u{1B}[F": KEY_END, "\u{1B}OF": KEY_END, "\u{1B}[4~": KEY_END, "\u{1B}[8~": KEY_END,
    "\u{1B}[5~": KEY_PPAGE, "\u{1B}[6~": KEY_NPAGE,
    "\u{1B}[3~": KEY_DC, "\u{1B}[Z": KEY_BTAB, "\u{1B}OM": KEY_ENTER,
    "\u{1B}OP": function_key(1), "\u{1B}[11~": function_key(1),
  ]
}

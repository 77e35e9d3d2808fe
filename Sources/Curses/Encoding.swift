// What characters the terminal takes: all of them, or ASCII only.

import Glibc

/// The characters that can be sent to the terminal.
enum Encoding: Equatable {
  case ascii, utf8

  /// Adopts the locale of the environment for ncurses, and says what it can encode.
  static func ofEnvironment(namesUTF8: Bool) -> Encoding {
    if setlocale(LC_CTYPE, "") == nil, namesUTF8 {
      // A locale that came along with a remote login is often not installed on this machine.
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    guard let codeset = nl_langinfo(Int32(CODESET)) else { return .ascii }
    return String(cString: codeset) == "UTF-8" ? .utf8 : .ascii
  }
}

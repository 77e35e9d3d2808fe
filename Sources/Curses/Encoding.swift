// What characters the terminal takes: all of them, or ASCII only.

import Glibc

/// The characters that can be sent to the terminal.
enum Encoding: Equatable {
  case ascii, utf8

  /// Adopts the locale of the environment for ncurses, and says what it can encode.
  static func ofEnvironment() -> Encoding {
    if setlocale(LC_CTYPE, "") == nil, environmentNamesUTF8() {
      // A locale that came along with a remote login is often not installed on this machine.
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    guard let codeset = nl_langinfo(Int32(CODESET)) else { return .ascii }
    return String(cString: codeset) == "UTF-8" ? .utf8 : .ascii
  }

  /// Whether the locale asked for is one in UTF-8, installed or not.
  private static func environmentNamesUTF8() -> Bool {
    for variable in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = getenv(variable), value.pointee != 0 else { continue }
      let name = String(cString: value).lowercased()
      return name.hasSuffix(".utf-8") || name.hasSuffix(".utf8")
    }
    return false
  }
}

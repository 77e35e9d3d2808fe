// Giving text to the clipboard of the person's machine, through the terminal.

import CNcurses
import Glibc

/// The clipboard that the terminal reaches.
struct Clipboard {
  /// Where the sequence goes.
  let output: Int32

  /// Whether terminfo promises that the terminal takes text for its clipboard (OSC 52).
  static var isThere: Bool { Terminfo.capability("Ms") != nil }

  /// Hands a text over.
  func take(_ text: String) {
    let sequence = Array("\u{1B}]52;c;\(base64(Array(text.utf8)))\u{7}".utf8)
    var sent = 0
    while sent < sequence.count {
      let count = sequence[sent...].withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return }
      sent += max(0, count)
    }
  }
}

/// The bytes in Base64.
func base64(_ bytes: [UInt8]) -> String {
  let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  var text: [UInt8] = []
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    for place in 0..<4 {
      let digit = alphabet[bits >> (18 - 6 * place) & 63]
      text.append(place <= group.count ? digit : UInt8(ascii: "="))
    }
  }
  return String(decoding: text, as: UTF8.self)
}

// What terminfo says about the terminal that ncurses has just opened.

import CNcurses
import Glibc

/// The terminfo entry of the current terminal.
enum Terminfo {
  /// A string capability as it stands in the entry, parameters and padding and all.
  static func capability(_ name: String) -> String? {
    // ncurses answers -1 for the name of something else than a string.
    guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
    return String(cString: text)
  }

  /// A string capability without parameters, ready to be sent: bytes, of any kind.
  static func sequence(_ name: String) -> [UInt8]? {
    guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
    return withoutPadding(bytes(of: text))
  }

  /// A string capability with its two numbers filled in, ready to be sent.
  static func sequence(_ name: String, _ first: Int32, _ second: Int32 = 0) -> [UInt8]? {
    guard let text = tigetstr(name), Int(bitPattern: text) != -1,
      let filled = expanded(text, first, second)
    else { return nil }
    return withoutPadding(bytes(of: filled))
  }

  private static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
    UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
  }

  /// What the keys send, by the names of the capabilities.
  static var keys: [(name: String, sequence: [UInt8])] {
    var keys: [(name: String, sequence: [UInt8])] = []
    var number: Int32 = 0
    while let pointer = sequence_name(number) {
      number += 1
      // All names of keys begin so.
      guard pointer.pointee == UInt8(ascii: "k"), let text = tigetstr(pointer),
        Int(bitPattern: text) != -1
      else { continue }
      let name = String(cString: pointer)
      // The start of a report of the mouse is no key.
      if name != "kmous" {
        keys.append((name, bytes(of: text)))
      }
    }
    return keys
  }

  /// The sequence without its pauses (`$<5>`), which only hardware of old needs.
  static func withoutPadding(_ sequence: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = sequence[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        kept.append(byte)
      }
    }
    return kept
  }

  /// Takes out of the entry in memory what must not be sent.
  ///
  /// Nothing is ever drawn with the line-drawing character set, and terminals in UTF-8
  /// that take Shift Out and Shift In seriously show letters instead of lines. The palette
  /// is never changed, so that there is none to reset, least of all the person's own. And
  /// bytes above 0x7F are characters, so that the mode of the Meta key is left as it is.
  static func forgetWhatMustNotBeSent() {
    for name in ["oc", "smm", "rmm"] {
      if let text = tigetstr(name), Int(bitPattern: text) != -1 { text.pointee = 0 }
    }
    for name in ["sgr0", "sgr", "smacs", "rmacs"] {
      guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { continue }
      var kept = text
      var read = text
      while read.pointee != 0 {
        if read.pointee != 0x0E, read.pointee != 0x0F {
          kept.pointee = read.pointee
          kept += 1
        }
        read += 1
      }
      kept.pointee = 0
    }
  }
}

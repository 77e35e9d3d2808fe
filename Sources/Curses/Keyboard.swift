// Reads what the person types, clicks and pastes.

import CNcurses
import Screen

/// The keys, the mouse and the clipboard, as they arrive at one file descriptor.
struct Keyboard {
  /// What an attempt to read has brought.
  enum Reading: Equatable {
    /// Something the person did.
    case input(Input)
    /// Something that means nothing here.
    case nothing
    /// Nothing has been typed.
    case empty
  }

  /// Where the bytes arrive.
  let descriptor: Int32
  private let encoding: Encoding
  private let hasMouse: Bool
  private let erase: Int32
  private let pasteEnd: [UInt8]
  /// Never shown: reading from the window of the screen would also refresh that.
  private let window: UnsafeMutablePointer<WINDOW>?

  /// The keyboard of the terminal that ncurses has just opened.
  init(descriptor: Int32, encoding: Encoding, hasMouse: Bool) {
    self.descriptor = descriptor
    self.encoding = encoding
    self.hasMouse = hasMouse
    erase = Int32(UInt8(bitPattern: erasechar()))
    pasteEnd = Array((Terminfo.sequence("PE") ?? "").utf8)
    window = newpad(1, 1)
    keypad(window, true)
    nodelay(window, true)
    // Without this ncurses cuts the top bit off on lines that it does not trust with eight.
    meta(window, true)
    Sequences.define()
  }

  /// Reads one input, if there is one.
  func read() -> Reading {
    let code = wgetch(window)
    switch code {
    case ERR: return .empty
    case Sequences.decimalMouse: return click(Mouse.decimalReport(from: raw))
    case Sequences.binaryMouse: return click(Mouse.binaryReport(from: raw))
    case Sequences.paste: return .input(.paste(Paste.text(from: raw, upTo: pasteEnd)))
    case 0x1B: return escape()
    case 0x80...0xFF: return character(startingWith: UInt8(code))
    case erase where erase != 0: return .input(.key(.backspace))
    default: return Key(code: code).map { .input(.key($0)) } ?? .nothing
    }
  }

  private var raw: RawInput { RawInput(descriptor: descriptor) }

  private func click(_ input: Input?) -> Reading {
    if hasMouse, let input { .input(input) } else { .nothing }
  }

  /// The next code of ncurses, for which something that has begun waits a little.
  private func following() -> Int32 {
    let code = wgetch(window)
    if code != ERR || !Wait.hasInput(descriptor, within: RawInput.patience) { return code }
    return wgetch(window)
  }

  /// Tells the Escape key from a sequence that nobody knows, which means nothing.
  private func escape() -> Reading {
    let next = wgetch(window)
    if next == UInt8(ascii: "[") {
      var code = following()
      if code == ERR {
        ungetch(next)
        return .input(.key(.escape))
      }
      // Parameters, up to the letter or sign that ends every such sequence.
      while 0x20...0x3F ~= code { code = following() }
      return .nothing
    }
    if next != ERR { ungetch(next) }
    return .input(.key(.escape))
  }

  /// Reads the rest of a character in UTF-8; anything else means nothing.
  private func character(startingWith first: UInt8) -> Reading {
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    var bytes = [first]
    while bytes.count < length {
      let next = following()
      guard 0x80...0xBF ~= next else {
        if next != ERR { ungetch(next) }
        return .nothing
      }
      bytes.append(UInt8(next))
    }
    guard encoding == .utf8, let text = String(validating: bytes, as: UTF8.self),
      let scalar = text.unicodeScalars.first, scalar.properties.generalCategory != .control
    else { return .nothing }
    return .input(.key(.character(Character(scalar))))
  }
}

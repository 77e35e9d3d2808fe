// What a terminal's record holds besides text, taken out: escapes, overstrikes, returns.

/// Takes bytes chunk by chunk, and adds them without what only steers a terminal.
///
/// A return in front of a line end goes with it, another one becomes a blank.
struct TerminalText {
  private enum State {
    case text, escape, parameters, charset
    /// A string for the terminal, with whether its last byte was an escape.
    case string(Bool)
  }

  private var state = State.text
  /// Whether a return is held back, which may belong to a line end.
  private var holdsReturn = false
  /// Whether a byte is held back that may begin a blank that does not break.
  private var holdsBlank = false
  /// Whether returns are the line ends of this text.
  var breaksAtReturns = false

  /// Takes a chunk, and adds its text.
  mutating func take(_ chunk: Swift.Span<UInt8>, to buffer: inout [UInt8]) {
    var start = 0
    while start < chunk.count {
      // What is held back at the end of one chunk must not slow down the next one.
      while start < chunk.count, !isIdle {
        take(chunk[start], to: &buffer)
        start += 1
      }
      let end = min(chunk.count, start + Self.length)
      take(part: chunk.extracting(start..<end), to: &buffer)
      start = end
    }
  }

  /// How much is looked at as one, in bytes.
  private static let length = 4096

  /// Takes bytes while nothing is held back.
  private mutating func take(part: Swift.Span<UInt8>, to buffer: inout [UInt8]) {
    // The line end may be in the next part.
    let isHeld = !part.isEmpty && part[part.count - 1] == 0x0D
    let whole = part.extracting(..<(part.count - (isHeld ? 1 : 0)))
    guard !breaksAtReturns, whole.isPlain else {
      for index in part.indices { take(part[index], to: &buffer) }
      return
    }
    buffer.append(whole)
    if isHeld { take(0x0D, to: &buffer) }
  }

  /// Adds what is still held back at the end of the text.
  mutating func finish(to buffer: inout [UInt8]) {
    if holdsReturn { buffer.append(breaksAtReturns ? 0x0A : 0x20) }
    if holdsBlank { buffer.append(0xC2) }
    (holdsReturn, holdsBlank) = (false, false)
  }

  private var isIdle: Bool {
    guard case .text = state else { return false }
    return !holdsReturn && !holdsBlank
  }

  private mutating func take(_ byte: UInt8, to buffer: inout [UInt8]) {
    // A string that nobody ends must not swallow the rest of a log.
    if byte == 0x0A { state = .text }
    switch state {
    case .text: text(byte, to: &buffer)
    case .escape:
      switch byte {
      case UInt8(ascii: "["): state = .parameters
      case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
        UInt8(ascii: "_"):
        state = .string(false)
      case 0x20...0x2F: state = .charset
      default: state = .text
      }
    case .parameters: if (0x40...0x7E).contains(byte) { state = .text }
    case .charset: if byte >= 0x30 { state = .text }
    case .string(let isEnding):
      let isOver = byte == 0x07 || isEnding && byte == UInt8(ascii: "\\")
      state = isOver ? .text : .string(byte == 0x1B)
    }
  }

  private mutating func text(_ byte: UInt8, to buffer: inout [UInt8]) {
    if holdsBlank {
      holdsBlank = false
      buffer.append(byte == 0xA0 ? 0x20 : 0xC2)
      if byte == 0xA0 { return }
    }
    if holdsReturn, byte != 0x0D {
      holdsReturn = false
      if byte != 0x0A { buffer.append(breaksAtReturns ? 0x0A : 0x20) }
    }
    switch byte {
    case 0x1B: state = .escape
    case 0x08: buffer.removeCharacter()
    case 0x0D:
      if breaksAtReturns, holdsReturn { buffer.append(0x0A) }
      holdsReturn = true
    case 0xC2: holdsBlank = true
    default: buffer.append(byte)
    }
  }
}

extension [UInt8] {
  /// Takes off the last character of the line.
  fileprivate mutating func removeCharacter() {
    while let last, last & 0xC0 == 0x80 { removeLast() }
    if let last, last != 0x0A { removeLast() }
  }
}

// Reads what the person types, clicks and pastes.

import CNcurses
import Glibc
import Screen

/// The keys, the mouse and the clipboard, as they arrive at one file descriptor.
struct Keyboard {
  /// What an attempt to read has brought.
  enum Reading: Equatable {
    /// Something the person did.
    case input(Input)
    /// Something that means nothing here, or nothing yet.
    case nothing
    /// Nothing is waiting, or nothing can come any more.
    case empty
  }

  /// Where the bytes arrive.
  let descriptor: Int32
  private var decoder: Decoder
  /// What was read and not yet taken.
  private var inputs: [Input] = []

  /// The keyboard of the terminal that ncurses has just opened.
  init(descriptor: Int32, encoding: Encoding, hasMouse: Bool) {
    self.descriptor = descriptor
    // 0 or -1 where there is none.
    let erase = erasechar()
    let pasteEnd = Terminfo.sequence("PS").flatMap { _ in Terminfo.sequence("PE") } ?? []
    decoder = Decoder(
      sequences: .ofTerminal(),
      pasteEnd: pasteEnd.isEmpty ? Paste.usualEnd : pasteEnd,
      hasMouse: hasMouse, isUTF8: encoding == .utf8, erase: erase > 0 ? UInt8(erase) : nil,
      escapeDelay: max(0, get_escdelay()))
  }

  /// Whether something was typed that has not been read.
  var isWaiting: Bool { !inputs.isEmpty || Wait.hasInput(descriptor) }

  /// How long to wait for more before `giveUp`, in milliseconds; nil when nothing has begun.
  var patience: Int32? { decoder.patience }

  /// Reads one input, if there is one; never waits.
  mutating func read() -> Reading {
    if inputs.isEmpty {
      guard Wait.hasInput(descriptor) else { return .empty }
      // No more than belongs together: what is behind the last key is for the shell.
      let bytes = receive(atMost: decoder.lacking)
      if bytes.isEmpty { return .empty }
      for byte in bytes { inputs += decoder.take(byte) }
    }
    return inputs.isEmpty ? .nothing : .input(inputs.removeFirst())
  }

  /// Takes in how long nothing was there to be read before more came.
  mutating func wait(_ milliseconds: Int32) { decoder.wait(milliseconds) }

  /// Takes what has come of a key for all of it.
  mutating func giveUp() { inputs += decoder.giveUp() }

  private func receive(atMost count: Int) -> [UInt8] {
    var bytes: [UInt8] = Array(repeating: 0, count: count)
    let length = Glibc.read(descriptor, &bytes, count)
    return Array(bytes.prefix(max(length, 0)))
  }

  /// Takes away the reports that are waiting, so that they don't become letters in the shell.
  ///
  /// Nothing can be put back that was read. So where there is something else than reports, which a
  /// person has typed ahead, all of it goes: a lost command is the lesser evil beside one whose
  /// first letter is missing. What is shorter than any report is left alone.
  func dropReports() {
    let shortest = 3
    var decoder = decoder
    var waiting: Int32 = 0
    while true {
      if let patience = decoder.patience {
        // The rest of what has begun may still be on its way.
        guard Wait.forInput(descriptor, within: patience) else { return }
      } else {
        guard ioctl(descriptor, UInt(FIONREAD), &waiting) == 0, waiting >= shortest else { return }
      }
      let bytes = receive(atMost: 1)
      if bytes.isEmpty { return }
      let inputs = bytes.flatMap { decoder.take($0) }
      if inputs.contains(where: { if case .key = $0 { true } else { false } }) {
        tcflush(descriptor, TCIFLUSH)
        return
      }
    }
  }
}

// The modes of the terminal that are ours: the keypad, reports of the mouse, and marked pastes.

import CNcurses
import Glibc

/// The sequences that switch what terminals send for keys, the mouse and pastes on and off.
struct Modes {
  /// What switches the modes on.
  let on: [UInt8]
  /// What switches them off again.
  let off: [UInt8]
  /// Whether reports of the mouse are among them.
  let hasMouse: Bool
  private let output: Int32

  /// The modes that terminfo promises, the mouse only if it is wanted.
  init(mouse: Bool, output: Int32) {
    var on = Terminfo.sequence("smkx") ?? []
    // endwin switches the keypad off, after it has left the second screen.
    var off: [UInt8] = []
    hasMouse = mouse && Terminfo.capability("kmous") != nil
    if hasMouse {
      on += Terminfo.sequence("XM", 1) ?? Array("\u{1B}[?1000h".utf8)
      off += Terminfo.sequence("XM", 0) ?? Array("\u{1B}[?1000l".utf8)
    }
    if Terminfo.capability("PS") != nil, Terminfo.capability("PE") != nil,
      let begin = Terminfo.sequence("BE"), let end = Terminfo.sequence("BD")
    {
      on += begin
      off += end
    }
    self.on = on
    self.off = off
    self.output = output
  }

  /// Switches the modes on.
  func switchOn() { send(on) }

  /// Switches the modes off.
  func switchOff() { send(off) }

  private func send(_ sequence: [UInt8]) {
    if !sequence.isEmpty { _ = write(output, sequence, sequence.count) }
  }
}

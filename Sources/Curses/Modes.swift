// The modes of the terminal that ncurses leaves to us: reports of the mouse, and marked pastes.

import CNcurses
import Glibc

/// The sequences that switch the mouse and marked pastes on and off.
struct Modes {
  /// What switches the modes on.
  let on: String
  /// What switches them off again.
  let off: String
  private let output: Int32

  /// The modes that terminfo promises, the mouse only if it is wanted.
  init(mouse: Bool, output: Int32) {
    var on = ""
    var off = ""
    if mouse, Terminfo.capability("kmous") != nil {
      on += Terminfo.sequence("XM", 1) ?? "\u{1B}[?1000h"
      off += Terminfo.sequence("XM", 0) ?? "\u{1B}[?1000l"
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

  private func send(_ sequence: String) {
    if !sequence.isEmpty { _ = write(output, sequence, sequence.utf8.count) }
  }
}

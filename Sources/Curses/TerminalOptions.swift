// Wishes for the full screen, and the reasons why there may be none.

import Glibc

extension Terminal {
  /// What the program wants of the terminal.
  package struct Options: Sendable {
    /// The type of the terminal, as terminfo names it.
    package var name: String
    /// Whether colours are welcome, where the terminal has them.
    package var colour: Bool
    /// Whether the locale asked for is one in UTF-8, installed or not.
    package var takesUTF8: Bool
    /// Whether clicks and the wheel are welcome; they take the terminal's own way to select text.
    package var mouse: Bool

    /// Whether reports of the mouse do no harm on a terminal of a type, with what `STY` and `TMUX` say of
    /// the session of GNU screen or tmux around.
    ///
    /// While they are on, screen holds every Esc back until something else is typed. Over a remote
    /// login nothing but the type tells of it, which tmux may share.
    package static func canHaveMouse(terminal: String, screen: String, tmux: String) -> Bool {
      let isScreen = terminal == "screen" || terminal.hasPrefix("screen-")
      if terminal.hasPrefix("screen.") { return false }
      return !tmux.isEmpty || screen.isEmpty && !isScreen
    }

    /// The given wishes; without a name, the type of the terminal is the one in `TERM`.
    package init(
      name: String? = nil, colour: Bool = true, takesUTF8: Bool = true, mouse: Bool = true
    ) {
      self.name = name ?? getenv("TERM").map { String(cString: $0) } ?? ""
      self.colour = colour
      self.takesUTF8 = takesUTF8
      self.mouse = mouse
    }
  }

  /// Why a terminal cannot show full screens.
  package enum Failure: Error, Equatable, CustomStringConvertible {
    /// Terminfo has no entry of this name.
    case unknownTerminal(String)
    /// The terminal cannot move its cursor to a given cell.
    case noCursorMovement(String)

    /// A finished sentence.
    package var description: String {
      switch self {
      case .unknownTerminal(""):
        "The terminal has no type; set TERM to use the full screen."
      case .unknownTerminal(let name):
        "There is no terminfo entry for the terminal type \"\(name)\"."
      case .noCursorMovement(let name):
        "A terminal of type \"\(name)\" cannot move its cursor, which the full screen needs."
      }
    }
  }
}

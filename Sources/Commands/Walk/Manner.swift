// Full screen or line by line, with or without a mouse.

internal import Curses

/// How a person wants to walk, as the command line says.
struct Manner {
  /// Whether line by line, even where a full screen could be.
  let isPlain: Bool
  /// Whether the mouse is asked of the terminal.
  private(set) var hasMouse: Bool

  init(_ line: CommandLine) {
    isPlain = line.has(.plain)
    hasMouse = !line.has(.noMouse)
  }

  /// The same without a mouse, where that would do harm.
  func fitting(_ environment: Environment) -> Manner {
    var manner = self
    manner.hasMouse =
      hasMouse
      && Terminal.Options.canHaveMouse(
        terminal: environment["TERM"] ?? "", screen: environment["STY"] ?? "",
        tmux: environment["TMUX"] ?? "")
    return manner
  }
}

extension Option {
  static let plain = Option(long: "plain", help: "converse line by line")
  static let noMouse = Option(long: "no-mouse", help: "leave the mouse to the terminal")
}

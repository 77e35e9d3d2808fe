// Full screen or line by line, with or without a mouse.

/// How a person wants to walk, as the command line says.
struct Manner {
  /// Whether line by line, even where a full screen could be.
  let isPlain: Bool
  /// Whether the mouse is asked of the terminal.
  let hasMouse: Bool

  init(_ line: CommandLine) {
    isPlain = line.has(.plain)
    hasMouse = !line.has(.noMouse)
  }
}

extension Option {
  static let plain = Option(long: "plain", help: "converse line by line")
  static let noMouse = Option(long: "no-mouse", help: "leave the mouse to the terminal")
}

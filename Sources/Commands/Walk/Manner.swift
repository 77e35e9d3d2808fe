// Full screen or line by line, with or without a mouse.

internal import Curses
internal import Tree

/// How a person wants to walk, as the command line says.
struct Manner {
  /// Whether line by line, even where a full screen could be.
  let isPlain: Bool
  /// Whether the mouse is asked of the terminal.
  private(set) var hasMouse: Bool
  /// The file that is looked at with each key, if one is.
  let follows: String?

  init(_ line: CommandLine) {
    isPlain = line.has(.plain)
    hasMouse = !line.has(.noMouse)
    follows = line.values(of: .follow).last
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

extension Manner {
  /// Refuses to follow a file for a tree that reads none.
  func check(_ loaded: LoadedTree) throws(Problem) {
    if follows == nil || loaded.hasEvidence { return }
    throw .usage(
      "The tree \"\(loaded.tree.id)\" declares no evidence, so that no file can be followed.")
  }
}

extension Option {
  static let follow = Option(
    long: "follow", value: .file, help: "offer what a growing file says")
  static let plain = Option(long: "plain", help: "converse line by line")
  static let noMouse = Option(long: "no-mouse", help: "leave the mouse to the terminal")
}

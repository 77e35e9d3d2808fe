// The edge of the program: environment, streams, disk.

internal import Journals
internal import Seal
internal import Text

/// What a command sees of the world.
struct World {
  var environment: Environment
  /// Whether a person sits at both ends: standard input and output are a terminal.
  var isInteractive: Bool
  /// Whether something can be read from standard input before anything was asked.
  var hasInput: () -> Bool = { true }
  /// What standard input said, where several look at it.
  var keptInput: [UInt8]?
  /// Whether a terminal shows messages, wherever results go.
  var showsMessages = false
  /// The width of the terminal in cells.
  var columns: Int
  /// Where text comes from and goes to.
  var streams: Streams
  /// How sessions reach the disk.
  var disk = Disk.real
  /// What the process gave up; nil where the program is not a process of its own.
  var seal: ProcessSeal?
  /// Has lines and keys come from the terminal when standard input was used up for a tree; false when
  /// there is no terminal.
  var keysFromTerminal: () -> Bool = { false }

  /// The folder of the sessions; nil when the environment names none, or not in UTF-8.
  var store: Store? {
    let store = Store(stateHome: environment["XDG_STATE_HOME"], home: environment["HOME"])
    return store?.folder.isRepaired == true ? nil : store
  }

  /// Whether all characters can be shown, as the locale of the environment says.
  var showsAllCharacters: Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
    let name = names.first { !$0.isEmpty }?.lowercased() ?? "c"
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
  }

  /// The same with lines and keys from the terminal, where standard input was used up for a tree, or for
  /// a text from outside.
  func withKeys(besides source: TreeSource, readingInput: Bool = false) -> World {
    var world = self
    if source.isStandardInput || readingInput, !isInteractive {
      world.isInteractive = keysFromTerminal()
    }
    return world
  }

  /// Writes a result.
  func say(_ text: String) {
    streams.output(written(text))
  }

  /// Writes what goes with a result, but is none.
  func tell(_ text: String) {
    streams.error(written(text))
  }

  /// Writes a message about something that went wrong.
  func complain(_ message: String) {
    tell("kbwizard: \(message.visible(keepingNewlines: true))\n")
  }

  private func written(_ text: String) -> String { showsAllCharacters ? text : text.ascii }

  /// A path in which a tilde stands for the person's folder, where no shell has looked at it.
  func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = environment["HOME"] else { return path }
    return home + path.dropFirst()
  }
}

// The whole program in a test, with the folder of its sessions and the disk that they lie on.

import FoundationEssentials

@testable import Commands
@testable import Journals

/// The program of a person who types lines.
struct Walker {
  /// What a run came to.
  struct Run {
    var status: Int32 = 0
    var output = ""
    var errors = ""

    /// How often a text was said on standard output.
    func count(of text: String) -> Int { output.split(separator: text).count - 1 }
  }

  let folder = Folder()
  var disk = Disk.real
  /// Variables of the environment in the place of the usual ones.
  var environment: [String: String]?

  /// The folder of the sessions.
  var sessions: String { folder.path + "/kbwizard/sessions" }

  /// Runs the program; a line that is nil, or comes when there are no more, ends the input.
  func run(_ arguments: [String], typing nextLine: @escaping () -> String?) -> Run {
    var run = Run()
    var program = Program(
      arguments: arguments,
      environment: environment
        ?? ["XDG_STATE_HOME": folder.path, "LC_ALL": "C.UTF-8", "TERM": "dumb"],
      isInteractive: true,
      streams: Streams(
        readLine: nextLine, output: { run.output += $0 }, error: { run.errors += $0 }))
    program.world.disk = disk
    run.status = program.run()
    return run
  }

  /// Runs the program, and types some lines.
  func run(_ arguments: String..., typing lines: [String] = []) -> Run {
    var lines = lines[...]
    return run(arguments) { lines.popFirst() }
  }

  /// The journals of all sessions.
  var records: [Record] {
    let store = Store(stateHome: folder.path)
    return (store?.names ?? []).compactMap { name in
      (try? folder.bytes("kbwizard/sessions/\(name).jsonl")).map { Record(name: name, parsing: $0) }
    }
  }
}

/// A tree with two ways of one fix.
let lampTree = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "PtyTests/Fixtures/lamp.yaml").path()

/// Lines for a whole walk through that tree, in which everything is done that can be done,
/// and which is left.
let wholeWalk = [
  "in", "back", "2", "1", "skip 2", "no wall", "note", "Wet floor", "wait", "the electrician",
  "undo", "no", "revise", "1", "1", "yes", "0", "back", "1", "way", "doing", "1", "failed 2",
  "glass", "none 2", "partly", "still dim", "wait", "a day", "helped",
  "quit",
]

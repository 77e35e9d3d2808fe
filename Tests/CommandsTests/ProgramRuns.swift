// The whole program in a test: arguments and typed lines in, exit status and text out.

import FoundationEssentials

@testable import Commands

/// What a run of the program came to.
struct Run {
  var status: Int32 = 0
  var output = ""
  var error = ""

  /// The last line of the output that says something.
  var lastLine: Substring? { output.split(separator: "\n").last { !$0.isEmpty } }
}

/// Runs the program; each line of `input` is typed when it asks for one.
func run(
  _ arguments: String..., input: [String] = [],
  environment: [String: String] = ["LC_ALL": "C.UTF-8", "TERM": "xterm"],
  isInteractive: Bool = false
) -> Run {
  run(arguments, input: input, environment: environment, isInteractive: isInteractive)
}

/// Runs the program with a list of arguments.
func run(
  _ arguments: [String], input: [String] = [],
  environment: [String: String] = ["LC_ALL": "C.UTF-8", "TERM": "xterm"],
  isInteractive: Bool = false
) -> Run {
  final class Streaming {
    var run = Run()
    var lines: ArraySlice<String> = []
  }
  let streaming = Streaming()
  streaming.lines = input[...]
  let states = FileManager.default.temporaryDirectory.appending(path: "kbwizard-\(UUID())").path()
  defer { try? FileManager.default.removeItem(atPath: states) }
  let program = Program(
    arguments: arguments,
    environment: ["XDG_STATE_HOME": states].merging(environment) { $1 },
    isInteractive: isInteractive,
    streams: Streams(
      readLine: { streaming.lines.popFirst() }, output: { streaming.run.output += $0 },
      error: { streaming.run.error += $0 }))
  streaming.run.status = program.run()
  return streaming.run
}

/// The folder with the sources of the whole program.
let house = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The tree that ships, as a file.
let shippedTree = house.appending(path: "Resources/trees/msmail-exchange.yaml").path

/// Does something with a folder of its own, which is gone afterwards.
func withFolder<Result>(_ body: (_ path: String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "kbwizard-\(UUID())")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

/// A small tree without a mistake.
let smallTree = """
  kbwizard: 1
  id: small
  title: A small tree
  questions:
    light: {text: Is there light?, choices: {"on": There is, "off": There is not}}
  tree: {ask: light, then: {"on": wait, "off": switch}}
  otherwise: wait
  fixes:
    switch: {title: Press the switch, steps: [{do: Press it.}], verify: There is light.}
    wait: {title: Wait, steps: [{do: Wait for the day.}]}
  cases:
    - {name: dark, answers: {light: "off"}, fix: switch}
  """

/// Writes a file into a folder; returns its path.
func write(_ text: String, to name: String, in folder: String) throws -> String {
  let path = folder + "/" + name
  try Data(text.utf8).write(to: URL(filePath: path))
  return path
}

/// The shelf of somebody who has no trees but those inside the program.
var emptyShelf: Shelf { Shelf(of: Environment([:])) }

// The whole program, callable from a test: arguments and streams in, exit status and text out.

internal import Seal

/// The program with all that it knows of the world.
package struct Program {
  /// The words of the command line after the program's name.
  let arguments: [String]
  var world: World

  init(arguments: [String], world: World) {
    self.arguments = arguments
    self.world = world
  }

  /// A program with the given view of the world.
  package init(
    arguments: [String], environment: [String: String], isInteractive: Bool, columns: Int = 80,
    streams: Streams
  ) {
    self.init(
      arguments: arguments,
      world: World(
        environment: Environment(environment), isInteractive: isInteractive, columns: columns,
        streams: streams))
  }

  /// Does what the command line asks for.
  package func run() -> Int32 {
    do throws(Problem) {
      return try dispatch().rawValue
    } catch {
      if !error.sentence.isEmpty { world.complain(error.sentence) }
      return error.status.rawValue
    }
  }

  /// What `--version` says of the seal.
  private var sealed: String {
    switch world.seal {
    case nil: ""
    case .closed: "Sealed: it can start no program and open no connection.\n"
    case .refused(let reason): "Not sealed: the system refuses it (\(reason)).\n"
    }
  }

  private func dispatch() throws(Problem) -> ExitStatus {
    let line = try CommandLine(parsing: arguments, among: Subcommand.allCases)
    if line.has(.help) {
      world.say(line.subcommand.usage(among: line.subcommands))
      return .done
    }
    if line.has(.version) {
      world.say("kbwizard \(Version.current)\n" + sealed)
      return .done
    }
    return try command(for: line).run(in: world)
  }
}

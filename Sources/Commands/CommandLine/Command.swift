// What every command is.

/// Something that the program can do, with all that the command line asks of it.
protocol Command {
  /// What the command line, its help and its completions know of it.
  static var about: Subcommand { get }

  /// Takes what the command line says; throws when that makes no sense.
  init(_ line: CommandLine) throws(Problem)

  /// Does it.
  func run(in world: World) throws(Problem) -> ExitStatus
}

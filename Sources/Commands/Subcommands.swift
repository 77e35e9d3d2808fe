// The list of all that the program can do: a new command is a file of its own, and a line here.

/// The commands; the first one needs no name.
private var commands: [any Command.Type] {
  [
    WalkCommand.self,
    CheckCommand.self,
    ShowCommand.self,
    TreesCommand.self,
    FindCommand.self,
    InstallCommand.self,
    EvidenceCommand.self,
    ExplainCommand.self,
    ArticleCommand.self,
    IndexCommand.self,
    ResumeCommand.self,
    SessionsCommand.self,
    ReportCommand.self,
    StatsCommand.self,
    CompletionsCommand.self,
  ]
}

extension Subcommand: CaseIterable {
  /// What the command line, its help and its completions know of them.
  static let allCases = commands.map { $0.about }
}

/// The command that a command line asks for, with all that it asks of it.
func command(for line: CommandLine) throws(Problem) -> any Command {
  let type = commands.first { $0.about.name == line.subcommand.name } ?? WalkCommand.self
  return try type.init(line)
}

// What a command is called, and what is said of it: help, completions and the manual page use it.

/// What the command line knows of a command.
struct Subcommand {
  /// Its name; empty for the one that needs none.
  let name: String
  /// What it does, in a few words.
  let summary: String
  /// What follows its name.
  let operands: [Operand]
  /// The options that it takes.
  let options: [Option]
  /// What its operands mean, in sentences; empty where that goes without saying.
  let explanation: String

  /// A command that takes some options, and those that every command takes.
  init(
    name: String, summary: String, operands: [Operand] = [], options: [Option] = [],
    explanation: String = ""
  ) {
    self.name = name
    self.summary = summary
    self.operands = operands
    self.options = options + [.help, .version]
    self.explanation = explanation
  }
}

// What a command is called, and what is said of it: help, completions and the manual page use it.

/// What the command line knows of a command; most of it is made only when it is asked for.
struct Subcommand: Sendable {
  /// Its name; empty for the one that needs none.
  let name: String
  /// What it does, in a few words.
  let summary: String
  private let ownOperands: @Sendable () -> [Operand]
  private let ownOptions: @Sendable () -> [Option]
  private let ownExplanation: @Sendable () -> String

  /// A command that takes some options, and those that every command takes.
  init(
    name: String, summary: String,
    operands: @autoclosure @escaping @Sendable () -> [Operand] = [],
    options: @autoclosure @escaping @Sendable () -> [Option] = [],
    explanation: @autoclosure @escaping @Sendable () -> String = ""
  ) {
    self.name = name
    self.summary = summary
    ownOperands = operands
    ownOptions = options
    ownExplanation = explanation
  }

  /// What follows its name.
  var operands: [Operand] { ownOperands() }

  /// The options that it takes.
  var options: [Option] { ownOptions() + [.help, .version] }

  /// What its operands mean, in sentences; empty where that goes without saying.
  var explanation: String { ownExplanation() }
}

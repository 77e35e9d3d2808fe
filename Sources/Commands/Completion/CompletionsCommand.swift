// Completing the command line in a shell.

/// Prints the script of a shell, or what a word that is being typed can become.
struct CompletionsCommand: Command {
  static let about = Subcommand(
    name: "completions", summary: "print the completion script of a shell",
    operands: [.required(.one("SHELL", of: shells))],
    explanation: "SHELL is \(listed(shells, "or")). Their scripts ask \"kbwizard completions words "
      + "-- WORD...\" what the last of the words after the program's name can become: on each "
      + "line a word, and after a tab what it means. *.yaml stands for files.")

  private static let shells = Shell.allCases.map(\.rawValue)

  private let operands: [String]
  private let subcommands: [Subcommand]

  init(_ line: CommandLine) throws(Problem) {
    operands = line.operands
    subcommands = line.subcommands
  }

  func run(in world: World) throws(Problem) -> ExitStatus {
    if operands.first == "words" {
      let completer = Completer(world: world, subcommands: subcommands)
      let completions = completer.completions(of: Array(operands.dropFirst()))
      world.say(completions.map { $0.text + "\n" }.joined())
      return .done
    }
    let names = Self.shells
    let list = names.joined(separator: ", ")
    guard operands.count == 1, let name = operands.first else {
      throw .usage("Name one shell: \(list).")
    }
    guard let shell = Shell(rawValue: name), let script = Resource.bytes(of: shell.script) else {
      throw .usage(
        "There is no script for the shell \"\(name)\".\(hint(at: name, among: names)) "
          + "The shells: \(list).")
    }
    world.say(String(decoding: script, as: UTF8.self))
    return .done
  }
}

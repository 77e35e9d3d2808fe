// Completing the command line in a shell.

internal import TreeFile

/// The shells whose command lines can be completed.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// Their names on the command line.
  static let names = allCases.map(\.rawValue)

  /// The path of its script below Resources/, under the name that the shell looks for.
  var script: String {
    switch self {
    case .bash: "completions/kbwizard.bash"
    case .zsh: "completions/_kbwizard"
    case .fish: "completions/kbwizard.fish"
    }
  }
}

extension Program {
  /// Prints the script of a shell, or what a word that is being typed can become.
  func completions(_ line: CommandLine) throws(UsageError) -> ExitStatus {
    if line.operands.first == "words" {
      let completions = completions(of: Array(line.operands.dropFirst()))
      say(completions.map { $0.text + "\n" }.joined())
      return .done
    }
    let shells = Shell.names.joined(separator: ", ")
    guard line.operands.count == 1, let name = line.operands.first else {
      throw UsageError("Name one shell: \(shells).")
    }
    guard let shell = Shell(rawValue: name), let script = Resource.bytes(of: shell.script) else {
      var suggestions = Suggestions()
      let hint = suggestions.question(about: name, among: Shell.names)
      throw UsageError(
        "There is no script for the shell \"\(name)\".\(hint) The shells: \(shells).")
    }
    say(String(decoding: script, as: UTF8.self))
    return .done
  }
}

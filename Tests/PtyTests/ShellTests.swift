// The completion scripts in the shells that they are for, as far as those are installed.

import FoundationEssentials
import Glibc
import Testing

/// A shell in which the program completes its command line.
struct CompletingShell: CustomTestStringConvertible {
  let name: String
  let command: [String]
  /// What is typed first.
  let setup: String

  var testDescription: String { name }

  var isInstalled: Bool { access(command[0], X_OK) == 0 }

  static let all = [
    CompletingShell(
      name: "bash", command: ["/bin/bash", "--norc", "--noprofile"],
      setup: "bind 'set bell-style none'; source <(kbwizard completions bash)"),
    CompletingShell(
      name: "zsh", command: ["/usr/bin/zsh", "-f"],
      setup: "autoload compinit; compinit -D; source <(kbwizard completions zsh)"),
    CompletingShell(
      name: "fish", command: ["/usr/bin/fish", "--no-config"],
      setup: "kbwizard completions fish | source"),
  ]
}

@Suite(.serialized, .timeLimit(.minutes(1))) struct ShellTests {
  @Test(arguments: CompletingShell.all.filter(\.isInstalled))
  func `Tab completes words, values, answers and files`(shell: CompletingShell) throws {
    // The shells keep what was typed in the home folder.
    let home = FileManager.default.temporaryDirectory.appending(path: "kbwizard-\(UUID())").path
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: home) }
    let (program, tree) = (URL(filePath: Console.program[0]), URL(filePath: Console.program[1]))
    let folder = program.deletingLastPathComponent().path
    let console = try Console(
      shell.command, environment: ["HOME": home, "PATH": "\(folder):/usr/bin:/bin"])
    console.type("cd '\(tree.deletingLastPathComponent().path)'; \(shell.setup); echo rea''dy\r")
    try console.see("ready")
    for (typed, wanted) in [
      ("kbwizard chec\t", "kbwizard check "),
      ("kbwizard report --for\tma\t", "kbwizard report --format=markdown "),
      ("kbwizard lam\t", "kbwizard lamp.yaml "),
      ("kbwizard lamp.yaml -a plu\to\t", "kbwizard lamp.yaml -a plug=out "),
      ("kbwizard lamp.yaml --answer=plug=o\t", "kbwizard lamp.yaml --answer=plug=out "),
    ] {
      console.type(typed + "#")
      try console.see(wanted + "#")
      console.type("\u{15}")
    }
    console.type("exit\r")
    _ = console.end()
  }
}

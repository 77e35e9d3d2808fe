// The start page of a shelf with many trees, and finding in all of them.

import Glibc

/// Measurements of the program with 500 trees on the shelf.
enum ShelfTimes {
  private static let rounds = 40
  private static let count = 500

  /// Prints how soon the start page is there, against dialog with as many items, what a key in the
  /// field costs, and what a code is found first for.
  static func compare(program: String?) {
    let program = program ?? neighbour("kbwizard")
    let folder = "/tmp/kbwizard-benchmark-\(getpid())"
    guard mkdir(folder, 0o700) == 0, mkdir("\(folder)/trees", 0o700) == 0 else {
      return print("\(folder) can't be made.")
    }
    defer { _ = Child.run(["/bin/rm", "-r", folder]) }
    for number in 0..<count { write(tree(number), to: "\(folder)/trees/tree-\(number).yaml") }
    let variables = [
      "KBWIZARD_PATH=\(folder)/trees", "XDG_CACHE_HOME=\(folder)/cache",
      "XDG_STATE_HOME=\(folder)/state",
    ]
    let items = (0..<count).flatMap { ["\($0 + 1)", "What runbook \($0) is for"] }
    let dialog = ["/usr/bin/dialog", "--menu", "Where to begin", "22", "78", "14"] + items
    var (cold, starts, peer, keys): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    for round in 0..<rounds {
      if round < 5 { _ = Child.run(["/bin/rm", "-rf", "\(folder)/cache"]) }
      guard let run = TerminalRun([program], environment: variables) else { return }
      let start = run.firstFrame().time
      if round < 5 { cold.append(start) } else { starts.append(start) }
      _ = run.press("/")
      for key in "code-4217" { keys.append(run.press(String(key)).time) }
      if let run = TerminalRun(dialog) { peer.append(run.firstFrame().time) }
    }
    let table = Table(
      "A shelf of \(count) trees, \(rounds) rounds", columns: ["median ms", "p99"])
    for (name, times) in [
      ("start page", starts), ("the first time", cold), ("dialog --menu", peer),
      ("a key in the field", keys),
    ] {
      table.add(name, [Figures(times).median.text(2), Figures(times).p99.text(2)])
    }
  }

  private static func tree(_ number: Int) -> String {
    let choices = (0..<8).map { "    code-\(number)\($0): It says code \(number)\($0)" }
    let leaves = (0..<8).map { "    code-\(number)\($0): fix-\($0)" }
    let fixes = (0..<8).map {
      """
        fix-\($0):
          title: Mend part \($0) of runbook \(number)
          because: Part \($0) of it is known to break under load.
          verify: It works.
          steps:
            - do: Stop the service, and look at what it says about the part.
              type: systemctl stop part-\($0)
            - do: Replace the part, and start the service again.
      """
    }
    return """
      kbwizard: 1
      id: tree-\(number)
      title: What runbook \(number) is for
      summary: Finds what is broken in service \(number), and mends it.
      symptoms:
        - {text: [ALERT-\(number), Service\(number)Down]}
        - {text: E\(number)X, answers: {code: code-\(number)0}}
      questions:
        code:
          text: Which code does it show?
          choices:
      \(choices.map { "      " + $0 }.joined(separator: "\n"))
      tree:
        ask: code
        then:
      \(leaves.joined(separator: "\n"))
      otherwise: fix-0
      fixes:
      \(fixes.joined(separator: "\n"))

      """
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return print("\(path) can't be written.") }
    fputs(text, file)
    fclose(file)
  }
}

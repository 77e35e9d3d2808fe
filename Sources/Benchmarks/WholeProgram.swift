// The whole program without a terminal, on trees of all sizes: what grows with its input, and how.

import Glibc

/// Measurements of commands, each in a process of its own.
enum WholeProgram {
  private static let rounds = 5

  /// What to run on a tree, with the words in front of the path of its file.
  private static let commands: [(name: String, words: [String])] = [
    ("check", ["check"]), ("--json", ["--json"]), ("explain", ["explain", "fix-1"]),
    ("coverage", ["check", "--coverage"]), ("outline", ["show"]),
    ("dot", ["show", "-f", "dot"]), ("json", ["show", "-f", "json"]),
    ("svg", ["show", "-f", "svg"]),
  ]

  /// Prints how long the commands take on trees of several sizes, and an article folder adds.
  static func compare(program: String?) {
    let program = program ?? neighbour("kbwizard")
    let folder = "/tmp/kbwizard-benchmark-\(getpid())"
    guard mkdir(folder, 0o700) == 0 else { return print("\(folder) can't be made.") }
    defer { _ = Child.run(["/bin/rm", "-r", folder]) }
    for shape in SampleTree.Shape.allCases {
      let table = Table(
        "Processor time of whole commands, \(shape), in ms",
        columns: ["1,000", "10,000", "100,000", "to check"])
      let paths = [1_000, 10_000, 100_000].map { nodes in
        let path = "\(folder)/\(shape)-\(nodes).yaml"
        write(SampleTree(shape: shape, nodes: nodes).yaml, to: path)
        return path
      }
      var check = Double.nan
      for (name, words) in commands {
        let times = paths.map { path in
          Figures((0..<rounds).map { _ in Child.time([program] + words + [path]) }).median
        }
        if name == "check" { check = times[2] }
        table.add(name, times.map { $0.text(1) } + [(times[2] / check).text()])
      }
    }
    compareFolders(program, folder)
  }

  /// Prints what an article folder with 60,000 files adds to reading a tree.
  private static func compareFolders(_ program: String, _ folder: String) {
    var times: [[Double]] = [[], []]
    let paths = [1, 60_000].map { count in
      let home = "\(folder)/articles-\(count)"
      _ = mkdir(home, 0o700)
      for number in 0..<count { write([], to: "\(home)/Q\(number).txt") }
      let yaml = """
        kbwizard: 1
        id: sample
        title: A tree with articles
        articles: articles-\(count)
        questions:
          part: {text: Is the part broken?, choices: {yes: It is, no: It is not}}
        tree: {ask: part, then: {yes: repair, no: call}}
        otherwise: call
        fixes:
          repair: {title: Repair it, article: Q0, steps: [do: Repair it.], verify: It works.}
          call: {title: Call the service, steps: [do: Call them.]}

        """
      write(Array(yaml.utf8), to: "\(folder)/\(count).yaml")
      return "\(folder)/\(count).yaml"
    }
    for _ in 0..<60 {
      for (place, path) in paths.enumerated() {
        times[place].append(Child.wall([program, "--json", path]))
      }
    }
    let (few, many) = (Figures(times[0]).median, Figures(times[1]).median)
    let table = Table(
      "A tree whose folder of articles holds", columns: ["1 file", "60,000", "adds ms"])
    table.add("--json, wall ms", [few.text(), many.text(), (many - few).text()])
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { return print("\(path) can't be written.") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}

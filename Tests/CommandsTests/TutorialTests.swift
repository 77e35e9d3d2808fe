// Somebody follows the tutorial word for word, and sees what it shows.

import FoundationEssentials
import Glibc
import Testing
import Tree
import TreeFile

private let file = BlockFile(
  file: house.appending(path: "Resources/tutorial.md"),
  opening: { "# \($0)\n" }, closing: "\n## Go on\n")

/// The tree that the tutorial ends with.
func printer() throws -> String { try #require(trees(in: file.file).last) }

/// The trees that a text shows.
func trees(in file: URL) throws -> [String] {
  try String(contentsOf: file, encoding: .utf8).split(separator: "```yaml\n").dropFirst()
    .map { try #require($0.split(separator: "```").first.map(String.init)) }
}

struct TutorialTests {
  @Test func `Whoever follows the tutorial sees what it shows`() throws {
    let tutorial = try file.block("Write a tree")
    try withFolder { folder in
      try withFolder { home in
        let author = try Author(folder: folder, home: home)
        try file.expect("Write a tree", toSay: author.follow(tutorial))
      }
    }
  }

  @Test func `The tree that it ends with has no mistakes, and its cases pass`() throws {
    let loaded = DecisionTree.load(Array(try printer().utf8), for: .checking(today: nil))
    #expect(loaded.findings.isEmpty)
    #expect(loaded.tree?.cases.count == 2)
  }
}

/// Somebody who writes the files and types the commands of a text.
private struct Author {
  private let folder: String
  /// Where the shelf and the sessions are.
  private let home: String
  /// Where the program lies: it was built beside the tests.
  private let programs: String

  init(folder: String, home: String) throws {
    self.folder = folder
    self.home = home
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    programs = URL(filePath: tests).deletingLastPathComponent().path
  }

  /// The text with what really happens in place of what it shows.
  func follow(_ text: String) throws -> String {
    let parts = text.split(separator: "```", omittingEmptySubsequences: false)
    try #require(parts.count > 1, "There is nothing to follow.")
    return try parts.enumerated()
      .map { $0.isMultiple(of: 2) ? String($1) : try follow(block: $1) }
      .joined(separator: "```")
  }

  /// A block: the whole of the file, changes of it, or commands, each on a line behind "$ ", and
  /// their output.
  private func follow(block: Substring) throws -> String {
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
    if lines[0] == "yaml" {
      let file = lines.dropFirst().joined(separator: "\n")
      _ = try write(file, to: "printer.yaml", in: folder)
      return String(block)
    }
    if lines[0] == "diff" {
      try change(lines.dropFirst())
      return String(block)
    }
    let commands = lines.filter { $0.hasPrefix("$ ") }.map { String($0.dropFirst(2)) }
    try #require(lines[0] == "console" && !commands.isEmpty, "Nobody can follow:\n\(block)")
    return try "console\n" + commands.map { "$ \($0)\n" + (try output(of: $0)) }.joined()
  }

  /// Changes the file where lines are new or gone; those around them stand there, once.
  private func change(_ lines: ArraySlice<Substring>) throws {
    let path = folder + "/printer.yaml"
    var text = try String(contentsOfFile: path, encoding: .utf8)
    for part in lines.dropLast().split(separator: "@@") {
      func side(_ signs: String) -> String {
        part.filter { $0.first.map(signs.contains) == true }.map { $0.dropFirst() + "\n" }.joined()
      }
      try #require(text.ranges(of: side(" -")).count == 1, "Nobody can change:\n\(part)")
      text = text.replacing(side(" -"), with: side(" +"))
    }
    _ = try write(text, to: "printer.yaml", in: folder)
  }

  /// What a shell without a terminal shows for a command, which must succeed; the home is `~`.
  private func output(of command: String) throws -> String {
    let words = [
      "env", "-i", "LC_ALL=C.UTF-8", "PATH=\(programs):/usr/bin:/bin", "XDG_STATE_HOME=\(home)",
      "XDG_DATA_HOME=\(home)/.local/share",
      // Trees that are installed for all would be found, too.
      "XDG_DATA_DIRS=\(home)", "/bin/sh", "-c", command,
    ]
    let whole = words.map(quoted).joined(separator: " ")
    let stream = try #require(popen("cd \(quoted(folder)) && \(whole) 2>&1 < /dev/null", "r"))
    var bytes: [UInt8] = []
    while case let byte = getc(stream), byte != EOF { bytes.append(UInt8(byte)) }
    #expect(pclose(stream) == 0, "This fails: \(command)")
    return String(decoding: bytes, as: UTF8.self).replacing(home, with: "~")
  }

  /// A word as a shell takes it literally.
  private func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: "'\\''") + "'"
  }
}

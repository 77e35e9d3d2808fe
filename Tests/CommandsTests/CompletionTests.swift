// What words of the command line can become, and the scripts that put it there.

import FoundationEssentials
import ShippedTrees
import Testing
import Tree
import TreeFile

@testable import Commands

/// What the last of some words can become.
private func completions(_ words: String..., state: String = "/nowhere") -> [String] {
  let arguments = ["completions", "words", "--"] + words
  let run = run(
    arguments, environment: ["XDG_STATE_HOME": state, "LC_ALL": "C.UTF-8", "HOME": "/nowhere"])
  #expect(run.status == 0 && run.error.isEmpty, "\(words)")
  return run.output.split(separator: "\n").map { line in
    String(line.prefix { $0 != "\t" })
  }
}

struct CompletionTests {
  private let trees = ShippedTree.all.map(\.tree.id) + ["*.yaml", "*.yml"]

  @Test func `The first word becomes a subcommand or a tree`() {
    let subcommands = Subcommand.allCases.dropFirst().map(\.name)
    #expect(completions("") == subcommands + trees)
    #expect(completions() == subcommands + trees)
    #expect(completions("che") == ["check", "*.yaml", "*.yml"])
    #expect(completions("d") == ["disk-full", "*.yaml", "*.yml"])
    #expect(completions("x.yaml", "") == [])
  }

  @Test(arguments: Subcommand.allCases)
  func `Each option of a subcommand can be completed, with its value if that is known`(
    subcommand: Subcommand
  ) {
    let before = subcommand.name.isEmpty ? [] : [subcommand.name]
    func completions(_ words: [String]) -> [Completion] {
      completer().completions(of: before + words)
    }
    let found = completions(["--"])
    #expect(found.map(\.meaning) == subcommand.options.map(\.help))
    for (completion, option) in zip(found, subcommand.options) {
      #expect(completion.word == "--\(option.long)" + (option.value == nil ? "" : "="))
      guard case .one(_, let words)? = option.value else { continue }
      #expect(completions(["--\(option.long)", ""]).map(\.word) == words)
      #expect(
        completions(["--\(option.long)="]).map(\.word) == words.map { "--\(option.long)=\($0)" })
      guard let letter = option.short else { continue }
      #expect(completions(["-\(letter)", ""]).map(\.word) == words)
      #expect(completions(["-\(letter)"]).map(\.word) == words.map { "-\(letter)\($0)" })
    }
  }

  private func completer(_ environment: [String: String] = [:]) -> Completer {
    let streams = Streams(readLine: { nil }, output: { _ in }, error: { _ in })
    let world = World(
      environment: Environment(environment), isInteractive: false, columns: 80, streams: streams)
    return Completer(world: world, subcommands: Subcommand.allCases)
  }

  @Test(arguments: Subcommand.allCases)
  func `A value whose name says what it is can be completed`(subcommand: Subcommand) {
    let known = [Argument.tree, .session, .article, .fix, .answer].map(\.name) + ["FORMAT"]
    let values = subcommand.options.compactMap(\.value) + subcommand.operands.map(\.value)
    for case .number(let name, _, _) in values { #expect(!known.contains(name)) }
  }

  @Test func `Operands become what stands in their place`() {
    #expect(completions("check", "a.yaml", "") == trees)
    #expect(completions("article", "Q242") == ["Q242184", "Q242221"])
    #expect(completions("article", "Q242184", "") == trees)
    #expect(completions("completions", "") == ["bash", "zsh", "fish"])
    let heads = ShippedTree.all.map(\.tree.head)
    #expect(completions("find", "msmail").first == "msmail-exchange")
    let codes = heads.flatMap(\.symptoms).flatMap(\.texts)
    let found = completions("find", "disk", "")
    #expect(Set(found).isSubset(of: Set(heads.map(\.id) + codes)) && found.count > heads.count)
    #expect(found.allSatisfy { !$0.contains(" ") })
    #expect(completions("resume", "./") == ["*.jsonl"])
    #expect(completions("resume", "x", "") == trees)
    #expect(completions("sessions", "") == ["export"])
    #expect(completions("--", "--") == ["*.yaml", "*.yml"])
    #expect(completions("sessions", "--delete", "") == [])
  }

  @Test func `A fix is one of the tree that stands on the command line`() throws {
    let line = try CommandLine(parsing: [], among: Subcommand.allCases)
    #expect(
      completer().possibilities(for: .fix, typed: "", in: line).map(\.word).contains(
        "add-migrate-address"))
    try withFolder { folder in
      let path = try write(smallTree, to: "small.yaml", in: folder)
      let line = try CommandLine(parsing: [path], among: Subcommand.allCases)
      let found = completer().possibilities(for: .fix, typed: "", in: line)
      #expect(found.map(\.text) == ["switch\tPress the switch", "wait\tWait"])
    }
  }

  @Test func `An answer becomes a question and then a choice of it`() throws {
    try withFolder { folder in
      let path = try write(smallTree, to: "small.yaml", in: folder)
      #expect(completions(path, "-a", "") == ["light="])
      #expect(completions(path, "-a", "light=") == ["light=on", "light=off", "light=?"])
      #expect(completions(path, "--answer=light=of") == ["--answer=light=off"])
      #expect(completions(path, "-alight=o") == ["-alight=on", "-alight=off"])
      #expect(completions(path, "-a", "light=on", "-a", "") == [])
      #expect(completions(path, "-a", "dark=") == [])
      let home = completer(["HOME": folder]).completions(of: ["~/small.yaml", "-a", ""])
      #expect(home.map(\.text) == ["light=\tIs there light?"])
    }
    #expect(completions("--json", "-a", "event=70").contains("event=7026"))
  }

  @Test func `A session becomes one of the sessions, the newest first`() throws {
    try withFolder { state in
      let folder = state + "/kbwizard/sessions"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let fixtures = house.appending(path: "Tests/SessionsTests/Fixtures").path
      for (name, file) in [
        ("20261101T1-a-1", "fixed"), ("20261102T1-b-2", "escalation"), ("$(x)", "fixed"),
        ("a b", "fixed"),
      ] {
        try FileManager.default.copyItem(
          atPath: "\(fixtures)/\(file).jsonl", toPath: "\(folder)/\(name).jsonl")
      }
      _ = try write("", to: "20261103T1-c-3.jsonl", in: folder)
      let names = ["20261102T1-b-2", "20261101T1-a-1"]
      #expect(completions("resume", "", state: state) == names)
      #expect(completions("report", "20261101", state: state) == ["20261101T1-a-1"])
    }
  }

  @Test(arguments: BadTree.all)
  func `With a bad tree nothing is offered and nothing said`(tree: BadTree) throws {
    let path = fixtures.appending(path: "bad/\(tree.name).yaml").path
    // What the checker only warns of, or finds beside the file, can be walked, and so be completed.
    let isLoaded = DecisionTree.load(try tree.read()).tree != nil
    #expect(isLoaded || completions(path, "-a", "") == [])
    #expect(isLoaded || completions(path, "-a", "event=") == [])
  }

  @Test(arguments: ["/nowhere.yaml", "/dev/zero", "/", "-", "a\u{0}b", "/proc/self/fd/0"])
  func `With something that is no tree nothing is offered, said or waited for`(path: String) {
    #expect(completions(path, "-a", "") == [])
  }

  @Test func `A command line that makes no sense has no completions`() {
    #expect(completions("--jsom", "") == [])
    #expect(completions("-a", "event=7026", "-x", "") == [])
    #expect(completions("check", "--fromat=x", "") == [])
  }

  @Test func `What a word means stands on its line, and can't steer a terminal`() throws {
    try withFolder { folder in
      let tree = smallTree.replacing("There is not", with: "\"There\\nis \\u202E not\"")
      let path = try write(tree, to: "small.yaml", in: folder)
      let run = run("completions", "words", "--", path, "-a", "light=of")
      #expect(run.output == "light=off\tThere is <U+202E> not\n")
    }
  }

  @Test(arguments: Commands.Shell.allCases)
  func `Each shell has a script, and others are refused`(shell: Commands.Shell) throws {
    let script = try String(
      contentsOf: house.appending(path: "Resources/" + shell.script), encoding: .utf8)
    #expect(run("completions", shell.rawValue).output == script)
    #expect(run("completions", shell.rawValue, environment: ["LC_ALL": "C"]).output == script)
    for (words, text) in [
      ([], "Name one shell: bash, zsh, fish."), (["bash", "zsh"], "Name one shell"),
      (["bsah"], "Did you mean \"bash\"? The shells: bash, zsh, fish."),
    ] {
      let run = run(["completions"] + words)
      #expect(run.status == 2 && run.output.isEmpty && run.error.contains(text))
    }
  }
}

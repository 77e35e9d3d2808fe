// Evidence in a conversation: the file, the signs, the journal and what is followed.

import Casework
import Evidence
import FoundationEssentials
import ShippedTrees
import Testing
import Tree

@testable import Commands

struct EvidenceTalkTests {
  private let log = """
    Event ID: 7026
    Source: MSExchangeMig
    Description: Migration Aborted due to Mapi logon failure.

    """

  @Test(arguments: ShippedTree.all)
  func `Every tree inside the program declares evidence`(tree: ShippedTree) throws {
    let world = World(
      environment: Environment([:]), isInteractive: false, columns: 80,
      streams: Streams(readLine: { nil }, output: { _ in }, error: { _ in }))
    let loaded = try world.loadToWalk(.shipped(tree))
    #expect(loaded.hasEvidence && !loaded.evidence.isEmpty)
  }

  @Test func `A file that is named answers, and journal and report say by which line`() throws {
    try withFolder { folder in
      try Data(log.utf8).write(to: URL(filePath: folder + "/app.log"))
      let environment = ["XDG_STATE_HOME": folder, "LC_ALL": "C.UTF-8"]
      let talk = run(
        "--plain", input: ["evidence \(folder)/app.log", "take", "revise"],
        environment: environment)
      #expect(talk.output.contains("\(folder)/app.log:1"), "\(talk.output)")
      #expect(talk.words.contains("Taken from \(folder)/app.log: 1 answer (undo takes it back)."))
      #expect(run("report", environment: environment).output.contains("app.log:1: Event ID: 7026"))
      let undone = run("resume", "--plain", input: ["undo"], environment: environment)
      #expect(undone.output.contains("Taken back: all that was taken from evidence."))
    }
  }

  @Test func `A session that is gone on with can follow a file, where its tree reads one`() throws {
    try withFolder { folder in
      let path = try write(log, to: "app.log", in: folder)
      let environment = ["XDG_STATE_HOME": folder, "LC_ALL": "C.UTF-8"]
      _ = run("--plain", input: ["note begun"], environment: environment)
      let talk = run(
        "resume", "--plain", "--follow", path, input: ["evidence", "take"],
        environment: environment)
      #expect(talk.words.contains("Taken from \(path): 1 answer"), "\(talk.output)")
      let tree = try write(smallTree, to: "small.yaml", in: folder)
      _ = run("--plain", tree, input: ["note begun"], environment: environment)
      let other = run("resume", "--plain", "--follow", path, environment: environment)
      #expect(other.words.contains("declares no evidence, so that \"\(path)\" is not followed."))
    }
  }

  @Test func `A text that is typed ends with a dot, and a file that can't be read is said`() throws
  {
    let talk = run(
      "--plain",
      input: ["evidence -"] + log.split(separator: "\n").map(String.init) + [".", "back"])
    #expect(talk.output.contains("pasted text:1"), "\(talk.output)")
    #expect(!talk.output.contains("means nothing here"))
    let missing = run("--plain", input: ["evidence /nowhere/app.log", "evidence /dev/zero"])
    #expect(
      missing.words.contains("\"/nowhere/app.log\" can't be read: no such file or directory."))
    #expect(missing.words.contains("\"/dev/zero\" is no plain file, and was not read."))
  }

  /// The lines at which something was found, if anything was added to the file.
  private func lines(_ follower: inout Follower) -> [Int]? {
    follower.look(with: [:])?.findings.flatMap(\.signs).map(\.line)
  }

  @Test func `A file that grows is read on, and one that shrinks is begun anew`() throws {
    try withFolder { folder in
      let file = URL(filePath: folder + "/typescript")
      let world = World(
        environment: Environment([:]), isInteractive: false, columns: 80,
        streams: Streams(readLine: { nil }, output: { _ in }, error: { _ in }))
      let evidence = try world.loadToWalk(.usual).evidence
      var follower = Follower(file.path, named: "typescript", as: evidence.map(\.source))
      #expect(lines(&follower) == nil)
      try Data("all is well\n".utf8).write(to: file)
      #expect(lines(&follower) == [])
      #expect(lines(&follower) == nil)
      try Data(("all is well\n" + log).utf8).write(to: file)
      #expect(lines(&follower) == [2])
      try Data("well\n".utf8).write(to: file)
      #expect(lines(&follower) == [])
    }
  }

  @Test func `What is new in a followed file is offered, and nothing is answered unasked`() throws {
    try withFolder { folder in
      try Data(log.utf8).write(to: URL(filePath: folder + "/typescript"))
      let talk = run(
        "--plain", "--follow", folder + "/typescript", input: ["help", "evidence", "take"])
      #expect(
        talk.words.contains("1 new sign in \(folder)/typescript: evidence shows what follows"))
      #expect(talk.words.contains("Taken from \(folder)/typescript: 1 answer"))
    }
    #expect(run("--json", "--follow", "x").status == 2)
  }
}

extension Run {
  /// The output with a blank between words, however it was wrapped.
  fileprivate var words: String {
    output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

// The report as a command: which session is meant, in which form, and what can go wrong.

import Casework
import FoundationEssentials
import Glibc
import Testing

@testable import Commands
@testable import JSON
@testable import Journals

struct ReportCommandTests {
  /// What the program said, and its exit status.
  private struct Said {
    var output = ""
    var error = ""
    var status: Int32 = 0
  }

  private let stamp = TreeStamp(
    id: "msmail-exchange", title: "Migration", reviewed: nil,
    digest: TreeStamp.digest(of: Resource.bytes(of: "trees/msmail-exchange.yaml") ?? []), path: nil)

  /// Runs the program in a folder with sessions of the given names, newest last; one of them may
  /// have been gone on with later than all were begun.
  private func run(
    _ arguments: String..., sessions: [String] = [], later: String = "", broken: String = "",
    locale: String = "C.UTF-8"
  ) throws -> Said {
    let state = FileManager.default.temporaryDirectory.appending(
      path: "report-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: state) }
    let folder = state.appending(path: "kbwizard/sessions")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in sessions {
      var lines = [
        Entry(time: "2026-11-23T09:00:00Z", what: .started(stamp)),
        Entry(time: "2026-11-23T09:01:00Z", what: .did(.noted("Zoë was in \(name) \u{1B}[2J"))),
      ]
      if name == later {
        lines.append(Entry(time: "2026-11-24T09:00:00Z", what: .did(.noted("Later."))))
      }
      let text = lines.map { $0.line + "\n" }.joined() + broken
      try Data(text.utf8).write(to: folder.appending(path: name + ".jsonl"))
    }
    var said = Said()
    let program = Program(
      arguments: ["report"] + arguments.map { $0.replacing("FOLDER", with: folder.path()) },
      environment: ["XDG_STATE_HOME": state.path(), "LC_ALL": locale], isInteractive: false,
      streams: Streams(
        readLine: { nil }, output: { said.output += $0 }, error: { said.error += $0 }))
    said.status = program.run()
    return said
  }

  private let both = ["20261122T080000-printer-7", "20261123T090000-mail-8"]

  @Test func `Without a name the newest session is meant`() throws {
    let said = try run(sessions: both)
    #expect(said.status == 0)
    #expect(said.error.isEmpty)
    #expect(said.output.contains("Zoë was in 20261123T090000-mail-8 <U+001B>[2J"))
  }

  @Test func `Without a name the session touched last is meant, though another began later`()
    throws
  {
    let said = try run(sessions: both, later: both[0])
    #expect(said.output.contains("was in \(both[0]) "))
    #expect(!said.output.contains(both[1]))
  }

  @Test(arguments: [
    "20261122T080000-printer-7", "20261122", "FOLDER/20261122T080000-printer-7.jsonl",
  ])
  func `A session is found by its name, its beginning and its path`(word: String) throws {
    let said = try run(word, sessions: both)
    #expect(said.status == 0)
    #expect(said.output.contains("was in 20261122T080000-printer-7"))
  }

  @Test(arguments: [
    (["2026"], "2 sessions begin with \"2026\""),
    (["20261122T080000-pirnter-7"], "Did you mean \"20261122T080000-printer-7\"?"),
    (["nothing"], "There is no session \"nothing\". The newest: \"20261123T090000-mail-8\"."),
    (["--format=markdwon"], "Did you mean \"markdown\"?"),
    (["a", "b"], "\"b\" is one too many"),
  ])
  func `What is unknown is answered with what is known`(words: [String], answer: String) throws {
    let said =
      words.count == 2
      ? try run(words[0], words[1], sessions: both) : try run(words[0], sessions: both)
    #expect(said.status == 2)
    #expect(said.output.isEmpty)
    #expect(said.error.contains(answer))
  }

  @Test func `Without any session the answer says so`() throws {
    let said = try run()
    #expect(said.status == 2)
    #expect(said.error.contains("There is no session yet"))
  }

  @Test func `A file that can't be read ends with 3`() throws {
    for path in ["FOLDER/none.jsonl", "FOLDER/"] {
      let said = try run(path, sessions: both)
      #expect(said.status == 3)
      #expect(said.error.contains("can't be read"))
    }
  }

  @Test func `A torn or foreign line is told, and the report still comes`() throws {
    let torn = try run(sessions: both, broken: "{\"time\"")
    #expect(torn.status == 0)
    #expect(torn.error == "kbwizard: The last line of the journal was cut off, and is left out.\n")
    #expect(torn.output.contains("was in"))
    let foreign = try run(sessions: both, broken: "hello\n")
    #expect(foreign.error.hasPrefix("kbwizard: 1 line of the journal can't be read"))
    #expect(foreign.output.contains("was in"))
  }

  @Test func `The tree inside the program tells what remains possible`() throws {
    let said = try run(sessions: both)
    #expect(said.output.contains("Find out: Which event did the Migration Wizard log?"))
  }

  @Test func `The formats differ, and who and where are left out unless asked for`() throws {
    let markdown = try run("--format", "markdown", sessions: both).output
    #expect(markdown.hasPrefix("# Migration\n"))
    let json = try run("-fjson", sessions: both).output
    #expect(SessionsTests.json(json)?["host"]?["user"] == nil)
    let told = try run("-fjson", "--with-host", sessions: both).output
    #expect(
      SessionsTests.json(told)?["host"]?["user"]?.string == "uid \(geteuid())")
  }

  @Test func `Without UTF-8 nothing is lost`() throws {
    let markdown = try run("-fmarkdown", sessions: both, locale: "C").output
    #expect(markdown.contains("Zo&#235; was in"))
    let json = try run("-fjson", sessions: both, locale: "C").output
    #expect(json.contains("Zo\\u00eb was in"))
    let text = try run(sessions: both, locale: "C").output
    #expect(text.contains("Zoe was in"))
  }
}

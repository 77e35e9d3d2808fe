// What `kbwizard sessions` lists and deletes.

import CLocks
import Casework
import FoundationEssentials
import Glibc
import Testing
import Text

@testable import Commands
@testable import JSON
@testable import Journals

@Suite(.serialized) struct ListingTests {
  private let folder = Folder()
  private let fix = Named(id: "fix", text: "Fix it")
  private let question = Named(id: "q", text: "Which?")

  /// Runs the program; its status, and what it said and complained.
  private func run(
    _ arguments: String..., environment: [String: String]? = nil
  ) -> (status: Int32, output: String, errors: String) {
    var (output, errors) = ("", "")
    let status = Program(
      arguments: ["sessions"] + arguments,
      environment: environment ?? ["XDG_STATE_HOME": folder.path, "LANG": "C.UTF-8"],
      isInteractive: false,
      streams: Streams(
        readLine: { nil }, output: { output += $0 }, error: { errors += $0 })
    ).run()
    return (status, output, errors)
  }

  /// Writes a journal whose last event was a number of seconds ago.
  private func write(_ name: String, _ events: [Event], ago: Int = 0) throws {
    let time = Clock.text(of: (Clock.seconds(of: Clock.now()) ?? 0) - ago)
    let tree = TreeStamp(
      id: "tree", title: "A tree", reviewed: nil, digest: TreeStamp.digest(of: []), path: nil)
    let entries = [.started(tree)] + events.map { Entry.What.did($0) }
    try folder.write(
      entries.map { Entry(time: time, what: $0) }.journal, to: "kbwizard/sessions/\(name).jsonl")
  }

  /// The names of the sessions that are there.
  private var names: [String] {
    (Store(stateHome: folder.path)?.names ?? []).sorted()
  }

  @Test func `Without sessions one sentence says so`() {
    #expect(run() == (0, "There are no sessions.\n", ""))
    #expect(run("--json") == (0, "[]\n", ""))
    #expect(
      run("--delete", "0")
        == (
          0,
          "Deleted no session: there is none that is finished (helped, handed-on, nothing-wrong "
            + "or given-up), and was touched last more than 0 days ago.\n", ""
        ))
  }

  @Test func `Those that wait come first, then the unfinished ones, the newest first`() throws {
    let choice = Named(id: "c", text: "This")
    try write("a-helped", [.judged(fix: fix, .helped)], ago: 90)
    try write("b-old", [.answered(question: question, choices: [choice])], ago: 3 * 86_400 + 9)
    try write("c-new", [.answered(question: question, choices: [])], ago: 2 * 3600 + 9)
    try write("d-waits", [.judged(fix: fix, .waiting("the night"))], ago: 400 * 86_400)
    let (status, output, errors) = run()
    let rows = output.split(separator: "\n")
    #expect(status == 0 && errors.isEmpty)
    #expect(
      rows.map { $0.prefix { $0 != " " } } == ["SESSION", "d-waits", "c-new", "b-old", "a-helped"])
    #expect(rows[1].contains("  waiting: the night  tree  none yet"))
    #expect(rows[2].contains("  2 hours ago   unfinished          tree  Which? Not sure"))
    #expect(rows[3].contains("  3 days ago    unfinished          tree  Which? This"))
    #expect(rows[4].contains("  1 minute ago  helped: Fix it      tree"))
  }

  @Test func `As JSON there is an object for each`() throws {
    try write("a", [.answered(question: question, choices: []), .judged(fix: fix, .waiting("x"))])
    let (status, output, _) = run("--json")
    #expect(status == 0)
    guard case .array(let items)? = json(output) else {
      Issue.record("no array: \(output)")
      return
    }
    #expect(items.count == 1)
    let wanted = [
      "session": "a", "tree": "tree", "title": "A tree", "state": "waiting", "fix": "fix",
      "waitingFor": "x", "question": "q", "questionText": "Which?", "choice": "?",
    ]
    for (name, text) in wanted { #expect(items.first?[name]?.string == text, "\(name)") }
  }

  @Test func `Nothing in a journal or its name can steer the terminal`() throws {
    for text in nastyTexts.dropLast() {
      try write("a\u{1B}[2J", [.answered(question: Named(id: "q", text: text), choices: [])])
      let (_, output, errors) = run()
      #expect(output.split(separator: "\n", omittingEmptySubsequences: false).count == 3)
      #expect(output == output.visible(keepingNewlines: true) && errors.isEmpty)
    }
    try folder.write([0x0A], to: "kbwizard/sessions/bad\u{1B}[2J\nkbwizard: x.jsonl")
    let errors = run().errors
    #expect(
      errors.contains("bad<U+001B>[2J<U+000A>kbwizard: x.jsonl") && !errors.contains("\u{1B}"))
  }

  @Test func `What can't be read is named, and the rest listed`() throws {
    try write("good", [])
    try folder.write([0x0A], to: "kbwizard/sessions/empty.jsonl")
    try folder.write([0, 255, 10], to: "kbwizard/sessions/binary.jsonl")
    try folder.write([], to: "kbwizard/sessions/folder.jsonl/x")
    #expect(mkfifo(folder.path + "/kbwizard/sessions/pipe.jsonl", 0o600) == 0)
    let (status, output, errors) = run()
    #expect(status == 3)
    #expect(output.contains("\ngood "))
    #expect(errors.split(separator: "\n").count == 4)
    for name in ["empty", "binary", "folder", "pipe"] {
      #expect(errors.contains("/\(name).jsonl\" holds no session that this version can read."))
    }
  }

  @Test func `An empty file, which a program killed too early has left, is no session`() throws {
    try folder.write([], to: "kbwizard/sessions/left.jsonl")
    #expect(run() == (0, "There are no sessions.\n", ""))
    try write("good", [])
    let (status, output, errors) = run()
    #expect(status == 0 && output.contains("\ngood ") && errors.isEmpty)
    #expect(names == ["good"])
  }

  @Test func `A pipe or a device in the place of a journal is not read`() throws {
    try write("good", [])
    let place = folder.path + "/kbwizard/sessions/"
    try #require(mkfifo(place + "pipe.jsonl", 0o600) == 0)
    try #require(symlink("/dev/zero", place + "device.jsonl") == 0)
    let pipe = open(place + "pipe.jsonl", O_RDWR | O_NONBLOCK)
    try #require(pipe >= 0)
    defer { close(pipe) }
    var letter = UInt8(ascii: "x")
    try #require(Glibc.write(pipe, &letter, 1) == 1)
    let (status, output, errors) = run()
    #expect(status == 3)
    #expect(output.contains("\ngood "))
    #expect(errors.split(separator: "\n").count == 2)
    #expect(read(pipe, &letter, 1) == 1)
  }

  @Test func `Only what was finished long enough ago is deleted`() throws {
    try write("old", [.judged(fix: fix, .helped)], ago: 10 * 86_400 + 60)
    try write("newer", [.judged(fix: fix, .helped)], ago: 9 * 86_400)
    try write("open", [.judged(fix: fix, .partly(""))], ago: 99 * 86_400)
    try write("waits", [.judged(fix: fix, .waiting(""))], ago: 99 * 86_400)
    try write(
      "taken-back", [.judged(fix: fix, .helped), .judged(fix: fix, nil)], ago: 99 * 86_400)
    #expect(
      run("--delete", "11").output
        == "Deleted no session: there is none that is finished (helped, handed-on, nothing-wrong "
        + "or given-up), and was touched last more than 11 days ago.\n")
    #expect(run("--delete=99999999999999").output.hasPrefix("Deleted no session"))
    #expect(run("--delete", "10") == (0, "Deleted 1 session.\n", ""))
    #expect(names == ["newer", "open", "taken-back", "waits"])
    #expect(run("--delete", "0") == (0, "Deleted 1 session.\n", ""))
    #expect(names == ["open", "taken-back", "waits"])
  }

  @Test func `Sessions are listed and deleted by their state`() throws {
    let events: [(String, [Event])] = [
      ("unfinished", [.noted("x")]), ("waiting", [.judged(fix: fix, .waiting("x"))]),
      ("helped", [.judged(fix: fix, .helped)]), ("handed-on", [.judged(fix: fix, .handedOn)]),
      ("nothing-wrong", [.judged(fix: fix, .nothingWrong)]), ("given-up", [.gaveUp]),
    ]
    for (state, events) in events {
      try write("is-\(state)", events, ago: 86_400)
      #expect(run("--state", state).output.split(separator: "\n").count == 2)
      #expect(run("--state", state, "--json").output.contains("\"state\": \"\(state)\""))
    }
    #expect(run("--delete", "0", "--state", "unfinished") == (0, "Deleted 1 session.\n", ""))
    #expect(run("--state=unfinished").output == "No session is unfinished.\n")
    #expect(
      run("--delete", "0", "--state", "unfinished").output
        == "Deleted no session: there is none that is unfinished, and was touched last more than "
        + "0 days ago.\n")
    #expect(run("--delete", "0").output == "Deleted 4 sessions.\n")
    #expect(names == ["is-waiting"])
    let mistake = run("--state", "handed on")
    #expect(mistake.status == 2 && mistake.errors.contains("Did you mean \"handed-on\"?"))
  }

  @Test func `A session that is open is never deleted`() throws {
    try write("a", [.judged(fix: fix, .helped)], ago: 86_400)
    var release: Int32 = -1
    let path = folder.path + "/kbwizard/sessions/a.jsonl"
    let child = lock_elsewhere(path, &release)
    try #require(child > 0)
    let (status, output, errors) = run("--delete", "0")
    #expect(status == 0 && output == "Deleted 0 sessions.\n")
    #expect(errors.contains("is open in another kbwizard (process \(child))"))
    #expect(names == ["a"])
    close(release)
    waitpid(child, nil, 0)
    #expect(run("--delete", "0").output == "Deleted 1 session.\n")
  }

  @Test(arguments: [
    ["--delete", "-1"], ["--delete", "x"], ["--delete=1.5"], ["--delete="], ["--delete"],
    ["--delete", "+1"], ["--delete", "99999999999999999999"], ["--json", "--delete", "1"], ["name"],
  ])
  func `A command line that makes no sense deletes nothing`(arguments: [String]) throws {
    try write("a", [.judged(fix: fix, .helped)], ago: 99 * 86_400)
    var errors = ""
    let status = Program(
      arguments: ["sessions"] + arguments, environment: ["XDG_STATE_HOME": folder.path],
      isInteractive: false,
      streams: Streams(readLine: { nil }, output: { _ in }, error: { errors += $0 })
    ).run()
    #expect(status == 2 && !errors.isEmpty)
    #expect(names == ["a"])
  }

  @Test func `Without a home there is no folder to look into`() {
    let (status, _, errors) = run(environment: ["HOME": "relative"])
    #expect(status == 3)
    #expect(errors.contains("HOME"))
  }
}

// The program in a real terminal: few tests, of what no other test can see.

import FoundationEssentials
import Glibc
import Testing

@Suite(.serialized, .timeLimit(.minutes(1))) struct PtyTests {
  private static let question = "Is the plug in the wall?"

  /// The program with its first question on the screen.
  private func started(_ environment: [String: String] = [:]) throws -> Console {
    let console = try Console(environment: environment)
    try console.see(PtyTests.question)
    return console
  }

  @Test func `A tree is finished by keys`() throws {
    let console = try started()
    console.type("1")
    try console.see("What does the bulb look like?")
    console.type("\r")
    try console.see("Way 1 of 2")
    console.type("  \t")
    try console.see("Way 2 of 2")
    console.type("y")
    try console.see("It helped")
    console.type("q")
    #expect(console.end() == 0)
    #expect(console.leftovers == [])
    let next = "For a report type:\r\n  kbwizard report "
    #expect(console.text.contains("Helped: Put a new bulb in.\r\n" + next))
  }

  @Test func `A report is as wide as the screen, whatever page it is opened on`() throws {
    let console = try started()
    console.type("RG")
    try console.see("of the tree; no question is answered yet.")
    console.type("qq")
    #expect(console.end() == 1)
  }

  @Test func `Quitting restores the terminal, and the status is 1`() throws {
    let console = try started()
    #expect(console.modesOn.isSuperset(of: ["1000", "1006", "1049", "2004"]))
    #expect(console.leftovers.contains("termios"))
    console.type("q")
    #expect(console.end() == 1)
    #expect(console.leftovers == [])
  }

  @Test func `Ctrl-C ends the program with status 130 on every page`() throws {
    for (keys, text) in [("", PtyTests.question), ("?", "Keys"), ("1R", "Report")] {
      let console = try started()
      console.type(keys)
      try console.see(text)
      console.type("\u{3}")
      #expect(console.end() == 130)
      #expect(console.leftovers == [])
    }
  }

  @Test(arguments: [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGUSR1, SIGALRM, SIGXCPU, SIGPROF, SIGSYS,
    SIGPIPE, 34, 64,
  ])
  func `A signal restores the terminal, and the program dies of it`(signal: Int32) throws {
    let console = try started()
    console.send(signal)
    #expect(console.end() == 128 + signal)
    #expect(console.leftovers == [])
  }

  @Test func `A window of absurd width is taken as a wide one`() throws {
    let console = try started()
    console.resize(65_535, 24)
    try console.see(PtyTests.question)
    console.type("q")
    #expect(console.end() == 1)
  }

  @Test func `The name of a session from elsewhere is quoted where it is to be typed`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "state-\(UUID())").path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let first = try started(["XDG_STATE_HOME": folder])
    first.type("1")
    try first.see("What does the bulb look like?")
    first.type("q")
    #expect(first.end() == 1)
    let sessions = folder + "/kbwizard/sessions/"
    let file = try #require(FileManager.default.contentsOfDirectory(atPath: sessions).first)
    let path = sessions + "x; touch y #.jsonl"
    try FileManager.default.moveItem(atPath: sessions + file, toPath: path)
    let again = try Console(
      [Console.program[0], "resume", path], environment: ["XDG_STATE_HOME": folder])
    try again.see("What does the bulb look like?")
    again.type("q")
    #expect(again.end() == 1)
    #expect(again.text.contains("kbwizard resume 'x; touch y #'\r\n"))
  }

  @Test(arguments: ["--plain", "--no-mouse"])
  func `A limit for the size of files is said like a full disk, and the walk goes on`(
    option: String
  ) throws {
    let script = "ulimit -f 1; exec \"$0\" \(option) \"$1\""
    let console = try Console(["/bin/sh", "-c", script] + Console.program)
    let isPlain = option == "--plain"
    func note(_ text: String) { console.type(isPlain ? "note\r\(text)\r" : "+\(text)\r") }
    try console.see(PtyTests.question)
    note("kept")
    try console.see("Noted: kept")
    note(String(repeating: "x", count: 1_200))
    try console.see("file too large")
    note("end")
    try console.see("end (u")
    console.type(isPlain ? "quit\ryes\r" : "qy")
    try console.see("This session is not on disk.")
    console.type("\r")
    #expect(console.end() == 1)
  }

  @Test func `A terminal that is closed ends the program`() throws {
    let console = try started()
    console.hangUp()
    #expect(console.end() == 128 + SIGHUP)
  }

  @Test func `After many changes of size the screen is the same`() throws {
    let console = try started()
    console.type("1")
    try console.see("What does the bulb look like?")
    let before = console.quietRows()
    for (columns, rows) in [(40, 12), (10, 3), (1, 1), (200, 60), (80, 24)] {
      console.resize(columns, rows)
      try console.see(columns == 10 ? "Needs 20x…" : columns == 1 ? "…" : "bulb")
    }
    try console.see(rows: before)
    console.type("q")
    #expect(console.end() == 1)
    #expect(console.leftovers == [])
  }

  @Test func `What is typed is seen, whatever means nothing comes right behind it`() throws {
    let console = try started()
    console.type("\u{1B}[<0;40;6M\u{1B}[<0;40;6m")
    try console.see("▸ 2")
    console.type("1\u{1B}[I")
    try console.see("What does the bulb look like?")
    console.type("q")
    #expect(console.end() == 1)
  }

  @Test func `A change of size that changes nothing has the screen drawn afresh`() throws {
    let console = try started()
    let before = console.quietRows()
    console.forgetScreen()
    console.send(SIGWINCH)
    try console.see(rows: before)
    console.type("q")
    #expect(console.end() == 1)
  }

  @Test func `Ctrl-Z hands the terminal to the shell, and fg shows the same screen again`() throws {
    let script = "set -m; \"$0\" \"$1\"; echo stopped; read line; fg >/dev/null; echo \"status $?\""
    let console = try Console(["/bin/sh", "-c", script] + Console.program)
    try console.see(PtyTests.question)
    console.type("1")
    try console.see("What does the bulb look like?")
    let before = console.quietRows()
    console.type("\u{1A}")
    try console.see("stopped")
    #expect(console.leftovers == [])
    console.forgetScreen()
    console.type("\n")
    try console.see(rows: before)
    console.type("\r")
    try console.see("Way 1 of 2")
    console.type("q")
    #expect(console.end() == 0)
    #expect(console.text.hasSuffix("status 1\r\n"))
    #expect(console.leftovers == [])
  }

  @Test func `What went wrong while more was typed already is seen all the same`() throws {
    let console = try started(["XDG_STATE_HOME": "/dev/null"])
    console.type("11")
    try console.see("This session is not kept.")
    console.type("h")
    try console.see("What does the bulb look like?")
    #expect(!console.quietRows().joined().contains("This session is not kept."))
  }

  @Test func `Without a shell Ctrl-Z changes nothing`() throws {
    let console = try started()
    console.type("\u{1A}1")
    try console.see("What does the bulb look like?")
  }

  @Test func `SIGCONT has the whole screen drawn anew`() throws {
    let console = try started()
    let before = console.quietRows()
    console.forgetScreen()
    console.send(SIGCONT)
    try console.see(rows: before)
  }

  @Test func `What is pasted into a menu changes nothing`() throws {
    let console = try started()
    console.type("\u{1B}[200~q\ny\n\n\u{1B}[201~?")
    try console.see("Keys")
    console.type("\u{1B}[200~q\ny\n\n\u{1B}[201~q1")
    try console.see("What does the bulb look like?")
  }

  @Test func `What is pasted into a field is text`() throws {
    let console = try started()
    console.type("?/\u{1B}[200~sc\u{1B}[2Jreen\nq\n\u{1B}[201~")
    try console.see("not found")
    #expect(console.rows.last?.contains("/sc[2Jreen") == true)
  }

  @Test(arguments: ["no-such-terminal", "dumb", ""])
  func `On a terminal that nobody knows the conversation is by lines`(name: String) throws {
    let console = try started(["TERM": name])
    console.type("in\n")
    try console.see("What does the bulb look like?")
    console.type("quit\n")
    #expect(console.end() == 1)
    #expect(!console.sent.contains(0x1B))
    #expect(console.leftovers == [])
  }

  @Test func `Without UTF-8 every byte is ASCII`() throws {
    let console = try started(["LC_ALL": "C", "LANG": ""])
    console.type("1?")
    try console.see("Keys")
    #expect(console.sent.allSatisfy { $0 < 0x80 })
  }

  @Test func `Without a mouse no mode of the mouse is switched on`() throws {
    let console = try Console(Console.program + ["--no-mouse"])
    try console.see(PtyTests.question)
    #expect(console.modesOn.isDisjoint(with: ["9", "1000", "1002", "1003", "1006"]))
  }
}

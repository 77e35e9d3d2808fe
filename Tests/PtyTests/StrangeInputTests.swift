// What comes from a terminal without a person having typed it, in the real program.

import Casework
import FoundationEssentials
import Glibc
import Journals
import Testing

@Suite(.serialized, .timeLimit(.minutes(1))) struct StrangeInputTests {
  private static let strings = [
    "\u{1B}]11;rgb:0000/1111/2222\u{1B}\\", "\u{1B}]52;c;aGVsbG8=\u{7}",
    "\u{1B}P>|XTerm(379)\u{1B}\\",
    "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}^1y1\u{1B}\\", "\u{1B}X1y1\u{1B}\\", "\u{1B}1", "\u{1B}y",
    "\u{1B}\r",
    "\u{1B}é", "\u{1B}[I\u{1B}[O", "\u{1B}[?62;22c", "\u{1B}[24;80R", "\u{1B}]11;rgb:1",
  ]

  /// Types a key again and again until a text stands in the last rows of the screen.
  private func press(_ key: String, in console: Console, until text: String) {
    repeat { console.type(key) } while !console.quietRows().suffix(2).joined().contains(text)
  }

  /// What the only session did that lies in a folder.
  private func events(in folder: String) throws -> [Event] {
    let store = Store(stateHome: folder)
    guard let name = store?.names.first else { return [] }
    let path = "\(folder)/kbwizard/sessions/\(name).jsonl"
    return Record(name: "", parsing: Array(try Data(contentsOf: URL(filePath: path)))).events
  }

  @Test func `What the terminal answers to somebody else answers nothing, and ends no field`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "state-\(UUID())").path()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let console = try Console(environment: ["XDG_STATE_HOME": folder])
    try console.see("Is the plug in the wall?")
    let before = console.quietRows()
    for string in Self.strings {
      console.type(string)
      #expect(console.quietRows() == before)
    }
    #expect(try events(in: folder) == [])
    // The last one has no end, and takes what is typed for a while.
    press("n", in: console, until: "Note:")
    for string in Self.strings {
      console.type(string)
      _ = console.quietRows()
    }
    press("x", in: console, until: "x")
    console.type("\u{15}dry\r")
    try console.see("Noted: dry")
    console.type("q")
    #expect(console.end() == 1)
    #expect(try events(in: folder) == [.noted("dry")])
  }

  @Test func `The keypad in application mode types digits, whatever terminfo says of it`() throws {
    for name in ["xterm-256color", "linux", "vt220", "screen-256color"] {
      let console = try Console(environment: ["TERM": name])
      try console.see("Is the plug in the wall?")
      console.type("\u{1B}Ol\u{1B}Om\u{1B}On\u{1B}Oq")
      try console.see("What does the bulb look like?")
    }
  }

  @Test(arguments: [
    ("\u{1B}[<65;40;10M\u{1B}[<65;40;10M\u{1B}[<65;40;10M", "", ""), ("\u{1B}[I", "", ""),
    ("\u{1B}[<0;4;1M\u{1B}[<0;4;1m\u{1B}[O", "x", "x"), ("\u{1B}[M`((", "", ""), ("", "x", "x"),
    ("", "touch x", ""),
  ])
  func `Reports behind the last key don't reach the shell, and no half of a command does`(
    reports: String, typed: String, read: String
  ) throws {
    let script = "\"$0\" \"$1\"; echo over; read line; echo \"<$line>\""
    let console = try Console(["/bin/sh", "-c", script] + Console.program)
    try console.see("Is the plug in the wall?")
    console.type("q\(reports)\(typed)\n")
    try console.see("over")
    if typed != read { console.type("\n") }
    _ = console.end()
    #expect(console.text.hasSuffix("<\(read)>\r\n"))
    #expect(console.leftovers == [])
  }

  @Test func `Without a mouse what is typed behind the last key is for the shell`() throws {
    let script = "\"$0\" --no-mouse \"$1\"; read line; echo \"<$line>\""
    let console = try Console(["/bin/sh", "-c", script] + Console.program)
    try console.see("Is the plug in the wall?")
    console.type("qtouch x\n")
    _ = console.end()
    #expect(console.text.hasSuffix("<touch x>\r\n"))
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGTERM, SIGHUP])
  func `A terminal that takes nothing keeps no program alive`(signal: Int32) throws {
    let console = try Console(columns: 150, rows: 50)
    try console.see("Is the plug in the wall?")
    console.type(String(repeating: "\u{C}", count: 50))
    console.waitUntilFull()
    console.send(signal)
    #expect(console.end(looking: false) == 128 + signal)
    #expect(!console.leftovers.contains("termios"))
  }
}

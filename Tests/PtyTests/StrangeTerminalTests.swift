// The program in terminals that are unlike an xterm, given back as they were by every way out.

import FoundationEssentials
import Glibc
import Testing

@Suite(.serialized, .timeLimit(.minutes(1))) struct StrangeTerminalTests {
  /// Types of terminals whose entries have each been trouble to somebody, as far as they are installed.
  private static let names = [
    "linux", "vt100", "vt220", "vt52", "ansi", "rxvt", "screen", "cygwin", "sun", "hurd", "mach",
    "wsvt25", "wyse50", "wyse60", "tvi955", "adm3a", "hp2621", "att5425-w", "amiga-8bit", "c100",
    "scoansi", "putty", "aixterm", "9term", "glasstty", "tek4014", "vip7800-w",
  ].filter { name in
    ["/etc", "/lib", "/usr/share"].contains {
      access("\($0)/terminfo/\(name.prefix(1))/\(name)", F_OK) == 0
    }
  }

  /// Ends the program in one of the three ways that people do; whether it ended so.
  private func isEnded(_ console: Console, by way: Int) -> Bool {
    switch way {
    case 0: console.type("q")
    case 1: console.type("\u{3}")
    default: console.send(SIGTERM)
    }
    return console.end() == [1, 128 + SIGINT, 128 + SIGTERM][way]
  }

  @Test(arguments: names) func `Every kind of terminal gets its modes back`(name: String) throws {
    for way in 0..<3 {
      let console = try Console(environment: ["TERM": name])
      _ = console.quietRows()
      if console.leftovers.contains("termios") {
        console.type("?jkq")
        #expect(isEnded(console, by: way))
      } else {
        // Line mode, where a letter is no command before the line ends.
        console.type("?\rquit\r")
        #expect(console.end() == 1)
      }
      #expect(console.leftovers == [])
    }
  }

  @Test func `What terminfo has for leaving is sent byte for byte, however it ends`() throws {
    let (command, environment, folder) = try terminal(
      "bytes|leaves by bytes that are no UTF-8, cols#80, lines#24, cup=\\E[%i%p1%d;%p2%dH, "
        + "cr=^M, ind=^J, clear=\\E[H\\E[J, smcup=\\2337l, rmcup=\\2337h, smkx=\\E\\2121, "
        + "rmkx=\\E\\212%!2,\n")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for way in 0..<3 {
      let console = try Console(command, environment: environment)
      _ = console.quietRows()
      #expect(isEnded(console, by: way))
      for wanted in [[0x9B, 0x37, 0x68], [0x1B, 0x8A, 0x25, 0x21, 0x32]] as [[UInt8]] {
        #expect(console.sent.firstRange(of: wanted) != nil)
      }
      #expect(!console.leftovers.contains("termios"))
    }
  }

  @Test func `A terminal that can't move its cursor gets line mode, and keeps its modes`() throws {
    let (command, environment, folder) = try terminal(
      "fixed|a terminal whose cursor only goes on, cols#80, lines#24, cr=^M, ind=^J,\n")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let console = try Console(command, environment: environment)
    try console.see("1-2, 0 if not sure:")
    #expect(!console.leftovers.contains("termios"))
    console.type("1\r")
    try console.see("What does the bulb look like?")
    console.type("quit\r")
    #expect(console.end() == 1)
    #expect(console.leftovers == [])
  }

  /// The program on a terminal that an entry of terminfo describes: how to start it, and a folder to remove.
  private func terminal(
    _ entry: String
  ) throws -> (command: [String], environment: [String: String], folder: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "terminfo-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try entry.write(toFile: folder + "/source", atomically: true, encoding: .utf8)
    let script = "tic -o \"$TERMINFO\" \"$TERMINFO/source\" && exec \"$0\" \"$1\""
    let name = String(entry.prefix { $0 != "|" })
    return (
      ["/bin/sh", "-c", script] + Console.program, ["TERM": name, "TERMINFO": folder], folder
    )
  }
}

// Lines of any length from a descriptor, and what a conversation says to one that is too long.

import FoundationEssentials
import Glibc
import Testing

@testable import Commands

struct LineReaderTests {
  /// The lines of some bytes.
  private func lines(_ bytes: [UInt8]) throws -> [String] {
    try withFolder { folder in
      let path = folder + "/input"
      try Data(bytes).write(to: URL(filePath: path))
      let descriptor = open(path, O_RDONLY)
      defer { close(descriptor) }
      let reader = LineReader(descriptor)
      var lines: [String] = []
      while let line = reader.next() { lines.append(line) }
      return lines
    }
  }

  @Test(arguments: [
    ("", []), ("\n", [""]), ("a", ["a"]), ("a\nb", ["a", "b"]), ("a\r\n\r\nb\r\n", ["a", "", "b"]),
    ("a\n\n", ["a", ""]), ("a\0b\n\0", ["a\0b", "\0"]), ("é🦀\n", ["é🦀"]), ("\r", [""]),
  ])
  func `A line ends at its end or at that of the input`(text: String, lines: [String]) throws {
    #expect(try self.lines(Array(text.utf8)) == lines)
  }

  @Test func `Bytes that are no text are shown as such`() throws {
    #expect(try lines([0x61, 0xFF, 0x0A, 0x80]) == ["a\u{FFFD}", "\u{FFFD}"])
  }

  @Test(arguments: [0, 1, 2, 100_000, 9_000_000])
  func `A line may be a mebibyte long, and no more of a longer one is kept`(more: Int) throws {
    let long = Array(repeating: UInt8(ascii: "x"), count: LineReader.limit + more)
    let lines = try lines(long + Array("\r\nnext\n".utf8))
    #expect(lines.map(\.utf8.count) == [LineReader.limit + min(1, more), 4])
  }

  @Test func `A conversation refuses a line that is too long, and goes on`() throws {
    let long = String(repeating: "7", count: LineReader.limit + 1)
    let run = run("--plain", input: [long, "7026", "ba\0ck"])
    #expect(run.output.contains("That line was longer than 1 MiB, and was not read."))
    #expect(run.output.utf8.count < 20_000)
    #expect(run.output.contains("Migration Aborted due to Mapi logon failure"))
    #expect(run.output.contains("ba<U+0000>ck"))
  }
}

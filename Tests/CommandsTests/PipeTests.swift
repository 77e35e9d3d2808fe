// Pipes in the places of files.

import FoundationEssentials
import Glibc
import Testing

@testable import Commands

struct PipeTests {
  @Test(arguments: [["check"], ["show"], ["report"], ["resume"], ["evidence"], []])
  func `Nobody waits for a pipe that has a name`(command: [String]) throws {
    try withFolder { folder in
      let path = "\(folder)/pipe"
      try #require(mkfifo(path, 0o600) == 0)
      let run = run(command + [path])
      #expect(run.status == 3)
      #expect(
        run.error.contains(
          "\(path)\" can't be read: it is a pipe. Name a file, or pipe a text in."),
        "\(run.error)")
    }
  }

  @Test func `One without a name is read, as a shell makes it`() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    defer { close(ends[0]) }
    let bytes = Array(smallTree.utf8)
    #expect(Glibc.write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    let run = run(["check", "/dev/fd/\(ends[0])"])
    #expect(run.status == 0, "\(run.error)")
  }
}

// Giving sessions up, discarding them, and choosing one that is open elsewhere, in the whole program.

import CLocks
import Casework
import Glibc
import Testing

@testable import Journals

@Suite(.serialized) struct PutAwayTests {
  private let walker = Walker()

  /// The words that were said, wherever they are wrapped.
  private func words(_ run: Walker.Run) -> String {
    run.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  @Test func `A session that is given up is kept, listed so, and not gone on with by itself`()
    throws
  {
    let run = walker.run(lampTree, typing: ["in", "give-up", "give-up"])
    #expect(run.status == 1 && run.errors.isEmpty)
    #expect(run.output.contains("Given up.\nFor a report type:\n"))
    #expect(walker.records.first?.events.last == .gaveUp)
    #expect(walker.run("sessions").output.contains(", given up\n"))
    #expect(walker.run("resume").errors.contains("There is no unfinished session"))
    let name = try #require(walker.records.first?.name)
    let later = walker.run("resume", name, typing: ["note x", "quit"])
    #expect(words(later).contains("This session was given up;"))
    #expect(walker.run("sessions").output.contains(", unfinished\n"))
  }

  @Test func `A session that is discarded is gone`() {
    let run = walker.run(lampTree, typing: ["in", "1", "discard", "2"])
    #expect(run.status == 1 && run.errors.isEmpty)
    #expect(run.output.hasSuffix("The session is deleted.\n"))
    #expect(walker.run("sessions").output == "There are no sessions.\n")
  }

  @Test func `What can't be deleted is said, and stays`() throws {
    var lines = ["in", "discard", "discard"][...]
    let run = walker.run([lampTree]) {
      if lines.count == 1 {
        rename(walker.sessions, walker.sessions + "-moved")
      }
      return lines.popFirst()
    }
    #expect(run.status == 3 && run.errors.contains("can't be written"))
    rename(walker.sessions + "-moved", walker.sessions)
    #expect(walker.records.count == 1)
  }

  @Test func `Other sessions are given up and deleted on the start page`() {
    for line in ["in", "out"] { _ = walker.run(lampTree, typing: ["new", line, "quit"]) }
    let run = walker.run(lampTree, typing: ["give-up 2", "1", "give-up 2", "discard", "quit"])
    #expect(words(run).contains("The session is given up;"))
    #expect(words(run).contains("The session is deleted."))
    #expect(walker.records.map(\.events.last) == [.gaveUp])
  }

  @Test func `A session that is open elsewhere is said to be on the start page`() throws {
    _ = walker.run(lampTree, typing: ["in", "quit"])
    let name = try #require(walker.records.first?.name)
    var release: Int32 = -1
    let child = lock_elsewhere(walker.sessions + "/\(name).jsonl", &release)
    try #require(child > 0)
    let run = walker.run(lampTree, typing: ["2", "give-up 2", "2", "keep", "new", "quit"])
    close(release)
    waitpid(child, nil, 0)
    #expect(run.status == 1 && run.errors.isEmpty)
    #expect(run.count(of: "(process \(child))") == 2)
    #expect(run.output.contains("(question 1)"))
    #expect(walker.records.first?.events.count == 1)
    #expect(walker.run(lampTree, typing: ["2", "quit"]).output.contains("(question 2)"))
  }
}

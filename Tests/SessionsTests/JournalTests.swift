// What was kept is in the file once, whatever the disk does.

import Glibc
import Randomness
import Testing

@testable import Journals

struct JournalTests {
  private let folder = Folder()
  private var path: String { folder.path + "/a.jsonl" }

  private func mode(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  private func read() throws -> Record {
    Record(name: "a", parsing: try folder.bytes("a.jsonl"))
  }

  @Test func `Nobody else can look into the folder or the file`() throws {
    let deep = folder.path + "/x/y"
    _ = try Journal(in: deep, named: "a")
    #expect(mode(of: folder.path) == 0o700)
    #expect(mode(of: deep) == 0o700)
    #expect(mode(of: deep + "/a.jsonl") == 0o600)
  }

  @Test func `Each entry takes one write and one wait`() throws {
    var chance = Chance(1)
    let entries = chance.entries(20)
    let disk = FaultyDisk()
    var journal = try Journal(in: folder.path, named: "a", disk: disk.calls)
    for (number, entry) in entries.enumerated() {
      try journal.add(entry)
      #expect(disk.writes == number + 1 && disk.syncs == number + 1)
    }
    #expect(try folder.bytes("a.jsonl") == entries.journal)
  }

  @Test func `Lines are always added at the end`() throws {
    var chance = Chance(2)
    let entries = chance.entries(2)
    var journal = try Journal(in: folder.path, named: "a")
    try journal.add(entries[0])
    let other = open(path, O_WRONLY | O_APPEND)
    #expect(write(other, "x\n", 2) == 2)
    close(other)
    try journal.add(entries[1])
    #expect(try read().entries == entries)
  }

  @Test func `A journal is not begun twice`() throws {
    _ = try Journal(in: folder.path, named: "a")
    #expect(throws: JournalError.system(path, EEXIST)) {
      _ = try Journal(in: folder.path, named: "a")
    }
  }

  @Test func `A line that was cut off is ended before the next one`() throws {
    var chance = Chance(3)
    let entries = chance.entries(3)
    try folder.write(entries[..<1].map(\.self).journal + Array("{\"time".utf8), to: "a.jsonl")
    var journal = try Journal(resuming: path)
    try journal.add(entries[1])
    try journal.add(entries[2])
    let record = try read()
    #expect(record.entries == entries)
    #expect(record.unreadable == 1 && !record.isTorn)
  }

  @Test(arguments: FaultyDisk.Fault.allCases, [false, true])
  func `What was kept is in the file once, at whatever call the disk fails`(
    fault: FaultyDisk.Fault, lasts: Bool
  ) throws {
    var chance = Chance(4)
    let entries = chance.entries(20)
    for place in 1...entries.count {
      for triesAgain in [false, true] {
        let disk = FaultyDisk(fault, at: place, lasts: lasts)
        let kept = try keep(entries, on: disk, triesAgain: triesAgain)
        if !disk.isStuckForGood { #expect(try folder.bytes("a.jsonl") == kept.journal) }
        if !disk.fails { #expect(kept == entries) }
        unlink(path)
      }
    }
  }

  /// Adds entries, some of which fail, looks at the file after each, and returns what was kept.
  private func keep(
    _ entries: [Entry], on disk: FaultyDisk, triesAgain: Bool
  ) throws -> [Entry] {
    var journal = try Journal(in: folder.path, named: "a", disk: disk.calls)
    var kept: [Entry] = []
    for entry in entries {
      for _ in 0..<(triesAgain ? 2 : 1) {
        do throws(JournalError) {
          try journal.add(entry)
          kept.append(entry)
          break
        } catch {
          #expect(error.message.contains("can't be written"))
        }
      }
      let record = try read()
      // A disk on which nothing can be taken back either may hold one more that was not kept.
      #expect(record.entries.starts(with: kept) && record.entries.count <= kept.count + 1)
      #expect(record.unreadable == 0)
    }
    return kept
  }

  @Test func `A file that is gone is said, and not written to`() throws {
    var chance = Chance(5)
    let entries = chance.entries(2)
    var journal = try Journal(in: folder.path, named: "a")
    try journal.add(entries[0])
    unlink(path)
    var caught: JournalError?
    do { try journal.add(entries[1]) } catch { caught = error }
    #expect(caught == .system(path, ENOENT))
  }

  @Test func `What is no file can't be gone on with, and nobody waits for it`() throws {
    try folder.write([], to: "other")
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: JournalError.self) { _ = try Journal(resuming: path) }
    #expect(throws: JournalError.self) { _ = try Journal(resuming: folder.path) }
    #expect(throws: JournalError.system(folder.path + "/b", ENOENT)) {
      _ = try Journal(resuming: folder.path + "/b")
    }
    #expect(throws: JournalError.system(folder.path + "/other/x", ENOTDIR)) {
      _ = try Journal(in: folder.path + "/other/x", named: "a")
    }
  }
}

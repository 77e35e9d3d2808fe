// A deleted note is gone from the file, at once and whole, or still there.

import CLocks
import Casework
import FoundationEssentials
import Glibc
import Testing

@testable import Journals

@Suite(.serialized) struct ForgettingTests {
  private let folder = Folder()
  private var path: String { folder.path + "/a.jsonl" }
  private let events: [Event] = [
    .noted("one"), .noted("secret"), .renoted(note: 1, "secret too"), .noted("secret as well"),
    .undid, .noted("three"),
  ]

  private func begin(on disk: Disk = .real) throws -> Journal {
    var journal = try Journal(in: folder.path, named: "a", disk: disk)
    for event in events { try journal.add(Entry(time: "t", what: .did(event))) }
    return journal
  }

  private func read() throws -> Record { Record(name: "a", parsing: try folder.bytes("a.jsonl")) }

  @Test func `Its text is gone, with that of notes taken back, and all else is as it was`() throws {
    do { _ = try begin() }
    let odd = Array("{\"event\": \"flew\"}\n\nno line\n".utf8)
    try folder.write(odd + folder.bytes("a.jsonl"), to: "a.jsonl")
    var journal = try Journal(resuming: path)
    try journal.forget(try read().lines(ofNote: 1))
    let text = String(decoding: try folder.bytes("a.jsonl"), as: UTF8.self)
    #expect(!text.contains("secret") && text.hasPrefix(String(decoding: odd, as: UTF8.self)))
    #expect(
      try read().events == [
        .noted("one"), .noted(""), .renoted(note: 1, ""), .noted(""), .undid, .noted("three"),
      ])
    #expect(try read().progress.notes == ["one", "", "three"])
    try journal.add(Entry(time: "t", what: .did(.noted("four"))))
    #expect(try read().progress.notes == ["one", "", "three", "four"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.jsonl"])
  }

  @Test func `The journal stays locked, and its mode is the same`() throws {
    var journal = try begin()
    try journal.forget([1])
    var release: Int32 = -1
    #expect(lock_elsewhere(path, &release) == -1)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    try journal.add(Entry(time: "t", what: .did(.gaveUp)))
    #expect(try read().events.last == .gaveUp)
  }

  @Test(arguments: FaultyDisk.Fault.allCases)
  func `A disk that fails leaves the journal as it was`(fault: FaultyDisk.Fault) throws {
    let disk = FaultyDisk(fault, at: events.count + 1, lasts: true)
    var journal = try begin(on: disk.calls)
    let before = try folder.bytes("a.jsonl")
    var isForgotten = true
    do throws(JournalError) {
      try journal.forget([1, 2])
    } catch {
      isForgotten = false
      #expect(error.message.contains("/a.jsonl\" can't be written"))
    }
    #expect(isForgotten == !disk.fails)
    #expect(try (folder.bytes("a.jsonl") == before) == disk.fails)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.jsonl"])
    disk.repair()
    try journal.forget([1, 2])
    #expect(try read().progress.notes == ["one", "", "three"])
  }

  @Test func `What a crash left beside the journal is no hindrance`() throws {
    var journal = try begin()
    try folder.write([1, 2, 3], to: "a.jsonl.new")
    try journal.forget([0])
    #expect(try read().progress.notes.first == "")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.jsonl"])
  }

  @Test func `A journal behind a symbolic link is written where it lies`() throws {
    do { _ = try begin() }
    try folder.write([], to: "x/link")
    unlink(folder.path + "/x/link")
    symlink(path, folder.path + "/x/link")
    var journal = try Journal(resuming: folder.path + "/x/link")
    try journal.forget([0])
    #expect(try read().progress.notes.first == "")
  }

  @Test func `In the whole program a deleted note is nowhere, and undo passes it over`() throws {
    let walker = Walker()
    let run = walker.run(
      lampTree,
      typing: [
        "in", "note secret", "undo", "note secret", "note kept", "notes", "delete 1", "quit",
      ])
    #expect(run.errors.isEmpty)
    let record = try #require(walker.records.first)
    #expect(record.progress.notes == ["", "kept"])
    let file = "kbwizard/sessions/\(record.name).jsonl"
    #expect(!String(decoding: try walker.folder.bytes(file), as: UTF8.self).contains("secret"))
    _ = walker.run("resume", typing: ["undo", "undo", "quit"])
    #expect(walker.records.first?.progress == Progress())
    #expect(!walker.run("report").output.contains("Notes"))
  }

  @Test func `A note that can't be deleted is still there, and that is said`() {
    let disk = FaultyDisk(.full, at: 4, lasts: true)
    let walker = Walker(disk: disk.calls)
    let run = walker.run(lampTree, typing: ["in", "note secret", "notes", "delete 1", "notes"])
    let words = run.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(words.contains("The note is not deleted. "))
    #expect(walker.records.first?.progress.notes == ["secret"])
  }
}

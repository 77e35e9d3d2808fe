// A walk goes on whatever the disk does, and what was done is on disk as soon as it can be.

import Casework
import FoundationEssentials
import Glibc
import Testing
import Tree

@testable import Journals

struct KeepingTests {
  private let warning = "This session is not kept."
  private let question = "This session is not on disk."

  /// What is done in the whole walk.
  private let events: [Event]
  /// How often the whole walk writes.
  private let writes: Int

  init() throws {
    let disk = FaultyDisk()
    let walker = Walker(disk: disk.calls)
    let run = walker.run(lampTree, typing: wholeWalk)
    #expect(run.status == 0 && run.errors.isEmpty && run.count(of: warning) == 0)
    events = try #require(walker.records.first).events
    writes = disk.writes
    try #require(events.count == 21 && writes == events.count + 2 && disk.syncs == writes)
  }

  @Test(arguments: FaultyDisk.Fault.allCases)
  func `When the disk fails once, all is there once and in order`(fault: FaultyDisk.Fault) throws {
    for place in 1..<writes {
      let disk = FaultyDisk(fault, at: place)
      let walker = Walker(disk: disk.calls)
      let run = walker.run(lampTree, typing: wholeWalk)
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(run.count(of: warning) == (disk.fails ? 1 : 0))
      let record = try #require(walker.records.first)
      #expect(record.events == events && record.unreadable == 0 && !record.isTorn)
      #expect(record.entries.count == events.count + 2)
    }
  }

  @Test(arguments: FaultyDisk.Fault.allCases)
  func `When the disk fails for good, the walk goes on, and can be saved elsewhere`(
    fault: FaultyDisk.Fault
  ) throws {
    for place in 1..<writes {
      let disk = FaultyDisk(fault, at: place, lasts: true)
      let walker = Walker(disk: disk.calls)
      let path = walker.folder.path + "/saved.jsonl"
      var lines = wholeWalk[...]
      let run = walker.run([lampTree]) {
        if let line = lines.popFirst() { return line }
        disk.repair()
        return path
      }
      #expect(run.status == 0)
      #expect(run.output.contains("Helped: Put a new bulb in."))
      #expect(run.count(of: warning) == (disk.fails ? 1 : 0))
      #expect(run.errors.contains(question) == disk.fails)
      let name = disk.fails ? "saved.jsonl" : "kbwizard/sessions/\(walker.records[0].name).jsonl"
      let record = Record(name: "", parsing: try walker.folder.bytes(name))
      #expect(record.events == events && record.unreadable == 0 && !record.isTorn)
    }
  }

  @Test func `A disk that is full for a while in the middle costs nothing`() throws {
    for place in 1..<writes - 1 {
      for count in [2, 5, 9] {
        let disk = FaultyDisk(.cut, at: place, lasts: true)
        let walker = Walker(disk: disk.calls)
        var lines = wholeWalk[...]
        let run = walker.run([lampTree]) {
          // The line that cannot be written is one of those typed since the writes before it.
          if disk.writes >= place + count { disk.repair() }
          return lines.popFirst()
        }
        #expect(run.status == 0 && run.count(of: warning) == 1)
        // What is done last may have been too early for the repair, but leaving writes it too.
        disk.repair()
        guard !run.errors.contains(question) else { continue }
        let record = try #require(walker.records.first)
        #expect(record.events == events && record.unreadable == 0 && !record.isTorn)
        #expect(record.entries.count == events.count + 2 && walker.records.count == 1)
      }
    }
  }

  @Test func `A journal that could not take its first line leaves nothing behind`() throws {
    for fault in FaultyDisk.Fault.allCases {
      let disk = FaultyDisk(fault, at: 1, lasts: true)
      guard disk.fails else { continue }
      let walker = Walker(disk: disk.calls)
      let path = walker.folder.path + "/saved.jsonl"
      _ = walker.run(lampTree, typing: ["in", "quit", "yes", path, ""])
      #expect(try FileManager.default.contentsOfDirectory(atPath: walker.sessions) == [])
      #expect(!FileManager.default.fileExists(atPath: path))
      #expect(walker.run("sessions").output == "There are no sessions.\n")
    }
  }

  @Test(arguments: [ENOLCK, EOPNOTSUPP, EINVAL, ENOSYS])
  func `Without locks or a wait for the disk a session is kept, and that is said once`(
    reason: Int32
  ) throws {
    let (noLocks, noWait) = ("has no locks", "does not tell when it is safe")
    for (hasLocks, waits) in [(false, true), (true, false), (false, false)] {
      var disk = Disk.real
      let fail: @Sendable (Int32) -> Int32 = { _ in
        errno = reason
        return -1
      }
      if !hasLocks { disk.lock = fail }
      if !waits { disk.sync = fail }
      let walker = Walker(disk: disk)
      let run = walker.run(lampTree, typing: wholeWalk)
      #expect(run.status == 0 && run.errors.isEmpty && run.count(of: warning) == 0)
      let output = run.output.split(whereSeparator: \.isNewline).joined(separator: " ")
      #expect(output.split(separator: "This session is kept, but").count == 2)
      #expect(output.contains(noLocks) == !hasLocks)
      #expect(output.contains(noWait) == !waits)
      #expect(walker.records.map(\.events) == [events])
      #expect(walker.run("resume").status == 1)
    }
  }

  @Test func `A name that is taken gets another one`() throws {
    let walker = Walker()
    let store = try #require(Store(stateHome: walker.folder.path))
    let start = Clock.seconds()
    for seconds in start..<start + 60 {
      let name = store.freshName(for: "lamp", at: Clock.text(of: seconds))
      for number in 1...12 {
        let end = number == 1 ? "" : "-\(number)"
        try walker.folder.write([0x0A], to: "kbwizard/sessions/\(name)\(end).jsonl")
      }
    }
    let run = walker.run(lampTree, typing: wholeWalk)
    #expect(run.status == 0 && run.errors.isEmpty && run.count(of: warning) == 0)
    let record = try #require(walker.records.first { !$0.entries.isEmpty })
    #expect(record.events == events && record.name.hasSuffix("-13"))
    #expect(run.output.contains("For a report type:\n  kbwizard report \(record.name)\n"))
  }

  @Test func `A tree with a long id has sessions as well`() {
    let id = String(repeating: "a", count: 300)
    let store = Store(stateHome: "/x")
    #expect((store?.freshName(for: id, at: Clock.now()).utf8.count ?? 300) < 200)
  }

  @Test func `What is saved elsewhere is gone on with`() throws {
    for keptLines in [3, 8, 20, wholeWalk.count - 2] {
      let disk = FaultyDisk(.full, at: 1, lasts: true)
      let walker = Walker(disk: disk.calls)
      let path = walker.folder.path + "/saved.jsonl"
      var lines = (wholeWalk[..<keptLines] + ["quit", "yes", path, path])[...]
      let run = walker.run([lampTree]) {
        // The first try to save fails as well.
        if lines.count == 1 { disk.repair() }
        return lines.popFirst()
      }
      #expect(run.errors.contains("No space left") || run.errors.contains("no space left"))
      #expect(run.errors.contains("Saved. To go on type:\n  kbwizard resume \(path)\n"))
      let saved = try walker.folder.bytes("saved.jsonl")
      let rest = Walker().run("resume", path, typing: Array(wholeWalk[keptLines...]))
      #expect(rest.status == 0 && rest.output.contains("Helped: Put a new bulb in.\n"))
      #expect(try walker.folder.bytes("saved.jsonl") == saved)
    }
  }

  @Test(arguments: [
    ("plain", "plain"), ("my file", "'my file'"), ("it's", #"'it'\''s'"#), ("a$(b)", "'a$(b)'"),
    ("größe", "größe"),
  ])
  func `The path saved to is a word that a shell takes`(name: String, word: String) {
    let disk = FaultyDisk(.full, at: 1, lasts: true)
    let walker = Walker(disk: disk.calls)
    let folder = walker.folder.path
    var lines = ["in", "quit", "yes", folder + "/" + name][...]
    let run = walker.run([lampTree]) {
      if lines.count == 1 { disk.repair() }
      return lines.popFirst()
    }
    let quote = word.hasPrefix("'") ? "'" : ""
    #expect(
      run.errors.contains("kbwizard resume \(quote)\(folder)/\(word.dropFirst(quote.count))\n"))
  }

  @Test func `A path below the home folder can be typed as a shell takes it`() throws {
    let disk = FaultyDisk(.full, at: 1, lasts: true)
    var walker = Walker(disk: disk.calls)
    let home = walker.folder.path
    try walker.folder.write([], to: "notes/file")
    walker.environment = ["HOME": home, "LC_ALL": "C.UTF-8"]
    var lines = ["in", "quit", "yes", "~/notes/saved.jsonl"][...]
    let run = walker.run([lampTree]) {
      if lines.count == 1 { disk.repair() }
      return lines.popFirst()
    }
    let path = home + "/notes/saved.jsonl"
    #expect(run.errors.contains("Saved. To go on type:\n  kbwizard resume \(path)\n"))
    let saved = Record(name: "", parsing: try walker.folder.bytes("notes/saved.jsonl"))
    #expect(saved.events == Array(events[..<1]))
    #expect(saved.bookmark == .question("bulb", .choice("black")))
  }

  @Test func `What can't be saved is given up only by the person`() {
    let disk = FaultyDisk(.broken, at: 1, lasts: true)
    let walker = Walker(disk: disk.calls)
    let paths = ["/", "/no/such/folder/file", lampTree, ""]
    let run = walker.run(lampTree, typing: ["in", "quit", "yes"] + paths + ["left over"])
    #expect(run.errors.split(separator: "Type another path").count == paths.count)
    #expect(run.status == 1)
    #expect(walker.records.allSatisfy { $0.entries.isEmpty })
    #expect(walker.run(lampTree, typing: ["in"]).errors.contains(question))
  }

  @Test func `A disk that recovers after the last thing done needs no other place`() throws {
    let disk = FaultyDisk(.full, at: 3, lasts: true)
    let walker = Walker(disk: disk.calls)
    var lines = (wholeWalk[..<8] + ["quit"])[...]
    let run = walker.run([lampTree]) {
      if let line = lines.popFirst() { return line }
      disk.repair()
      return "yes"
    }
    #expect(!run.errors.contains(question))
    #expect(try #require(walker.records.first).events == Array(events[..<6]))
  }

  @Test func `A folder that can't be made is said once`() throws {
    var walker = Walker()
    try walker.folder.write([], to: "file")
    for environment in [["XDG_STATE_HOME": walker.folder.path + "/file/below"], ["HOME": ""], [:]] {
      walker.environment = environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
      let path = walker.folder.path + "/saved-\(environment.keys.first ?? "").jsonl"
      let run = walker.run(lampTree, typing: wholeWalk + [path])
      #expect(run.status == 0 && run.count(of: warning) == 1)
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      #expect(Record(name: "", parsing: bytes).events == events)
    }
  }

  @Test(arguments: [false, true])
  func `A folder that vanishes is made again, or its loss is said`(staysAway: Bool) throws {
    for place in stride(from: 1, to: wholeWalk.count - 1, by: 4) {
      let walker = Walker()
      let path = walker.folder.path + "/saved.jsonl"
      var lines = (wholeWalk + [path])[...]
      let run = walker.run([lampTree]) {
        if lines.count == wholeWalk.count + 1 - place {
          try? FileManager.default.removeItem(atPath: walker.sessions)
          if staysAway { try? walker.folder.write([], to: "kbwizard/sessions") }
        }
        return lines.popFirst()
      }
      #expect(run.status == 0 && run.count(of: warning) == (staysAway ? 1 : 0))
      #expect(run.errors.contains(question) == staysAway)
      let record =
        staysAway
        ? Record(name: "", parsing: try walker.folder.bytes("saved.jsonl")) : walker.records.first
      #expect(record?.events == events)
    }
  }
}

// Going on with a session: in a tree that changed, from a journal that is damaged, and in order.

import CLocks
import Casework
import FoundationEssentials
import Glibc
import Testing

@testable import Journals

struct ResumeTests {
  private let walker = Walker()
  private var tree: String { walker.folder.path + "/lamp.yaml" }

  init() throws { try change([:]) }

  /// Writes the tree with some texts replaced by others.
  private func change(_ texts: [String: String]) throws {
    var text = String(decoding: try Data(contentsOf: URL(filePath: lampTree)), as: UTF8.self)
    for (old, new) in texts {
      try #require(text.contains(old))
      text = text.replacing(old, with: new)
    }
    try walker.folder.write(Array(text.utf8), to: "lamp.yaml")
  }

  /// Does things in a session, and leaves it.
  private func walk(_ lines: String...) throws { try walk(lines) }

  private func walk(_ lines: [String]) throws {
    #expect(walker.run(tree, typing: lines + ["quit"]).status == 1)
  }

  private let fix = Named(id: "new-bulb", text: "Put a new bulb in")

  /// Writes the journal of a session in which one thing was done.
  private func write(
    _ name: String, _ event: Event, at time: Int, in path: String? = nil
  ) throws {
    let stamp = TreeStamp(
      id: "lamp", title: "A lamp", reviewed: nil, digest: TreeStamp.digest(of: []),
      path: path ?? tree)
    let entries = [Entry.What.started(stamp), .did(event)]
    try walker.folder.write(
      entries.map { Entry(time: Clock.text(of: time), what: $0) }.journal,
      to: "kbwizard/sessions/\(name).jsonl")
  }

  private func only() throws -> Record {
    #expect(walker.records.count == 1)
    return try #require(walker.records.first)
  }

  /// What is said in one line, as the words are wrapped anywhere.
  private func words(_ run: Walker.Run) -> String {
    run.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  @Test(arguments: [
    ([:], "Way 2 of 2: Later 1 done: Buy a bulb first. 2 failed: Put the bulb in."),
    (
      ["It is black inside": "It is all black"],
      "The tree has changed since. 2 answers still fit. The answer \"It is black inside\" to \"What does the bulb look like?\" is worded \"It is all black\" now."
    ),
    (
      ["      black: It": "      dark: It", "        black: new": "        dark: new"],
      "One answer still fits. Dropped: \"What does the bulb look like?\" has no answer \"It is black inside\" any more."
    ),
    (
      ["  bulb:\n": "  glass:\n", "ask: bulb": "ask: glass"],
      "One answer still fits. Dropped: \"What does the bulb look like?\" is not asked any more."
    ),
    (
      ["do: Buy a bulb first.": "do: Steal a bulb."],
      "The steps of \"Put a new bulb in\" have changed; marked before, and gone or worded otherwise now: \"Buy a bulb first.\"."
    ),
    (["title: Later": "title: Tomorrow"], "2 answers still fit."),
    (["new-bulb": "fresh-bulb"], "The fix \"Put a new bulb in\" is gone;"),
  ])
  func `A tree that changed is gone on with, and what does not fit is said`(
    change: [String: String], sentence: String
  ) throws {
    try walk("in", "1", "way", "1", "failed 2", "no thread")
    let before = try only().events
    try self.change(change)
    let run = walker.run("resume", typing: ["note", "later", "quit"])
    #expect(run.status == 1 && run.errors.isEmpty)
    #expect(words(run).contains(sentence))
    #expect(run.output.contains("has changed") == !change.isEmpty)
    #expect(try only().events == before + [.noted("later")])
    // It is said of every change, and of none twice.
    #expect(!walker.run("resume", typing: ["quit"]).output.contains("has changed"))
  }

  @Test func `A tree with nothing of the old one is gone on with as well`() throws {
    try walk("in", "1", "way", "1", "note", "kept")
    let before = try only().events
    let other = """
      kbwizard: 1
      id: lamp
      title: Another tree
      questions: {light: {text: Is there light?, choices: {"on": Yes, "off": No}}}
      tree: {ask: light, then: {"on": wait, "off": switch}}
      otherwise: wait
      fixes:
        switch: {title: Press the switch, steps: [{do: Press it.}]}
        wait: {title: Wait}
      """
    try walker.folder.write(Array(other.utf8), to: "lamp.yaml")
    let run = walker.run("resume", typing: ["off", "1", "quit"])
    #expect(words(run).contains("No answer fits any more."))
    #expect(run.output.contains("done: Press it."))
    #expect(try only().events.starts(with: before))
    #expect(try only().events.count == before.count + 2)
  }

  @Test func `Ticks follow the wording of their steps, and newer ones count`() throws {
    try walk("in", "1", "way", "1", "2")
    let first = "          - do: Buy a bulb first.\n"
    let second = "          - do: Put the bulb in.\n"
    try change([
      "title: Later": "title: Tomorrow", first + second: second + "          - do: Rest.\n" + first,
    ])
    let run = walker.run("resume", typing: ["3", "quit"])
    #expect(words(run).contains("1 done: Put the bulb in. 2 Rest. 3 done: Buy a bulb first."))
    #expect(run.output.contains("3  Buy a bulb first."))
    let again = walker.run("resume", typing: ["quit"])
    #expect(words(again).contains("1 done: Put the bulb in. 2 Rest. 3 Buy a bulb first."))
  }

  @Test func `Without its tree a session can't be gone on with, but reported`() throws {
    try walk("in", "note", "by the window")
    let before = try only()
    for content in [nil, "kbwizard: 9", ""] {
      unlink(tree)
      if let content { try walker.folder.write(Array(content.utf8), to: "lamp.yaml") }
      let run = walker.run("resume", typing: ["1"])
      #expect(run.status == 3 && run.output.isEmpty)
      #expect(run.errors.contains("What was done is still told by"))
    }
    #expect(try only().entries == before.entries)
    #expect(walker.run("report").output.contains("by the window"))
  }

  @Test func `A tree that came from elsewhere than a file is not taken for another one`() throws {
    let stamp = TreeStamp(
      id: "lamp", title: "A lamp", reviewed: nil, digest: TreeStamp.digest(of: [1]), path: nil)
    let strange =
      [stamp]
      + ["-", "lamp.yaml", "/dev/stdin", walker.folder.path].map { path in
        TreeStamp(
          id: "lamp", title: "A lamp", reviewed: nil, digest: TreeStamp.digest(of: [1]), path: path)
      }
    for stamp in strange {
      let entry = Entry(time: Clock.now(), what: .started(stamp))
      try walker.folder.write([entry].journal, to: "kbwizard/sessions/a.jsonl")
      let run = walker.run("resume", "a", typing: ["1"])
      #expect(run.status == 3 && run.output.isEmpty)
    }
  }

  @Test func `Damaged lines are said, and all others are gone on with`() throws {
    try walk("in", "1", "way", "1")
    let record = try only()
    let path = "kbwizard/sessions/\(record.name).jsonl"
    let bytes = try walker.folder.bytes(path)
    let odd: [[UInt8]] = [
      Array("{\"time\": \"2026".utf8), [0, 0xFF, 0xFE, 0x0A], Array("{\"event\": \"left\"}\n".utf8),
      Array("{\"time\": \"t\", \"event\": \"flew\"}\n".utf8),
    ]
    for damage in odd {
      try walker.folder.write(bytes + damage, to: path)
      let run = walker.run("resume", typing: ["note", "on", "quit"])
      #expect(words(run).contains("One line of the journal can't be read; the rest is here."))
      #expect(run.output.contains("done: Buy a bulb first."))
      #expect(try only().events == record.events + [.noted("on")])
      #expect(try walker.folder.bytes(path).starts(with: bytes + damage))
    }
    try walker.folder.write(bytes + odd.reversed().joined(), to: path)
    let run = walker.run("resume", typing: ["quit"])
    #expect(run.output.contains("4 lines of the journal can't be read"))
  }

  @Test(arguments: [EROFS, EACCES, ENOLCK])
  func `A session that can't be written is gone on with, and can be saved elsewhere`(
    reason: Int32
  ) throws {
    try walk("in", "1")
    let before = try only()
    var other = walker
    let sessions = walker.sessions
    other.disk.open = { path, flags in
      errno = reason
      return path.hasPrefix(sessions) ? -1 : open(path, flags, 0o600)
    }
    let path = walker.folder.path + "/saved.jsonl"
    let run = other.run("resume", typing: ["note", "kept", "note", "as well", "quit", "yes", path])
    #expect(run.status == 1)
    #expect(words(run).contains("You go on with a copy of the session."))
    #expect(run.count(of: "This session is not kept.") == 1)
    #expect(run.errors.contains("Saved."))
    let saved = Record(name: "", parsing: try walker.folder.bytes("saved.jsonl"))
    #expect(saved.events == before.events + [.noted("kept"), .noted("as well")])
    #expect(try only().entries == before.entries)
  }

  @Test func `A journal from elsewhere is copied, and never changed`() throws {
    try walk("in", "1", "note", "handed over")
    let bytes = try walker.folder.bytes("kbwizard/sessions/\(try only().name).jsonl")
    let other = Walker()
    try other.folder.write(bytes, to: "handed.jsonl")
    let path = other.folder.path + "/handed.jsonl"
    chmod(path, 0o400)
    #expect(other.run("resume", path, typing: ["quit"]).status == 1)
    #expect(other.records.isEmpty)
    #expect(other.run("resume", path, typing: ["1", "helped"]).status == 0)
    #expect(try other.folder.bytes("handed.jsonl") == bytes)
    let copy = try #require(other.records.first)
    #expect(copy.events.starts(with: try only().events))
    #expect(copy.events.count == (try only().events.count) + 2)
    #expect(other.records.count == 1)
  }

  @Test func `A journal from elsewhere begins with what was done, and what comes next`() throws {
    try walk("in", "1", "title INC123", "1", "note Ask for Bob", "wait the glazier")
    let bytes = try walker.folder.bytes("kbwizard/sessions/\(try only().name).jsonl")
    let other = Walker()
    try other.folder.write(bytes, to: "handed.jsonl")
    let path = other.folder.path + "/handed.jsonl"
    let run = other.run("resume", path, typing: ["quit"])
    #expect(run.output.hasPrefix("\nBefore you go on\n"))
    for text in [
      "This is a copy of \"\(path)\", which stays as it is.", "Title INC123",
      "Waiting the glazier, after \"Put a new bulb in\"", "- Is the plug in the wall? It is",
      "Put a new bulb in, 1 step done: waiting.", "Notes Ask for Bob",
      "Next - Wait for: the glazier - See whether \"Put a new bulb in\" helped.",
    ] { #expect(words(run).contains(text), "\(text)") }
    #expect(run.output.contains("\nPut a new bulb in"))
    let own = walker.run("resume", typing: ["quit"]).output
    #expect(own.contains("Waiting  the glazier\n") && !own.contains("Before you go on"))
  }

  @Test func `A journal from elsewhere is copied only once`() throws {
    try walk("in", "1", "note", "handed over")
    let bytes = try walker.folder.bytes("kbwizard/sessions/\(try only().name).jsonl")
    let other = Walker()
    let path = other.folder.path + "/handed.jsonl"
    let sentence = "This session is among yours already; you go on with"
    // A damaged line is in no copy.
    for (number, rest) in ["", "{\"time\": \"2026"].enumerated() {
      try other.folder.write(bytes + rest.utf8, to: "handed.jsonl")
      let first = other.run("resume", path, typing: ["way", "quit"])
      #expect(words(first).contains(sentence) == (number > 0))
      let copy = try #require(other.records.first)
      let next = other.run("resume", path, typing: ["1", "quit"])
      #expect(words(next).contains("\(sentence) \"\(copy.name)\"."))
      #expect(other.records.count == 1)
      #expect(other.records.first?.events.count == copy.events.count + 1)
      #expect(try other.folder.bytes("handed.jsonl") == bytes + rest.utf8)
    }
    // A session that only began alike is another one.
    let name = try #require(other.records.first).name
    rename(other.sessions + "/\(name).jsonl", other.sessions + "/a.jsonl")
    let more = [Entry(time: Clock.now(), what: .did(.noted("else")))].journal
    try other.folder.write(bytes + more, to: "handed.jsonl")
    #expect(!words(other.run("resume", path, typing: ["1", "quit"])).contains(sentence))
    #expect(other.records.count == 2)
  }

  @Test func `A session open in another process is left alone, and the process is named`() throws {
    try walk("in")
    let path = walker.sessions + "/\(try only().name).jsonl"
    var release: Int32 = -1
    let child = lock_elsewhere(path, &release)
    try #require(child > 0)
    let run = walker.run("resume", typing: ["1"])
    close(release)
    waitpid(child, nil, 0)
    #expect(run.status == 3 && run.output.isEmpty)
    #expect(run.errors.contains("(process \(child))"))
    #expect(try only().events.count == 1)
  }

  @Test func `A session is locked before it is read`() throws {
    // What it says then may still be on its way.
    try walker.folder.write(Array("{\"time\"".utf8), to: "kbwizard/sessions/a.jsonl")
    #expect(walker.run("resume", "a").errors.contains("holds no session"))
    var release: Int32 = -1
    let child = lock_elsewhere(walker.sessions + "/a.jsonl", &release)
    try #require(child > 0)
    let run = walker.run("resume", "a")
    close(release)
    waitpid(child, nil, 0)
    #expect(run.status == 3 && run.errors.contains("(process \(child))"))
  }

  @Test func `Without an unfinished session there is nothing to go on with`() throws {
    #expect(walker.run("resume").errors.contains("There is no unfinished session"))
    #expect(walker.run("resume").status == 1)
    #expect(walker.run(tree, typing: ["out", "helped"]).status == 0)
    #expect(walker.run("resume").status == 1)
    let name = try only().name
    let run = walker.run("resume", name)
    #expect(run.status == 0 && run.output.contains("\nHelped: Put the plug into the wall.\n"))
  }

  @Test func `On leaving the command to type next has a line of its own`() throws {
    let left = walker.run(tree, typing: ["in", "quit"])
    let name = try only().name
    #expect(left.output.hasSuffix("To go on type:\n  kbwizard resume \(name)\n"))
    #expect(walker.run("resume", name).output.hasSuffix("  kbwizard resume \(name)\n"))
    let done = walker.run("resume", name, typing: ["1", "helped"])
    #expect(
      done.output.hasSuffix(
        "Helped: Put a new bulb in.\nFor a report type:\n  kbwizard report \(name)\n"))
    #expect(!walker.run(tree, typing: ["quit"]).output.contains("type:"))
  }

  @Test func `A tree that lies elsewhere now is named after the session`() throws {
    try walk("in", "1", "note", "moved")
    let name = try only().name
    let there = walker.folder.path + "/there.yaml"
    rename(tree, there)
    #expect(walker.run("resume", name, typing: ["quit"]).errors.contains("is no file any more"))
    let run = walker.run("resume", name, there, typing: ["1", "quit"])
    #expect(run.status == 1 && run.errors.isEmpty && !run.output.contains("has changed"))
    #expect(try only().tree?.path == there && only().events.count == 4)
    #expect(walker.run("resume", typing: ["quit"]).output.contains("done: "))
    // Another tree is not taken for it.
    let text = try String(contentsOf: URL(filePath: there), encoding: .utf8)
    try walker.folder.write(Array(text.replacing("id: lamp", with: "id: fan").utf8), to: "fan.yaml")
    #expect(walker.run("resume", name, walker.folder.path + "/fan.yaml").status == 3)
    #expect(walker.run("resume", name, there, "more").status == 2)
    #expect(try only().events.count == 4)
  }

  @Test func `With a tree its own unfinished sessions are offered, and without one all`() throws {
    try write("a-mine", .noted("mine"), at: 1_000_000_000)
    try write("b-other", .noted("other"), at: 1_000_000_001, in: lampTree)
    try write("c-finished", .judged(fix: fix, .helped), at: 1_000_000_002)
    let offer = "Begin anew, or go on with a session"
    func offered(_ arguments: String...) -> Int? {
      let run = walker.run(arguments) { nil }
      return run.output.contains(arguments.isEmpty ? "Go on with" : offer)
        ? run.count(of: "2001-09-09, unfinished") : nil
    }
    symlink(tree, walker.folder.path + "/link.yaml")
    #expect(offered() == 2)
    for path in [tree, walker.folder.path + "/./lamp.yaml", walker.folder.path + "/link.yaml"] {
      #expect(offered(path) == 1)
    }
    #expect(walker.run(tree, typing: ["2", "note", "more", "quit"]).status == 1)
    #expect(walker.records.last?.events == [.noted("mine"), .noted("more")])
    unlink(walker.sessions + "/a-mine.jsonl")
    #expect(offered(tree) == nil)
    #expect(offered(lampTree, "--answer", "plug=in") == nil && offered(lampTree) == 1)
  }

  @Test func `Looking at a session is not touching it`() throws {
    try write("older", .noted("first"), at: 1_000_000_000)
    try write("newer", .noted("second"), at: 1_000_000_001)
    #expect(walker.run("resume", "older", typing: ["quit"]).status == 1)
    let list = walker.run("sessions").output.split(separator: "\n")
    #expect(
      list.dropFirst().map { $0.prefix(19) } == ["newer    2001-09-09", "older    2001-09-09"])
    #expect(walker.run("report", "older").output.contains("Last done  2001-09-09 01:46 UTC"))
    #expect(walker.run("resume", typing: ["note", "again", "quit"]).status == 1)
    #expect(walker.records.first { $0.name == "newer" }?.events.count == 2)
    #expect(walker.run("sessions").output.contains("newer    just now"))
  }

  @Test func `A session that waits comes first among many others`() throws {
    try write("a-waits", .judged(fix: fix, .waiting("the glazier")), at: 1_000_000_000)
    try write("b-unfinished", .noted("second"), at: 1_000_000_001)
    for number in 0..<150 {
      try write("c-\(number)", .judged(fix: fix, .helped), at: 1_700_000_000)
    }
    let start = walker.run(typing: ["quit"]).output
    let ages = start.split(separator: "2001-09-09, ").dropFirst()
    #expect(ages.count == 2 && ages.first?.hasPrefix("waiting") == true)
    #expect(walker.run("resume", typing: ["quit"]).output.contains("Waiting  the glazier"))
    unlink(walker.sessions + "/a-waits.jsonl")
    #expect(walker.run("resume", typing: ["quit"]).status == 1)
  }

  @Test(arguments: [
    ("x; touch y #", "'x; touch y #'"), ("-rf", "-- -rf"), ("it's", #"'it'\''s'"#),
    ("a\u{202E}>b", "'a<U+202E>>b'"), ("a\u{2066}b", "'a<U+2066>b'"), ("a\nb", "'a<U+000A>b'"),
    ("~", "'~'"), ("größe", "größe"), ("a’b", "a’b"),
  ])
  func `The name of a session is a word that a shell takes`(name: String, word: String) throws {
    try write(name, .noted("x"), at: Clock.seconds())
    let run = walker.run("resume", typing: ["quit"])
    #expect(run.output.hasSuffix("To go on type:\n  kbwizard resume \(word)\n"))
    #expect(walker.run("sessions").output.contains("\n\(word)  "))
  }

  @Test(arguments: ["a\u{202E}b", "a\tb", "a\nb", "a\u{1B}b", "x.jsonl"])
  func `The name of a session can be typed as it is shown`(name: String) throws {
    try write(name, .noted("x"), at: Clock.seconds())
    let told = walker.run("resume", typing: ["quit"]).output
    let word = try #require(told.split(separator: "kbwizard resume ").last).filter { $0 != "'" }
    #expect(walker.run("report", String(word.dropLast())).status == 0, "\(told)")
  }

  @Test func `No letter that is shown as a sign of the shell ends the quotes`() throws {
    var walker = walker
    walker.environment = ["XDG_STATE_HOME": walker.folder.path, "LC_ALL": "C", "TERM": "dumb"]
    try write("a’; touch y #", .noted("x"), at: Clock.seconds())
    let run = walker.run("resume", typing: ["quit"])
    let word = "'a'\\''; touch y #'"
    #expect(run.output.hasSuffix("To go on type:\n  kbwizard resume \(word)\n"))
    #expect(walker.run("sessions").output.contains("\n\(word)  "))
  }

  @Test func `A journal without its tree is named so that it can be typed`() throws {
    let id = UUID().uuidString
    for (name, operand) in [
      ("-\(id).jsonl", "-- -\(id).jsonl"), ("\(id) b.jsonl", "'\(id) b.jsonl'"),
    ] {
      let here = FileManager.default.currentDirectoryPath + "/" + name
      try write("x", .noted("x"), at: Clock.seconds(), in: "/no/such/tree")
      try FileManager.default.moveItem(atPath: walker.sessions + "/x.jsonl", toPath: here)
      defer { try? FileManager.default.removeItem(atPath: here) }
      let errors = walker.run("resume", "--", name).errors
      #expect(errors.contains("kbwizard resume \(operand) TREE\n"), "\(errors)")
      #expect(errors.contains("kbwizard report \(operand)\n"))
    }
  }

  @Test func `A journal that went through an editor of another system is gone on with`() throws {
    try walk("in", "note", "one")
    let record = try only()
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let lines = record.entries.map { $0.line + "\r\n" }.joined()
    try walker.folder.write(
      mark + Array(lines.utf8), to: "kbwizard/sessions/\(record.name).jsonl")
    #expect(walker.run("sessions").errors.isEmpty)
    let run = walker.run("resume", typing: ["note", "two", "quit"])
    #expect(run.status == 1 && run.errors.isEmpty && !run.output.contains("can't be read"))
    let later = try only()
    #expect(later.progress.notes == ["one", "two"] && later.unreadable == 0)
    #expect(Array(later.entries.prefix(record.entries.count)) == record.entries)
  }

  @Test func `What was typed comes back byte for byte, and looks right in a report`() throws {
    let texts = ["نمی\u{200C}خواهم", "👩\u{200D}👩\u{200D}👧\u{200D}👦", "a\u{2066}b\u{2069}"]
    try walk(["in"] + texts.flatMap { ["note", $0] })
    #expect(try only().progress.notes.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
    for format in ["text", "markdown"] {
      let report = walker.run("report", "--format", format).output
      for text in texts.dropLast() { #expect(report.utf8.split(separator: text.utf8).count == 2) }
      #expect(!report.contains("\u{2066}"))
    }
  }
}

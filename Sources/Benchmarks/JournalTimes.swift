// How long it takes to list and count sessions, and to read a long one, against cat with the same files.

import Casework
import Commands
import Glibc
import Journals

/// Measurements of journals in a folder of their own.
enum JournalTimes {
  private static let rounds = 9

  /// Prints how long the journals take, and how long cat takes to read the same files.
  static func compare() {
    let folder = "/tmp/kbwizard-benchmark-\(getpid())"
    guard let store = Store(stateHome: folder) else { return }
    defer { _ = Child.run(["/bin/rm", "-r", folder]) }
    guard Child.run(["/bin/mkdir", "-p", store.folder]) else {
      return print("\(folder) can't be made.")
    }
    let table = Table("Sessions", columns: ["MB", "cat ms", "median ms", "ratio"])
    let short = journal(50)
    for number in 0..<10_000 { write(short, to: store.path(of: "session-\(number)")) }
    // A shell of its own hands the names to cat, as no command line could hold the paths.
    let cat = ["/bin/sh", "-c", "cd \"$1\" && exec cat *.jsonl >/dev/null", "sh", store.folder]
    var list = ""
    compare("list 10,000 sessions of 50 events", bytes: short.count * 10_000, cat, table) {
      list = output(of: "sessions", in: folder)
    }
    let count = list.utf8.count { $0 == 0x0A } - 1
    if count != 10_000 { print("Only \(count) sessions were listed.") }
    for (name, isFirst) in [("count", true), ("count again", false)] {
      compare("\(name) 10,000 sessions of 50 events", bytes: short.count * 10_000, cat, table) {
        if isFirst { unlink("\(folder)/kbwizard/tallies.jsonl") }
        list = output(of: "stats", in: folder)
      }
      if !list.hasPrefix("A tree (sample): 10000 sessions\n") { print("Not all were counted.") }
    }
    let long = folder + "/long"
    let many = journal(100_000)
    write(many, to: long)
    var events = 0
    compare(
      "replay a journal of 100,000 events", bytes: many.count,
      ["/bin/sh", "-c", "exec cat \"$1\" >/dev/null", "sh", long], table
    ) {
      let record = Record(name: "long", parsing: contents(of: long))
      if record.progress.notes.count > 0 { events = record.entries.count - 1 }
    }
    if events != 100_000 { print("Only \(events) events were replayed.") }
  }

  /// What a command prints.
  private static func output(of command: String, in folder: String) -> String {
    var text = ""
    let streams = Streams(readLine: { nil }, output: { text += $0 }, error: { print($0) })
    _ = Program(
      arguments: [command], environment: ["XDG_STATE_HOME": folder, "XDG_CACHE_HOME": folder],
      isInteractive: false,
      streams: streams
    ).run()
    return text
  }

  private static func compare(
    _ name: String, bytes: Int, _ peer: [String], _ table: Table, _ work: () -> Void
  ) {
    var times: (own: [Double], peer: [Double]) = ([], [])
    for _ in 0..<rounds {
      times.own.append(milliseconds(work))
      times.peer.append(milliseconds { if !Child.run(peer) { print("\(peer[0]) has failed.") } })
    }
    let (own, other) = (Figures(times.own).median, Figures(times.peer).median)
    table.add(
      name, [(Double(bytes) / 1e6).text(1), other.text(), own.text(), (own / other).text()])
  }

  /// The journal of a session in which a number of things was done, of all kinds in turn.
  private static func journal(_ count: Int) -> [UInt8] {
    let fix = Named(id: "repair-part", text: "Repair the part that is broken")
    let part = Named(id: "part", text: "Which of the parts of the machine is broken?")
    let tree = TreeStamp(
      id: "sample", title: "A tree", reviewed: nil, digest: TreeStamp.digest(of: []), path: nil)
    var whats: [Entry.What] = [.started(tree)]
    for number in 0..<count {
      let step = StepName(of: .fix(fix.id), way: nil, text: "Look at it from side \(number % 40).")
      switch number % 5 {
      case 0: whats.append(.did(.answered(question: part, choices: [Named(id: "b", text: "B")])))
      case 1: whats.append(.did(.marked(of: fix, step, .done)))
      case 2: whats.append(.did(.marked(of: fix, step, .skipped("There is no such side"))))
      case 3: whats.append(.did(.noted("The part with the number \(number) is warm")))
      default: whats.append(.did(.judged(fix: fix, .partly("It still makes a noise"))))
      }
    }
    let lines = whats.map { Entry(time: "2026-11-21T09:00:00Z", what: $0).line + "\n" }
    return Array(lines.joined().utf8)
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { return print("\(path) can't be written.") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}

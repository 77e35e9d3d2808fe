// What `kbwizard stats` counts, and what it says.

import Casework
import FoundationEssentials
import Randomness
import Testing
import Tree
import TreeFile

@testable import Commands
@testable import JSON
@testable import Journals

@Suite struct StatsTests {
  private let folder = Folder()

  /// Runs the program on a screen of a width, with some folders of the team.
  private func run(
    _ arguments: String..., columns: Int = 80, folders: String = "", isInteractive: Bool = true
  ) -> (status: Int32, output: String, errors: String) {
    var (output, errors) = ("", "")
    let status = Program(
      arguments: ["stats"] + arguments,
      environment: [
        "XDG_STATE_HOME": folder.path, "XDG_CACHE_HOME": folder.path + "/cache",
        "LANG": "C.UTF-8", "KBWIZARD_SESSIONS": folders,
      ], isInteractive: isInteractive, columns: columns,
      streams: Streams(
        readLine: { nil }, output: { output += $0 }, error: { errors += $0 })
    ).run()
    return (status, output, errors)
  }

  /// Writes a journal of a tree, each line some seconds after the one before.
  private func write(
    _ events: [Event], to name: String, of stamp: TreeStamp, began: Int = 1_790_000_000,
    every seconds: Int = 30, in place: String = "kbwizard/sessions"
  ) throws {
    let whats = [.started(stamp)] + events.map { Entry.What.did($0) }
    let entries = whats.enumerated().map {
      Entry(time: Clock.text(of: began + $0 * seconds), what: $1)
    }
    try folder.write(entries.journal, to: "\(place)/\(name).jsonl")
  }

  private let push = Named(id: "push", text: "Push it")
  private let key = Named(id: "key", text: "Is there a key?")
  private let there = Named(id: "yes", text: "There is")

  /// Rows of a table whose words are set apart by two blanks or more.
  private func cells(_ row: Substring) -> [String] {
    row.split(separator: "  ").map { $0.hasPrefix(" ") ? String($0.dropFirst()) : String($0) }
  }

  @Test func `A thousand random sessions are counted as a second program counts them`() throws {
    let path = try folder.file(of: teamTree)
    let tree = try #require(DecisionTree.load(Array(teamTree.utf8)).tree)
    // The version before had other names for a fix, a question and a step.
    let old = teamTree.replacing("push", with: "shove").replacing("bell", with: "horn")
      .replacing("Fetch oil", with: "Get oil")
    let oldTree = try #require(DecisionTree.load(Array(old.utf8)).tree)
    let stamps = (try stamp(of: teamTree, at: path), try stamp(of: old, at: path))
    var team = RandomTeam(11)
    var recount = Recount()
    var others = 0
    for number in 0..<1_000 {
      let isOld = number % 5 == 0
      let entries = team.entries(isOld ? oldTree : tree, isOld ? stamps.1 : stamps.0)
      guard entries.count > 1 else { continue }
      let journal = entries.journal
      if isOld { others += 1 }
      let place = number % 3 == 0 ? "share" : "kbwizard/sessions"
      try folder.write(journal, to: "\(place)/s\(number).jsonl")
      // Every now and then the same session lies in both folders.
      if number % 7 == 0 { try folder.write(journal, to: "other/s\(number).jsonl") }
      try recount.add(journal, handingOn: ["call"])
    }
    let folders = "\(folder.path)/share:\(folder.path)/other"
    let first = run(path, columns: 300, folders: folders)
    #expect(first.status == 0 && first.errors.isEmpty)
    // This time no journal is read.
    let second = run(path, columns: 300, folders: folders)
    #expect(first == second)
    let blocks = second.output.split(separator: "\n\n").map { $0.split(separator: "\n") }
    try #require(blocks.count == 6)
    #expect(blocks[0][0] == "A door that stays shut (team): \(recount.sessions) sessions")
    #expect(blocks[0][1].hasPrefix("\(others) of them walked another version of the tree"))

    let fixes = tree.fixes.compactMap { fix in recount.fixes[fix.id].map { (fix.title, $0) } }
    let fixRows: [[String]] = fixes.map { title, count in
      [
        title, "\(count.tried)", "\(count.helped)", count.lastHelp, "\(count.handedOn)",
        "\(count.givenUp)",
      ]
    }
    let shownFixes: [[String]] = blocks[1].dropFirst().map { cells($0) }
    #expect(fixRows.count > 4)
    #expect(shownFixes == fixRows)

    let questions = tree.questions.compactMap { question in
      recount.questions[question.id].map { (question.text, $0) }
    }
    let questionRows: [[String]] = questions.map { text, count in
      let share = Int((Double(count.unsure) * 100 / Double(count.answered)).rounded())
      let median = count.times.sorted()[(count.times.count - 1) / 2]
      return [text, "\(count.answered)", "\(share) %", "\(median)"]
    }
    let shownQuestions: [[String]] = blocks[2].dropFirst().map { row in
      let cells = cells(row)
      return cells.dropLast() + ["\(seconds(cells.last ?? ""))"]
    }
    #expect(shownQuestions == questionRows)

    var steps: [String: Int] = [:]
    for (step, count) in recount.steps where !step.contains("Get oil") && !step.hasPrefix("shove") {
      steps[step, default: 0] += count
    }
    #expect(steps.count > 5)
    let shownSteps: [Int] = blocks[3].dropFirst().compactMap { Int(cells($0).last ?? "") }
    #expect(shownSteps == steps.values.sorted(by: >))
    #expect(blocks[4] == ["Never met: 1 of 7 fixes.", "  Use the window"])
    let gone = try #require(recount.fixes["shove"]).met
    let horn = try #require(recount.questions["horn"]).answered
    let reworded = recount.steps.keys.count { $0.contains("Get oil") }
    let names =
      ["the fix \"shove\" (\(gone) sessions)", "the question \"horn\" (\(horn) sessions)"]
      + (reworded > 0 ? ["\(reworded) step that failed, and is worded otherwise now"] : [])
    #expect(reworded < 2)
    #expect(
      blocks[5].joined(separator: "\n").replacing("\n", with: "")
        == "Gone from the tree, and left out above: \(listed(names, "and")).")
  }

  /// The seconds that a time says.
  private func seconds(_ text: String) -> Int {
    let words = text.split(separator: " ")
    let factors = ["s": 1, "min": 60, "h": 3600]
    return stride(from: 0, to: words.count - 1, by: 2).reduce(0) {
      $0 + (Int(words[$1]) ?? 0) * (factors[String(words[$1 + 1])] ?? 0)
    }
  }

  @Test func `As lines of JSON it is the same`() throws {
    let path = try folder.file(of: teamTree)
    let tree = try #require(DecisionTree.load(Array(teamTree.utf8)).tree)
    var team = RandomTeam(5)
    var recount = Recount()
    for number in 0..<60 {
      let entries = team.entries(tree, try stamp(of: teamTree, at: path))
      guard entries.count > 1 else { continue }
      try folder.write(entries.journal, to: "kbwizard/sessions/s\(number).jsonl")
      try recount.add(entries.journal, handingOn: ["call"])
    }
    let lines = run("--json").output.split(separator: "\n").compactMap { json(String($0)) }
    func rows(_ kind: String) -> [JSONValue] { lines.filter { $0["kind"]?.string == kind } }
    #expect(rows("session").count == recount.sessions)
    for (id, count) in recount.fixes {
      let rows = rows("fix").filter { $0["fix"]?.string == id }
      let verdicts = rows.compactMap { $0["verdict"]?.string }
      #expect(rows.count == count.met)
      #expect(verdicts.count { $0 != "waiting" } == count.tried)
      #expect(verdicts.count { ["helped", "nothing-wrong"].contains($0) } == count.helped)
      #expect(verdicts.count { $0 == "handed-on" } == count.handedOn)
    }
    for (id, count) in recount.questions {
      let rows = rows("question").filter { $0["question"]?.string == id }
      #expect(rows.count == count.answered)
      let times = rows.compactMap {
        if case .number(let time)? = $0["seconds"] { time } else { nil }
      }
      #expect(times.sorted() == count.times.sorted())
    }
    #expect(rows("failed-step").count == recount.steps.values.reduce(0, +))
    let neverMet = rows("never-met").compactMap { $0["fix"]?.string }
    #expect(neverMet.contains("window"))
  }

  @Test func `What is read of a line by its ends is what the whole line says`() throws {
    for seed in 1...60 {
      var chance = Chance(seed)
      var entries = chance.entries(120)
      if case .started(let stamp, _)? = entries.first?.what {
        entries.append(Entry(time: "2026-11-21T09:00:00Z", what: .resumed(stamp)))
      }
      let journal = entries.journal
      let parsed = journal.withUnsafeBufferPointer { SessionTally(parsing: $0) }
      var quick = try #require(parsed)
      quick.end = nil
      quick.continuations = []
      #expect(quick == SessionTally(of: entries), "seed \(seed)")
    }
  }

  @Test func `On a screen of 80 columns there are tables, on a narrow one lists`() throws {
    let path = try folder.file(of: teamTree)
    let stamp = try stamp(of: teamTree, at: path)
    let oil = Named(id: "oil", text: "Oil the lock")
    let step = StepName(of: .fix("oil"), way: "By hand", text: "Fetch oil.")
    for number in 0..<3 {
      try write(
        [
          .answered(question: key, choices: number == 0 ? [] : [there]),
          .judged(fix: push, .didNot),
          .marked(of: oil, step, .failed("none left")),
          .judged(fix: oil, number < 2 ? .helped : nil),
        ], to: "a\(number)", of: stamp, every: 75)
    }
    try write([.judged(fix: push, .didNot), .gaveUp], to: "b", of: stamp)
    #expect(
      run().output == """
        A door that stays shut (team): 4 sessions

        FIX           TRIED  HELPED   LAST HELP  HANDED ON  GIVEN UP
        Push it           4       0           -          0         1
        Oil the lock      2       2  2026-09-21          0         0

        QUESTION         ANSWERED  NOT SURE  MEDIAN TIME
        Is there a key?         3    1 of 3   1 min 15 s

        STEP THAT FAILED          SESSIONS
        Oil the lock: Fetch oil.         3

        Never met: 5 of 7 fixes.
          Knock
          It is open
          Wait inside
          Call the smith
          Use the window

        """)
    #expect(
      run(columns: 40).output == """
        A door that stays shut (team): 4
          sessions

        Push it
          tried 4, given up 1
        Oil the lock
          tried 2, helped 2, last help
          2026-09-21

        Is there a key?
          answered 3, not sure 1 of 3, median
          time 1 min 15 s

        Oil the lock: Fetch oil.
          sessions 3

        Never met: 5 of 7 fixes.
          Knock
          It is open
          Wait inside
          Call the smith
          Use the window

        """)
  }

  @Test func `Of fewer than ten no percentage is said`() throws {
    let path = try folder.file(of: teamTree)
    let stamp = try stamp(of: teamTree, at: path)
    for number in 0..<9 {
      try write(
        [.answered(question: key, choices: number < 3 ? [] : [there])], to: "a\(number)", of: stamp)
    }
    #expect(run().output.contains("Is there a key?         9    3 of 9         30 s\n"))
    try write([.answered(question: key, choices: [])], to: "b", of: stamp)
    #expect(run().output.contains("Is there a key?        10      40 %         30 s\n"))
  }

  @Test func `A session that lies in two folders counts once, as the longer one`() throws {
    let stamp = try stamp(of: teamTree, at: try folder.file(of: teamTree))
    try write([.judged(fix: push, .didNot)], to: "a", of: stamp)
    try write(
      [.judged(fix: push, .didNot), .judged(fix: push, .helped)], to: "a", of: stamp, in: "one")
    try write([.judged(fix: push, .didNot)], to: "a", of: stamp, in: "two")
    let output = run(folders: "\(folder.path)/one:\(folder.path)/two").output
    #expect(output.contains("(team): 1 session\n"))
    #expect(output.contains("Push it      1       1  2026-09-21          0         0\n"))
  }

  @Test func `A session that was handed over counts as the copy that goes on`() throws {
    let path = try folder.file(of: teamTree)
    let walker = Walker()
    _ = walker.run(path, typing: ["1", "1", "on", "1", "1", "no", "quit"])
    let names = try FileManager.default.contentsOfDirectory(atPath: walker.sessions)
    let first = try #require(names.first)
    try folder.write(try walker.folder.bytes("kbwizard/sessions/" + first), to: "share/" + first)
    let other = Walker()
    _ = other.run("resume", folder.path + "/share/" + first, typing: ["note", "I go on.", "quit"])
    #expect(other.records.count == 1)
    let name = try #require(other.records.first?.name)
    try folder.write(
      try other.folder.bytes("kbwizard/sessions/\(name).jsonl"), to: "share/\(name).jsonl")
    let output = run(folders: folder.path + "/share").output
    #expect(output.contains("(team): 1 session\n"), "\(output)")
  }

  @Test func `What can't be read is named in one sentence, and the rest is counted`() throws {
    let stamp = try stamp(of: teamTree, at: try folder.file(of: teamTree))
    try write([.judged(fix: push, .helped)], to: "a", of: stamp)
    for name in ["b", "c", "d", "e\u{1B}"] {
      try folder.write(Array("no journal\n".utf8), to: "share/\(name).jsonl")
    }
    try folder.write([], to: "share/empty.jsonl")
    let share = folder.path + "/share"
    let (status, output, errors) = run(folders: "\(share):/nowhere/at/all")
    #expect(status == 0 && output.contains("(team): 1 session\n"))
    #expect(
      errors == """
        kbwizard: There is no folder "/nowhere/at/all", which KBWIZARD_SESSIONS names.
        kbwizard: 4 files are left out, since they hold no session that can be read: \
        "\(share)/e<U+001B>.jsonl", "\(share)/d.jsonl", "\(share)/c.jsonl" and 1 more.

        """)
  }

  @Test func `Sessions of an edited tree count by ids, and what is gone is said`() throws {
    let path = try folder.file(of: teamTree)
    let now = try stamp(of: teamTree, at: path)
    var before = now
    before.digest = "c0ffee"
    let gone = Named(id: "kick", text: "Kick it")
    let step = StepName(of: .fix("push"), text: "Push with a foot.")
    try write(
      [
        .answered(question: Named(id: "shoe", text: "Which shoe?"), choices: []),
        .marked(of: push, step, .failed("")), .judged(fix: push, .helped),
        .judged(fix: gone, .didNot),
      ], to: "a", of: before)
    try write([.judged(fix: push, .helped)], to: "b", of: now)
    let output = run().output
    #expect(
      output.hasPrefix(
        """
        A door that stays shut (team): 2 sessions
        One of them walked another version of the tree, and counts by the ids of its
          questions and fixes.

        FIX      TRIED  HELPED   LAST HELP  HANDED ON  GIVEN UP
        Push it      2       2  2026-09-21          0         0

        Never met: 6 of 7 fixes.

        """))
    #expect(
      output.hasSuffix(
        """
        Gone from the tree, and left out above: the fix "kick" (1 session), the question
          "shoe" (1 session) and 1 step that failed, and is worded otherwise now.

        """))
  }

  @Test func `What older versions said of the last resort is that it was handed on`() throws {
    let stamp = try stamp(of: teamTree, at: try folder.file(of: teamTree))
    try write([.judged(fix: Named(id: "call", text: "Call"), .helped)], to: "a", of: stamp)
    #expect(
      run().output.contains("Call the smith      1       0          -          1         0\n"))
  }

  @Test func `A tree that is not at hand is told by its ids`() throws {
    var stamp = try stamp(of: teamTree, at: "/nowhere/team.yaml")
    stamp.id = "lost"
    try write([.judged(fix: push, .helped)], to: "a", of: stamp)
    let output = run().output
    #expect(output.contains("give its file: kbwizard stats TREE\n"))
    #expect(output.contains("push      1       1  2026-09-21          0         0\n"))
    #expect(!output.contains("Never met"))
    #expect(run("disk-full").output == "There are no sessions of the tree disk-full.\n")
  }
}

// What is kept of each session, so that only the journals that have changed are read again.

import Casework
import FoundationEssentials
import Randomness
import Testing
import Tree
import TreeFile

@testable import Commands
@testable import JSON
@testable import Journals

@Suite struct TallyCacheTests {
  private let walker: Walker
  private let cache = "cache/kbwizard/tallies.jsonl"

  init() {
    var walker = Walker()
    walker.environment = [
      "XDG_STATE_HOME": walker.folder.path, "XDG_CACHE_HOME": walker.folder.path + "/cache",
      "KBWIZARD_SESSIONS": walker.folder.path + "/share", "LC_ALL": "C.UTF-8", "TERM": "dumb",
    ]
    self.walker = walker
  }

  /// Writes a journal that seems to have been changed at a second since 1970.
  private func write(_ journal: [UInt8], to name: String, at second: Int = 1_790_000_000) throws {
    try walker.folder.write(journal, to: name)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(second))],
      ofItemAtPath: walker.folder.path + "/" + name)
  }

  /// The journal of a session in which a fix of one name was tried.
  private func journal(of fix: String) -> [UInt8] {
    let stamp = TreeStamp(id: "lost", title: "Lost", reviewed: nil, digest: "1", path: nil)
    let fix = Named(id: fix, text: "Try it")
    return [
      Entry(time: "2026-11-21T09:00:00Z", what: .started(stamp)),
      Entry(time: "2026-11-21T09:01:00Z", what: .did(.judged(fix: fix, .helped))),
    ].journal
  }

  /// The ids of the fixes that were met.
  private var met: [String] {
    walker.run("stats", "--json").output.split(separator: "\n").compactMap {
      json(String($0))?["fix"]?.string
    }
  }

  /// Writes sessions of somebody who types at random.
  private func writeTeam(_ count: Int) throws {
    let path = try walker.folder.file(of: teamTree)
    let tree = try #require(DecisionTree.load(Array(teamTree.utf8)).tree)
    var team = RandomTeam(3)
    for number in 0..<count {
      let entries = team.entries(tree, try stamp(of: teamTree, at: path))
      let place = number % 3 == 0 ? "share" : "kbwizard/sessions"
      try walker.folder.write(entries.journal, to: "\(place)/s\(number).jsonl")
    }
  }

  /// All that is said of the sessions.
  private func stats(_ walker: Walker) -> [String] {
    [[], ["--json"]].map { walker.run(["stats"] + $0) { nil }.output }
  }

  /// The same without a cache.
  private var uncached: [String] {
    var walker = walker
    walker.environment?["XDG_CACHE_HOME"] = nil
    return stats(walker)
  }

  @Test func `Only a journal that has changed is read again`() throws {
    let name = "kbwizard/sessions/a.jsonl"
    try write(journal(of: "cable"), to: name)
    #expect(met == ["cable"])
    // Nothing tells that it has changed.
    try write(journal(of: "mouse"), to: name)
    #expect(met == ["cable"])
    try write(journal(of: "mouse"), to: name, at: 1_790_000_001)
    #expect(met == ["mouse"])
    try write(journal(of: "monitor"), to: name, at: 1_790_000_001)
    #expect(met == ["monitor"])
    try write(journal(of: "cable"), to: "share/b.jsonl")
    #expect(met == ["monitor", "cable"])
    try FileManager.default.removeItem(atPath: walker.folder.path + "/" + name)
    #expect(met == ["cable"])
    let kept = String(decoding: try walker.folder.bytes(cache), as: UTF8.self)
    #expect(kept.contains("share/b.jsonl") && !kept.contains("a.jsonl"))
  }

  @Test func `With a path from nowhere in particular nothing is kept`() throws {
    var walker = walker
    walker.environment?["KBWIZARD_SESSIONS"] = "./nowhere-at-all"
    try write(journal(of: "cable"), to: "kbwizard/sessions/a.jsonl")
    #expect(walker.run("stats", "--json").output.contains("cable"))
    let file = JournalFile(name: "a", mark: FileMark(size: 1 << 20, time: 0))
    let store = Store(folder: walker.sessions)
    // A journal that is shorter than it was listed is read as it is.
    #expect(try store.tally(of: file).length == journal(of: "cable").count)
  }

  @Test func `A cache that is broken, foreign or old changes nothing`() throws {
    try writeTeam(120)
    let wanted = uncached
    #expect(stats(walker) == wanted)
    let whole = try walker.folder.bytes(cache)
    let lines = whole.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    #expect(lines.count > 100 && lines[0] == "{\"cache\": \"kbwizard tallies 1\"}")
    #expect(stats(walker) == wanted)
    #expect(try walker.folder.bytes(cache) == whole)
    var broken = [
      "", "{", "\u{0}\u{1}\n\n", "no cache\n" + lines.dropFirst().joined(separator: "\n"),
      lines.dropFirst().joined(separator: "\n"),
      lines.enumerated().map { $0 % 2 == 0 ? $1 : "{\"file\": 1}" }.joined(separator: "\n"),
    ]
    // Another version, which may mean other things by the same words.
    let other = "{\"cache\": \"kbwizard tallies 0\"}\n"
    broken.append(
      other
        + lines.dropFirst().map { $0.replacing("helped", with: "waiting") }.joined(separator: "\n"))
    for end in stride(from: 1, to: whole.count, by: whole.count / 20) {
      broken.append(String(decoding: whole[..<end], as: UTF8.self))
    }
    for (word, wrong) in [
      ("\"helped\"", "\"cured\""), ("\"replies\"", "\"answers\""),
      ("\"trials\": {", "\"trials\": {\"\": 1, "),
      ("\"unsure\": [", "\"unsure\": [7, "), ("\"end\": [", "\"end\": [\"x\", "),
      ("\"value\": {", "\"value\": [], \"rest\": {"), ("\"size\": ", "\"size\": 1"),
      ("\"time\": \"", "\"time\": \"1"), ("\"failed\": [", "\"failed\": [[], "),
    ] {
      broken.append(lines.joined(separator: "\n").replacing(word, with: wrong))
    }
    for text in broken {
      try walker.folder.write(Array(text.utf8), to: cache)
      #expect(stats(walker) == wanted, "\(text.prefix(200))")
      #expect(try walker.folder.bytes(cache) == whole, "\(text.prefix(200))")
    }
  }

  @Test func `What is kept of a session is what it adds`() throws {
    for seed in 1...60 {
      var chance = Chance(seed)
      let journal = chance.entries(120).journal
      let tally = try #require(journal.withUnsafeBufferPointer { SessionTally(parsing: $0) })
      let kept = try #require(json(JSONValue(tally).text))
      #expect(SessionTally(kept) == tally, "seed \(seed)")
      for place in kept.members.indices {
        var members = kept.members.map { ($0.name, $0.value) }
        members.remove(at: place)
        #expect(SessionTally(.object(members)) == nil)
      }
    }
  }

  /// Where this changes, or what is counted, the number of the cache has to go up.
  @Test func `What is kept of a session is as it was`() throws {
    let stamp = TreeStamp(id: "lost", title: "Lost", reviewed: nil, digest: "1", path: "/lost")
    let whats: [Entry.What] = [
      .started(stamp),
      .did(.answered(question: Named(id: "key", text: "A key?"), choices: [])),
      .did(
        .answered(
          question: Named(id: "lock", text: "A lock?"),
          choices: [
            Named(id: "yes", text: "Yes")
          ])),
      .did(
        .marked(
          of: Named(id: "oil", text: "Oil it"),
          StepName(of: .fix("oil"), way: "By hand", text: "Fetch oil."), .failed("none"))),
      .did(.judged(fix: Named(id: "push", text: "Push it"), .helped)), .resumed(stamp),
      .did(.gaveUp),
    ]
    let entries = whats.enumerated().map { Entry(time: Clock.text(of: 30 * $0), what: $1) }
    let tally = entries.journal.withUnsafeBufferPointer { SessionTally(parsing: $0) }
    #expect(
      JSONValue(try #require(tally)).text == """
        {"tree": {"id": "lost", "title": "Lost", "reviewed": null, "digest": "1", \
        "path": "/lost"}, "began": "1970-01-01T00:00:00Z", "givenUp": true, \
        "replies": {"key": 30, "lock": 30}, "unsure": ["key"], \
        "trials": {"oil": [null, ""], "push": ["helped", "1970-01-01"]}, \
        "failed": [["fix", "oil", "By hand", "Fetch oil.", 0]], "end": [926, 217058569778738], \
        "continuations": [[729, 443075699709100]]}
        """)
  }
}

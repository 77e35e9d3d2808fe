// What the page of a fix says of all sessions: the small file that it is read from, and who writes it.

import FoundationEssentials
import Testing

@testable import Commands
@testable import Journals

@Suite struct TeamMemoryTests {
  private let walker: Walker
  private let path: String

  init() throws {
    var walker = Walker()
    path = try walker.folder.file(of: teamTree)
    walker.environment = [
      "XDG_STATE_HOME": walker.folder.path, "XDG_CACHE_HOME": walker.folder.path + "/cache",
      "LC_ALL": "C.UTF-8", "TERM": "dumb",
    ]
    self.walker = walker
  }

  private let file = "cache/kbwizard/memory-team.json"

  /// The text of the file.
  private var text: String {
    (try? walker.folder.bytes(file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Tries the fix "Push it", and says a word of it.
  private func push(_ word: String) {
    _ = walker.run(path, "-a", "key=yes", "-a", "lock=turns", typing: ["1", word, "quit"])
  }

  /// What the pages of the fixes say.
  private var pages: String {
    walker.run(path, "-a", "key=yes", "-a", "lock=turns", typing: ["1", "quit"]).output
  }

  @Test func `The end of each session is remembered, and shown with its fix and in the list`() {
    #expect(!pages.contains("Tried  "))
    #expect(text.isEmpty)
    push("helped")
    push("no")
    let day = Clock.today()
    #expect(
      text == """
        {"format": 1, "tree": "team", "fixes": {"push": {"helped": [1, "\(day)"], \
        "did-not-help": [1, "\(day)"]}}}

        """)
    let pages = pages
    #expect(pages.contains("Tried  helped 1 of 2, last on \(day)\n"))
    #expect(pages.contains("1  fits in any case: Push it  helped 1 of 2\n"))
    #expect(!pages.contains("It is open  "))
  }

  @Test func `A session that is gone on with counts once`() throws {
    push("no")
    let before = text
    _ = walker.run("resume", typing: ["note", "Again.", "quit"])
    #expect(text == before)
    _ = walker.run("resume", typing: ["undo", "undo", "1", "helped", "quit"])
    #expect(
      text == """
        {"format": 1, "tree": "team", "fixes": {"push": {"helped": [1, "\(Clock.today())"]}}}

        """)
    #expect(walker.records.count == 1)
  }

  @Test
  func `The file says what stats counts, and neither the sessions nor a share are read for a page`()
    throws
  {
    for word in ["helped", "no", "helped", "partly"] { push(word) }
    let kept = text
    try FileManager.default.removeItem(atPath: walker.folder.path + "/" + file)
    #expect(walker.run("stats").output.contains("Push it"))
    #expect(text == kept)
    try FileManager.default.removeItem(atPath: walker.sessions)
    #expect(pages.contains("Tried  helped 2 of 4"))
  }

  @Test(arguments: [
    "", "no JSON", "[]", "{\"format\": 2, \"tree\": \"team\", \"fixes\": {\"push\": {}}}",
    "{\"format\": 1, \"tree\": \"other\", \"fixes\": {\"push\": {\"helped\": [3, \"2026-01-01\"]}}}",
    "{\"format\": 1, \"tree\": \"team\", \"fixes\": {\"push\": {\"helped\": [3, \"\\u001b[2J\"]}}}",
    "{\"format\": 1, \"tree\": \"team\", \"fixes\": {\"push\": {\"helped\": [0, \"\"]}}}",
    "{\"format\": 1, \"tree\": \"team\", \"fixes\": {\"push\": {\"cured\": [1, \"2026-01-01\"]}}}",
  ])
  func `A file that is broken, foreign or of another version is made anew`(broken: String) throws {
    push("helped")
    push("helped")
    let day = Clock.today()
    try walker.folder.write(Array(broken.utf8), to: file)
    #expect(!pages.contains("Tried  "))
    push("no")
    let whole =
      "{\"format\": 1, \"tree\": \"team\", \"fixes\": {\"push\": {\"helped\": [2, \"\(day)\"], "
      + "\"did-not-help\": [1, \"\(day)\"]}}}\n"
    #expect(text == whole)
    try walker.folder.write(Array(broken.utf8), to: file)
    _ = walker.run("stats")
    #expect(text == whole)
  }

  @Test func `Without a folder for it nothing is remembered, and nothing is said`() throws {
    var walker = walker
    walker.environment?["XDG_CACHE_HOME"] = "/proc/nowhere"
    let run = walker.run(
      path, "-a", "key=yes", "-a", "lock=turns", typing: ["1", "helped", "quit"])
    #expect(run.status == 0 && run.errors.isEmpty)
  }

  @Test func `What was discarded is forgotten`() throws {
    push("no")
    #expect(text.contains("push"))
    _ = walker.run("resume", typing: ["give-up", "discard"])
    #expect(walker.records.isEmpty)
    #expect(text == "{\"format\": 1, \"tree\": \"team\", \"fixes\": {}}\n")
  }
}

// The program is killed while it makes an index, and the next one completes it.

import FoundationEssentials
import Glibc
import Testing

@testable import Archive

@Suite(.serialized, .timeLimit(.minutes(2))) struct ArchiveKillTests {
  private let home = "/tmp/kbwizard-archive-\(UUID().uuidString)"

  private var folder: String { home + "/kb" }
  private var index: String { home + "/kbwizard/articles.index" }

  private func write(_ number: Int, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/Q\(100_000 + number).txt"))
  }

  /// The program while it makes the index.
  private func reading() throws -> Console {
    try Console(
      [Console.program[0], "index", folder], environment: ["XDG_CACHE_HOME": home])
  }

  @Test func `Killed at any moment, an index is completed the next time`() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: home) }
    for number in 0..<400 { try write(number, "word\(number) alpha\n") }
    for moment in 0..<10 {
      // Some are new, some have changed, some are gone.
      for number in 0..<300 {
        try write(400 + 300 * moment + number, "word\(number) beta\(moment)\n")
      }
      try write(moment, "changed\(moment)\n")
      try FileManager.default.removeItem(atPath: "\(folder)/Q\(100_200 + moment).txt")
      let console = try reading()
      try console.see(percent: moment * 11)
      console.send(SIGKILL)
      _ = console.end()
    }
    #expect(try reading().end() == 0)
    let fresh = home + "/fresh.index"
    _ = try Indexing(at: fresh).read([folder])
    let completed = try #require(ArticleIndex(at: index))
    let whole = try #require(ArticleIndex(at: fresh))
    #expect(completed.count == 3_390)
    #expect(whole.count == 3_390)
    for word in ["word7", "beta3", "changed4", "Q100205", "100007", "alpha"] {
      #expect(ids(word, in: completed) == ids(word, in: whole), "\(word)")
    }
  }

  private func ids(_ words: String, in index: ArticleIndex) -> [String] {
    index.find(words, most: 5_000).map(\.id).sorted()
  }
}

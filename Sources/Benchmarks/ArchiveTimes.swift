// How long an archive of articles takes to be read, and to be searched, against SQLite alone.

import Archive
import Glibc
import Randomness

/// Measurements of an index of made-up articles.
struct ArchiveTimes {
  private static let rounds = 3
  private static let kills = 50
  private static let searches = 300

  private let articles: SampleArticles
  private let home: String

  private var folder: String { home + "/articles" }
  private var index: String { home + "/cache/articles.index" }

  /// Prints how long so many articles take, and what becomes of an index of a twentieth of them whose
  /// making is broken off.
  static func compare(articles count: Int) {
    let home = "/tmp/kbwizard-benchmark-\(getpid())"
    guard mkdir(home, 0o700) == 0 else { return print("\(home) can't be made.") }
    defer { _ = Child.run(["/bin/rm", "-r", home]) }
    for part in [1, 20] {
      let times = ArchiveTimes(
        articles: SampleArticles(count: count / part), home: "\(home)/\(part)")
      guard mkdir(times.home, 0o700) == 0, mkdir(times.folder, 0o700) == 0 else { return }
      let bytes = times.articles.write(below: times.folder)
      guard part == 1 else { return times.breakOff() }
      times.compareReading(bytes)
      times.compareSearches()
    }
  }

  /// Reads a folder into an index; in a process of its own.
  static func read(_ folder: String, into index: String) {
    do { _ = try Indexing(at: index).read([folder]) } catch { print(error) }
  }

  private func compareReading(_ bytes: Int) {
    let sql = """
      CREATE VIRTUAL TABLE t USING fts5(body, content='');
      INSERT INTO t(rowid, body) SELECT row_number() OVER (), CAST(readfile(name) AS TEXT)
      FROM fsdir('\(folder)') WHERE name LIKE '%.txt';
      """
    let peer = home + "/peer.db"
    var times: [[Double]] = [[], [], [], []]
    for _ in 0..<Self.rounds {
      _ = Child.run(["/bin/rm", "-rf", peer, home + "/cache"])
      var wall = milliseconds { times[1].append(Child.time(["/usr/bin/sqlite3", peer, sql])) }
      times[0].append(wall)
      let own = ["/proc/self/exe", "archive-reading", folder, index]
      wall = milliseconds { times[3].append(Child.time(own)) }
      times[2].append(wall)
    }
    let medians = times.map { Figures($0).median }
    let table = Table(
      "Index of \(articles.count) articles", columns: ["MB", "ms", "CPU ms", "index MB"])
    func add(_ name: String, _ place: Int, _ path: String) {
      table.add(
        name,
        [
          (Double(bytes) / 1e6).text(1), medians[place].text(0), medians[place + 1].text(0),
          (Double(size(of: path)) / 1e6).text(1),
        ])
    }
    add("sqlite3, FTS5 alone", 0, peer)
    add("kbwizard", 2, index)
    table.add(
      "ratio",
      ["", (medians[2] / medians[0]).text(), (medians[3] / medians[1]).text()])
    let again = milliseconds { ArchiveTimes.read(folder, into: index) }
    table.add("read again, nothing changed", ["", again.text(0)])
  }

  private func compareSearches() {
    var chance = Chance(5)
    let table = Table("Searches, in ms", columns: ["median", "p99", "found"])
    func measure(_ name: String, _ words: (inout Chance) -> String) {
      var times: [Double] = []
      var found = 0
      for _ in 0..<Self.searches {
        let words = words(&chance)
        times.append(
          milliseconds {
            if let index = ArticleIndex(at: index), !index.find(words).isEmpty { found += 1 }
          })
      }
      let figures = Figures(times)
      table.add(name, [figures.median.text(3), figures.p99.text(3), "\(found)"])
    }
    func words(_ chance: inout Chance, _ count: Int) -> String {
      let text = articles.text(chance.number(below: articles.count))
      let all = text.split { !$0.isLetter }.map(String.init).filter { $0.count > 3 }.suffix(100)
      return (0..<count).map { _ in all.randomElement(using: &chance) ?? "" }
        .joined(separator: " ")
    }
    measure("id") { articles.id($0.number(below: articles.count)) }
    measure("code") { articles.code($0.number(below: articles.count)) }
    measure("one word") { words(&$0, 1) }
    measure("two words") { words(&$0, 2) }
    measure("three words") { words(&$0, 3) }
    measure("beginning of a word") { String(words(&$0, 1).prefix(4)) }
    measure("what is in every article") { _ in "microsoft exchange server" }
    var ids: [String] = []
    for number in 0..<50 { ids.append(articles.id(number)) }
    let known = milliseconds { _ = ArticleIndex(at: index)?.known(ids) }
    table.add("which of 50 ids are there", [known.text(3)])
  }

  /// Kills a program at so many moments while it makes an index, and looks at what the next one makes.
  private func breakOff() {
    var chance = Chance(9)
    let whole = home + "/whole.index"
    let length = milliseconds { ArchiveTimes.read(folder, into: whole) }
    guard let whole = ArticleIndex(at: whole) else { return print("No index.") }
    var (killed, equal) = (0, 0)
    for _ in 0..<Self.kills {
      _ = Child.run(["/bin/rm", "-rf", home + "/cache"])
      let own = ["/proc/self/exe", "archive-reading", folder, index]
      if Child.kill(own, after: Double.random(in: 0..<length, using: &chance)) { killed += 1 }
      ArchiveTimes.read(folder, into: index)
      if let index = ArticleIndex(at: index), isSame(index, whole) { equal += 1 }
    }
    print(
      "\(articles.count) articles, killed \(killed) times: \(equal) of \(Self.kills) are whole.")
  }

  /// Whether two indexes find the same.
  private func isSame(_ one: ArticleIndex, _ other: ArticleIndex) -> Bool {
    one.count == other.count
      && (0..<200).allSatisfy { number in
        let number = number * articles.count / 200
        return [articles.id(number), articles.code(number), "\(number)"]
          .allSatisfy { one.find($0) == other.find($0) }
      }
  }

  private func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}

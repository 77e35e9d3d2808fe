// Reading folders into an index: only what has changed, in batches that are kept whatever happens.

internal import KnowledgeBase

/// The index while this program writes it; no other one can.
///
/// An index that is broken, of another version, or anything else, is made anew with the folders that
/// can still be read off it.
package final class Indexing {
  private let path: String
  private let lock: IndexLock
  private var database: Database
  /// Whether the index that was there could not be used.
  package private(set) var isAnew = false

  /// Opens the index in a file, and makes it if there is none.
  package init(at path: String) throws(IndexError) {
    self.path = path
    lock = try IndexLock(beside: path)
    if let database = Self.opened(path) {
      self.database = database
    } else {
      isAnew = IndexFiles.areThere(at: path)
      database = try Self.made(at: path)
    }
  }

  /// The folders that were named, in order.
  package var folders: [String] {
    (try? database.texts("SELECT path FROM root ORDER BY path")) ?? []
  }

  /// Forgets a folder with all that lies in it; false when it is none of those that were named.
  package func forget(_ folder: String) throws(IndexError) -> Bool {
    guard folders.contains(folder) else { return false }
    try database.run("BEGIN IMMEDIATE")
    try database.run("DELETE FROM root WHERE path = ?", .text(folder))
    let rest = folders
    for known in try database.texts("SELECT path FROM folder")
    where known.isIn(folder) && !rest.contains(where: known.isIn) {
      _ = try database.drop(folder: known)
    }
    try database.run("COMMIT")
    return true
  }

  /// Reads some folders, by their whole paths, or all that were named before; says how far it is.
  package func read(
    _ folders: [String] = [], tell: (Progress) -> Void = { _ in }
  ) throws(IndexError) -> [ReadFolder] {
    do throws(IndexError) {
      if try !isWorthKeeping { try makeAnew() }
      return try readAll(of: folders, tell: tell)
    } catch {
      guard case .broken = error else { throw error }
      try makeAnew()
      return try readAll(of: folders, tell: tell)
    }
  }

  private func readAll(
    of folders: [String], tell: (Progress) -> Void
  ) throws(IndexError) -> [ReadFolder] {
    for folder in folders { try name(folder) }
    // A new index knows nothing of the folders that it took over.
    let wanted = folders.isEmpty || isAnew ? self.folders : folders
    var readings: [FolderReading] = []
    for folder in wanted { readings.append(try FolderReading(of: folder, into: database)) }
    var progress = Progress(done: 0, count: readings.reduce(0) { $0 + $1.fileCount })
    tell(progress)
    var read: [ReadFolder] = []
    for place in readings.indices {
      read.append(
        try readings[place].run {
          progress.done += 1
          tell(progress)
        })
    }
    try tidy()
    return read
  }

  /// Puts the words together again that lie in many pieces, and gives room back that is not used.
  private func tidy() throws(IndexError) {
    do throws(IndexError) {
      let pieces = try database.number("SELECT count(DISTINCT segid) FROM text_idx") ?? 0
      if pieces > Self.mostPieces {
        try database.run("INSERT INTO text(text) VALUES('optimize')")
      }
      let free = try database.number("PRAGMA freelist_count") ?? 0
      let pages = try database.number("PRAGMA page_count") ?? 0
      if free * 10 > pages { try database.run("VACUUM") }
    } catch {
      // Without room for that the index is as good as before.
      if case .broken = error { throw error }
    }
  }

  private static let mostPieces = 3

  /// How much is read.
  package struct Progress: Equatable, Sendable {
    /// The files that were looked at.
    package var done: Int
    /// All files.
    package let count: Int
  }

  /// Remembers a folder, which takes the place of those inside it.
  private func name(_ folder: String) throws(IndexError) {
    let named = folders
    if named.contains(where: folder.isIn) { return }
    try database.run("BEGIN IMMEDIATE")
    for inside in named where inside.isIn(folder) {
      try database.run("DELETE FROM root WHERE path = ?", .text(inside))
    }
    try database.run("INSERT INTO root VALUES(?)", .text(folder))
    try database.run("COMMIT")
  }

  /// Whether not more words are left over of what is gone than belong to what is there.
  private var isWorthKeeping: Bool {
    get throws(IndexError) {
      let all = try database.number("SELECT seq FROM sqlite_sequence WHERE name = 'article'") ?? 0
      let here = try database.number("SELECT count(*) FROM article") ?? 0
      return all - here <= here + 1_000
    }
  }

  private func makeAnew() throws(IndexError) {
    let folders = folders
    isAnew = true
    database = try Self.made(at: path)
    for folder in folders { try name(folder) }
  }

  /// The index that is there, if it can be gone on with.
  private static func opened(_ path: String) -> Database? {
    guard IndexFiles.areThere(at: path), let database = try? Database(path, .writing),
      (try? Schema.isThere(in: database)) == true, (try? tuned(database)) != nil
    else { return nil }
    return database
  }

  /// A new index in the place of whatever is there, with the folders that can be read off that.
  private static func made(at path: String) throws(IndexError) -> Database {
    let folders =
      (try? Database(path, .reading).texts("SELECT path FROM root ORDER BY path")) ?? []
    try IndexFiles.remove(at: path)
    let database = try Database(path, .writing)
    try Schema.make(in: database)
    try tuned(database)
    for folder in folders { try database.run("INSERT INTO root VALUES(?)", .text(folder)) }
    return database
  }

  private static func tuned(_ database: Database) throws(IndexError) {
    // With a journal that is written ahead nothing is lost by this but the last batch.
    try database.run("PRAGMA synchronous = NORMAL")
    try database.run("PRAGMA cache_size = -16000")
    // A batch fits into this, so that its words are sorted once.
    try database.run("INSERT INTO text(text, rank) VALUES('hashsize', 33554432)")
  }
}

extension String {
  /// Whether the path is that of a folder, or of one inside it.
  func isIn(_ folder: String) -> Bool {
    self == folder || hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }
}

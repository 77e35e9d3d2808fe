// One folder with all below it: what has changed there is read, the rest is let be.

internal import KnowledgeBase
internal import Text

/// A folder that is being read into an index.
struct FolderReading {
  private let database: Database
  private let insertArticle: Statement
  private let insertText: Statement
  private let deleteArticle: Statement
  /// The folders with articles in them, itself among them, in the order in which they are read.
  private var folders: [String] = []
  /// How many articles may lie in them.
  private(set) var fileCount = 0
  private var read: ReadFolder
  /// The folders of which nobody knows what lies in them now.
  private var unlisted: [String] = []
  /// The bytes and the changes since all was kept for the last time; nil while nothing is to be kept.
  private var batch: (bytes: Int, changes: Int)?

  /// Looks at what lies in a folder.
  init(of path: String, into database: Database) throws(IndexError) {
    self.database = database
    insertArticle = try Statement(
      "INSERT INTO article(folder, name, title, size, changed) VALUES(?, ?, ?, ?, ?)", in: database)
    insertText = try Statement("INSERT INTO text(rowid, body, title) VALUES(?, ?, ?)", in: database)
    deleteArticle = try Statement("DELETE FROM article WHERE id = ?", in: database)
    read = ReadFolder(path: path)
    var waiting = [path]
    while let folder = waiting.popLast() {
      folders.append(folder)
      guard let listing = try? FolderListing(folder) else { continue }
      fileCount += listing.files.count
      waiting += listing.folders.reversed().map { folder.appending($0) }
    }
  }

  /// Reads it, and says of each file that it is done; at any moment this may be broken off.
  mutating func run(tell: () -> Void) throws(IndexError) -> ReadFolder {
    for folder in folders { try run(folder, tell) }
    try dropFolders(besides: Set(folders))
    try keep()
    return read
  }

  /// An article as the index knows it.
  private struct Known {
    let row: Int
    let size: Int
    let changed: Int
  }

  private mutating func run(_ path: String, _ tell: () -> Void) throws(IndexError) {
    let listing: FolderListing
    do throws(FileFault) {
      listing = try FolderListing(path)
    } catch {
      unlisted.append(path)
      return read.add(error, at: path)
    }
    var folder = try database.number("SELECT id FROM folder WHERE path = ?", .text(path))
    var known = try known(in: folder)
    for file in listing.files {
      defer { tell() }
      let old = known.removeValue(forKey: file.name)
      if let old, old.size == file.size, old.changed == file.changed {
        read.count += 1
        continue
      }
      if let old { try drop(old) }
      let text: String
      do throws(FileFault) {
        text = try String(articleAt: path.appending(file.name), in: file.form)
      } catch {
        read.add(error, at: path.appending(file.name))
        if old != nil { read.goneCount += 1 }
        continue
      }
      try begin()
      if folder == nil { folder = try add(path) }
      if let folder { try add(file, text, in: folder) }
    }
    for gone in known.values {
      try drop(gone)
      read.goneCount += 1
    }
  }

  private func known(in folder: Int?) throws(IndexError) -> [String: Known] {
    var known: [String: Known] = [:]
    guard let folder else { return known }
    try Statement("SELECT name, id, size, changed FROM article WHERE folder = ?", in: database)
      .forEachRow([.number(folder)]) { row in
        known[row.text(0)] = Known(row: row.number(1), size: row.number(2), changed: row.number(3))
        return true
      }
    return known
  }

  private func add(_ folder: String) throws(IndexError) -> Int {
    try database.run("INSERT INTO folder(path) VALUES(?)", .text(folder))
    return database.lastRow
  }

  private mutating func add(
    _ file: ArticleFile, _ text: String, in folder: Int
  ) throws(IndexError) {
    let title = Article.title(of: text, in: file.form).onOneLine
    try insertArticle.run([
      .number(folder), .text(file.name), .text(title), .number(file.size), .number(file.changed),
    ])
    try insertText.run([.number(database.lastRow), .text(text), .text(title)])
    read.count += 1
    read.readCount += 1
    try changed(bytes: file.size)
  }

  private mutating func drop(_ article: Known) throws(IndexError) {
    try begin()
    try deleteArticle.run([.number(article.row)])
    try changed(bytes: 0)
  }

  /// Drops the folders in this one that are there no more, with all that was in them.
  private mutating func dropFolders(besides known: Set<String>) throws(IndexError) {
    let gone = try database.texts("SELECT path FROM folder")
      .filter { $0.isIn(read.path) && !known.contains($0) && !unlisted.contains(where: $0.isIn) }
    for path in gone {
      try begin()
      read.goneCount += try database.drop(folder: path)
      try changed(bytes: 0)
    }
  }

  private static let (mostBytes, mostChanges) = (16 << 20, 8_000)

  /// Begins to gather changes that are kept together.
  private mutating func begin() throws(IndexError) {
    if batch != nil { return }
    try database.run("BEGIN IMMEDIATE")
    batch = (0, 0)
  }

  private mutating func changed(bytes: Int) throws(IndexError) {
    batch = batch.map { ($0.bytes + bytes, $0.changes + 1) }
    if let batch, batch.bytes > Self.mostBytes || batch.changes > Self.mostChanges { try keep() }
  }

  private mutating func keep() throws(IndexError) {
    if batch == nil { return }
    try database.run("COMMIT")
    batch = nil
  }
}

extension Database {
  /// Drops a folder with the articles right in it; says how many those were.
  func drop(folder path: String) throws(IndexError) -> Int {
    guard let folder = try number("SELECT id FROM folder WHERE path = ?", .text(path)) else {
      return 0
    }
    let count = try number("SELECT count(*) FROM article WHERE folder = ?", .number(folder)) ?? 0
    try run("DELETE FROM article WHERE folder = ?", .number(folder))
    try run("DELETE FROM folder WHERE id = ?", .number(folder))
    return count
  }
}

extension String {
  /// The path of what lies in the folder under a name.
  func appending(_ name: String) -> String {
    hasSuffix("/") ? self + name : self + "/" + name
  }
}

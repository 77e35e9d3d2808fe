// What an index is made of: the tables, and how to tell that they are there.

/// The tables of an index.
///
/// `root` holds the folders that were named, `folder` those with articles in or below them, `article`
/// a row for each file, and `text` the words of each article under the number of that row. The words
/// are kept without the texts, so that they can't be taken out again: rows of `text` to which no
/// article belongs any more are left over.
enum Schema {
  /// What the file says of itself, the same for all versions.
  private static let application = 0x6B62_7769
  /// The version of the tables and of the words in them.
  private static let version = 1

  /// Whether a file holds an index as this version makes it.
  static func isThere(in database: Database) throws(IndexError) -> Bool {
    let found = try database.number("PRAGMA application_id")
    return try database.number("PRAGMA user_version") == version && found == application
  }

  /// Says of an index that it is to be made anew.
  static func giveUp(_ database: Database) throws(IndexError) {
    try database.run("PRAGMA user_version = 0")
  }

  /// Makes the tables in a new file; either all of them are there afterwards or none.
  static func make(in database: Database) throws(IndexError) {
    // Others go on reading while this one writes.
    try database.run("PRAGMA journal_mode = WAL")
    try database.run("BEGIN IMMEDIATE")
    for statement in statements { try database.run(statement) }
    try database.run("PRAGMA application_id = \(application)")
    try database.run("PRAGMA user_version = \(version)")
    try database.run("COMMIT")
  }

  private static let statements = [
    "CREATE TABLE root(path TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE folder(id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE)",
    // A number that was used once stands in the words for ever.
    """
    CREATE TABLE article(
      id INTEGER PRIMARY KEY AUTOINCREMENT, folder INTEGER NOT NULL, name TEXT NOT NULL,
      title TEXT NOT NULL, size INTEGER NOT NULL, changed INTEGER NOT NULL)
    """,
    "CREATE INDEX article_folder ON article(folder)",
    "CREATE INDEX article_name ON article(name COLLATE NOCASE)",
    // The places of words in the first column take two bytes less for each word of each article.
    """
    CREATE VIRTUAL TABLE text USING fts5(
      body, title, content = '', tokenize = 'unicode61 remove_diacritics 2')
    """,
  ]
}

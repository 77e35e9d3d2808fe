// An open file of SQLite: this and its statements are the only Swift that calls that.

internal import CSQLite
internal import Glibc

/// A connection to a file of SQLite, which closes with it.
final class Database {
  let handle: OpaquePointer
  private let path: String

  /// How a file is opened.
  enum Manner {
    /// As it is there, and nothing is written.
    case reading
    /// As it is there, or new.
    case writing
  }

  /// Opens a file; for a moment it waits for others that write it.
  init(_ path: String, _ manner: Manner) throws(IndexError) {
    let flags =
      switch manner {
      case .reading: SQLITE_OPEN_READONLY
      case .writing: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    var opened: OpaquePointer?
    let status = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard status == SQLITE_OK, let opened else {
      let error = IndexError(status, at: path, in: opened)
      sqlite3_close(opened)
      throw error
    }
    handle = opened
    self.path = path
    sqlite3_busy_timeout(handle, 2_000)
    // What a hostile file declares is never trusted.
    try run("PRAGMA trusted_schema = OFF")
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs a statement for its effect.
  func run(_ sql: String, _ values: Statement.Value...) throws(IndexError) {
    try Statement(sql, in: self).run(values)
  }

  /// The first number of the first row of an answer; nil where there is no row.
  func number(_ sql: String, _ values: Statement.Value...) throws(IndexError) -> Int? {
    var number: Int?
    try Statement(sql, in: self).forEachRow(values) { row in
      number = row.number(0)
      return false
    }
    return number
  }

  /// The first texts of all rows of an answer.
  func texts(_ sql: String) throws(IndexError) -> [String] {
    var texts: [String] = []
    try Statement(sql, in: self).forEachRow([]) { row in
      texts.append(row.text(0))
      return true
    }
    return texts
  }

  /// The number of the row that was put in last.
  var lastRow: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// Does something in which each statement gives up that takes more than so many thousand of the
  /// machine's steps.
  func limited(
    thousands: Int, _ work: () throws(IndexError) -> Void
  ) throws(IndexError) {
    steps = thousands
    sqlite3_progress_handler(
      handle, 1_000,
      { database in
        guard let database else { return 0 }
        return Unmanaged<Database>.fromOpaque(database).takeUnretainedValue().isOutOfSteps ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
    defer { sqlite3_progress_handler(handle, 0, nil, nil) }
    try work()
  }

  /// The thousands of steps that are left to the statement that runs.
  private var steps = 0

  private var isOutOfSteps: Bool {
    steps -= 1
    return steps < 0
  }

  /// What is wrong, as a status of SQLite says it.
  func error(_ status: Int32) -> IndexError { IndexError(status, at: path, in: handle) }
}

extension IndexError {
  /// What a status of SQLite means.
  fileprivate init(_ status: Int32, at path: String, in handle: OpaquePointer?) {
    switch status & 0xFF {
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT, SQLITE_CONSTRAINT: self = .broken(path)
    case SQLITE_BUSY, SQLITE_LOCKED: self = .inUse(path)
    case SQLITE_INTERRUPT: self = .tooLong
    case SQLITE_FULL: self = .system(path, ENOSPC)
    case SQLITE_NOMEM: self = .system(path, ENOMEM)
    case SQLITE_READONLY: self = .system(path, EACCES)
    default:
      let number = handle.map { sqlite3_system_errno($0) } ?? 0
      self = .system(path, number == 0 ? EIO : number)
    }
  }
}

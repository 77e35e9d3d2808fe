// A statement of SQL with its values, and the rows that it answers with.

internal import CSQLite

/// A statement that is compiled once and may run many times.
final class Statement {
  private let handle: OpaquePointer
  private let database: Database

  /// What stands in a place of a statement.
  enum Value {
    case number(Int)
    case text(String)
  }

  /// A row of an answer, while it is looked at.
  struct Row {
    fileprivate let handle: OpaquePointer

    /// The number in a column.
    func number(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

    /// The text in a column.
    func text(_ column: Int32) -> String {
      guard let bytes = sqlite3_column_text(handle, column) else { return "" }
      let count = Int(sqlite3_column_bytes(handle, column))
      return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }
  }

  /// Compiles a statement.
  init(_ sql: String, in database: Database) throws(IndexError) {
    var compiled: OpaquePointer?
    let status = sqlite3_prepare_v2(database.handle, sql, -1, &compiled, nil)
    // What it names is not there: the file is not as this program has made it.
    guard status == SQLITE_OK, let compiled else {
      throw database.error(status == SQLITE_ERROR ? SQLITE_CORRUPT : status)
    }
    handle = compiled
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs it for its effect.
  func run(_ values: [Value] = []) throws(IndexError) { try forEachRow(values) { _ in true } }

  /// Runs it, and hands over row by row for as long as more is wanted.
  func forEachRow(_ values: [Value], _ take: (Row) -> Bool) throws(IndexError) {
    defer { sqlite3_reset(handle) }
    for (place, value) in values.enumerated() { try bind(value, at: Int32(place + 1)) }
    while true {
      let status = sqlite3_step(handle)
      if status == SQLITE_DONE { return }
      guard status == SQLITE_ROW else { throw database.error(status) }
      if !take(Row(handle: handle)) { return }
    }
  }

  private func bind(_ value: Value, at place: Int32) throws(IndexError) {
    let status: Int32
    switch value {
    case .number(let number):
      status = sqlite3_bind_int64(handle, place, Int64(number))
    case .text(var text):
      status = text.withUTF8 { bytes in
        // Nothing has no address, and would be no text at all.
        bytes.withMemoryRebound(to: CChar.self) {
          $0.isEmpty
            ? kbwizard_bind_text(handle, place, "", 0)
            : kbwizard_bind_text(handle, place, $0.baseAddress, Int32($0.count))
        }
      }
    }
    guard status == SQLITE_OK else { throw database.error(status) }
  }
}

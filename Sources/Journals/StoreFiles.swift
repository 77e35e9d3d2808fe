// Reading journals, and deleting the sessions of a folder.

internal import Casework
internal import Glibc

extension Store {
  /// What a session is in short.
  package func summary(of name: String) throws(JournalError) -> Summary {
    let path = path(of: name)
    guard let summary = Summary(name: name, parsing: try Store.bytes(of: path)) else {
      throw .foreign(path)
    }
    return summary
  }

  /// What a session adds to what a team remembers, and the length of its journal in bytes.
  package func tally(of file: JournalFile) throws(JournalError) -> (
    tally: SessionTally, length: Int
  ) {
    let path = path(of: file.name)
    let bytes = try Store.bytes(of: path, size: file.mark?.size)
    guard let tally = bytes.withUnsafeBufferPointer({ SessionTally(parsing: $0) }) else {
      throw .foreign(path)
    }
    return (tally, bytes.count)
  }

  /// The newest session whose journal begins with some lines, byte for byte; nil when none does.
  package func name(beginningWith entries: [Entry]) -> String? {
    let lines = entries.flatMap { Array(($0.line + "\n").utf8) }
    return names.first { name in
      guard let bytes = try? Store.bytes(of: path(of: name)), bytes.count >= lines.count
      else { return false }
      return memcmp(bytes, lines, lines.count) == 0
    }
  }

  /// The newest session with a tree to which a session leads as it did before; nil when none is kept.
  package func session(with tree: String, after before: String) -> String? {
    let stem = "-\(tree.prefix(Store.longestTree))-"
    let start = before.prefix(Store.timeLength)
    guard let record = record(of: before) else { return nil }
    return names.prefix { $0.prefix(Store.timeLength) >= start }.first { name in
      name.contains(stem) && self.record(of: name).map { record.leadsAgain(to: $0) } == true
    }
  }

  private func record(of name: String) -> Record? {
    (try? Store.bytes(of: path(of: name))).map { Record(name: name, parsing: $0) }
  }

  /// What keeps a session from being gone on with now; nil when no other program has it open.
  package func obstacle(to name: String) -> JournalError? {
    do throws(JournalError) {
      _ = try Journal(resuming: path(of: name))
      return nil
    } catch {
      // A session that can only be read is gone on with as a copy.
      if case .inUse = error { return error }
      return nil
    }
  }

  /// Writes that a session is given up, which no other program has open.
  package func giveUp(_ name: String, on disk: Disk = .real) throws(JournalError) {
    var journal = try Journal(resuming: path(of: name), disk: disk)
    try journal.add(Entry(time: Clock.now(), what: .did(.gaveUp)))
  }

  /// Deletes a session that no program has open, if what it is by then meets a condition.
  package func delete(
    _ name: String, if condition: (Summary) -> Bool
  ) throws(JournalError) -> Bool {
    let path = path(of: name)
    // Held until the end, so that nobody goes on with it meanwhile.
    var journal = try Journal(resuming: path)
    guard condition(try summary(of: name)) else { return false }
    try journal.delete()
    return true
  }

  /// The bytes of a journal; of a plain file whose size is known, no more than that.
  private static func bytes(of path: String, size: Int? = nil) throws(JournalError) -> [UInt8] {
    // A pipe in the place of a journal must not make anybody wait.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(path, errno) }
    defer { close(descriptor) }
    return try contents(of: descriptor, path: path, size: size)
  }
}

extension Journal {
  /// The most that is read of a journal, in bytes.
  package static let mostBytes = 256 << 20

  /// All that the file says; what this has locked is what it will add to.
  package func bytes() throws(JournalError) -> [UInt8] {
    // Closing another descriptor of the file would give up the lock that tells of this process.
    try contents(of: descriptor, path: path)
  }
}

/// The length of an open journal.
private func length(of descriptor: Int32, path: String) throws(JournalError) -> Int {
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw .unreadable(path, errno) }
  guard status.st_mode & S_IFMT == S_IFREG else { throw .foreign(path) }
  return Int(status.st_size)
}

/// The bytes of an open journal from its beginning, as many as it has unless that is known.
private func contents(
  of descriptor: Int32, path: String, size known: Int? = nil
) throws(JournalError) -> [UInt8] {
  let size = if let known { known } else { try length(of: descriptor, path: path) }
  guard size <= Journal.mostBytes else { throw .unreadable(path, EFBIG) }
  var reason: Int32 = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let more = pread(descriptor, buffer.baseAddress.map { $0 + count }, size - count, count)
      if more < 0, errno == EINTR { continue }
      if more < 0 { reason = errno }
      if more <= 0 { break }
      count += more
    }
  }
  guard reason == 0 else { throw .unreadable(path, reason) }
  return bytes
}

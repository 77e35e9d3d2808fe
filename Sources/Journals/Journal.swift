// A session on disk while it goes on: one line for each event, safe before the next key is read.

internal import Glibc

/// An open journal, which this program alone writes.
package struct Journal: ~Copyable {
  /// The path of the file.
  package internal(set) var path: String
  let descriptor: Int32
  let disk: Disk
  /// Whether the file ends in a line that was cut off, which is ended before the next one.
  private var isCut: Bool
  /// The length to go back to, as what stands behind it could not be kept.
  private var keptLength: Int?
  /// Whether other programs are kept out, for which some file systems have no means.
  private let isLocked: Bool
  /// Whether the disk says when something is safe; some file systems never ask it.
  private var isSynced = true

  /// Begins a journal in a folder, which is made if it is not there.
  package init(in folder: String, named name: String, disk: Disk = .real) throws(JournalError) {
    try makeFolder(folder)
    try self.init(creating: folder + "/" + name + ".jsonl", disk: disk)
  }

  /// Begins a journal in a file that is not there yet.
  package init(creating path: String, disk: Disk = .real) throws(JournalError) {
    try self.init(path, flags: O_CREAT | O_EXCL, disk: disk)
    syncFolder(of: path)
  }

  /// Goes on with a journal.
  package init(resuming path: String, disk: Disk = .real) throws(JournalError) {
    try self.init(path, flags: 0, disk: disk)
  }

  private init(_ path: String, flags: Int32, disk: Disk) throws(JournalError) {
    // A pipe in the place of a journal must not make anybody wait.
    let descriptor = disk.open(path, O_RDWR | O_APPEND | O_CLOEXEC | O_NONBLOCK | flags)
    guard descriptor >= 0 else { throw .system(path, errno) }
    let isLocked: Bool
    do throws(JournalError) {
      isLocked = try lock(descriptor, path: path, on: disk)
      let length = try Journal.length(descriptor, path: path)
      var last: UInt8 = 0
      isCut = length > 0 && pread(descriptor, &last, 1, length - 1) == 1 && last != 0x0A
    } catch {
      if flags & O_EXCL != 0 { unlink(path) }
      close(descriptor)
      throw error
    }
    self.isLocked = isLocked
    self.path = path
    self.descriptor = descriptor
    self.disk = disk
  }

  deinit {
    if let keptLength { _ = disk.truncate(descriptor, keptLength) }
    // Not left to closing: a copy of the descriptor may live on in another process for a moment.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// What the file system can't do for it, as the end of a sentence; nil when it can do all.
  package var weakness: String? {
    switch (isLocked, isSynced) {
    case (true, true): nil
    case (false, true): "its file system has no locks: never open it twice at a time."
    case (true, false):
      "its file system does not tell when it is safe: a power cut may take the last of it."
    case (false, false):
      "its file system has no locks and does not tell when it is safe: never open it twice at a "
        + "time; a power cut may take the last of it."
    }
  }

  /// Deletes the file; nothing can be added any more.
  package mutating func delete() throws(JournalError) {
    guard unlink(path) == 0 else { throw .system(path, errno) }
    // What a crash has left of it.
    unlink(path + Journal.freshEnding)
    keptLength = nil
  }

  /// Takes the file away, for which there was no room.
  package consuming func remove() { unlink(path) }

  /// Adds a line; it is on the disk when this returns, and not in the file when this throws.
  package mutating func add(_ entry: Entry) throws(JournalError) {
    try dropUnkept()
    let length = try Journal.length(descriptor, path: path)
    do throws(JournalError) {
      try write(Array(((isCut ? "\n" : "") + entry.line + "\n").utf8))
      try sync()
    } catch {
      keptLength = length
      try? dropUnkept()
      throw error
    }
    isCut = false
  }

  func write(_ bytes: [UInt8]) throws(JournalError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let (count, reason) = rest.withUnsafeBytes { (disk.write(descriptor, $0), errno) }
      if count < 0, reason == EINTR { continue }
      guard count > 0 else { throw .system(path, count < 0 ? reason : ENOSPC) }
      rest = rest.dropFirst(count)
    }
  }

  mutating func sync() throws(JournalError) {
    if disk.sync(descriptor) == 0 { return }
    let reason = errno
    // With these the line is written as well as it can be there.
    guard [EINVAL, ENOSYS, EOPNOTSUPP, ENOLCK, EROFS].contains(reason) else {
      throw .system(path, reason)
    }
    isSynced = false
  }

  /// Takes out of the file what was not kept: said again it would stand there twice.
  mutating func dropUnkept() throws(JournalError) {
    guard let length = keptLength else { return }
    guard disk.truncate(descriptor, length) == 0 else { throw .system(path, errno) }
    keptLength = nil
  }

  /// The length of a file that still has a name; what is written to another one is lost.
  private static func length(_ descriptor: Int32, path: String) throws(JournalError) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(path, errno) }
    guard status.st_nlink > 0 else { throw .system(path, ENOENT) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .system(path, EINVAL) }
    return Int(status.st_size)
  }
}

/// Locks a file for as long as its descriptor is open; false where files can't be locked.
private func lock(_ descriptor: Int32, path: String, on disk: Disk) throws(JournalError) -> Bool {
  // A record lock knows its owner, but goes when the process closes the file anywhere else; the
  // other one stays. So the one keeps others out, and the other only says whom to look for.
  for _ in 1...100 {
    let reason = disk.lock(descriptor) == 0 ? 0 : errno
    var owner = flock()
    owner.l_type = Int16(F_WRLCK)
    if reason == 0 {
      _ = fcntl(descriptor, F_SETLK, &owner)
      return true
    }
    guard reason == EWOULDBLOCK || reason == EINTR else { return false }
    if fcntl(descriptor, F_GETLK, &owner) == 0, owner.l_type != Int16(F_UNLCK) {
      throw .inUse(path, pid: owner.l_pid)
    }
    // Whoever has locked it this very moment is about to say who it is.
    disk.pause()
  }
  throw .inUse(path, pid: 0)
}

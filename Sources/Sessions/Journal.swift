// A session on disk while it goes on: one line for each event, safe before the next key is read.

internal import Glibc

/// An open journal, which this program alone writes.
package struct Journal: ~Copyable {
  /// The path of the file.
  package let path: String
  private let descriptor: Int32
  private let disk: Disk
  /// Whether the file ends in a line that was cut off, which is ended before the next one.
  private var isCut: Bool

  /// Begins a journal in a folder, which is made if it is not there.
  package init(in folder: String, named name: String, disk: Disk = .real) throws(JournalError) {
    try makeFolder(folder)
    try self.init(folder + "/" + name + ".jsonl", flags: O_CREAT | O_EXCL, disk: disk)
  }

  /// Goes on with a journal.
  package init(resuming path: String, disk: Disk = .real) throws(JournalError) {
    try self.init(path, flags: 0, disk: disk)
  }

  private init(_ path: String, flags: Int32, disk: Disk) throws(JournalError) {
    let descriptor = open(path, O_RDWR | O_APPEND | O_CLOEXEC | flags, 0o600)
    guard descriptor >= 0 else { throw .system(path, errno) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    if fcntl(descriptor, F_SETLK, &lock) != 0 {
      let isLocked = errno == EACCES || errno == EAGAIN
      let reason = errno
      let owner = isLocked && fcntl(descriptor, F_GETLK, &lock) == 0 ? lock.l_pid : 0
      close(descriptor)
      throw isLocked ? .inUse(path, pid: owner) : .system(path, reason)
    }
    var last = UInt8(ascii: "\n")
    let end = lseek(descriptor, 0, SEEK_END)
    isCut = end > 0 && pread(descriptor, &last, 1, end - 1) == 1 && last != UInt8(ascii: "\n")
    self.path = path
    self.descriptor = descriptor
    self.disk = disk
  }

  deinit { close(descriptor) }

  /// Adds a line; it is on the disk when this returns.
  package mutating func add(_ entry: Entry) throws(JournalError) {
    let bytes = Array(((isCut ? "\n" : "") + entry.line + "\n").utf8)
    let count = bytes.withUnsafeBytes { disk.write(descriptor, $0) }
    // What was written of a line that did not fit is not mistaken for one.
    isCut = count > 0 ? count < bytes.count : isCut
    guard count == bytes.count else { throw .system(path, count < 0 ? errno : ENOSPC) }
    guard disk.sync(descriptor) == 0 else { throw .system(path, errno) }
  }
}

/// How a journal reaches the disk; tests put a disk in its place that is full or broken.
package struct Disk: Sendable {
  /// Writes bytes to a descriptor; returns how many, or -1 with `errno` set.
  package var write: @Sendable (Int32, UnsafeRawBufferPointer) -> Int
  /// Waits until all is on the disk; returns 0, or -1 with `errno` set.
  package var sync: @Sendable (Int32) -> Int32

  /// A disk with the given calls.
  package init(
    write: @escaping @Sendable (Int32, UnsafeRawBufferPointer) -> Int,
    sync: @escaping @Sendable (Int32) -> Int32
  ) {
    self.write = write
    self.sync = sync
  }

  /// The disk of this machine.
  package static let real = Disk(
    write: { Glibc.write($0, $1.baseAddress, $1.count) }, sync: { fsync($0) })
}

/// Why a session can't be kept or read.
package enum JournalError: Error, Equatable, Sendable {
  /// Another program goes on with the session.
  case inUse(String, pid: Int32)
  /// The system refused, with the number of its error.
  case system(String, Int32)

  /// A finished sentence.
  package var message: String {
    switch self {
    case .inUse(let path, let pid):
      return "The session \"\(path)\" is open in another kbwizard (process \(pid)); leave that one "
        + "first."
    case .system(let path, let number):
      let reason = strerror(number).map { String(cString: $0) } ?? "error \(number)"
      return "\"\(path)\" can't be written: \(reason.prefix(1).lowercased() + reason.dropFirst())."
    }
  }
}

/// Makes a folder and those above it, for nobody else to look into.
private func makeFolder(_ path: String) throws(JournalError) {
  var above = path.hasPrefix("/") ? "" : "."
  for part in path.split(separator: "/") {
    above += "/" + part
    if mkdir(above, 0o700) != 0, errno != EEXIST, errno != EISDIR { throw .system(above, errno) }
  }
}

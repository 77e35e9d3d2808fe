// The lock by which one program at a time writes an index.

internal import Glibc

/// A lock that is held for as long as this lives, or the process does.
struct IndexLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock that lies beside an index; makes the folder of both.
  init(beside path: String) throws(IndexError) {
    try Self.makeFolder(of: path)
    let lock = path + ".lock"
    let descriptor = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(lock, errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      close(descriptor)
      throw reason == EWOULDBLOCK ? .inUse(path) : .system(lock, reason)
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Makes the folder in which a file lies, for nobody else to look into.
  private static func makeFolder(of path: String) throws(IndexError) {
    var above = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/").dropLast() {
      above += "/" + part
      if mkdir(above, 0o700) != 0, errno != EEXIST, errno != EISDIR {
        throw .system(above, errno)
      }
    }
  }
}

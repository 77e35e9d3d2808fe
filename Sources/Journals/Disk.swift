// The calls of the system by which journals are written.

internal import Glibc

/// How a journal reaches the disk; tests put a disk in its place that is full or broken.
package struct Disk: Sendable {
  /// Opens a file with flags; returns its descriptor, or -1 with `errno` set.
  var open: @Sendable (String, Int32) -> Int32 = { Glibc.open($0, $1, 0o600) }
  /// Writes bytes to a descriptor; returns how many, or -1 with `errno` set.
  var write: @Sendable (Int32, UnsafeRawBufferPointer) -> Int
  /// Waits until all is on the disk; returns 0, or -1 with `errno` set.
  var sync: @Sendable (Int32) -> Int32
  /// Shortens a file to a length; returns 0, or -1 with `errno` set.
  var truncate: @Sendable (Int32, Int) -> Int32
  /// Locks a file for this program alone without waiting; returns 0, or -1 with `errno` set.
  var lock: @Sendable (Int32) -> Int32 = { flock($0, LOCK_EX | LOCK_NB) }
  /// Waits a moment.
  var pause: @Sendable () -> Void = { usleep(1000) }

  /// A disk with the given calls.
  init(
    write: @escaping @Sendable (Int32, UnsafeRawBufferPointer) -> Int,
    sync: @escaping @Sendable (Int32) -> Int32,
    truncate: @escaping @Sendable (Int32, Int) -> Int32 = { ftruncate($0, $1) }
  ) {
    self.write = write
    self.sync = sync
    self.truncate = truncate
  }

  /// The disk of this machine.
  package static let real = Disk(
    write: { Glibc.write($0, $1.baseAddress, $1.count) }, sync: { fsync($0) })
}

/// Waits until the names in the folder of a file are on the disk.
///
/// Without this a new file may be gone after a power cut, whatever was written to it.
func syncFolder(of path: String) {
  let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  let parent = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard parent >= 0 else { return }
  fsync(parent)
  close(parent)
}

/// Makes a folder and those above it, for nobody else to look into.
package func makeFolder(_ path: String) throws(JournalError) {
  var above = path.hasPrefix("/") ? "" : "."
  for part in path.split(separator: "/") {
    above += "/" + part
    if mkdir(above, 0o700) != 0, errno != EEXIST, errno != EISDIR { throw .system(above, errno) }
  }
}

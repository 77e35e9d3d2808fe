// What tells that a file is still the one that was read.

package import Glibc

/// The size of a file and the time of its last change.
package struct FileMark: Hashable, Sendable {
  /// How many bytes it has.
  package let size: Int
  /// When it was changed, in nanoseconds since 1970.
  package let time: Int

  /// The mark of what is no file, or of one that is known already.
  package init(size: Int, time: Int) {
    self.size = size
    self.time = time
  }

  /// The mark of a file of which the system says this.
  package init(_ status: stat) {
    size = Int(status.st_size)
    time = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }
}

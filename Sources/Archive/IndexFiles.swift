// The files that an index lies in.

internal import Glibc

enum IndexFiles {
  /// Whether something lies where an index would.
  static func areThere(at path: String) -> Bool { access(path, F_OK) == 0 }

  /// Takes them away; who has them open goes on with what was there.
  static func remove(at path: String) throws(IndexError) {
    // The journals last: with the file of another index they would be taken for its own.
    for file in [path, path + "-wal", path + "-shm", path + "-journal"]
    where unlink(file) != 0 && errno != ENOENT {
      throw .system(file, errno)
    }
  }
}

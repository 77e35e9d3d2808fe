// Following a file while it grows, such as the one that script writes.

internal import Casework
internal import Evidence
internal import Glibc

/// A file that grows, and what its text says so far.
struct Follower {
  private let path: String
  private let name: String
  private let sources: [Evidence.Source]
  private var reading: TextReading
  private var size = 0
  /// Which file it is; nil before one is there.
  private var identity: [UInt]?

  /// A file that is read as each of some evidence, whether it is there yet or not.
  init(_ path: String, named name: String, as sources: [Evidence.Source]) {
    self.path = path
    self.name = name
    self.sources = sources
    reading = TextReading(name, as: sources)
  }

  /// What the text says now; nil where nothing was added to it.
  ///
  /// A file that was replaced, or is shorter than before, is begun anew.
  mutating func look(with values: [String: String]) -> EvidenceReading? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let identity = [UInt(status.st_dev), UInt(status.st_ino)]
    if self.identity != identity || status.st_size < size {
      self.identity = identity
      size = 0
      reading = TextReading(name, as: sources)
    }
    guard status.st_size > size else { return nil }
    var added = 0
    do throws(Problem) {
      try Files.stream(path, from: size) { chunk in
        reading.take(chunk)
        added += chunk.count
      }
    } catch {
      // It may be gone again; the next key looks anew.
      return nil
    }
    size += added
    return reading.result(with: values)
  }
}

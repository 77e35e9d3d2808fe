// Reading a text from outside piece by piece, with the digest by which it is known later.

internal import Casework
internal import Evidence
internal import Glibc
internal import Journals

/// A text that is read as some evidence; memory does not grow with it.
struct EvidenceReader {
  private let name: String
  private var intake: Intake
  private var digest = Digest()

  /// A text of a name that is yet to come, read as each of some evidence.
  ///
  /// Where a person named the one that it is, it is told too that it is nothing of the kind.
  init(_ name: String, as sources: [Evidence.Source], named isNamed: Bool = false) {
    self.name = name
    intake = Intake(as: sources, named: isNamed)
  }

  /// Takes the next bytes.
  mutating func take(_ bytes: [UInt8]) {
    digest.take(bytes)
    intake.take(bytes.span)
  }

  /// What was found so far, with the values that are filled in; more may come behind it.
  func reading(with values: [String: String]) -> EvidenceReading {
    var intake = intake
    return EvidenceReading(
      source: name, digest: digest.text, findings: intake.finish(values: values))
  }
}

extension Files {
  /// Hands a file over piece by piece from a byte on; returns how many bytes there were.
  ///
  /// What never ends, such as a device, is refused.
  static func read(
    _ path: String, from start: Int = 0, _ take: ([UInt8]) -> Void
  ) throws(Problem) -> Int {
    var status = stat()
    if stat(path, &status) == 0, ![S_IFREG, S_IFIFO].contains(status.st_mode & S_IFMT) {
      throw .failed("\"\(path)\" can't be read: it is no file.")
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    defer { close(descriptor) }
    if start > 0, lseek(descriptor, start, SEEK_SET) < 0 { throw unreadable(path, errno) }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var size = 0
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw unreadable(path, errno) }
      if count == 0 { return size }
      size += count
      take(count == chunk.count ? chunk : Array(chunk[..<count]))
    }
  }
}

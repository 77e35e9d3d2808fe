// Reading files and folders.

internal import Glibc
internal import Journals

enum Files {
  /// The first bytes of a file, at most `limit` of them; `-` is standard input.
  static func read(_ path: String, limit: Int) throws(Problem) -> [UInt8] {
    let descriptor = try opened(path)
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var status = stat()
    if fstat(descriptor, &status) == 0 {
      bytes.reserveCapacity(min(max(Int(status.st_size), 0), limit) + 1)
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let count = Glibc.read(descriptor, &chunk, min(chunk.count, limit - bytes.count))
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw unreadable(path, errno) }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// Has something take the bytes of a file from one on chunk by chunk, however many they are; `-` is standard
  /// input.
  ///
  /// A device is refused, as it may never end.
  static func stream(
    _ path: String, from start: Int = 0, _ take: (Swift.Span<UInt8>) -> Void
  ) throws(Problem) {
    let descriptor = try opened(path)
    defer { if path != "-" { close(descriptor) } }
    if isDevice(descriptor) {
      let name = path == "-" ? "Standard input" : "\"\(path)\""
      throw .failed("\(name) can't be read: it is a device. Name a file, or pipe a text in.")
    }
    if start > 0, lseek(descriptor, start, SEEK_SET) < 0 { throw unreadable(path, errno) }
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw unreadable(path, errno) }
      if count == 0 { return }
      take(chunk.span.extracting(first: count))
    }
  }

  /// A file that is open to be read; `-` is standard input.
  ///
  /// A pipe with a name is refused, as opening it waits for somebody who writes. One that a shell made
  /// for `<(...)` has none, and what is below `/dev` is open already.
  private static func opened(_ path: String) throws(Problem) -> Int32 {
    if path == "-" { return STDIN_FILENO }
    var status = stat()
    if !path.hasPrefix("/dev/"), stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFIFO,
      realPath(path) != nil
    {
      throw .failed(
        "\"\(path)\" can't be read: it is a pipe. Name a file, or pipe a text in.")
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, errno) }
    return descriptor
  }

  /// Whether a descriptor leads to a device; a terminal, at which a person ends a text, is none here.
  private static func isDevice(_ descriptor: Int32) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return false }
    return [S_IFCHR, S_IFBLK].contains(status.st_mode & S_IFMT) && isatty(descriptor) == 0
  }

  private static func unreadable(_ path: String, _ number: Int32) -> Problem {
    .failed("\"\(path)\" can't be read: \(systemReason(number)).")
  }

  /// Whether a path names a plain file, which can be read without waiting.
  static func isPlain(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a path names a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a path names anything but a folder.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }

  /// The names in a folder, of those in UTF-8; none when it can't be read.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          if let name = String(validatingCString: $0) { names.append(name) }
        }
      }
    }
    return names
  }
}

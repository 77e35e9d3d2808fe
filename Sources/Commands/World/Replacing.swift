// Writing a file at once, so that nobody ever sees a part of it.

internal import Glibc
internal import Journals

extension Files {
  /// Puts bytes in the place of a file, or makes one; whether that worked.
  @discardableResult
  static func replace(_ path: String, with bytes: [UInt8]) -> Bool {
    guard let slash = path.lastIndex(of: "/") else { return false }
    do { try makeFolder(String(path[..<slash])) } catch { return false }
    let draft = "\(path).\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      rest = rest.dropFirst(count)
    }
    let isWhole = close(descriptor) == 0 && rest.isEmpty && rename(draft, path) == 0
    if !isWhole { unlink(draft) }
    return isWhole
  }
}

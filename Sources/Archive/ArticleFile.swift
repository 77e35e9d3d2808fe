// The file of an article: its name, what tells whether it has changed, and its text.

internal import Glibc
internal import KnowledgeBase

/// A file in which an article may lie.
struct ArticleFile: Equatable {
  let name: String
  let form: Article.Form
  let size: Int
  /// When it was changed, in nanoseconds since 1970.
  let changed: Int
}

extension Article.Form {
  /// The form of an article in a file of some name; nil where none would lie in it.
  init?(ofFile name: String) {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex,
      let form = Article.Form(rawValue: name[name.index(after: dot)...].lowercased())
    else { return nil }
    self = form
  }
}

extension String {
  /// The text of an article in a file.
  init(articleAt path: String, in form: Article.Form) throws(FileFault) {
    let bytes = try contents(of: path, atMost: form.mostBytes + 1)
    do throws(ArticleError) {
      self = try String(article: bytes, in: form)
    } catch {
      throw .text(error)
    }
    if allSatisfy(\.isWhitespace) { throw .text(.empty) }
  }
}

/// The first bytes of a plain file.
private func contents(of path: String, atMost limit: Int) throws(FileFault) -> [UInt8] {
  // A pipe in the place of an article must not make anybody wait.
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { throw .system(errno) }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
  guard status.st_mode & S_IFMT == S_IFREG else { throw .system(EINVAL) }
  let size = min(Int(status.st_size), limit)
  var reason: Int32 = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let more = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
      if more < 0, errno == EINTR { continue }
      if more < 0 { reason = errno }
      if more <= 0 { break }
      count += more
    }
  }
  guard reason == 0 else { throw .system(reason) }
  return bytes
}

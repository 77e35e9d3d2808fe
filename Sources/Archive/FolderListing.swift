// What lies in a folder: articles, and other folders.

internal import Glibc
internal import KnowledgeBase

/// What lies in a folder, by name.
struct FolderListing {
  /// The files in which articles lie.
  private(set) var files: [ArticleFile] = []
  /// The names of the folders in it; links to folders are none, as they may lead back.
  private(set) var folders: [String] = []

  /// Lists a folder.
  init(_ path: String) throws(FileFault) {
    guard let directory = opendir(path) else { throw .system(errno) }
    defer { closedir(directory) }
    let descriptor = dirfd(directory)
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      guard let name, !name.hasPrefix(".") else { continue }
      let form = Article.Form(ofFile: name)
      var status = stat()
      switch Int32(entry.pointee.d_type) {
      case Int32(DT_DIR): folders.append(name)
      case Int32(DT_UNKNOWN) where form == nil:
        let isFolder =
          fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
          && status.st_mode & S_IFMT == S_IFDIR
        if isFolder { folders.append(name) }
      default:
        guard let form, fstatat(descriptor, name, &status, 0) == 0,
          status.st_mode & S_IFMT == S_IFREG
        else { continue }
        let changed = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        files.append(
          ArticleFile(name: name, form: form, size: Int(status.st_size), changed: changed))
      }
    }
    files.sort { $0.name < $1.name }
    folders.sort()
  }
}

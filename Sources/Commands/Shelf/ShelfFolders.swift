// The folders in which trees lie, and the files in them.

internal import Glibc
internal import Journals

/// A folder of trees.
struct ShelfFolder: Equatable {
  let path: String
  /// Whether the person put trees there, and not the system.
  let isOwn: Bool
}

/// A file that may be a tree.
struct ShelfFile: Equatable {
  let path: String
  let folder: ShelfFolder
  let mark: FileMark
}

extension Environment {
  /// The folders in which trees lie, those first whose trees win.
  var shelfFolders: [ShelfFolder] {
    let named = paths(in: self["KBWIZARD_PATH"]).map { ShelfFolder(path: $0, isOwn: true) }
    let own = dataHome.map { [ShelfFolder(path: $0 + "/kbwizard/trees", isOwn: true)] } ?? []
    let shared = self["XDG_DATA_DIRS"].flatMap { $0.isEmpty ? nil : $0 }
    let system = paths(in: shared ?? "/usr/local/share:/usr/share")
      .map { ShelfFolder(path: $0 + "/kbwizard/trees", isOwn: false) }
    var known: Set<String> = []
    return (named + own + system).filter { known.insert($0.path).inserted }
  }

  /// The folder of what a person keeps; nil where the environment names none.
  var dataHome: String? { folder("XDG_DATA_HOME", below: "/.local/share") }

  /// The folder of what can be made anew; nil where the environment names none.
  var cacheFolder: String? { folder("XDG_CACHE_HOME", below: "/.cache").map { $0 + "/kbwizard" } }

  /// A folder that a variable names, else one below the person's own.
  private func folder(_ variable: String, below home: String) -> String? {
    if let path = self[variable], path.hasPrefix("/") { return path.isRepaired ? nil : path }
    guard let path = self["HOME"], path.hasPrefix("/"), !path.isRepaired else { return nil }
    return path + home
  }

  /// Paths from the root with colons between them; all others mean nothing, as elsewhere.
  private func paths(in text: String?) -> [String] {
    (text ?? "").split(separator: ":").map { path in
      var path = path
      while path.count > 1, path.last == "/" { path.removeLast() }
      return String(path)
    }.filter { $0.hasPrefix("/") && !$0.isRepaired }
  }
}

extension ShelfFolder {
  /// How far below the folder trees are looked for.
  private static let depth = 4

  /// The files in it that may be trees, in the order of their names.
  var files: [ShelfFile] {
    var files: [ShelfFile] = []
    var folders = [(path: path, depth: 0)]
    while let (folder, depth) = folders.popLast() {
      guard let directory = opendir(folder) else { continue }
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
        }
        guard let name, !name.hasPrefix(".") else { continue }
        let isTree = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
        // Nothing else has to be looked at, unless it is a folder.
        if !isTree, entry.pointee.d_type == DT_REG { continue }
        var status = stat()
        guard fstatat(dirfd(directory), name, &status, 0) == 0 else { continue }
        let path = folder + "/" + name
        if status.st_mode & S_IFMT == S_IFDIR {
          if depth < ShelfFolder.depth { folders.append((path, depth + 1)) }
        } else if isTree, status.st_mode & S_IFMT == S_IFREG {
          files.append(ShelfFile(path: path, folder: self, mark: FileMark(status)))
        }
      }
    }
    return files.sorted { $0.path < $1.path }
  }
}

extension FileMark {
  /// What tells the file at a path apart; nil where there is none.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// It in a word.
  var text: String { "\(size)-\(time)" }
}

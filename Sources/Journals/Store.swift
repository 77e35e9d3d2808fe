// Where sessions lie, and which there are.

internal import Glibc

/// The folder in which sessions lie.
package struct Store: Sendable {
  /// The path of the folder; it need not be there yet.
  package let folder: String

  /// The folder below one for states, or below a person's own, by the values of `XDG_STATE_HOME` and
  /// `HOME`; nil when neither is an absolute path.
  package init?(stateHome: String?, home: String? = nil) {
    if let stateHome, stateHome.hasPrefix("/") {
      folder = stateHome + "/kbwizard/sessions"
    } else if let home, home.hasPrefix("/") {
      folder = home + "/.local/state/kbwizard/sessions"
    } else {
      return nil
    }
  }

  /// The folder of a path.
  package init(folder: String) { self.folder = folder }

  /// The names of all sessions, the newest first; none when the folder can't be read.
  package var names: [String] { (try? listing()) ?? [] }

  /// The names of all sessions, the newest first; none when there is no folder.
  package func listing() throws(JournalError) -> [String] { try files().map(\.name) }

  /// The journals of all sessions, the newest first; none when there is no folder.
  ///
  /// An empty file is no session: a program was killed before it could write the first line.
  package func files() throws(JournalError) -> [JournalFile] {
    guard let directory = opendir(folder) else {
      if errno == ENOENT { return [] }
      throw .unreadable(folder, errno)
    }
    defer { closedir(directory) }
    var files: [JournalFile] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      // No name that this program gives is anything but UTF-8.
      guard let name, name.hasSuffix(".jsonl") else { continue }
      var status = stat()
      let isKnown = fstatat(dirfd(directory), name, &status, 0) == 0
      let mark = isKnown && status.st_mode & S_IFMT == S_IFREG ? FileMark(status) : nil
      if mark?.size == 0 { continue }
      files.append(JournalFile(name: String(name.dropLast(".jsonl".count)), mark: mark))
    }
    return files.sorted { $0.name > $1.name }
  }

  /// The path of the journal of a session.
  package func path(of name: String) -> String { folder + "/" + name + ".jsonl" }

  /// A name for a session that begins now: its time, the tree, and the process.
  package func freshName(for tree: String, at time: String) -> String {
    let digits = time.filter { $0.isASCII && ($0.isNumber || $0 == "T") }
    // A name of a file may have 255 bytes.
    return "\(digits)-\(tree.prefix(Store.longestTree))-\(getpid())"
  }

  /// The most of the id of a tree that stands in a name.
  static let longestTree = 100
  /// How many characters of a name say when the session began.
  static let timeLength = "20260101T000000".count
}

/// A journal as a folder lists it.
package struct JournalFile: Sendable {
  /// The name of the session.
  package let name: String
  /// What tells whether it has changed; nil where it is no plain file, or nothing is known of it.
  package let mark: FileMark?
}

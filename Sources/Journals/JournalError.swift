// Failures of journals, in sentences.

internal import Text

/// What can go wrong with journals.
package enum JournalError: Error, Equatable, Sendable {
  /// Another program goes on with the session; its process is 0 when it is not known.
  case inUse(String, pid: Int32)
  /// The system refused to write, with the number of its error.
  case system(String, Int32)
  /// The system refused to read, with the number of its error.
  case unreadable(String, Int32)
  /// The environment names no folder for sessions.
  case noFolder
  /// The file holds no line of a session.
  case foreign(String)

  /// A finished sentence.
  package var message: String {
    switch self {
    case .inUse(let path, let pid):
      let process = pid > 0 ? " (process \(pid))" : ""
      return
        "The session \"\(path.visible())\" is open in another kbwizard\(process); leave that one "
        + "first."
    case .system(let path, let number):
      return "\"\(path.visible())\" can't be written: \(systemReason(number))."
    case .unreadable(let path, let number):
      return "\"\(path.visible())\" can't be read: \(systemReason(number))."
    case .noFolder:
      return
        "Neither XDG_STATE_HOME nor HOME names a folder for sessions; set one to an absolute path "
        + "in UTF-8."
    case .foreign(let path):
      return "\"\(path.visible())\" holds no session that this version can read."
    }
  }
}

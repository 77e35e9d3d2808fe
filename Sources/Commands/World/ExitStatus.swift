// What the exit status of the program says.

enum ExitStatus: Int32 {
  case done = 0
  /// The answer is no: mistakes were found, or no fix helped, which handing on is too.
  case no = 1
  /// The command line makes no sense, or the input ended too early.
  case usage = 2
  /// A file or the terminal could not be used.
  case failed = 3

  /// What each status means, that of a signal too.
  static let meanings: [(status: String, meaning: String)] = [
    ("0", "done: a fix helped, nothing was wrong, or no mistake was found"),
    ("1", "no: no fix helped, a question is left (--json), or check found mistakes"),
    ("2", "the command line makes no sense, or the input ended too early"),
    ("3", "a file or the terminal could not be used"),
    ("128+n", "ended by signal n"),
  ]
}

// Why a command can't do what it is asked for: the one error that commands throw.

internal import Journals

/// A sentence for the person, and the exit status that says the same to a program.
struct Problem: Error, Equatable {
  /// What is wrong, in finished sentences; empty when that was said already.
  let sentence: String
  let status: ExitStatus

  /// The command line makes no sense.
  static func usage(_ sentence: String) -> Problem { Problem(sentence: sentence, status: .usage) }

  /// A file or the terminal could not be used.
  static func failed(_ sentence: String) -> Problem { Problem(sentence: sentence, status: .failed) }

  /// The same, when all that is wrong was said already.
  static let saidAlready = Problem.failed("")
}

extension Problem {
  /// A journal that could not be kept or read.
  init(_ error: JournalError) { self = .failed(error.message) }
}

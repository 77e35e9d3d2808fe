// The whole program, callable from a test: arguments and streams in, exit status and text out.

internal import Glibc
package import Journals
internal import Text

/// The program with all that it knows of the world.
package struct Program {
  /// The words of the command line after the program's name.
  package var arguments: [String]
  /// The environment variables.
  package var environment: [String: String]
  /// Whether a person sits at both ends: standard input and output are a terminal.
  package var isInteractive: Bool
  /// The width of the terminal in cells.
  package var columns: Int
  /// Where text comes from and goes to.
  package var streams: Streams
  /// How sessions reach the disk.
  package var disk = Disk.real

  /// A program with the given view of the world.
  package init(
    arguments: [String], environment: [String: String], isInteractive: Bool, columns: Int = 80,
    streams: Streams
  ) {
    self.arguments = arguments
    self.environment = environment
    self.isInteractive = isInteractive
    self.columns = columns
    self.streams = streams
  }

  /// Does what the command line asks for.
  package func run() -> Int32 {
    do throws(UsageError) {
      return try dispatch().rawValue
    } catch {
      complain(error.message)
      return ExitStatus.usage.rawValue
    }
  }

  private func dispatch() throws(UsageError) -> ExitStatus {
    let line = try CommandLine(parsing: arguments)
    if line.has(.help) {
      say(line.subcommand.usage)
      return .done
    }
    if line.has(.version) {
      say("kbwizard \(Program.version)\n")
      return .done
    }
    switch line.subcommand {
    case .walk: return try walk(line)
    case .check: return try check(line)
    case .show: return try show(line)
    case .explain: return try explain(line)
    case .article: return try article(line)
    case .resume: return try resume(line)
    case .sessions: return try sessions(line)
    case .report: return try report(line)
    case .completions: return try completions(line)
    }
  }

  /// The version of the program.
  static let version = "0.1.0"

  /// Whether all characters can be shown, as the locale of the environment says.
  var showsAllCharacters: Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { environment[$0] }
    let name = names.first { !$0.isEmpty }?.lowercased() ?? "c"
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8")
  }

  /// Writes a result.
  func say(_ text: String) {
    streams.output(showsAllCharacters ? text : text.ascii)
  }

  /// Writes a message about something that went wrong.
  func complain(_ message: String) {
    let text = "kbwizard: \(message.visible(keepingNewlines: true))\n"
    streams.error(showsAllCharacters ? text : text.ascii)
  }
}

/// Where text comes from and goes to.
package struct Streams {
  /// The next line without its end; nil at the end of the input.
  package var readLine: () -> String?
  /// Takes text for standard output.
  package var output: (String) -> Void
  /// Takes text for standard error.
  package var error: (String) -> Void

  /// The given streams.
  package init(
    readLine: @escaping () -> String?, output: @escaping (String) -> Void,
    error: @escaping (String) -> Void
  ) {
    self.readLine = readLine
    self.output = output
    self.error = error
  }
}

/// What the exit status of the program says.
enum ExitStatus: Int32 {
  case done = 0
  /// The answer is no: mistakes were found, or no fix helped.
  case no = 1
  /// The command line makes no sense, or the input ended too early.
  case usage = 2
  /// A file or the terminal could not be used.
  case failed = 3

  /// What each status means, that of a signal too.
  static let meanings: [(status: String, meaning: String)] = [
    ("0", "done: a fix helped, or no mistake was found"),
    ("1", "no: no fix helped, a question is left (--json), or check found mistakes"),
    ("2", "the command line makes no sense, or the input ended too early"),
    ("3", "a file or the terminal could not be used"),
    ("128+n", "ended by signal n"),
  ]
}

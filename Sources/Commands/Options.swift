// The one table of subcommands and options, from which the usage texts are made too.

internal import Screen

/// An option of the command line.
struct Option: Equatable {
  /// The name after two hyphens.
  let long: String
  /// The letter after one hyphen, if there is one.
  var short: Character?
  /// What stands after it, if anything does.
  var value: String?
  /// What it does.
  let help: String

  static let answer = Option(
    long: "answer", short: "a", value: "QUESTION=CHOICE",
    help: "answer ahead; ? is not sure (repeatable)")
  static let plain = Option(
    long: "plain", help: "converse line by line")
  static let json = Option(
    long: "json", help: "apply the answers, and print the walk as JSON")
  static let jsonList = Option(long: "json", help: "print the list as JSON")
  static let delete = Option(
    long: "delete", value: "DAYS",
    help: "delete what was finished, and touched last more than DAYS days ago")
  static let noMouse = Option(long: "no-mouse", help: "leave the mouse to the terminal")
  static let format = Option(
    long: "format", short: "f", value: "FORMAT", help: "text (the default), markdown or json")
  static let withHost = Option(
    long: "with-host", help: "say who and where you are, and where the tree lies")
  static let help = Option(long: "help", short: "h", help: "print this text")
  static let version = Option(long: "version", help: "print the version")
}

/// Something that the program can do.
enum Subcommand: String, CaseIterable {
  /// Without a name on the command line.
  case walk = ""
  case check
  case article
  case resume
  case sessions
  case report

  /// What follows its name.
  var operands: String {
    switch self {
    case .walk: "[TREE]"
    case .check: "TREE..."
    case .article: "ID"
    case .resume: "[SESSION [TREE]]"
    case .sessions: ""
    case .report: "[SESSION]"
    }
  }

  /// What it does, in a few words.
  var summary: String {
    switch self {
    case .walk: "walk a tree to its fix"
    case .check: "check trees, and run their cases"
    case .article: "print a KB article"
    case .resume: "go on with a session"
    case .sessions: "list sessions, or delete old ones"
    case .report: "tell what a session came to"
    }
  }

  /// The options that it takes.
  var options: [Option] {
    let own: [Option] =
      switch self {
      case .walk: [.answer, .plain, .json, .noMouse]
      case .resume: [.plain, .noMouse]
      case .sessions: [.jsonList, .delete]
      case .check, .article: []
      case .report: [.format, .withHost]
      }
    return own + [.help, .version]
  }

  /// What `--help` prints.
  var usage: String {
    let shown = self == .walk ? Subcommand.allCases : [self]
    var lines = shown.enumerated().map { index, subcommand in
      (index == 0 ? "Usage: " : "       ") + subcommand.synopsis
    }
    if self != .walk { lines += ["", summary.prefix(1).uppercased() + summary.dropFirst() + "."] }
    lines += [""] + options.map { "  \($0.synopsis.padded(to: 31))\($0.help)" }
    if [.report, .resume].contains(self) {
      lines += [
        "", "SESSION is a session's name, the beginning of one, or the path of a journal;",
        self == .report
          ? "without it, the session touched last."
          : "without it, one that waits for something, or the unfinished one touched last.",
      ]
    }
    if self == .resume {
      lines += [
        "A journal from elsewhere is copied and never changed. TREE is the file of the tree",
        "if it lies elsewhere now.",
      ]
    }
    if self == .walk {
      lines += [
        "", "TREE is a YAML file, or - for standard input. Without it the tree inside the",
        "program is walked, to which the articles belong. Exit status:",
        "  0      done: a fix helped, or no mistake was found",
        "  1      no: no fix helped, a question is left (--json), or check found mistakes",
        "  2      the command line makes no sense, or the input ended too early",
        "  3      a file or the terminal could not be used",
        "  128+n  ended by signal n",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var synopsis: String {
    let words = ["kbwizard", rawValue, self == .walk ? "[OPTION...]" : "", operands]
    let line = words.filter { !$0.isEmpty }.joined(separator: " ")
    return line.padded(to: 34) + summary
  }
}

extension Option {
  fileprivate var synopsis: String {
    let letter = short.map { "-\($0), " } ?? "    "
    return letter + "--\(long)" + (value.map { "=\($0)" } ?? "")
  }
}

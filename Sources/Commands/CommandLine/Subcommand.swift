// The one table of subcommands and options, from which the usage texts are made too.

internal import Text

/// An option of the command line.
struct Option: Equatable {
  /// The name after two hyphens.
  let long: String
  /// The letter after one hyphen, if there is one.
  var short: Character?
  /// What stands after it, if anything does.
  var value: Value?
  /// What it does.
  let help: String

  static let answer = Option(
    long: "answer", short: "a", value: .answer,
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
    long: "format", short: "f", value: .one("FORMAT", of: ReportFormat.names),
    help: "text (the default), markdown or json")
  static let picture = Option(
    long: "format", short: "f", value: .one("FORMAT", of: PictureFormat.names),
    help: "outline (the default), table, mermaid, dot, json or svg")
  static let mark = Option(
    long: "answer", short: "a", value: .answer,
    help: "mark what an answer means; ? is not sure (repeatable)")
  static let session = Option(
    long: "answers", value: .session, help: "mark what the answers of a session mean")
  static let limit = Option(
    long: "limit", value: "ROWS", help: "the most rows of a table (1000)")
  static let checkFormat = Option(
    long: "format", short: "f", value: .one("FORMAT", of: FindingFormat.names),
    help: "text (the default), json, sarif or github")
  static let strict = Option(long: "strict", help: "take warnings for errors")
  static let coverage = Option(
    long: "coverage", help: "say what the cases do not reach")
  static let minCoverage = Option(
    long: "min-coverage", value: "N", help: "fail if they reach less than N % of the leaves")
  static let writeCases = Option(
    long: "write-cases", help: "print cases for the leaves that none reaches")
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
  case show
  case explain
  case article
  case resume
  case sessions
  case report
  case completions

  /// All that have a name.
  static let named = allCases.filter { $0 != .walk }

  /// What follows its name.
  var operands: [Operand] {
    switch self {
    case .walk: [.optional(.tree)]
    case .check: [.repeated(.tree)]
    case .show: [.optional(.tree)]
    case .explain: [.required(.fix), .optional(.tree)]
    case .article: [.required(.article)]
    case .resume: [.optional(.session), .optional(.tree)]
    case .sessions: []
    case .report: [.optional(.session)]
    case .completions: [.required(.one("SHELL", of: Shell.names))]
    }
  }

  /// What it does, in a few words.
  var summary: String {
    switch self {
    case .walk: "walk a tree to its fix"
    case .check: "check trees, and run their cases"
    case .show: "show a tree as a picture"
    case .explain: "say which answers lead to a fix"
    case .article: "print a KB article"
    case .resume: "go on with a session"
    case .sessions: "list sessions, or delete old ones"
    case .report: "tell what a session came to"
    case .completions: "print the completion script of a shell"
    }
  }

  /// What its operands mean, in sentences; empty where that goes without saying.
  var explanation: String {
    let session = "SESSION is a session's name, the beginning of one, or the path of a journal;"
    return switch self {
    case .walk:
      "TREE is a YAML file, or - for stdin; by default the one inside."
    case .resume:
      session + " without it, one that waits for something, or the unfinished one touched last. "
        + "A journal from elsewhere is copied and never changed. TREE is the file of the tree if "
        + "it lies elsewhere now."
    case .report: session + " without it, the session touched last."
    case .show:
      "TREE is a YAML file, or - for standard input; without it, the tree of the session, or the "
        + "one inside the program. SESSION is a session's name, the beginning of one, or the path "
        + "of a journal."
    case .completions:
      "SHELL is bash, zsh or fish. Their scripts ask \"kbwizard completions words -- WORD...\" what "
        + "the last of the words after the program's name can become: on each line a word, and "
        + "after a tab what it means. *.yaml stands for files."
    case .check:
      "TREE is a YAML file, or - for standard input. The README lists the checks. A comment "
        + "\"# kbwizard: allow CHECK\" silences a warning on its line or the next."
    case .explain:
      "FIX is the id of a fix of the tree; TREE as for a walk."
    case .article, .sessions: ""
    }
  }

  /// The options that it takes.
  var options: [Option] {
    let own: [Option] =
      switch self {
      case .walk: [.answer, .plain, .json, .noMouse]
      case .resume: [.plain, .noMouse]
      case .sessions: [.jsonList, .delete]
      case .check: [.checkFormat, .strict, .coverage, .minCoverage, .writeCases]
      case .explain, .article, .completions: []
      case .show: [.picture, .mark, .session, .limit]
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
    lines += [""] + options.flatMap(\.usage)
    let end = self == .walk ? " Exit status:" : ""
    if !explanation.isEmpty { lines += [""] + (explanation + end).wrapped(to: 78) }
    if self == .walk {
      lines += ExitStatus.meanings.map { "  \($0.status.padded(to: 7))\($0.meaning)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var synopsis: String {
    let operands = Operand.synopsis(of: operands[...])
    let words = ["kbwizard", rawValue, self == .walk ? "[OPTION...]" : "", operands]
    let line = words.filter { !$0.isEmpty }.joined(separator: " ")
    return line.padded(to: 34) + summary
  }
}

extension Option {
  /// The lines for it in a usage text of 80 columns.
  fileprivate var usage: [String] {
    help.wrapped(to: 80 - 33).enumerated().map { place, line in
      "  " + (place == 0 ? synopsis : "").padded(to: 31) + line
    }
  }

  private var synopsis: String {
    let letter = short.map { "-\($0), " } ?? "    "
    return letter + "--\(long)" + (value.map { "=\($0.name)" } ?? "")
  }
}

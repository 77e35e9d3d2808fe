// What `--help` prints.

internal import Text

extension Subcommand {
  /// What `--help` prints; that of the command without a name tells of all commands.
  func usage(among all: [Subcommand]) -> String {
    let isFirst = name.isEmpty
    // A screen has no line left for the scripts that the installation brings along.
    let shown = isFirst ? all.filter { $0.name != CompletionsCommand.about.name } : [self]
    var lines = shown.enumerated().map { index, subcommand in
      (index == 0 ? "Usage: " : "       ") + subcommand.synopsis
    }
    if !isFirst { lines += ["", summary.prefix(1).uppercased() + summary.dropFirst() + "."] }
    // A screen has no line left for what the one before it says.
    let own = options.filter { ![.help, .version].contains($0) && !(isFirst && $0 == .follow) }
    // Between all commands and options a screen has no line left for a blank one.
    lines += (isFirst ? [] : [""]) + own.flatMap(\.usage) + [Option.helpAndVersion]
    // The manual has room for more about it.
    let end =
      isFirst
      ? " Exit status: 0 done; 1 no; 2 wrong command line; 3 no file or terminal; 128+n signal n."
      : ""
    if !explanation.isEmpty { lines += (isFirst ? [] : [""]) + (explanation + end).wrapped(to: 78) }
    return lines.joined(separator: "\n") + "\n"
  }

  private var synopsis: String {
    let operands = Operand.synopsis(of: operands[...])
    let words = ["kbwizard", name, name.isEmpty ? "[OPTION...]" : "", operands]
    let line = words.filter { !$0.isEmpty }.joined(separator: " ")
    return (line + "  ").padded(to: 34) + summary
  }
}

extension Option {
  /// The line for what all commands take.
  fileprivate static let helpAndVersion =
    "  -h, --help, --version".padded(to: 33) + "print this text, or the version"

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

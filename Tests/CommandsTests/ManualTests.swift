// The manual page says what the tables of commands, options and keys say.

import FoundationEssentials
import Testing
import Text

@testable import Commands
@testable import Wizard

struct ManualTests {
  private let page = BlockFile(
    file: house.appending(path: "Resources/man/kbwizard.1"),
    opening: { ".\\\" Recorded: \($0).\n" }, closing: ".\\\" End of what is recorded.\n")

  @Test func `The manual page says what the tables say`() throws {
    try page.expect("synopsis", toSay: Subcommand.allCases.map(\.manualSynopsis).joined())
    try page.expect("commands", toSay: Subcommand.allCases.map(\.manualEntry).joined())
    try page.expect("options", toSay: options)
    try page.expect(
      "keys",
      toSay: try rows().map { ".It \($0.keys.escaped)\n\(prose(sentence($0.meaning)))" }.joined())
    try page.expect(
      "status",
      toSay: ExitStatus.meanings.map { ".It \($0.status)\n\(prose(sentence($0.meaning)))" }
        .joined())
  }

  private var options: String {
    let own = Subcommand.allCases.filter { !$0.ownOptions.isEmpty }.map { subcommand in
      ".Ss \(subcommand.manualName)\n" + list(subcommand.ownOptions)
    }
    return own.joined() + ".Ss All commands\n" + list([.help, .version])
  }

  private func list(_ options: [Commands.Option]) -> String {
    ".Bl -tag -width Ds\n" + options.map(\.manualEntry).joined() + ".El\n"
  }

  /// The table of keys in the README: which they are, and what they do.
  private func rows() throws -> [(keys: String, meaning: String)] {
    let readme = try String(contentsOf: house.appending(path: "README.md"), encoding: .utf8)
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
    let head = try #require(lines.firstIndex(of: "| key | what it does |"))
    return lines[(head + 2)...].prefix { $0.hasPrefix("| ") }.map { line in
      let cells = line.replacing("`", with: "").split(separator: " | ")
      return (String(cells[0].dropFirst(2)), String(cells[1].dropLast(2)))
    }
  }

  @Test func `Every key that the program knows is in the table of keys`() throws {
    let words = try rows().flatMap { $0.keys.split(separator: " ") }
      .map { $0.hasSuffix(",") ? String($0.dropLast()) : String($0) }
    for key in Page.Kind.allCases.flatMap(KeyBinding.bindings(on:)).flatMap(\.keys) {
      let name = key.name.first.map { "1"..."9" ~= $0 } == true ? "1-9" : key.name
      #expect(words.contains(name))
    }
  }
}

extension Subcommand {
  /// The options that not every subcommand takes.
  fileprivate var ownOptions: [Commands.Option] {
    options.filter { ![.help, .version].contains($0) }
  }

  fileprivate var manualName: String { self == .walk ? "Walking a tree" : "kbwizard " + rawValue }

  fileprivate var manualSynopsis: String {
    let name = self == .walk ? "" : ".Cm \(rawValue)\n"
    let operands = manual(operands[...])
    return ".Nm\n" + name + ownOptions.map { ".Op \($0.manualForm)\n" }.joined()
      + (operands.isEmpty ? "" : ".\(operands)\n")
  }

  fileprivate var manualEntry: String {
    let words = [self == .walk ? "Nm" : "Cm \(rawValue)", manual(operands[...])]
    return ".It " + words.filter { !$0.isEmpty }.joined(separator: " ") + "\n"
      + prose(sentence(summary) + " " + explanation)
  }
}

extension Commands.Option {
  /// The option as the synopsis writes it: by its letter if it has one.
  fileprivate var manualForm: String {
    short.map { "Fl \($0)" + (value.map { " Ar \($0.name)" } ?? "") } ?? manualLong
  }

  private var manualLong: String {
    "Fl -\(long)" + (value.map { " Ns = Ns Ar \($0.name)" } ?? "")
  }

  fileprivate var manualEntry: String {
    // A value is to be typed as it stands.
    let text = if case .one? = value { help + "." } else { sentence(help) }
    return ".It " + (short.map { "Fl \($0) , " } ?? "") + manualLong + "\n" + prose(text)
  }
}

/// Operands as the synopsis writes them.
private func manual(_ operands: ArraySlice<Operand>) -> String {
  guard let first = operands.first else { return "" }
  let name = "Ar " + first.value.name
  let rest = operands.count > 1 ? " " + manual(operands.dropFirst()) : ""
  return switch first {
  case .required: name + rest
  case .optional: "Op \(name)\(rest)"
  case .repeated: "\(name) ..." + rest
  }
}

/// A few words as a sentence.
private func sentence(_ words: String) -> String {
  words.prefix(1).uppercased() + words.dropFirst() + "."
}

/// Sentences in the language of manual pages, each on a line of its own.
private func prose(_ text: String) -> String {
  text.replacing(". ", with: ".\n").split(separator: "\n")
    .flatMap { String($0).escaped.wrapped(to: 79) }
    .map { ($0.hasPrefix(".") ? "\\&" : "") + $0 + "\n" }.joined()
}

extension String {
  /// The text with nothing in it that means something in a manual page.
  fileprivate var escaped: String {
    let signs: [Character: String] = [
      "\\": "\\e", "-": "\\-", "↑": "\\(ua", "↓": "\\(da", "←": "\\(<-", "→": "\\(->",
      "\"": "\\(dq", "'": "\\(aq",
    ]
    return map { signs[$0] ?? String($0) }.joined()
  }
}

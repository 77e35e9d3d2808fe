// The manual page says what the tables of commands, options and keys say.

import FoundationEssentials
import Testing
import Text

@testable import Commands
@testable import Wizard

struct ManualTests {
  private let page = manualPage("kbwizard.1")

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

  @Test(arguments: ["kbwizard.1", "kbwizard-tree.5"])
  func `Every page that a page names is installed with it`(name: String) throws {
    let text = try String(contentsOf: manualFolder.appending(path: name), encoding: .utf8)
    let names = text.split(separator: "\n").compactMap { line -> String? in
      let words = line.split(separator: " ")
      guard words.first == ".Xr", words[1].hasPrefix("kbwizard") else { return nil }
      return "\(words[1]).\(words[2])".replacing("\\-", with: "-")
    }
    #expect(!names.isEmpty)
    for name in names {
      #expect(
        FileManager.default.fileExists(atPath: manualFolder.appending(path: name).path), "\(name)")
    }
  }

  /// A hyphen and a blank may end a line of the page; `\-` and `\ ` stand for those that may not.
  @Test(arguments: ["kbwizard.1", "kbwizard-tree.5"])
  func `Nothing that is to be typed is broken at the end of a line`(name: String) throws {
    let text = try String(contentsOf: manualFolder.appending(path: name), encoding: .utf8)
    #expect(text.contains("\n.nr HY 0\n.nr doc-hyphen"), "Words may be hyphenated.")
    var isLiteral = false
    for line in text.split(separator: "\n") where !line.hasPrefix(".\\\"") {
      if line.hasPrefix(".Bd") || line == ".Ed" { isLiteral = line != ".Ed" }
      let isLayout = [".Bd ", ".Bl ", ".Dt ", ".nr "].contains { line.hasPrefix($0) }
      let plain = ["\\-", "\\ ", "\\(->", "\\(<-"].reduce(line) { $0.replacing($1, with: "") }
      if isLiteral || line.hasPrefix("."), !isLayout { #expect(!plain.contains("-"), "\(line)") }
      #expect(!plain.contains(/(^|[ (])-/) || isLayout, "\(line)")
      #expect(!line.hasPrefix(".Ql ") || plain.split(separator: " ").count <= 3, "\(line)")
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

  fileprivate var manualName: String { name.isEmpty ? "Walking a tree" : "kbwizard " + name }

  fileprivate var manualSynopsis: String {
    let named = name.isEmpty ? "" : ".Cm \(name)\n"
    let operands = manual(operands[...])
    return ".Nm\n" + named + ownOptions.map { ".Op \($0.manualForm)\n" }.joined()
      + (operands.isEmpty ? "" : ".\(operands)\n")
  }

  fileprivate var manualEntry: String {
    let words = [name.isEmpty ? "Nm" : "Cm \(name)", manual(operands[...])]
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
    "Fl \\-\(long.escaped)" + (value.map { " Ns = Ns Ar \($0.name)" } ?? "")
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
  case .any: "Op \(name) ..." + rest
  case .repeated: "\(name) ..." + rest
  }
}

// Values in commands: whatever they are, each stays one word.

import Foundation
import Randomness
import Testing

@testable import Tree

/// A shell that values are quoted for, as far as it is installed.
private struct QuotingShell: CustomTestStringConvertible {
  let path: String
  let options: [String]

  var testDescription: String { path }

  static let installed = [
    QuotingShell(path: "/usr/bin/dash", options: []),
    QuotingShell(path: "/bin/bash", options: ["--norc"]),
    QuotingShell(path: "/usr/bin/zsh", options: ["-f"]),
    QuotingShell(path: "/usr/bin/zsh", options: ["-f", "-o", "rcquotes"]),
    QuotingShell(path: "/usr/bin/fish", options: ["--no-config"]),
  ].filter { access($0.path, X_OK) == 0 }
}

struct QuotingTests {
  /// A tree with a value of each kind.
  private static let values = """
    kbwizard: 1
    id: values
    title: Values
    values:
      w: {text: Which word?, kind: word}
      n: {text: Which number?, kind: number}
      h: {text: Which host?, kind: host}
      p: {text: Which path?, kind: path}
      t: {text: Which text?, kind: text}
    questions: {}
    tree: f
    otherwise: f
    fixes: {f: {title: F}}
    """

  /// Texts that mean something to a shell, and letters of several scripts.
  private static let pieces = [
    " ", "  ", "'", "\"", "\\", "\\\\", "\\'", "$(touch x)", "`touch x`", "$HOME", "${x}", "!",
    "!!",
    "&", "&&", "|", ";", "<", ">", ">>x", "*", "?", "[a-z]", "{a,b}", "~", "#", "%", "=", "-", "--",
    "-rf", "(", ")", "^", "@", ":", ",", ".", "..", "/", "a", "Z", "0", "é", "ß", "日本", "שלום", "👩‍💻",
    "\\n", "\\x41", "\\u0041", "%s", "%%", "$'a'", "<(id)", "=(id)", "EOF", "\u{A0}",
  ]

  private static func hostile(_ count: Int, _ kind: Value.Kind) -> [String] {
    var chance = Chance(7)
    let value = Value(id: "v", text: "V?", kind: kind)
    var texts: [String] = []
    while texts.count < count {
      let text = (0...chance.number(below: 8)).map { _ in
        pieces[chance.number(below: pieces.count)]
      }.joined()
      if value.fault(of: text) == nil { texts.append(text) }
    }
    return texts
  }

  @Test(arguments: QuotingShell.installed)
  private func `A shell gives each of ten thousand values back byte for byte`(
    shell: QuotingShell
  ) throws {
    let tree = try tree(of: Self.values, isComplete: false)
    var script = "", expected = ""
    for (id, texts) in [("t", Self.hostile(6000, .text)), ("p", Self.hostile(4000, .path))] {
      for text in texts {
        let step = Step(do: "Print it.", type: "printf '%s\\n' <\(id)>", shell: .sh)
        script += (Filling(of: tree, with: [id: text]).typed(in: step) ?? "") + "\n"
        expected += (id == "p" && text.hasPrefix("-") ? "./" : "") + text + "\n"
      }
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "kbwizard-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(script.utf8).write(to: folder.appending(path: "script"))
    let process = Process()
    process.executableURL = URL(filePath: shell.path)
    process.arguments = shell.options + ["script"]
    process.currentDirectoryURL = folder
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    let output = folder.appending(path: "output")
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let printed = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    #expect(process.terminationStatus == 0)
    let lines = zip(
      printed.split(separator: "\n", omittingEmptySubsequences: false),
      expected.split(separator: "\n", omittingEmptySubsequences: false))
    #expect(lines.first { $0 != $1 }.map { "\($0) for \($1)" } == nil)
    #expect(printed.utf8.elementsEqual(expected.utf8))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(left.filter { !$0.hasPrefix(".") }) == ["script", "output"])
  }

  @Test(arguments: [
    ("a", "a"), ("a b", "'a b'"), ("it's", "'it'\\''s'"), ("C:\\x", "'C:'\\\\'x'"),
    ("$HOME", "'$HOME'"),
    ("", "''"), ("~", "'~'"), ("a=b", "'a=b'"),
  ])
  func `For sh backslashes and quotes stand outside of quotes`(text: String, word: String) {
    #expect(Shell.sh.quoted(text) == word)
    #expect(Shell.none.quoted(text) == text)
  }

  @Test(arguments: [
    ("a", "a"), ("a b", "'a b'"), ("it's", "'it''s'"), ("it\u{2019}s", "'it\u{2019}\u{2019}s'"),
    ("C:\\x", "'C:\\x'"), ("$x", "'$x'"), ("`x", "'`x'"),
  ])
  func `For PowerShell each kind of single quote is doubled`(text: String, word: String) {
    #expect(Shell.powershell.quoted(text) == word)
  }

  @Test(arguments: [
    ("-rf", "w", "can't begin with a dash"), ("-rf", "t", "can't begin with a dash"),
    ("-rf", "h", "can't begin with a dash"), ("a b", "w", "can hold no blank"), ("", "t", "empty"),
    ("  ", "t", "blanks alone"), ("a\nb", "t", "U+000A"), ("a\rb", "t", "U+000D"),
    ("a\tb", "t", "U+0009"), ("a\u{1B}[2Jb", "t", "U+001B"), ("a\u{0}", "t", "U+0000"),
    ("a\u{85}b", "t", "U+0085"), ("a\u{2028}b", "t", "U+2028"), ("a\u{202E}b", "w", "U+202E"),
    ("a;b", "h", "can hold no \";\""), ("1.2.3", "n", "one point"), (".5", "n", "one point"),
    ("5x", "n", "can hold no \"x\""), ("٥", "n", "can hold no \"٥\""),
    (String(repeating: "a", count: 4097), "w", "4096 bytes"),
  ])
  func `A value that could do harm is refused, and says why`(
    text: String, id: String, reason: String
  ) throws {
    let value = try #require(tree(of: Self.values, isComplete: false).value(id))
    let fault = try #require(value.fault(of: text))
    #expect(fault.contains(reason) && fault.hasSuffix("."))
  }

  @Test(arguments: [
    ("TOMH", "w"), ("42", "n"), ("4.5", "n"), ("db-1.example.org", "h"), ("fe80::1%eth0", "h"),
    ("-odd name", "p"), ("/mnt/a b", "p"), ("what's left", "t"),
  ])
  func `Ordinary values are taken`(text: String, id: String) throws {
    let value = try #require(tree(of: Self.values, isComplete: false).value(id))
    #expect(value.fault(of: text) == nil)
  }
}

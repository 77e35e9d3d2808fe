// The manual page on trees says what the program does with the tree of the tutorial, and shows a
// mistake for each check.

import FoundationEssentials
import JSON
import Testing
import Text
import Tree
import TreeFile

@testable import Commands

// One after the other, as each may write the page.
@Suite(.serialized)
struct TreeManualTests {
  private let page = manualPage("kbwizard-tree.5")

  @Test func `The page begins with the tree that the tutorial makes`() throws {
    try page.expect("tree", toSay: literally(try printer()))
  }

  @Test func `The examples are parts of the tree that has every key`() throws {
    let boot = try String(contentsOf: fixtures.appending(path: "every-key.yaml"), encoding: .utf8)
    let examples = [
      "symptoms": ["symptoms"], "question": ["questions", "firmware"],
      "first": ["branches", "stops"],
      "fix": ["fixes", "install-grub"], "procedures": ["procedures"], "values": ["values"],
      "tree-that-goes-on": ["fixes", "mail"], "evidence": ["evidence", "console"],
    ]
    for (name, keys) in examples { try page.expect(name, toSay: literally(boot.part(of: keys))) }
  }

  @Test func `What is typed with a value is what the program makes of it`() throws {
    let source = Array(
      smallTree.replacing(
        "questions:",
        with: "values: {v: {text: V?, kind: text}, p: {text: P?, kind: path}}\nquestions:"
      ).utf8)
    let tree = try #require(DecisionTree.load(source, library: library).tree)
    let values = [
      ("v", "web-3"), ("v", "Program Files"), ("v", "it's"), ("v", "$(reboot)"),
      ("v", "C:\\logs"), ("p", "-rf"),
    ]
    let shells = Tree.Shell.allCases
    var rows = [shells.map(\.rawValue)]
    for (id, text) in values {
      let filling = Filling(of: tree, with: [id: text])
      rows.append(shells.map { filling.text("<\(id)>", for: $0) })
    }
    let lines = rows.map { row in
      row.dropLast().map { $0.padded(to: 18) }.joined() + row[row.count - 1] + "\n"
    }
    try page.expect("quoting", toSay: literally(lines.joined()))
  }

  @Test func `The table of checks is the one of the program`() throws {
    let rows = CheckEntry.all.map { check in
      ".It Cm \(check.name.escaped) Ta \(check.severity) Ta "
        + check.summary.replacing("`", with: "\"").escaped + "\n"
    }
    try page.expect("checks", toSay: rows.joined())
  }

  @Test func `Coverage is what check says of the tree with its first case alone`() throws {
    try withFolder { folder in
      let text = try printer()
      let lastCase = try #require(text.ranges(of: "  - name:").last).lowerBound
      let path = try write(String(text[..<lastCase]), to: "printer.yaml", in: folder)
      let coverage = run("check", "--coverage", path).output.replacing(folder + "/", with: "")
      try page.expect("coverage", toSay: literally(coverage))
    }
  }

  @Test func `The explanation and the outline are what the program prints`() throws {
    try withFolder { folder in
      let path = try write(try printer(), to: "printer.yaml", in: folder)
      try page.expect("explanation", toSay: literally(run("explain", "call", path).output))
      let outline = run("show", "-a", "light=green", path, environment: ["LC_ALL": "C"]).output
      try page.expect("outline", toSay: literally(outline))
    }
  }

  @Test func `Each check is shown with a mistake that it finds`() throws {
    let mistakes = try CheckEntry.all.map { check in
      let mistake = try Mistake(of: check)
      return ".Ss \(check.name.escaped)\n" + mistake.display + prose(mistake.message)
    }
    try page.expect("mistakes", toSay: mistakes.joined())
  }

  @Test func `What is shown as it stands fits a screen`() throws {
    let text = try String(contentsOf: page.file, encoding: .utf8)
    for display in text.split(separator: ".Bd -literal\n").dropFirst() {
      for line in display.split(separator: "\n").prefix(while: { $0 != ".Ed" }) {
        if line.hasPrefix(".\\\"") { continue }
        let signs = line.replacing(/\\\(..|\\[&e-]/, with: "x")
        #expect(signs.count <= 75, "\(line)")
      }
    }
  }

  @Test func `Every format of check and show is named`() throws {
    let text = try String(contentsOf: page.file, encoding: .utf8)
    // The first of each is what they print without the option.
    let entries =
      FindingFormat.allCases.dropFirst().map { ".It Fl \\-format Ns =\($0.rawValue)\n" }
      + ShowCommand.PictureFormat.allCases.dropFirst().map { ".It Cm \($0.rawValue)\n" }
    for entry in entries { #expect(text.contains(entry), "\(entry)") }
  }

  @Test func `Every kind of value and every shell is told`() throws {
    let text = try String(contentsOf: page.file, encoding: .utf8)
    for word in Value.Kind.allCases.map(\.rawValue) + Tree.Shell.allCases.map(\.rawValue) {
      #expect(text.contains(".It Cm \(word)\n"), "\(word)")
    }
  }

  @Test func `Every key of the schema is named`() throws {
    let text = try String(contentsOf: page.file, encoding: .utf8)
    let named = Set(
      text.split(separator: "\n").flatMap { line -> [String] in
        let words = line.replacing("\\-", with: "-").split(separator: " ").map(String.init)
        return words.contains("Cm") || words.first == ".Cm" ? words : []
      })
    let schema = try schemaKeys()
    #expect(schema.count > 20)
    for key in schema { #expect(named.contains(key), "\(key)") }
  }

  private func schemaKeys() throws -> Set<String> {
    let file = house.appending(path: "Resources/schema/tree.schema.json")
    var keys: Set<String> = []
    func visit(_ value: JSONValue) {
      switch value {
      case .object(let members):
        for case ("properties", .object(let properties)) in members {
          keys.formUnion(properties.map(\.0))
        }
        for (_, member) in members { visit(member) }
      case .array(let items): items.forEach(visit)
      default: break
      }
    }
    let bytes = Array(try Data(contentsOf: file))
    visit(try #require(bytes.withUnsafeBufferPointer { JSONValue(parsing: $0) }))
    return keys
  }
}

extension String {
  /// The lines of a part of a file in YAML, below the keys that lead to it.
  fileprivate func part(of keys: [String]) -> String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
    var part = ""
    for (depth, key) in keys.enumerated() {
      let line = String(repeating: "  ", count: depth) + key + ":"
      lines = lines.drop { $0 != line }
      part += line + "\n"
      lines = lines.dropFirst()
    }
    let indent = String(repeating: "  ", count: keys.count)
    return part + lines.prefix { $0.hasPrefix(indent) }.map { $0 + "\n" }.joined()
  }
}

/// A mistake as the report shows it.
private struct Mistake {
  /// The line with the mistake and the signs below it; empty where the file as a whole is meant.
  private let excerpt: [Substring]
  /// What is wrong, and what to do.
  let message: String

  /// The trees that show a check best where none is called like it.
  private static let best = [
    "unreadable": "unreadable-latin-1", "syntax": "syntax-colon",
    "control-character": "control-character-by-mistake", "wrong-shape": "wrong-shape-text",
  ]

  /// The first mistake that a check finds in the tree that shows it.
  init(of check: CheckEntry) throws {
    let source = try Mistake.source(for: check.name)
    let found = loadOnNextDay(source).findings.first { $0.checkName == check.name }
    // What stands behind the mistake is not looked at.
    var report = FindingReport(source: Array(source.prefix(1 << 20)), path: "TREE")
    let lines = report.text(of: [try #require(found)]).split(separator: "\n")
    let severity = try #require(lines[0].firstRange(of: ": \(check.severity): "))
    message = String(lines[0][severity.upperBound...].dropLast(" [\(check.name)]".count))
    excerpt = lines[1..<(lines.count - 1)].map { $0.dropFirst(2) }
  }

  private static func source(for check: String) throws -> [UInt8] {
    // No file of more than 256 MiB lies among the others.
    if check == "too-large" { return Array(repeating: UInt8(ascii: "#"), count: (256 << 20) + 1) }
    let trees = BadTree.all.filter { $0.checkName == check }
    let tree = trees.first { $0.name == best[check, default: check] }
    return try #require(tree, "No tree shows \(check).").read()
  }

  /// The excerpt in the language of manual pages.
  var display: String {
    if excerpt.isEmpty { return "" }
    return ".Bd -literal\n" + literally(cut.joined(separator: "\n")) + "\n.Ed\n.Pp\n"
  }

  /// The excerpt around the signs, as far as a page of 78 columns has room for it.
  private var cut: [String] {
    let gutter = excerpt[0].prefix { $0 != "|" }.count + 2
    let room = 72 - gutter
    let signs = excerpt[1].prefix { $0 != "^" }.count - gutter
    let start = max(0, min(signs - room / 2, excerpt[0].count - gutter - room))
    func part(_ line: Substring) -> Substring { line.dropFirst(gutter + start).prefix(room) }
    var shown = String(part(excerpt[0]))
    if start > 0 { shown = "..." + shown.dropFirst(3) }
    if excerpt[0].count > gutter + start + room { shown = shown.dropLast(3) + "..." }
    return [
      "\(excerpt[0].prefix(gutter))\(shown)", "\(excerpt[1].prefix(gutter))\(part(excerpt[1]))",
    ]
  }
}

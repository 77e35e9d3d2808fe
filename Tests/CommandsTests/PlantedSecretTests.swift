// A thousand secrets in logs and notes: nobody reads one in anything that the program writes.

import FoundationEssentials
import Randomness
import Testing

@testable import Commands
@testable import Evidence

struct PlantedSecretTests {
  private static let count = 1_000
  private static let readers = ["lines", "events", "rows", "objects"]
  /// No more signs of an answer are kept than there are secrets of a reader in a group.
  private static let groups = 13

  private static let planted: [PlantedSecret] = {
    var maker = SecretMaker(7)
    return (0..<count).map { maker.secret($0) }
  }()

  /// A question, a rule and a value for each group of secrets, in evidence of each reader.
  private static let tree: String = {
    func rules(_ id: String, _ match: (Int) -> String) -> String {
      (0..<groups).map { group in
        "      - {id: \(id)\(group), match: {\(match(group))}, answers: {q\(group): \"yes\"}}\n"
      }.joined()
    }
    let numbers = 0..<groups
    let questions = numbers.map {
      "  q\($0): {text: \"Is it \($0)?\", choices: {\"yes\": It is, \"no\": It is not}}\n"
    }
    let values = numbers.map { "  v\($0): {text: \"Which is \($0)?\", kind: text}\n" }
    let nodes = numbers.reversed().reduce("otherwise") { inner, group in
      "{ask: q\(group), then: {\"yes\": \(inner == "otherwise" ? "fix" : inner), \"no\": fix}}"
    }
    return """
      kbwizard: 1
      id: planted
      title: Secrets in logs
      values:
      \(values.joined())
      questions:
      \(questions.joined())
      evidence:
        lines:
          title: Lines
          reader: lines
          rules:
      \(rules("lines") { "text: [\"fault \($0)x \", \"seen \($0)x <v\($0)>\"]" })
        events:
          title: Events
          reader: nt-events
          rules:
      \(rules("events") { "source: Planted, text: [\"fault \($0)x \", \"seen \($0)x <v\($0)>\"]" })
        rows:
          title: Rows
          reader: csv
          header: {names: [Name, Text]}
          rules:
      \(rules("rows") { "Text: [\"fault \($0)x \", \"seen \($0)x <v\($0)>\"]" })
        objects:
          title: Objects
          reader: json
          rules:
      \(rules("objects") { "message: [\"fault \($0)x \", \"seen \($0)x <v\($0)>\"]" })
      tree: \(nodes)
      otherwise: fix
      fixes:
        fix: {title: Nothing, steps: [{do: "Wait for <v0>."}]}
      """
  }()

  /// The secrets of a reader in lines that match rules, and fill a value or not.
  private func lines(of reader: String) -> [String] {
    var chance = Chance(11)
    let place = Self.readers.firstIndex(of: reader) ?? 0
    let own = stride(from: place, to: Self.count, by: Self.readers.count).map { Self.planted[$0] }
    return own.enumerated().map { number, planted in
      let verb = chance.number(below: 2) == 0 ? "fault" : "seen"
      let lead = ["", "2026-11-28 09:12:44 app[7]: ", "[ERROR] "][chance.number(below: 3)]
      let rest = ["", " and gave up", " (3 more)"][chance.number(below: 3)]
      return "\(lead)\(verb) \(number % Self.groups)x \(planted.text)\(rest)"
    }
  }

  /// The lines as a text that one of the readers reads.
  private func log(as reader: String) -> String {
    let lines = lines(of: reader)
    return switch reader {
    case "events":
      lines.map { "Event ID: 7\nSource: Planted\nDescription: \($0)\n\n" }.joined()
    case "rows":
      "Name,Text\n"
        + lines.map { "tom,\"\($0.replacing("\"", with: "\"\""))\"\n" }.joined()
    case "objects":
      lines.map {
        let text = $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "{\"host\": \"web1\", \"message\": \"\(text)\"}\n"
      }.joined()
    default: lines.map { $0 + "\n" }.joined()
    }
  }

  /// What may not be read, in small letters, and of which secret it is.
  private static let traces = planted.flatMap { planted in
    planted.traces.map { (planted: planted, text: Array($0.lowercased().utf8)) }
  }
  private static let needles = Needles(traces.map(\.text))

  /// Fails for each kind of which a secret stands in a text.
  private func expectNone(in text: String, _ place: String) {
    let bytes = Array(text.utf8)
    var found: [String: Set<String>] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let line = Array(line)
      for trace in Self.needles.all(in: line.span, line.indices) {
        let planted = Self.traces[trace].planted
        found[planted.kind, default: []].insert(planted.text)
      }
    }
    for (kind, texts) in found {
      Issue.record("\(place): \(texts.count) of \(kind), such as \(texts.sorted()[0])")
    }
  }

  @Test func `There are twenty kinds of secrets and more`() {
    #expect(SecretMaker.kindCount >= 20 && Set(Self.planted.map(\.kind)).count >= 20)
    #expect(Self.planted.allSatisfy { $0.text.contains($0.secret) && $0.secret.count > 5 })
    let texts = Self.planted.map { Array($0.text.utf8) }
    #expect(texts.allSatisfy { !Self.needles.all(in: $0.span, $0.indices).isEmpty })
  }

  @Test(arguments: readers)
  func `No secret of a log is kept or shown`(reader: String) throws {
    try withFolder { folder in
      let tree = try write(Self.tree, to: "planted.yaml", in: folder)
      let log = try write(log(as: reader), to: "a.log", in: folder)
      let environment = ["XDG_STATE_HOME": folder, "LC_ALL": "C.UTF-8"]
      let named = "\(reader)=\(log)"
      let json = run("--json", "--evidence", named, tree)
      #expect(json.output.contains("\"by\": \"evidence\""), "\(json.error.prefix(900))")
      expectNone(in: json.output, "the walk")
      for format in [[], ["--json"]] {
        expectNone(in: run(["evidence"] + format + [named, tree]).output, "evidence")
      }
      let talk = run(
        ["--plain", tree], input: ["evidence \(log)", "take", "revise", "value"],
        environment: environment)
      #expect(talk.output.contains("Taken from"), "\(talk.output.suffix(500))")
      expectNone(in: talk.output, "the conversation")
      let journal = run("sessions", "export", environment: environment).output
      #expect(journal.contains("[secret]"))
      expectNone(in: journal, "the journal")
      for format in reader == "lines" ? ["text", "markdown", "json"] : ["text"] {
        let report = run("report", "--format", format, environment: environment).output
        #expect(report.contains("a.log"))
        expectNone(in: report, "the report")
      }
    }
  }

  @Test func `No secret of a note is in what others get to read`() throws {
    try withFolder { folder in
      let environment = ["XDG_STATE_HOME": folder, "LC_ALL": "C.UTF-8"]
      let notes = stride(from: 0, to: Self.count, by: 25).map { first in
        "note " + Self.planted[first..<first + 25].map(\.text).joined(separator: ", ")
      }
      _ = run("--plain", input: notes, environment: environment)
      let open = run("sessions", "export", environment: environment).output
      #expect(Self.planted.count { open.contains($0.secret) } > 900)
      expectNone(
        in: run("sessions", "export", "--redact", environment: environment).output, "export")
      for format in ["text", "markdown", "json"] {
        let report = run("report", "--redact", "--format", format, environment: environment)
        #expect(report.output.contains("hidden"))
        expectNone(in: report.output, "the report")
      }
    }
  }

  @Test func `Nothing that the articles inside the program say is a secret`() throws {
    var masked: [String] = []
    for folder in [house.appending(path: "Resources/articles").path] {
      let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
      for file in files where file.contains(".") {
        let text = try String(
          decoding: Data(contentsOf: URL(filePath: folder + "/" + file)), as: UTF8.self)
        for line in text.split(whereSeparator: \.isNewline).map(String.init)
        where Secrets.redact(line) != line {
          masked.append("\(file): \(line)\n => \(Secrets.redact(line))")
        }
      }
    }
    #expect(masked.isEmpty, "\(masked.joined(separator: "\n"))")
  }
}

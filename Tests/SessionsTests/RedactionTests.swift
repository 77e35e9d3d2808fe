// Sessions for others to read: no note, no name and no address is left in them.

import Casework
import Testing

@testable import Commands
@testable import JSON
@testable import Journals
@testable import Reports

struct RedactionTests {
  private let question = Named(id: "q", text: "Which server is it?")
  private let value = Named(id: "account", text: "Which mailbox is it?")
  private let fix = Named(id: "fix", text: "Fix it")

  private var record: Record {
    let step = StepName(of: .fix("fix"), text: "Ping it.")
    let sign = KeptSign(
      source: "/home/ann/mail.example.com.log", digest: "1", line: 7,
      text: "TOMH from 10.1.2.3 to tom@corp.example failed with JANED, password=hunter22hunter",
      names: ["JANED"])
    var stamp = TreeStamp.migration
    stamp.path = "/home/ann/trees/migration.yaml"
    return Record(
      name: "made-up",
      entries: [
        .started(stamp), .did(.titled("INC1 for tom@corp.example")),
        .did(.noted("Ann's key is AKIA and the PIN is 4711")),
        .did(.renoted(note: 0, "Ann says 4711")),
        .did(.filled(value: value, "TOMH")),
        .did(
          .took([
            Conclusion(
              .answer(to: question, choices: [Named(id: "a", text: "A")]), signs: [sign])
          ])),
        .did(.marked(of: fix, step, .failed("Ann was away"), typed: "ping TOMH 10.1.2.3")),
        .did(.judged(fix: fix, .waiting("Ann comes back"))),
      ].enumerated().map { Entry(time: "2026-11-21T09:0\($0.offset):00Z", what: $0.element) })
  }

  private let secrets = [
    "ann", "4711", "TOMH", "JANED", "10.1.2.3", "corp.example", "hunter22", "AKIA", "/home",
  ]

  @Test func `Nothing that tells who or where is left, and what is the same stays the same`() {
    var redaction = Redaction(of: record)
    let told = redaction.redacted(record)
    let journal = told.entries.map(\.line).joined(separator: "\n")
    for secret in secrets {
      #expect(!journal.lowercased().contains(secret.lowercased()), "\(secret)\n\(journal)")
    }
    #expect(journal.contains(#""text": "name-1""#))
    #expect(journal.contains(#""typed": "ping name-1 address-1""#))
    #expect(journal.contains("name-1 from address-1 to mail-1@example failed with name-2"))
    #expect(redaction.counts.hidden == 4 && redaction.counts.replaced == redaction.replaced.count)
    #expect(told.entries.count == record.entries.count)
    for entry in told.entries { #expect(parsed(entry.line) == entry) }
  }

  @Test func `A title names nobody whom only a line of a log told to be one`() {
    let sign = KeptSign(
      source: "auth.log", digest: "1", line: 5,
      text: "Nov 28 10:00:01 dbprod7 sshd[123]: bad modes for /home/svc_backup/.ssh", names: [])
    let entries: [Entry.What] = [
      .started(TreeStamp.migration), .did(.titled("dbprod7: SVC_BACKUP, and dbprod70")),
      .did(
        .took([
          Conclusion(.answer(to: question, choices: [Named(id: "a", text: "A")]), signs: [sign])
        ])),
    ]
    let record = Record(
      name: "made-up",
      entries: entries.enumerated().map {
        Entry(time: "2026-11-21T09:0\($0.offset):00Z", what: $0.element)
      })
    var redaction = Redaction(of: record)
    let told = redaction.redacted(record)
    #expect(
      told.entries[1].line.contains("host-1: user-1, and dbprod70"), "\(told.entries[1].line)")
  }

  @Test func `A report counts what is not in it, in every format`() {
    var redaction = Redaction(of: record)
    var report = Report(of: redaction.redacted(record), now: "2026-11-22T09:00:00Z")
    report.redaction = redaction.counts
    for text in [report.text, report.markdown, report.json] {
      for secret in secrets {
        #expect(!text.lowercased().contains(secret.lowercased()), "\(secret)\n\(text)")
      }
      #expect(text.contains("hidden"))
    }
    #expect(report.redaction?.sentence.hasSuffix("4 notes and remarks are hidden.") == true)
    #expect(report.json.contains(#""hidden": 4}}"#))
    #expect(Report(of: record, now: "t").text.contains("Redacted") == false)
    #expect(
      Redaction.Counts(replaced: 0, hidden: 0).sentence
        == "There was no name, address, note or remark to be taken out.")
  }

  @Test func `An answer by evidence is told with its line in every format`() {
    let report = Report(of: record, now: "2026-11-22T09:00:00Z")
    #expect(report.text.contains("/home/ann/mail.example.com.log:7: TOMH from 10.1.2.3"))
    #expect(report.markdown.contains("log:7: TOMH from"))
    guard case .array(let answers)? = json(report.json)?["answers"] else {
      Issue.record("There are no answers.")
      return
    }
    #expect(answers[0]["by"]?.string == "evidence")
    guard case .array(let signs)? = answers[0]["signs"] else {
      Issue.record("There are no signs.")
      return
    }
    #expect(signs[0]["text"]?.string?.hasPrefix("TOMH") == true && signs[0]["line"]?.text == "7")
  }

  @Test func `What has a stand-in is listed where a terminal shows messages, also beside a file`() {
    var redaction = Redaction(of: record)
    _ = redaction.redacted(record)
    for shows in [true, false] {
      var errors = ""
      var world = World(
        environment: Environment(["LANG": "C.UTF-8"]), isInteractive: false, columns: 80,
        streams: Streams(readLine: { nil }, output: { _ in }, error: { errors += $0 }))
      world.showsMessages = shows
      redaction.show(in: world)
      #expect(errors.contains("TOMH") == shows)
    }
  }

  @Test func `Export prints the journal, as others may read it where that is asked for`() throws {
    let folder = Folder()
    try folder.write(record.entries.journal, to: "kbwizard/sessions/made-up.jsonl")
    func run(_ arguments: String...) -> (status: Int32, output: String, errors: String) {
      var (output, errors) = ("", "")
      let status = Program(
        arguments: ["sessions"] + arguments,
        environment: ["XDG_STATE_HOME": folder.path, "LANG": "C.UTF-8"], isInteractive: false,
        streams: Streams(
          readLine: { nil }, output: { output += $0 }, error: { errors += $0 })
      ).run()
      return (status, output, errors)
    }
    #expect(run("export").output == String(decoding: record.entries.journal, as: UTF8.self))
    let told = run("export", "--redact", "made-up")
    #expect(told.status == 0 && !told.output.contains("TOMH") && told.output.contains("name-1"))
    #expect(run("export", "--json").status == 2 && run("--redact").status == 2)
    #expect(run("export", "made-up", "other").errors.contains("one too many"))
  }
}

// Texts without a named tree: all trees of the shelf look at them, and the one that knows them begins.

import FoundationEssentials
import Testing

@testable import Commands

struct AlertTests {
  /// A webhook of Alertmanager, version 4, with the fields of its documentation.
  private static let webhook = """
    {
      "version": "4", "groupKey": "{}:{alertname=\\"KubePodCrashLooping\\"}", "truncatedAlerts": 0,
      "status": "firing", "receiver": "team", "groupLabels": {"alertname": "KubePodCrashLooping"},
      "commonLabels": {"alertname": "KubePodCrashLooping"}, "commonAnnotations": {},
      "externalURL": "http://alertmanager:9093",
      "alerts": [
        {
          "status": "firing",
          "labels": {"alertname": "KubePodCrashLooping", "namespace": "shop", "pod": "web-7f9c"},
          "annotations": {"summary": "A pod restarts."}, "startsAt": "2026-11-28T06:00:00Z",
          "endsAt": "0001-01-01T00:00:00Z", "generatorURL": "http://prometheus:9090/graph",
          "fingerprint": "c9d0a3f1"
        }
      ]
    }
    """

  private static func tree(_ id: String) -> String {
    """
    kbwizard: 1
    id: \(id)
    title: A pod that restarts (\(id))
    values:
      pod: {text: Which pod?, example: web-1, kind: word}
    questions:
      state: {text: What does the pod do?, choices: {crash: It crashes, wait: It waits}}
    evidence:
      alert:
        title: The alert of Alertmanager
        find: Copy the JSON of the alert.
        reader: json
        records: alerts
        rules:
          - id: crash
            match: {labels.alertname: KubePodCrashLooping, labels.pod: "<pod>"}
            answers: {state: crash}
    tree: {ask: state, then: {crash: log, wait: call}}
    otherwise: call
    fixes:
      log:
        title: Read its log
        verify: It runs.
        steps: [{do: Read the log., type: "kubectl logs <pod> -p", shell: sh}]
      call: {title: Call the desk, steps: [{do: Call.}]}
    """
  }

  /// Runs the program on a shelf with some of these trees.
  private func run(
    _ arguments: [String], input: [String] = [], alert: String = webhook, trees: [String],
    isInteractive: Bool = false
  ) throws -> Run {
    try withFolder { folder in
      for id in trees { _ = try write(Self.tree(id), to: "\(id).yaml", in: folder) }
      let alert = try write(alert, to: "alert.json", in: folder)
      return CommandsTests.run(
        arguments.map { $0.replacing("ALERT", with: alert) }, input: input,
        environment: [
          "KBWIZARD_PATH": folder, "XDG_DATA_DIRS": folder, "LC_ALL": "C.UTF-8", "TERM": "dumb",
        ], isInteractive: isInteractive)
    }
  }

  private var lines: [String] {
    Self.webhook.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `An alert on standard input picks tree, answer and value`() throws {
    let run = try run([], input: lines, trees: ["pods"])
    #expect(run.output.contains("Read its log (0 of 1)"), "\(run.output)")
    #expect(run.output.contains("kubectl logs web-7f9c -p"))
    let oneLine = lines.map { $0.drop { $0 == " " } }.joined(separator: " ")
    #expect(try self.run([], input: [oneLine], trees: ["pods"]).output.contains("web-7f9c -p"))
  }

  @Test func `So does a file that is named, whatever it is called`() throws {
    for words in [["--evidence", "ALERT"], ["--evidence", "alert=ALERT"]] {
      let run = try run(words, trees: ["pods"], isInteractive: true)
      #expect(run.output.contains("kubectl logs web-7f9c -p"), "\(run.output)")
    }
  }

  @Test func `Two trees that fit are both offered, and go on with what was found`() throws {
    let run = try run(
      ["--evidence", "ALERT"], input: ["2", "helped"], trees: ["pods", "cluster"],
      isInteractive: true)
    #expect(run.output.contains("  1  A pod that restarts (cluster) (cluster)"), "\(run.output)")
    #expect(run.output.contains("  2  A pod that restarts (pods) (pods)"))
    #expect(!run.output.contains("disk-full"))
    #expect(run.output.contains("kubectl logs web-7f9c -p") && run.status == 0)
  }

  @Test func `A text that no tree knows is said to be none`() throws {
    let piped = try run([], input: ["{\"alerts\": []}"], trees: ["pods"])
    #expect(piped.status == 1)
    #expect(piped.error == "kbwizard: No tree of the shelf finds an answer in that text.\n")
    let unknown = try run(["--evidence", "nothing=ALERT"], trees: ["pods"])
    #expect(
      unknown.status == 2 && unknown.error.contains("No tree of the shelf has evidence \"nothing\"")
    )
  }

  @Test func `An alert that no rule reads leads where its name is a symptom`() throws {
    let alert = "[{\"labels\": {\"alertname\": \"NodeFilesystemAlmostOutOfSpace\"}}]"
    for input in [[alert], ["", "\u{FEFF}  " + alert]] {
      let run = try run([], input: input, trees: [])
      #expect(run.output.contains("Taken from what was found: "), "\(run.output)")
    }
    let run = try run(["--evidence", "ALERT"], alert: alert, trees: [], isInteractive: true)
    #expect(run.output.contains("Taken from what was found: "), "\(run.output)")
  }

  @Test func `Without a conversation the tree that fits is walked as well`() throws {
    let run = try run(["--json", "--evidence", "ALERT"], trees: ["pods"])
    #expect(run.output.hasPrefix("{\"tree\": \"pods\""))
  }

  @Test func `Lines that are no JSON are answers as before`() throws {
    let run = try run([], input: ["7026", "back"], trees: [])
    #expect(run.output.contains("What did the user have in the Exchange directory"))
    let empty = try self.run([], input: [], trees: [])
    #expect(empty.status == 2 && empty.output.contains("Which event did the Migration Wizard log?"))
  }

  @Test func `Its findings are printed by every tree that has some`() throws {
    let run = try run(["evidence", "ALERT"], trees: ["pods", "cluster"])
    #expect(run.status == 0 && run.output.contains("cluster: A pod"))
    #expect(run.output.contains("pods: A pod") && run.output.contains("<pod>: web-7f9c"))
  }
}

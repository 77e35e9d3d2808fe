// Texts from outside: what a walk takes from them, and what the command evidence prints.

import FoundationEssentials
import Testing
import Tree
import TreeFile

@testable import Commands
@testable import JSON

private let setup = "exchange-setup"

/// The log of two runs of setup, of which the last one counts.
private let twoRuns = """
  [03/06/2021 15:14:57.0552] [0] Starting Microsoft Exchange Server 2019 Setup
  [03/06/2021 15:14:57.0552] [0] The locally installed version is 15.2.792.3.
  [03/06/2021 15:15:05.0005] [2] [ERROR] The certificate is expired.
  [03/06/2021 16:00:00.0000] [0] Starting Microsoft Exchange Server 2019 Setup
  [03/06/2021 16:00:01.0000] [0] The locally installed version is 15.2.858.5.
  [03/06/2021 16:00:02.0000] [1] Setup will use the domain controller 'DC1.north.example'.
  [03/06/2021 16:00:05.0000] [2] [ERROR] There are no more endpoints available from the endpoint mapper.
  """

/// A user list: an address of another mailbox, none, and a right one.
private let userList = """
  M:\\MAILDATA
  NORTH/LEEDS
  SFS_UserName,SFS_FullName,MigrateUser,Obj-Class,Mode,Common-Name,Home-Server,Secondary-Proxy-Addresses
  ABARR,Barr,Y,Mailbox,Create,ABARR,~SERVER,migrate:MS:NORTH/LEEDS/TOMH
  BCOX,Cox,Y,Mailbox,Create,BCOX,~SERVER,smtp:b@x
  TOMH,Hill,Y,Mailbox,Create,TOMH,~SERVER,migrate:MS:NORTH/LEEDS/TOMH
  """.split(separator: "\n").joined(separator: "\r\n")

extension JSONValue {
  /// The items of an array.
  fileprivate var items: [JSONValue]? { if case .array(let items) = self { items } else { nil } }

  /// A whole number.
  fileprivate var integer: Int? { if case .number(let number) = self { number } else { nil } }
}

struct EvidenceCommandTests {
  /// What a run prints, as JSON.
  private func json(_ arguments: [String], status: Int32) throws -> JSONValue {
    let run = run(arguments)
    #expect(run.status == status && run.error.isEmpty, "\(run.error)")
    return try #require(Array(run.output.utf8).withUnsafeBufferPointer { JSONValue(parsing: $0) })
  }

  @Test func `A walk takes answers and values from a log, with the lines that say so`() throws {
    try withFolder { folder in
      let log = try write(twoRuns, to: "setup.log", in: folder)
      let walk = try json(["--json", "--evidence", "setup-log=\(log)", setup], status: 0)
      let answers = try #require(walk["answers"]?.items)
      #expect(answers.map { $0["choice"]?.string } == ["roles", "endpoints"])
      #expect(answers.allSatisfy { $0["by"]?.string == "evidence" })
      let sign = try #require(answers.first?["signs"]?.items?.first)
      #expect(sign["source"]?.string == log)
      #expect(sign["line"]?.integer == 7)
      #expect(sign["text"]?.string?.hasSuffix("from the endpoint mapper.") == true)
      #expect(walk["candidates"]?.items?.map { $0["fix"]?.string } == ["windows-firewall-stopped"])
      #expect(walk["values"]?["installed"]?.string == "15.2.858.5")
      #expect(walk["values"]?["dc"]?.string == "DC1.north.example")
      #expect(walk["remarks"]?.items?.isEmpty == true && walk["clashes"]?.items?.isEmpty == true)
    }
  }

  @Test func `What a person answered stays, and evidence against it is told`() throws {
    try withFolder { folder in
      let log = try write(twoRuns, to: "setup.log", in: folder)
      let walk = try json(
        ["--json", "-a", "stage=files", "--evidence=\(log)", setup], status: 1)
      let first = try #require(walk["answers"]?.items?.first)
      #expect(first["choice"]?.string == "files" && first["by"]?.string == "person")
      let clash = try #require(walk["clashes"]?.items?.first?["answers"]?.items?.first)
      #expect(clash["question"]?.string == "stage" && clash["choice"]?.string == "roles")
      #expect(clash["rule"]?.string == "endpoints")
    }
  }

  @Test func `Rows of a list are told with what would be right`() throws {
    try withFolder { folder in
      let list = try write(userList, to: "list.csv", in: folder)
      let walk = try json(["--json", "--evidence", "user-list=\(list)"], status: 1)
      let remarks = try #require(walk["remarks"]?.items)
      #expect(
        remarks.map { "\($0["rule"]?.string ?? "") \($0["line"]?.integer ?? 0)" }
          == ["UL11 5", "UL16-again 6", "UL13 4", "usable 3"])
      #expect(remarks.allSatisfy { $0["evidence"]?.string == "user-list" })
      #expect(remarks.map { $0["severity"]?.string } == ["error", "warning", "error", "note"])
      #expect(remarks[2]["repair"]?.string == "migrate:MS:NORTH/LEEDS/ABARR")
      let told = run("evidence", list, "msmail-exchange")
      #expect(told.status == 0)
      #expect(
        told.output.contains("\(list):4: error: The migrate address is that of another mailbox."))
      #expect(told.output.contains("    write: migrate:MS:NORTH/LEEDS/ABARR\n"))
    }
  }

  @Test func `The command prints what was found, and where`() throws {
    try withFolder { folder in
      let log = try write(twoRuns, to: "setup.log", in: folder)
      let found = run("evidence", log, setup)
      #expect(found.status == 0 && found.error.isEmpty)
      #expect(
        found.output.contains("(endpoints)\n  \(log):7: [03/06/2021 16:00:05.0000] [2] [ERROR]"))
      #expect(found.output.contains("<dc>: DC1.north.example\n"))
      // Without a tree all of them look, and the one that knows most of it comes first.
      #expect(run("evidence", log).output.hasPrefix("exchange-setup: "))
      let json = try json(["evidence", "--json", log, setup], status: 0)
      #expect(json["answers"]?.items?.first?["rules"]?.items?.first?.string == "endpoints")
      let none = run("evidence", try write("nothing\n", to: "no.log", in: folder), setup)
      #expect(none.status == 1 && none.output == "No rule finds anything there.\n")
    }
  }

  @Test func `What stands in the place of a secret is no text for a value`() throws {
    try withFolder { folder in
      let tree = try write(
        """
        kbwizard: 1
        id: word
        title: A word
        values: {pw: {text: Which?, kind: word}}
        evidence:
          log: {title: A log, reader: lines, rules: [{id: a, match: {text: "password=<pw>"}, answers: {q: x}}]}
        questions: {q: {text: Q?, choices: {x: X, y: Y}}}
        tree: {ask: q, then: {x: f, y: o}}
        otherwise: o
        fixes:
          f: {title: F, steps: [{do: Type it., type: "use <pw>", shell: sh}]}
          o: {title: O, steps: [{do: Ask.}]}
        """, to: "word.yaml", in: folder)
      let log = try write("login password=hunter22secret ok\n", to: "a.log", in: folder)
      let walk = try json(["--json", "--evidence", log, tree], status: 0)
      #expect(walk["answers"]?.items?.first?["choice"]?.string == "x")
      #expect(walk["values"]?.text == "{}" && walk["offers"]?.items?.isEmpty == true)
      #expect(!run("evidence", log, tree).output.contains("<pw>"))
    }
  }

  @Test func `Several texts are told apart by their names`() throws {
    try withFolder { folder in
      let logs = try ["one.log", "two.log"].map { try write(twoRuns, to: $0, in: folder) }
      let walk = try json(
        ["--json", "--evidence", logs[0], "--evidence", logs[1], setup], status: 0)
      let signs = try #require(walk["answers"]?.items?.first?["signs"]?.items)
      #expect(Set(signs.map { $0["source"]?.string }) == Set(logs))
    }
  }

  @Test func `A rule is told part by part, up to where it stops`() throws {
    try withFolder { folder in
      let log = try write(twoRuns, to: "setup.log", in: folder)
      let holds = run("evidence", "--explain", "endpoints", log, setup)
      #expect(holds.status == 0 && holds.output.hasSuffix("The rule \"endpoints\" holds.\n"))
      let stops = run("evidence", "--explain=certificate", log, setup)
      #expect(stops.status == 1)
      #expect(stops.output.contains("ok  text: [ERROR] The certificate is expired.\n"))
      #expect(stops.output.contains("no  in run\n"))
      #expect(stops.output.hasSuffix("The rule \"certificate\" does not hold.\n"))
      let unknown = run("evidence", "--explain=certificates", log, setup)
      #expect(unknown.status == 2)
      #expect(unknown.error.contains("has no rule \"certificates\". Did you mean \"certificate\"?"))
    }
  }

  @Test func `What can't be read, or is not declared, is told in a sentence`() throws {
    try withFolder { folder in
      let log = try write(twoRuns, to: "setup.log", in: folder)
      let mistakes: [([String], Int32, String)] = [
        (["--json", "--evidence=\(folder)/none", setup], 3, "can't be read"),
        (["--json", "--evidence=\(folder)", setup], 3, "can't be read"),
        (
          ["--json", "--evidence=/dev/zero", setup], 3,
          "\"/dev/zero\" can't be read: it is a device."
        ),
        (["evidence", "setup-log=/dev/zero", setup], 3, "it is a device. Name a file,"),
        (["evidence", "/dev/null", setup], 3, "it is a device. Name a file,"),
        (["--json", "--evidence=setup-lg=\(log)", setup], 2, "Did you mean \"setup-log\"?"),
        (["--json", "--evidence=setup-log=", setup], 2, "write it as NAME=FILE."),
        (["--json", "--evidence=-", "--evidence=-", setup], 2, "Standard input can be read once"),
        (["--json", "--evidence=-", "-"], 2, "Standard input can be read once"),
        (["evidence"], 2, "Name a text"),
        (["evidence", "--explain=x", log], 2, "Name the tree of the rule last"),
      ]
      for (arguments, status, sentence) in mistakes {
        let run = run(arguments)
        #expect(run.status == status && run.output.isEmpty, "\(arguments)")
        #expect(run.error.contains(sentence), "\(run.error)")
        #expect(run.error.hasSuffix(".\n") || run.error.hasSuffix("?\n"), "\(run.error)")
      }
      let small = try write(smallTree, to: "small.yaml", in: folder)
      #expect(run("--json", "--evidence=\(log)", small).error.contains("declares no evidence"))
    }
  }

  @Test func `A conversation begins with what evidence says`() throws {
    try withFolder { folder in
      let log = try write(twoRuns, to: "setup.log", in: folder)
      let walk = run("--evidence", log, setup, input: ["quit"])
      #expect(walk.output.contains("\nStart the firewall service (services, 0 of 2)\n"))
      #expect(
        walk.output.hasPrefix(
          "Taken from the evidence: 2 answers and 2 values (u takes it back)\n"))
      let none = run(
        "--evidence", try write("x", to: "x.log", in: folder), setup, input: ["quit"])
      #expect(none.output.contains("No rule of the tree finds anything in the evidence."))
    }
  }

  @Test func `Names and rules can be completed`() {
    func words(_ words: String...) -> Substring {
      run(["completions", "words", "--"] + words).output[...]
    }
    #expect(words(setup, "--evidence=").contains("--evidence=setup-log=\t"))
    #expect(words("evidence", "").contains("event-log=\t"))
  }
}

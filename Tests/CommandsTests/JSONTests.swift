// A walk as JSON: the exact text, for several answers.

import FoundationEssentials
import Testing

struct JSONTests {
  private func json(_ answers: String...) -> Run {
    run(["--json"] + answers.flatMap { ["-a", $0] })
  }

  @Test func `A confirmed fix, and no question`() {
    let run = json("event=7044", "role=service-account-admin", "version=5.5")
    #expect(run.status == 0 && run.error.isEmpty)
    #expect(
      run.output == """
        {"tree": "msmail-exchange", "answers": [{"question": "event", "choice": "7044", "by": "person"}, \
        {"question": "role", "choice": "service-account-admin", "by": "person"}, \
        {"question": "version", "choice": "5.5", "by": "person"}], "question": null, \
        "candidates": [{"fix": "use-permissions-admin", \
        "title": "Run as Permissions Admin", "article": "Q255888", \
        "confirmed": true, "onlyIf": []}], "leftover": [], "values": {}}

        """)
  }

  @Test func `A question that is left, with its choices`() {
    let run = json("event=7007")
    #expect(run.status == 1 && run.error.isEmpty)
    #expect(
      run.output.hasPrefix(
        """
        {"tree": "msmail-exchange", "answers": [{"question": "event", "choice": "7007", "by": "person"}], \
        "question": {"id": "client", \
        "text": "Was the Mail client of an affected user open during the run?", \
        "choices": [{"id": "open", "text": "Open"}, \
        {"id": "closed", "text": "Closed, for every affected user"}], \
        "find": "Ask the user; the client may have been running minimized. On a Windows NT \
        postoffice server Control Panel > Server > In Use lists the open files: look for names that \
        end in .MMF. On NetWare use its own console."}, "candidates": [
        """.trimmed))
    #expect(
      run.output.contains(
        """
        {"fix": "match-mail-password", "title": "Match the Mail passwords", \
        "article": "Q168606", "confirmed": false, \
        "onlyIf": [{"question": "client", "choices": ["closed"]}, \
        {"question": "password", "choices": ["recovered"]}]}
        """))
  }

  @Test func `What an unsure answer leaves open stands with each fix`() {
    let run = json("event=7026", "mailbox=made-by-hand", "migrate-address=?", "version=5.5")
    #expect(run.status == 0)
    #expect(
      run.output == """
        {"tree": "msmail-exchange", "answers": [{"question": "event", "choice": "7026", "by": "person"}, \
        {"question": "mailbox", "choice": "made-by-hand", "by": "person"}, \
        {"question": "migrate-address", "choice": "?", "by": "person"}, \
        {"question": "version", "choice": "5.5", "by": "person"}], "question": null, "candidates": [\
        {"fix": "add-migrate-address", "title": "Add the MIGRATE address", \
        "article": "Q242184", "confirmed": false, \
        "onlyIf": [{"question": "migrate-address", "choices": ["differs", "missing"]}]}, \
        {"fix": "escalate", "title": "Collect facts and escalate", "article": null, \
        "confirmed": false, \
        "onlyIf": [{"question": "migrate-address", "choices": ["matches"]}]}], \
        "leftover": [], "values": {}}

        """)
  }

  @Test func `One of several choices is followed, and stands as it was typed in order`() {
    let run = json("event=7007,7000", "client=open")
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix(
        """
        {"tree": "msmail-exchange", "answers": [{"question": "event", "choice": "7000,7007", "by": "person"}, \
        {"question": "client", "choice": "open", "by": "person"}], "question": null, "candidates": [\
        {"fix": "close-mail-client",
        """.trimmed))
    #expect(
      json("event=7007,7008").error.contains(#"no choice "7008". Did you mean "7000" or "7007"?"#))
    #expect(json("event=7007,").error.contains(#"has no choice "". Its"#))
    #expect(json("event=7007,7000", "event=7000,7007").status == 1)
    #expect(json("event=7007,7000", "event=7000").error.contains("answered twice"))
  }

  @Test func `What a fix needs stands with it where nobody has said`() {
    let run = json("event=7044", "role=service-account-admin")
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        """
        "question": null, "candidates": [{"fix": "use-permissions-admin", \
        "title": "Run as Permissions Admin", "article": "Q255888", "confirmed": false, \
        "onlyIf": [{"question": "version", "choices": ["5.0", "5.5", "5.5-sp"]}]}]
        """))
  }

  @Test func `A question has the steps before it, and how to find the answer, with the values`() {
    let file = house.appending(path: "Tests/WizardTests/Fixtures/boot.yaml").path()
    let first = run("--json", file, "--answer", "firmware=bios", "--value", "host=web 1").output
    #expect(first.isEmpty)
    let steps = run("--json", file, "--answer", "firmware=bios", "--value", "host=web1").output
    #expect(
      steps.contains(
        """
        "first": [{"do": "Take the USB sticks out.", "type": null, "shell": "sh", \
        "expect": null, "warn": null, "undo": null, "when": {}, "added": false}, \
        {"do": "Switch web1 off and on.", "type": null, "shell": "sh", "expect": null, \
        "warn": "Unsaved work is lost.", "undo": "None.", "when": {}, "added": false}]}
        """))
    let find = run("--json", file, "--value", "host=web1").output
    #expect(find.contains("\"findSteps\": [{\"do\": \"Look for the folder of EFI.\""))
    #expect(find.contains("\"type\": \"ssh web1 dmidecode | grep -i uefi\""))
    #expect(!find.contains("\"first\""))
  }

  @Test func `Answers that nothing asks for are left over`() {
    let run = json("event=7044", "role=other", "client=open", "run=?")
    #expect(run.status == 0)
    #expect(
      run.output.hasSuffix(
        """
        "leftover": [{"question": "client", "choice": "open", "by": "person"}, \
        {"question": "run", "choice": "?", "by": "person"}], "values": {}}

        """))
  }

  @Test func `Text that could steer a terminal is escaped, and the rest is as written`() throws {
    let tree = smallTree.replacing("title: A small tree", with: "title: x")
      .replacing("Press the switch", with: "\"\\u202E \\\"q\\\" \\\\ \\t é 漢\"")
    try withFolder { folder in
      let path = try write(tree, to: "tree.yaml", in: folder)
      let run = run("--json", path, "-a", "light=off")
      #expect(run.status == 0)
      #expect(run.output.contains(#""title": "\u202e \"q\" \\ \t é 漢""#), "\(run.output)")
    }
  }

  @Test func `Without UTF-8 no byte is beyond ASCII`() {
    let run = run("--json", environment: ["LC_ALL": "C"])
    #expect(run.output.utf8.allSatisfy { $0 < 0x80 })
  }
}

extension String {
  /// The text without the newline that ends a block of lines.
  fileprivate var trimmed: String { hasSuffix("\n") ? String(dropLast()) : self }
}

// Words on the command line that are looked for, and names of fixes and articles.

import FoundationEssentials
import Testing

struct FindingWordsTests {
  @Test(arguments: [["read", "only"], ["read only"], ["READ  only"]])
  func `Words that name nothing are looked for in all trees`(words: [String]) {
    let run = run(words)
    #expect(run.status == 0 && run.error.isEmpty)
    #expect(run.output.contains("On the shelf\n  1  Symptom   Read-only file system (disk-full)"))
    #expect(run.output.contains("Symptom   The selected Postoffice is read only (msmail-exchange)"))
  }

  @Test func `That nothing was found is status 1`() {
    let run = run("zzz", "yyy")
    #expect(run.status == 1 && run.error.isEmpty)
    #expect(run.output.contains("Nothing on the shelf has \"zzz yyy\"."))
  }

  @Test func `What was found is taken by its number, and the walk goes on`() {
    let run = run("7026", input: ["1", "2", "3", "5.5", "1", "helped"])
    #expect(run.status == 0)
    #expect(run.lastLine == "Helped: Add the MIGRATE address (Q242184).")
  }

  @Test func `The id of one answer is given at once where somebody walks`() {
    let run = run("--plain", "7026", input: ["back", "quit"])
    #expect(run.status == 1)
    #expect(
      run.output.contains("Taken from the command line: Event: 7026: Migration Aborted due to Mapi")
    )
    #expect(run.output.contains("What did the user have in the Exchange directory"))
    #expect(run.output.contains("Which event did the Migration Wizard log?"))
    let again = plain("-a", "event=7000", "7026")
    #expect(again.output.contains("\nFind ("))
  }

  private func plain(_ words: String...) -> Run { run(["--plain"] + words) }

  @Test(arguments: ["Q242184", "q242184"])
  func `An article's id opens the fix that rests on it`(id: String) {
    let run = run("--plain", id, input: ["back", "quit"])
    #expect(run.output.contains("\nAdd the MIGRATE address (Q242184"))
    #expect(run.output.contains("Taken from the command line: \(id) "))
    #expect(run.output.contains("Which event did the Migration Wizard log?"))
  }

  @Test func `An id of several things is offered as a list`() {
    #expect(run("--plain", "none").output.contains("\nFind ("))
  }

  @Test func `What articles say is found`() {
    #expect(
      run("ahead", "of", "the", "migration").output.contains(
        "Article   Event 7026 when the mailboxes"))
  }

  @Test func `The id of a tree is that tree, and a file comes before words`() throws {
    #expect(run("msmail-exchange").output.contains("Which event did the Migration Wizard log?"))
    try withFolder { folder in
      let path = try write(smallTree, to: "small.yaml", in: folder)
      #expect(run(path).output.contains("\nFind (") == false)
    }
  }

  @Test(arguments: [["none.yaml"], ["none.yml"], ["./7026"], ["a/b"], [""], ["--", "-x"]])
  func `What can only be a file is not looked for`(words: [String]) {
    let run = run(words)
    #expect(run.status == 3 && run.error.contains("can't be read: no such file"))
  }

  @Test func `Without a conversation nothing is looked for`() {
    let run = run("--json", "7026")
    #expect(run.status == 2 && run.error.hasPrefix("kbwizard: There is no file \"7026\""))
  }

  @Test(arguments: [
    "Q242184", "q242184", "add-migrate", "ADD-MIGRATE-ADDRESS", "Add the MIGRATE address",
    "add the migrate",
  ])
  func `A fix is explained by its article, its title or the beginning of a name`(name: String) {
    let run = run("explain", name)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Add the MIGRATE address\nadd-migrate-address (Q242184)\n"))
  }

  @Test func `All fixes that rest on an article are explained`() {
    let run = run("explain", "Q168606")
    #expect(run.status == 0)
    let ids = run.output.split(separator: "\n").filter { $0.hasSuffix(" (Q168606)") }
    #expect(ids.count == 2)
  }

  @Test func `A beginning of several names is answered with these`() {
    let run = run("explain", "add")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(
      run.error == """
        kbwizard: "add" may be one of several fixes:
          add-migrate-address  Add the MIGRATE address
          add-mode-line        Add the Mode line
          add-folder-owner     Add the FldOwner line
        Type more of its id or title.

        """)
    let many = article("Q1").error.split(separator: "\n")
    #expect(many.count == 13)
    #expect(many[11].hasPrefix("  and ") && many[11].hasSuffix(" others"))
  }

  private func article(_ start: String) -> Run { run("article", start) }

  @Test(arguments: ["Q242184", "q2421", "event 7026 when the mailboxes", "add-migrate-address"])
  func `An article is printed by its id, its title, the beginning of one, or its fix`(name: String)
  {
    let run = run("article", name)
    #expect(run.status == 0 && run.output.hasPrefix("DOCUMENT:Q242184 "))
  }

  @Test func `Without a name the articles are listed with their titles`() {
    let run = run("article")
    #expect(run.status == 0 && run.error.isEmpty)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 74 + 15 + 29 + 13)
    #expect(
      lines.contains(
        "Q242184              Event 7026 when the mailboxes were made ahead of the migration"))
    #expect(lines.contains("host-key             The host key has changed"))
  }

  @Test func `The nearest name is told with its title`() {
    let run = run("article", "Q242148")
    #expect(
      run.error == "kbwizard: There is no article \"Q242148\". Did you mean \"Q242184\"? That is: "
        + "Event 7026 when the mailboxes were made ahead of the migration\n\"kbwizard article\" "
        + "lists them all.\n")
  }
}

// Whole conversations, line by line, without a terminal.

import FoundationEssentials
import Testing

/// What is typed to reach an article, and the fix that rests on it.
struct Talk: CustomTestStringConvertible, Sendable {
  let article: String
  let fix: String
  let lines: [String]

  var testDescription: String { article }

  static let all = [
    Talk(
      article: "Q182665", fix: "Keep the migrate entry",
      lines: ["7026", "none", "removed"]),
    Talk(
      article: "Q242184", fix: "Add the MIGRATE address",
      lines: ["7026", "made-by-hand", "missing", "5.5", "1"]),
    Talk(
      article: "Q186742", fix: "Fit the list to the mailbox",
      lines: ["7017", "different"]),
    Talk(
      article: "Q255888", fix: "Run as Permissions Admin",
      lines: ["7044", "service-account-admin"]),
    Talk(
      article: "Q168606", fix: "Close the Mail client",
      lines: ["7007", "open"]),
    Talk(
      article: "Q183312", fix: "Install the service pack",
      lines: ["7026", "custom-recipient", "5.5"]),
  ]
}

struct ConversationTests {
  @Test(arguments: Talk.all)
  func `Each article is reached by answers`(talk: Talk) throws {
    let run = run(
      "--plain", input: talk.lines + ["article", "back", "1", "helped", "quit", "never read"])
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
    #expect(run.output.contains("\(talk.fix) (\(talk.article)"))
    #expect(run.output.contains("DOCUMENT:") == false)
    #expect(run.output.contains("Article  \(talk.article)"))
    #expect(run.output.contains("done: "))
    #expect(run.lastLine == "Helped: \(talk.fix) (\(talk.article)).")
    #expect(!run.output.contains("never read") && !run.output.contains("Go back ("))
    #expect(!run.output.contains("means nothing here"))
  }

  @Test func `Numbers, ids and whole words are understood`() {
    for answer in ["4", "7026", " 7026 "] {
      let run = run("--plain", input: [answer])
      #expect(run.output.contains("What did the user have"), "\(answer)")
    }
    #expect(run("--plain", input: ["?"]).output.contains("\nWhat you can type\n"))
    #expect(run("--plain", input: ["0"]).output.contains("So far: Event: not sure"))
  }

  @Test func `A conversation with ruling out, revising, going back and help`() {
    let run = run(
      "--plain",
      input: [
        "7026", "back", "7026", "made-by-hand", "?", "0", "5.5", "1", "no",
        "revise", "2", "none", "custom-recipient", "yes", "helped",
      ])
    #expect(run.status == 0)
    #expect(run.lastLine == "Helped: Install the service pack (Q183312).")
    for text in [
      "(question 2)", "(question 3)", "Fixes still possible", "\nWhat you can type\n",
      "Crossed out: Add the MIGRATE address (undo takes it back).",
      "Crossed out, since they did not help:", "With this answer:", "Newly asked  User list",
    ] {
      #expect(run.output.contains(text), "\(text)")
    }
  }

  @Test(arguments: ["foo", "99", "-1", "1.5", "x", "\u{1B}[A", "helpp", "7027"])
  func `What means nothing is answered with a hint, and changes nothing`(line: String) {
    let run = run("--plain", input: [line, "7007", "open", "helped"])
    #expect(run.status == 0)
    let hint = " here. Type 1-9, 0 if not sure, or help for the words that do."
    #expect(run.output.split(separator: "\n").joined(separator: " ").contains(hint))
    #expect(run.lastLine == "Helped: Close the Mail client (Q168606).")
  }

  @Test func `The beginning of a word is enough if no other word begins so`() {
    #expect(run("--plain", input: ["hel"]).output.contains("\nWhat you can type\n"))
    #expect(run("--plain", input: ["7007", "rev"]).output.contains("\nAnswers\n"))
    let ambiguous = run("--plain", input: ["7007", "open", "he"])
    #expect(ambiguous.output.contains("\"he\" may mean \"helped\", \"help\"; type more"))
    #expect(ambiguous.status == 2)
  }

  @Test func `Empty lines change nothing and repeat nothing`() {
    let run = run("--plain", input: ["", "  ", "\t"])
    #expect(run.output.split(separator: "Which event did").count == 2)
  }

  @Test func `Only the line of a step that changed is repeated`() throws {
    let run = run("--plain", input: ["7007", "open", "2"])
    let news = try #require(run.output.split(separator: ": 2\n").last).split(separator: "\n")
    #expect(news.first?.contains("2  done: ") == true)
    #expect(news.contains { $0.hasPrefix("1 of ") && $0.hasSuffix(" settled.") })
  }

  @Test func `The words are told once for each kind of page, and on help`() {
    let run = run("--plain", input: ["7026", "1", "0", "help"])
    #expect(run.output.split(separator: "Words here: ").count == 2)
    #expect(run.output.split(separator: "\nAnswer 1-9, 0 if not sure: ").count == 2)
    #expect(run.output.contains("\nWhat you can type\n"))
  }

  @Test func `Ticking fourteen steps says little more than their wordings`() throws {
    let walk = ["7017", "2", "2", "2"]
    let before = run("--plain", input: walk).output.count
    let after = run("--plain", input: walk + (1...14).map(String.init)).output.count
    #expect(after - before < 2_292)
  }

  @Test(arguments: [[], ["7007"], ["7007", "open"], ["help"]])
  func `The end of the input before a fix helped is status 2`(lines: [String]) {
    let run = run("--plain", input: lines)
    #expect(run.status == 2)
    #expect(run.error == "kbwizard: The input ended before a fix helped.\n")
    #expect(run.output.hasSuffix("\n"))
  }

  @Test func `Quitting is status 1, after a question if something would be lost`() {
    #expect(run("--plain", input: ["quit"]).status == 1)
    #expect(run("--plain", input: ["7007", "quit", "never read"]).status == 1)
    let run = run(
      "--plain", input: ["7007", "quit", "no", "open", "quit", "yes"],
      environment: ["XDG_STATE_HOME": "/dev/null", "LC_ALL": "C.UTF-8"])
    #expect(run.status == 1)
    #expect(run.output.contains("This session is not kept. "))
    #expect(run.error.isEmpty)
    #expect(run.output.split(separator: "\nLeave?\n").count == 3)
    #expect(run.output.contains("In a terminal leaving asks next for a path to save them to."))
    #expect(run.output.contains("yes leaves, no goes on where you were."))
  }

  @Test(arguments: [
    ["ACCESSIBLE": "1", "TERM": "xterm"], ["TERM": "dumb"], [:],
  ])
  func `On a terminal that shows no full screen the conversation is by lines`(
    environment: [String: String]
  ) {
    let run = run(
      input: ["7007", "open", "helped"], environment: environment, isInteractive: true)
    #expect(run.status == 0)
    #expect(run.output.contains("Which event did the Migration Wizard log?"))
    #expect(!(run.output + run.error).contains("\u{1B}"))
    // A person has seen what they typed.
    #expect(!run.output.contains("] open\n"))
  }

  @Test(arguments: [
    ["LC_ALL": "C"], ["LANG": "de_DE.ISO-8859-1"], [:], ["LC_ALL": "", "LANG": "C"],
  ])
  func `Without UTF-8 no byte is beyond ASCII`(environment: [String: String]) {
    let run = run(
      "--plain", input: ["?", "7026", "0", "0", "0", "é漢", "candidates", "1", "no"],
      environment: environment)
    #expect((run.output + run.error).utf8.allSatisfy { $0 < 0x80 })
    #expect(run.output.contains("\"e??\" means nothing here"))
  }

  @Test func `Nothing that is typed or in the tree sends an escape sequence`() throws {
    let tree = smallTree.replacing("A small tree", with: "\"A \\u202E small \\u2066 tree\"")
      .replacing("Press it.", with: "\"Press \\u200B it.\"")
    try withFolder { folder in
      let path = try write(tree, to: "tree.yaml", in: folder)
      let run = run("--plain", path, input: ["\u{1B}[2J\u{7}", "off", "\u{9B}31m", "helped"])
      #expect(run.status == 0)
      let text = (run.output + run.error).unicodeScalars
      #expect(text.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
      #expect(text.allSatisfy { $0.properties.generalCategory != .format })
    }
  }
}

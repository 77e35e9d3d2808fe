// The command line: options, operands, and what is said about mistakes.

import Testing

@testable import Commands

struct ArgumentTests {
  @Test(arguments: ["--help", "-h"])
  func `Help is a result, whatever else is asked for`(option: String) {
    for arguments in [[option], ["--plain", option], [option, "tree.yaml"]] {
      let run = run(arguments)
      #expect(run.status == 0 && run.error.isEmpty)
      #expect(run.output.hasPrefix("Usage: kbwizard [OPTION...] [TREE] "))
      for word in ["--answer", "--plain", "--json", "--no-mouse", "--version", "check", "article"] {
        #expect(run.output.contains(word))
      }
      for status in [" 0 ", " 1 ", " 2 ", " 3 ", "128+n"] {
        #expect(run.output.replacing("\n", with: " ").contains(status))
      }
    }
  }

  @Test(arguments: ["check", "explain", "article"], ["--help", "-h"])
  func `Every subcommand has help of its own`(subcommand: String, option: String) {
    let run = run(subcommand, option)
    #expect(run.status == 0 && run.error.isEmpty)
    #expect(run.output.hasPrefix("Usage: kbwizard \(subcommand) "))
    #expect(!run.output.contains("--plain"))
  }

  @Test func `Help fits a screen, and keeps its columns apart`() {
    for text in [run("--help").output, run("check", "--help").output] {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count <= 24)
      #expect(lines.allSatisfy { $0.count <= 80 }, "\(text)")
      #expect(!text.contains("CHOICEanswer"))
    }
  }

  @Test(arguments: [
    "show", "explain", "evidence", "article", "index", "resume", "sessions", "report",
    "completions",
  ])
  func `No line of help is wider than a screen`(subcommand: String) {
    let lines = run(subcommand, "--help").output.split(separator: "\n")
    #expect(lines.count > 3 && lines.allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: [["--version"], ["check", "--version"], ["article", "--version"]])
  func `The version can be asked for everywhere`(arguments: [String]) {
    let run = run(arguments)
    #expect(run.status == 0 && run.error.isEmpty)
    #expect(run.output.hasPrefix("kbwizard ") && run.output.hasSuffix("\n"))
  }

  @Test(arguments: [
    ["-a", "event=7044"], ["-aevent=7044"], ["--answer", "event=7044"], ["--answer=event=7044"],
  ])
  func `An option takes its value in every GNU form`(option: [String]) {
    let run = run(["--json"] + option)
    #expect(
      run.output.contains(#""answers": [{"question": "event", "choice": "7044", "by": "person"}]"#))
    #expect(run.status == 1 && run.error.isEmpty)
  }

  @Test func `Two answers to a question are one too many, unless they are the same`() {
    let contradicting = run("--json", "-a", "event=7000", "-a", "event=7044")
    #expect(contradicting.status == 2)
    #expect(
      contradicting.error
        == "kbwizard: The question \"event\" is answered twice; leave one of the answers out.\n")
    #expect(run("--json", "-a", "event=7044", "-a", "event=7044").status == 1)
  }

  @Test func `Options can stand behind the tree, and two hyphens end them`() throws {
    #expect(run(shippedTree, "--json").status == 1)
    #expect(run("--json", "--", shippedTree).status == 1)
    let run = run("--", "--json")
    #expect(run.status == 3)
    #expect(run.error.contains("\"--json\" can't be read: no such file or directory."))
  }

  @Test(arguments: [
    ["--version", "check"], ["--json", "sessions"], ["-f", "markdown", "report"],
    ["-fmarkdown", "report"], ["--format", "text", "report"], ["--delete", "3", "sessions"],
    ["--plain", "--no-mouse", "resume"],
  ])
  func `Options can stand before the subcommand as well`(arguments: [String]) throws {
    let command = try #require(arguments.last)
    let before = run(arguments)
    let behind = run([command] + arguments.dropLast())
    #expect(before.status == behind.status)
    #expect(before.output == behind.output)
    #expect(!before.error.contains("can't be read") && !before.error.contains("no option"))
  }

  @Test(arguments: [
    (["--answer", "check"], "\"check\" is no answer"), (["-a", "check"], "\"check\" is no answer"),
    (["--answer=x=y", "check"], "no option \"--answer\""), (["--", "check"], "\"check\" can't be"),
    (["./check"], "\"./check\" can't be read"), (["check", "resume"], "\"resume\" can't be read"),
    (["tree.yaml", "check"], "\"check\" is one too many"), (["-x", "check"], "check --help"),
  ])
  func `A word that is a value, or stands behind two hyphens, is no subcommand`(
    arguments: [String], text: String
  ) {
    let run = run(arguments)
    #expect(run.status != 0 && run.error.contains(text), "\(run.error)")
  }

  @Test(arguments: [
    (["--jsom"], "Did you mean \"--json\"?"), (["--anser=x"], "Did you mean \"--answer\"?"),
    (["check", "--hepl"], "Did you mean \"--help\"?"), (["-x"], "\"-x\""),
    (["--json=yes"], "takes no value"), (["-a"], "-a"), (["--answer"], "--answer"),
    (["a.yaml", "b.yaml"], "\"b.yaml\" is one too many"), (["check"], "Name the trees"),
    (["article", "Q1", "Q2"], "Name one article"),
    (["article", "disk-full"], "Name one in front of it: \"kbwizard article ID disk-full\"."),
    (["help"], "\"kbwizard --help\" prints"),
    (["explain"], "Name one fix"), (["explain", "a", "b", "c"], "Name one fix"),
    (["explain", "escaltae"], "There is no fix \"escaltae\". Did you mean \"escalate\"?"),
    (["check", "--min-coverage", "101", "a.yaml"], "\"101\" is no percentage"),
    (["check", "--min-coverage=x", "a.yaml"], "from 0 to 100"),
    (["article", "Q242148"], "Did you mean \"Q242184\"?"), (["check", "--json"], "--json"),
  ])
  func `A command line that makes no sense is answered in a sentence`(
    arguments: [String], text: String
  ) {
    let run = run(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains(text), "\(run.error)")
    #expect(run.error.hasPrefix("kbwizard: ") && run.error.hasSuffix("\n"))
    #expect([".\n", "?\n", "...\n"].contains { run.error.hasSuffix($0) }, "\(run.error)")
  }

  @Test(arguments: ["chekc", "articel", "explian"])
  func `A word near a subcommand is answered with the subcommand`(word: String) {
    let run = run(word)
    #expect(run.status == 3)
    #expect(run.error.contains("Did you mean \"kbwizard "))
  }

  @Test(arguments: [
    ("event", "\"event\" is no answer; write it as QUESTION=CHOICE."),
    ("evnt=7026", "The tree has no question \"evnt\". Did you mean \"event\"?"),
    ("event=70266", "has no choice \"70266\". Did you mean \"7026\"?"),
    ("event=7027", "Did you mean \"7007\", \"7017\" or \"7026\"?"),
    ("role=", "Its choices: service-account-admin"), ("=x", "no question \"\""),
  ])
  func `An answer that does not fit the tree is refused`(answer: String, text: String) {
    for mode in ["--json", "--plain"] {
      let run = run(mode, "-a", answer)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.error.contains(text), "\(run.error)")
    }
  }

  @Test func `What is wrong with an argument is shown without its control characters`() {
    let run = run("--x\u{1B}]0;y\u{7}")
    #expect(!run.error.contains("\u{1B}") && !run.error.contains("\u{7}"))
  }

  @Test(arguments: [
    (["show"], ShowCommand.PictureFormat.allCases.map(\.rawValue)),
    (["check", "a.yaml"], FindingFormat.allCases.map(\.rawValue)),
    (["report"], ReportCommand.ReportFormat.allCases.map(\.rawValue)),
  ])
  func `Help names each format, the default one first`(command: [String], formats: [String]) {
    let help = run([command[0], "--help"]).output.split(separator: "\n")
      .drop { !$0.contains("--format=FORMAT") }.prefix(2).joined(separator: " ")
    let found = formats.compactMap { help.firstRange(of: $0)?.lowerBound }
    #expect(found.count == formats.count && found == found.sorted(), "\(help)")
    #expect(help.contains("\(formats[0]) (the default), \(formats[1])"))
    let wrong = run(command + ["-f", "xyz"])
    #expect(wrong.status == 2)
    #expect(wrong.error.hasSuffix("The formats: \(formats.joined(separator: ", ")).\n"))
  }

  @Test(arguments: [
    (
      ["sessions", "--delete"], "is no number of days; give a whole number such as --delete 30.", 0
    ),
    (
      ["show", "-f", "table", "--limit"],
      "is no number of rows; give a whole number such as --limit 5000.", 1
    ),
    (
      ["check", "a.yaml", "--min-coverage"],
      "is no percentage; write a whole number from 0 to 100.", 0
    ),
  ])
  func `A number is read in one way for every option`(words: [String], text: String, least: Int) {
    let wrong = ["", "x", "1.5", "-1", "+1", "1 ", "99999999999999999999", "\(least - 1)"]
    for word in wrong {
      let run = run(words + [word])
      #expect(run.status == 2 && run.error == "kbwizard: \"\(word)\" \(text)\n", "\(run.error)")
    }
    #expect(!run(words + ["\(least)"]).error.contains(text))
  }

  @Test func `Each command has a name of its own, and the first one needs none`() {
    let names = Subcommand.allCases.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.first == "" && !names.dropFirst().contains(""))
  }
}

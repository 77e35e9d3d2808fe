// Lines and their sections, and what rules make of them.

import Testing

@testable import Evidence

/// What is found in a text that is given in pieces of a size.
func findings(_ source: Source, _ text: String, inPiecesOf size: Int = 7) -> [RuleFinding] {
  findings(source, bytes: Array(text.utf8), inPiecesOf: size)
}

func findings(_ source: Source, bytes: [UInt8], inPiecesOf size: Int = 7) -> [RuleFinding] {
  var reading = Intake(as: [source])
  var place = 0
  while place < bytes.count {
    let end = min(bytes.count, place + size)
    reading.take(Array(bytes[place..<end]).span)
    place = end
  }
  return reading.finish()
}

/// A rule for records.
func rule(
  _ id: String, _ match: Match, in section: String? = nil,
  _ change: (inout RecordTest) -> Void = { _ in }
)
  -> Rule
{
  var test = RecordTest(match, in: section)
  change(&test)
  return Rule(id, .record(test))
}

extension [RuleFinding] {
  /// The rules and their lines, as in `full 2 3`.
  var short: [String] {
    map { ([$0.rule.id] + $0.signs.map { String($0.line) }).joined(separator: " ") }
  }
}

struct LineTests {
  @Test func `Every line that fits is a sign of its rule`() {
    let full = rule("full", Match(text: "<used>% <mount>")) {
      $0.comparisons = [Comparison("used", ">= 90")]
    }
    let found = findings(
      Source("disk", .lines(), [full]),
      "Filesystem 1024-blocks Capacity Mounted on\n/dev/a 1 95% /\n/dev/b 1 9% /home\n/dev/c 1 100% /var"
    )
    #expect(found.short == ["full 2 4"])
    #expect(found.first?.texts.map(\.name) == ["used", "mount"])
    #expect(found.first?.texts.last?.texts.map(\.text) == ["/", "/var"])
    #expect(found.first?.signs.last?.text == "/dev/c 1 100% /var")
  }

  @Test func `Blanks are the text of nothing`() {
    let full = rule(
      "full", Match(text: "<device> <size> <used>% <mount>", kinds: ["device": .path]))
    let found = findings(
      Source("disk", .lines(), [full]), "/dev/mapper/a-very-long-name\n      20G 100% /srv\n")
    #expect(found.first?.texts.map(\.name) == ["size", "used", "mount"])
    #expect(found.first?.count == 1)
  }

  @Test func `The last run counts, and the failure in it`() {
    var run = Section("run", from: Pattern("Starting <version> Setup"))
    run.isFromLast = true
    var failure = Section("failure", from: Pattern("[ERROR]"))
    failure.parent = "run"
    failure.before = 2
    failure.lines = 4
    let source = Source(
      "setup", .lines([failure, run]),
      [
        rule("thing", Match(text: "thing"), in: "failure"),
        rule("run", Match(text: "thing"), in: "run"),
        rule("all", Match(text: "thing")),
      ])
    let first = "Starting 1 Setup\nthing\n[ERROR] thing\n"
    #expect(
      findings(source, first + "Starting 2 Setup\nthing\na\nthing\n[ERROR] x\nthing\nthing\n").short
        == ["thing 7 9", "run 5 7 9 10", "all 2 3 5 7 9 10"])
    #expect(findings(source, first + "Starting 2 Setup\n").short == ["all 2 3"])
    #expect(findings(source, "thing\n").short == ["all 1"])
  }

  @Test func `Other records decide when their section has ended`() {
    let both = rule("both", Match(text: "one", "uno")) {
      $0.also = [Match(text: "two <x>")]
      $0.not = [Match(text: "three")]
    }
    let source = Source("log", .lines(), [both])
    #expect(findings(source, "one\n").short == [])
    #expect(findings(source, "two 7\nuno\n").short == ["both 1 2"])
    #expect(findings(source, "two 7\nuno\nthree\n").short == [])
    #expect(findings(source, "two 7\nuno").first?.texts.first?.texts.first?.text == "7")
  }

  @Test func `Only the last evaluation counts where a rule says so`() {
    let pending = rule("pending", Match(text: "Evaluated [Rule:Reboot] * [Value:\"<state>\"]")) {
      $0.isLast = true
      $0.comparisons = [Comparison("state", "True")]
    }
    let source = Source("log", .lines(), [pending])
    let yes = "Evaluated [Rule:Reboot] x [Value:\"True\"]\n"
    let no = "Evaluated [Rule:Reboot] x [Value:\"False\"]\n"
    #expect(findings(source, yes + no).short == [])
    #expect(findings(source, no + yes).short == ["pending 2"])
  }

  @Test(arguments: [1, 2, 3, 64, 5000])
  func `A text in any encoding says the same`(size: Int) {
    let source = Source("log", .lines(), [rule("é", Match(text: "Ärger mit <wem>"))])
    let text = "x\r\nviel ärger   mit Zoë\r\n"
    let wide = Array(text.utf16)
    let little = wide.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let western = text.unicodeScalars.map { UInt8($0.value) }
    for bytes in [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), little, big, [0xFF, 0xFE] + little,
      [0xFE, 0xFF] + big, western,
    ] {
      let found = findings(source, bytes: bytes, inPiecesOf: size)
      #expect(found.short == ["é 2"])
      #expect(found.first?.texts.first?.texts.first?.text == "Zoë")
    }
  }

  @Test(arguments: [
    "E\u{1B}[31mrr\u{1B}[0mor 7", "Er\u{8}\u{8}Error 7", "E\u{8}Er\u{8}rror 7", "10%\rError 7\r\n",
    "\u{1B}]0;title\u{7}Error 7", "\u{1B}]0;title\u{1B}\\Error 7", "Error\u{A0}7",
    "Er\u{1B}(Bror 7\r\r\n",
    "x\r\nError 7\r\n", "x\rError 7\ry\r",
  ])
  func `What steers a terminal is no part of a text`(text: String) {
    let source = Source("log", .lines(), [rule("e", Match(text: "error <n>"))])
    for size in [1, 2, 100] {
      let found = findings(source, text, inPiecesOf: size)
      #expect(found.first?.texts.first?.texts.first?.text == "7")
    }
  }

  @Test func `The line that begins a section is of it`() {
    let run = Section("run", from: Pattern("Starting"))
    var last = run
    last.isFromLast = true
    for section in [run, last] {
      var inner = Section("inner", from: Pattern("with <x>"))
      inner.parent = "run"
      let source = Source(
        "log", .lines([section, inner]),
        [
          rule("a", Match(text: "Starting <x>"), in: "run"),
          rule("b", Match(text: "with <x>"), in: "inner"),
          rule("c", Match(text: "Starting <x>"), in: "run") { $0.not = [Match(text: "with y")] },
        ])
      #expect(findings(source, "Starting with x").short == ["a 1", "b 1", "c 1"])
      #expect(findings(source, "Starting with y").short == ["a 1", "b 1"])
    }
  }

  @Test func `A line of any length is searched along with events, in pieces`() {
    let sources = [
      Source("log", .lines(), [rule("e", Match(text: "needle <n>"))]),
      Source(
        "events", .ntEvents, [rule("v", Match(["source": [Pattern("X")], "id": [Pattern("7")]]))]),
    ]
    var intake = Intake(as: sources)
    let straw = Array(repeating: UInt8(ascii: "x"), count: 100_000)
    for _ in 0..<26 { intake.take(straw.span) }
    intake.take(Array(" needle 7 \n\nEvent ID: 7\nSource: X\n needle 8".utf8).span)
    #expect(intake.finish().short == ["e 1 5", "v 3"])
  }

  @Test func `A line of a million characters is searched whole and kept short`() {
    let source = Source("log", .lines(), [rule("e", Match(text: "needle <n>"))])
    let long = String(repeating: "straw ", count: 90_000)
    let found = findings(source, long + "needle 7 " + long + "\nneedle 8\n", inPiecesOf: 65_536)
    #expect(found.short == ["e 1 2"])
    #expect((found.first?.signs.first?.text.count ?? 0) < 300)
    #expect(found.first?.signs.first?.text.contains("straw needle 7 straw") == true)
  }

  @Test(arguments: [
    ("[03/05/2021 21:14:18.0704] [0] x", "03/05/2021 21:14:18.0704"),
    ("2026-11-28T02:10:11+01:00 x", "2026-11-28T02:10:11+01:00"),
    ("11/24/98 12:14:44 PM x", "11/24/98 12:14:44 PM"),
    ("Nov  8 02:10:11 host x", "Nov  8 02:10:11"),
  ])
  func `A sign tells when it was written`(line: String, time: String) {
    let source = Source("log", .lines(), [rule("e", Match(text: "x"))])
    #expect(findings(source, line).first?.signs.first?.time == time)
  }

  @Test func `Sizes are compared in units of 1024, texts without regard to case`() {
    func holds(_ text: String, _ own: String) -> Bool {
      Comparison("a", text).holds { $0 == "a" ? own : $0 == "Other-Name" ? "Tom" : nil }
    }
    #expect(holds("< 5G", "4.9G") && holds("< 5G", "5000M") && !holds("< 5G", "5G"))
    #expect(holds(">= 90", "90") && holds("> 1K", "1025") && !holds("> 1K", "1024"))
    #expect(!holds("< 5", "-") && !holds("< 5", "1.2.3") && !holds("< 5", "4k"))
    #expect(holds("True", "TRUE") && holds("= x y", "X Y") && holds("!= 042", "42"))
    #expect(holds("= <Other-Name>", "TOM") && holds("!= <Other-Name>", "Tim"))
    #expect(!holds("= <none>", "x") && !holds("!= <none>", "x"))
  }

  @Test func `A rule does not count beside those that it gives way to`() {
    var special = rule("special", Match(text: "object 'CN=Folder Hierarchies' already exists"))
    special.unless = ["done"]
    var other = rule("other", Match(text: "object '*' already exists"))
    other.unless = ["special"]
    let source = Source("log", .lines(), [rule("done", Match(text: "completed")), special, other])
    let text = "object 'CN=Folder Hierarchies' already exists\n"
    #expect(findings(source, text).short == ["special 1"])
    #expect(findings(source, text + "completed").short == ["done 2", "other 1"])
    #expect(findings(source, "object 'CN=x' already exists").short == ["other 1"])
  }

  @Test func `A record that a rule leaves out is no sign of it`() {
    let full = rule("full", Match(text: "<used>% <mount>")) {
      $0.except = Match(text: "/dev/loop", "% /snap/")
    }
    let source = Source("disk", .lines(), [full])
    #expect(
      findings(source, "/dev/a 95% /\n/dev/loop0 100% /x\n/dev/b 100% /snap/y").short == ["full 1"])
  }

  @Test func `A section begins and ends with any of several texts`() {
    var table = Section("table", from: Pattern("Used Avail"), Pattern("Benutzt Verf"))
    table.ends = [Pattern("total"), Pattern("gesamt")]
    let source = Source("df", .lines([table]), [rule("full", Match(text: "99%"), in: "table")])
    #expect(findings(source, "99%\nBenutzt Verf.\n99%\ngesamt\n99%").short == ["full 3"])
    #expect(findings(source, "99%\nUsed Avail\n99%\ntotal\n99%").short == ["full 3"])
  }
}

// Tables: a user list, its rules, and what spreadsheets do to it.

import Testing

@testable import Evidence

private func cell(_ pattern: String) -> Pattern { Pattern(pattern, whole: true) }

private func address(_ patterns: String...) -> Match { Match(["address": patterns.map(cell)]) }

private func rule(
  _ id: String, _ check: TableCheck, in rows: String? = nil, outside: Bool = false,
  _ severity: RuleSeverity = .error, repair: String? = nil
) -> Rule {
  var rule = Rule(id, .table(TableTest(check, in: rows, outside: outside)))
  rule.severity = severity
  rule.repair = repair
  return rule
}

/// The user list of a migration, with its rules.
let userList: Source = {
  var form = TableForm()
  form.header = ["SFS_UserName", "SFS_FullName", "MigrateUser", "Obj-Class", "Mode"]
  form.above = 2
  form.rows = [
    RowSet("play", ["MigrateUser": ["Y"], "Obj-Class": ["mailbox", ""], "Mode": ["!= delete"]])
  ]
  form.lists = [CellList("address", of: "Secondary-Proxy-Addresses", split: "%")]
  var whole = CellTest(address("migrate:*"))
  whole.except = address("migrate:MS:<net>/<po>/<user>")
  var own = CellTest(address("migrate:MS:<net>/<po>/<user>"))
  own.comparisons = [Comparison("user", "!= <SFS_UserName>")]
  var same = CellTest(address("migrate:MS:<net>/<po>/<user>"))
  same.same = ["net", "po"]
  return Source(
    "user-list", .csv(form),
    [
      rule("UL06", .unique("SFS_UserName"), .warning),
      rule(
        "UL07",
        .match(CellTest(Match(["Home-Server": [cell("*")]]))), .note),
      rule("UL08", .among("Mode", ["", "create", "modify", "update", "delete"])),
      rule("UL10", .missing("Secondary-Proxy-Addresses")),
      rule(
        "UL11", .none(address("migrate:*", "*migrate:*")), in: "play",
        repair: "migrate:MS:<net>/<po>/<SFS_UserName>"),
      rule("UL12", .match(whole), in: "play"),
      rule("UL13", .match(own), in: "play"),
      rule("UL14", .match(same), in: "play"),
      rule(
        "UL15",
        .match(
          CellTest(address("*;migrate:*", "*,migrate:*", "* migrate:*"))), in: "play"),
      rule("UL16", .most("address", 1, of: cell("migrate:*")), in: "play", .warning),
      rule("UL17", .none(address("migrate:*")), in: "play", outside: true, .note),
      rule("UL18", .match(CellTest(address("*~DEL*"))), .warning),
    ].filter { $0.id != "UL07" })
}()

private let head =
  "M:\\MAILDATA\r\nNORTHWIND/LEEDS\r\nSFS_UserName,SFS_FullName,MigrateUser,Obj-Class,Mode,Common-Name,Display-Name,Given-Name,Surname,Home-Server,Comment,Assoc-NT-Account,Secondary-Proxy-Addresses\r\n"

private let good =
  head
  + "ABARR,Adam Barr,Y,Mailbox,Create,ABARR,Adam Barr,,,~SERVER,,NWDOM\\ABARR,migrate:MS:NORTHWIND/LEEDS/ABARR\r\n"
  + "EWHITE,Elizabeth White,Y,Mailbox,Create,EWHITE,\"White, Elizabeth\",Elizabeth,White,~SERVER,\"Sales, Leeds\",NWDOM\\EWHITE,smtp:ewhite@leeds.northwind.example%migrate:MS:NORTHWIND/LEEDS/EWHITE\r\n"
  + "JNOWAK,\"Nowak, Jan \"\"Janek\"\"\",Y,Mailbox,Create,JNOWAK,Jan Nowak,Jan,Nowak,~SERVER,,NWDOM\\JNOWAK,migrate:MS:NORTHWIND/LEEDS/JNOWAK\r\n"
  + "TEMP1,Temp 1,N,Mailbox,Create,TEMP1,Temp 1,,,~SERVER,,,migrate:MS:NORTHWIND/LEEDS/TEMP1\r\n"

private let removed =
  head
  + "ABARR,Adam Barr,Y,Mailbox,Create,ABARR,Adam Barr,,,~SERVER,,NWDOM\\ABARR,\r\n"
  + "EWHITE,Elizabeth White,Y,Mailbox,Create,EWHITE,Elizabeth White,Elizabeth,White,~SERVER,,NWDOM\\EWHITE,smtp:ewhite@leeds.northwind.example\r\n"
  + "JNOWAK,Jan Nowak,Y,Mailbox,Create,JNOWAK,Jan Nowak,Jan,Nowak,~SERVER,,NWDOM\\JNOWAK,migrate:MS:NORTHWIND/YORK/JNOWAK\r\n"
  + "PLOPEZ,Pilar Lopez,Y,Mailbox,Create,PLOPEZ,Pilar Lopez,Pilar,Lopez,~SERVER,,NWDOM\\PLOPEZ,migrate:MS:NORTHWIND/LEEDS/PLOPEZ\r\n"
  + "RKHAN,Rania Khan,Y,Mailbox,Create,RKHAN,Rania Khan,Rania,Khan,~SERVER,,NWDOM\\RKHAN,migrate:MS:NORTHWIND/LEEDS/RKHAN\r\n"
  + "TEMP1,Temp 1,N,Mailbox,Create,TEMP1,Temp 1,,,~SERVER,,,\r\n"

/// A list with one row whose last cell is given.
private func list(_ address: String, user: String = "ABARR", rest: String = "") -> String {
  head + "\(user),Adam Barr,Y,Mailbox,Create,ABARR,Adam Barr,,,~SERVER,,,\(address)\r\n" + rest
}

struct TableTests {
  @Test func `A text of two hundred thousand brackets that name nothing stays as it is`() {
    let text = String(repeating: "<", count: 200_000) + ">"
    #expect(text.filling { _ in nil } == text)
    #expect("<a> <b> <".filling { $0 == "a" ? "1" : nil } == "1 <b> <")
  }

  @Test func `A list as it was written has no fault`() {
    #expect(findings(userList, good).short == [])
    #expect(findings(userList, good.replacing("\r\n", with: "\n")).short == [])
  }

  @Test func `Each row whose address is gone is told with the text that would be right`() {
    let found = findings(userList, removed)
    #expect(found.short == ["UL11 4 5", "UL14 6", "UL17 9"])
    #expect(
      found.first?.signs.map(\.repair) == [
        "migrate:MS:NORTHWIND/LEEDS/ABARR", "migrate:MS:NORTHWIND/LEEDS/EWHITE",
      ])
    #expect(found.first?.signs.first?.text.hasPrefix("ABARR,Adam Barr,Y,") == true)
  }

  @Test func `Values that were filled in count more than what most rows say`() {
    var reading = Intake(as: [userList])
    reading.take(Array(removed.utf8).span)
    let found = reading.finish(values: ["po": "YORK"])
    #expect(found.short == ["UL11 4 5", "UL14 7 8", "UL17 9"])
    #expect(
      found.first?.signs.first?.repair == "migrate:MS:NORTHWIND/YORK/ABARR"
        || found.first?.signs.first?.repair == "migrate:MS:<net>/YORK/ABARR")
  }

  @Test(arguments: [
    ("migrate:MS:NORTHWIND/LEEDS", "UL12 4"), ("migrate:MS:N/L/A/B", "UL12 4"),
    ("migrate:MS:N//ABARR", "UL12 4"), ("migrate:N/L/ABARR", "UL12 4"),
    ("MIGRATE:MS:North Wind/LEEDS/ABARR", ""), ("migrate:MS:N/L/ABAR", "UL13 4"),
    ("smtp:a@b;migrate:MS:N/L/ABARR", "UL15 4"), ("\"smtp:a@b,migrate:MS:N/L/ABARR\"", "UL15 4"),
    ("migrate:MS:N/L/ABARR%migrate:MS:N/L/OTHER", "UL16 4"),
    ("migrate:MS:N/L/abarr%~DEL", "UL18 4"),
    ("migrate:MS:N/L\\%/ABARR", ""),
  ])
  func `Each fault of an address has its rule`(address: String, want: String) {
    #expect(findings(userList, list(address)).short.joined() == want)
  }

  @Test func `On a tie all rows are told`() {
    let other = "B,B,Y,Mailbox,,B,B,,,~SERVER,,,migrate:MS:N/YORK/B\r\n"
    #expect(findings(userList, list("migrate:MS:N/L/ABARR", rest: other)).short == ["UL14 4 5"])
  }

  @Test func `Names that stand twice and modes that are none are told`() {
    let rows = "ABARR,x,N,Mailbox,Creat,,,,,,,,migrate:MS:N/L/ABARR\r\n"
    #expect(
      findings(userList, list("migrate:MS:N/L/abarr", rest: rows)).short == ["UL06 5", "UL08 5"])
  }

  @Test func `A table that a spreadsheet has changed is read all the same`() {
    let semicolons = good.replacing(",", with: ";").replacing(
      "White; Elizabeth", with: "White, Elizabeth")
    #expect(findings(userList, semicolons).short == ["separator 3"])
    #expect(
      findings(
        userList,
        good.replacing(
          "M:\\MAILDATA\r\nNORTHWIND/LEEDS", with: "M:\\MAILDATA,,,\r\nNORTHWIND/LEEDS,,")
      ).short == [])
    #expect(
      findings(
        userList,
        String(good.suffix(from: good.firstRange(of: "SFS_")?.lowerBound ?? good.startIndex))
      ).short == ["lines-above 1"])
    #expect(
      findings(
        userList,
        good.replacing(
          "migrate:MS:NORTHWIND/LEEDS/ABARR", with: "migrate:MS:NORTHWIND/LEEDS/ABARR,,")
      ).short == [])
    #expect(
      findings(
        userList,
        good.replacing(
          "migrate:MS:NORTHWIND/LEEDS/ABARR", with: "migrate:MS:NORTHWIND/LEEDS/ABARR,,x")
      ).short == ["long-row 4"])
    let short = list("migrate:MS:N/L/ABARR", rest: "X,X,N,Mailbox\r\n")
    #expect(findings(userList, short).short == ["UL17 5"])
    #expect(
      findings(
        userList, good.replacing("SFS_FullName,MigrateUser", with: "MigrateUser,SFS_FullName")
      ).map(\.rule.id).first == "header-order")
    #expect(findings(userList, "\u{FEFF}" + good).short == [])
  }

  @Test func `A text that is no such table says nothing, unless somebody named it so`() {
    #expect(findings(userList, "Obj-Class,First Name\r\nMailbox,Tom\r\n").short == [])
    var reading = Intake(as: [userList], named: true)
    reading.take(Array("Obj-Class,First Name\r\n".utf8).span)
    let found = reading.finish()
    #expect(found.short == ["no-header 1"])
    #expect(found.first?.rule.remark?.contains("\"Obj-Class,First Name\"") == true)
  }

  @Test func `Nobody looks for a header behind a hundred lines`() {
    #expect(
      findings(userList, String(repeating: "x\n", count: 101) + good, inPiecesOf: 50).short == [])
    let found = findings(userList, String(repeating: "x\n", count: 98) + good, inPiecesOf: 50)
    #expect(found.short == ["lines-above 101"])
  }

  @Test func `A column that is not there is told once`() {
    let old = good.replacing(",Secondary-Proxy-Addresses", with: "")
    #expect(findings(userList, old).short.filter { $0 != "long-row 4 5 6 7" } == ["UL10 3"])
  }

  @Test func `A rule gives way row by row, and altogether to one about the whole table`() {
    var form = TableForm()
    form.lists = [CellList("address", of: "b", split: "%")]
    var none = rule("none", .none(address("migrate:*")))
    none.unless = ["glued", "gone"]
    var intact = Rule("intact", .table(TableTest(.match(CellTest(address("migrate:*"))))))
    intact.unless = ["none", "glued", "gone"]
    let source = Source(
      "list", .csv(form),
      [
        rule("gone", .missing("c")), rule("glued", .match(CellTest(address("*;migrate:*")))), none,
        intact,
      ])
    #expect(
      findings(source, "a,b,c\n1,x;migrate:y,\n2,x,\n3,migrate:x,\n").short == [
        "glued 2", "none 3",
      ])
    #expect(findings(source, "a,b,c\n1,migrate:x,\n2,migrate:x,\n").short == ["intact 2 3"])
    #expect(
      findings(source, "a,b\n1,x;migrate:y\n2,x\n3,migrate:x\n").short == ["gone 1", "glued 2"])
  }

  @Test func `Of a text that was named it is told how it was saved`() {
    func notes(_ bytes: [UInt8]) -> [String] {
      var reading = Intake(as: [userList], named: true)
      reading.take(bytes.span)
      let found = reading.finish()
      #expect(found.allSatisfy { $0.rule.severity == .note })
      return found.map(\.rule.id)
    }
    #expect(notes(Array(good.utf8)) == [])
    #expect(notes(Array(good.replacing("\r\n", with: "\n").utf8)) == ["line-ends"])
    #expect(notes([0xEF, 0xBB, 0xBF] + Array(good.utf8)) == ["byte-order-mark"])
    #expect(
      notes([0xFF, 0xFE] + good.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == ["utf-16"])
    #expect(notes(Array((good + "X,X,N,Mailbox\r\n").utf8)) == ["short-row", "UL17"])
  }

  @Test func `What differs from a value that was filled in is an error, else a warning`() {
    var same = CellTest(address("migrate:MS:<net>/<po>/<user>"))
    same.same = ["net", "po"]
    let odd = rule("odd", .match(same), .warning)
    func severity(_ values: [String: String]) -> [RuleSeverity?] {
      var reading = Intake(as: [Source("list", userList.reader, [odd])])
      reading.take(Array(removed.utf8).span)
      return reading.finish(values: values).map(\.rule.severity)
    }
    #expect(severity([:]) == [.warning])
    #expect(severity(["po": "YORK"]) == [.error])
    #expect(severity(["other": "YORK"]) == [.warning])
  }

  @Test func `A name that is too long is told`() {
    var long = CellTest(address("migrate:MS:<net>/<po>/<user>"))
    long.comparisons = [Comparison("po", "longer than 10")]
    let source = Source("list", userList.reader, [rule("long", .match(long), .warning)])
    #expect(findings(source, list("migrate:MS:N/LEEDSLEEDS/A")).short == [])
    #expect(findings(source, list("migrate:MS:N/LEEDSLEEDS1/A")).short == ["long 4"])
  }

  @Test func `A remark says of how many rows it holds, however many they are`() {
    let whole = address("migrate:MS:<net>/<po>/<user>")
    var own = CellTest(whole)
    own.comparisons = [Comparison("user", "!= <SFS_UserName>")]
    var usable = rule("usable", .match(CellTest(whole)), in: "play", .note)
    usable.unless = ["own"]
    usable.remark = "<count> of <rows> users can be found, <net>."
    let source = Source("list", userList.reader, [rule("own", .match(own), in: "play"), usable])
    let rows = (0..<3_000).map { number in
      "U\(number),,\(number % 3 == 2 ? "N" : "Y"),,,,,,,,,,migrate:MS:N/L/"
        + "\(number % 3 == 1 ? "X" : "U\(number)")\r\n"
    }
    let found = findings(source, head + rows.joined(), inPiecesOf: 5_000)
    #expect(found.map(\.count) == [1_000, 1_000])
    #expect(found.last?.rule.remark == "1000 of 2000 users can be found, <net>.")
    #expect(found.last?.signs.map(\.line) == [3])
  }

  @Test func `A sum counts rows, not values, and says so of none as well`() {
    var usable = rule("usable", .match(CellTest(address("migrate:*"))), in: "play", .note)
    usable.remark = "<count> of <rows>."
    usable.unless = ["two"]
    let two = rule("two", .most("address", 2, of: cell("migrate:*")), in: "play", .warning)
    let source = Source("list", userList.reader, [two, usable])
    func sum(_ address: String) -> String? {
      findings(source, list(address)).last { $0.rule.id == "usable" }?.rule.remark
    }
    #expect(sum("migrate:MS:N/L/A%migrate:MS:N/L/B") == "1 of 1.")
    #expect(sum("smtp:a@b") == "0 of 1.")
    #expect(sum("migrate:MS:N/L/A%migrate:MS:N/L/B%migrate:MS:N/L/C") == "0 of 1.")
    usable.answers = [RuleAnswer("user-list", "present")]
    let answering = Source("list", userList.reader, [usable])
    #expect(findings(answering, list("smtp:a@b")).short == [])
  }

  @Test func `What would be right has what most rows say; on a tie nobody knows`() {
    var same = CellTest(address("migrate:MS:<net>/<po>/<user>"))
    same.same = ["net", "po"]
    var odd = rule("odd", .match(same), .warning)
    odd.repair = "migrate:MS:<net>/<po>/<SFS_UserName>"
    func repairs(_ others: [String]) -> [String?] {
      let rows = others.map { "\($0),,Y,Mailbox,,,,,,,,,migrate:MS:N/\($0)/U\r\n" }
      let found = findings(
        Source("list", userList.reader, [odd]), list("migrate:MS:N/L/A", rest: rows.joined()))
      return found.first?.signs.map(\.repair) ?? []
    }
    #expect(repairs(["L", "M"]) == ["migrate:MS:N/L/M"])
    #expect(repairs(["M"]) == ["migrate:MS:<net>/<po>/ABARR", "migrate:MS:<net>/<po>/M"])
  }

  @Test func `A quote that nobody closes spoils no more than its row`() {
    let text = list(
      "migrate:MS:N/L/ABARR",
      rest: "B,\"B,N,Mailbox\r\n"
        + String(repeating: "C,C,N,Mailbox,,,,,,,,,migrate:MS:N/L/C\r\n", count: 40))
    #expect(findings(userList, text).first { $0.rule.id == "UL06" }?.count == 39)
  }
}

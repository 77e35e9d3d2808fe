// The rules of the user list that the program ships, row by row.

import FoundationEssentials
import Testing

@testable import Commands
@testable import JSON

private let header =
  "SFS_UserName,SFS_FullName,MigrateUser,Obj-Class,Mode,Common-Name,Home-Server,Secondary-Proxy-Addresses"

/// Two rows as the wizard writes them, which stand in front of the others.
private let good = [row("ABARR"), row("EWHITE")]

private func row(
  _ user: String, _ address: String? = nil, migrate: String = "Y", mode: String = "Create",
  name: String? = nil, server: String = "~SERVER"
) -> String {
  "\(user),\(user),\(migrate),Mailbox,\(mode),\(name ?? user),\(server),"
    + (address ?? "migrate:MS:NORTHWIND/LEEDS/\(user)")
}

/// Rows, and what is said of them: rule, line, and the text that would be right.
private let lists: [(rows: [String], remarks: [String])] = [
  ([], []),
  ([row("TEMP1", migrate: "N"), row("KIM", migrate: " y ")], []),
  ([row("abarr", name: "X")], ["UL06 6", "UL16-again 6"]),
  ([row("KIM", name: "ewhite")], ["UL06-name 6"]),
  ([row("KIM", server: "EXCH01")], ["UL07 6"]),
  ([row("KIM", mode: "make"), row("LEE", mode: ""), row("MAY", mode: "UPDATE")], ["UL08 6"]),
  ([row("KIM", migrate: ""), row("LEE", migrate: "X")], ["UL09 6", "UL09 7"]),
  (
    [row("KIM", ""), row("LEE", "smtp:l@x")],
    ["UL11 6 migrate:MS:NORTHWIND/LEEDS/KIM", "UL11 7 migrate:MS:NORTHWIND/LEEDS/LEE"]
  ),
  (
    [row("KIM", "migrate:NORTHWIND/LEEDS/KIM"), row("LEE", "migrate:MS:NORTHWIND/LEEDS/")],
    ["UL12 6 migrate:MS:NORTHWIND/LEEDS/KIM", "UL12 7 migrate:MS:NORTHWIND/LEEDS/LEE"]
  ),
  ([row("KIM", "MIGRATE:ms:NORTHWIND/LEEDS/kim")], []),
  (
    [row("KIM", "migrate:MS:NORTHWIND/LEEDS/KIMM")], ["UL13 6 migrate:MS:NORTHWIND/LEEDS/KIM"]
  ),
  (
    [row("KIM", "migrate:MS:NORTHWIND/YORK/KIM")], ["UL14 6 migrate:MS:NORTHWIND/LEEDS/KIM"]
  ),
  (
    [row("KIM", "migrate:MS:N/YORK/KIM"), row("LEE", "migrate:MS:N/YORK/LEE")],
    [
      "UL14 4 migrate:MS:<net>/<po>/ABARR", "UL14 5 migrate:MS:<net>/<po>/EWHITE",
      "UL14 6 migrate:MS:<net>/<po>/KIM", "UL14 7 migrate:MS:<net>/<po>/LEE",
    ]
  ),
  ([row("ABCDEFGHIJ"), row("ABCDEFGHIJK")], ["UL14-user 7"]),
  (
    [row("KIM", "migrate:MS:NORTHWINDDD/LEEDS/KIM"), row("LEE", "migrate:MS:N/LEEDSLEEDSX/LEE")],
    [
      "UL14 6 migrate:MS:NORTHWIND/LEEDS/KIM", "UL14 7 migrate:MS:NORTHWIND/LEEDS/LEE",
      "UL14-net 6", "UL14-po 7",
    ]
  ),
  (
    [
      row("KIM", "smtp:k@x;migrate:MS:NORTHWIND/LEEDS/KIM"),
      row("LEE", "\"smtp:l@x,migrate:MS:NORTHWIND/LEEDS/LEE\""),
      row("MAY", "smtp:m@x migrate:MS:NORTHWIND/LEEDS/MAY"),
    ],
    [
      "UL15 6 migrate:MS:NORTHWIND/LEEDS/KIM", "UL15 7 migrate:MS:NORTHWIND/LEEDS/LEE",
      "UL15 8 migrate:MS:NORTHWIND/LEEDS/MAY",
    ]
  ),
  (
    [row("KIM", "migrate:MS:NORTHWIND/LEEDS/KIM%migrate:MS:NORTHWIND/LEEDS/LEE")], ["UL16 6"]
  ),
  ([row("KIM", "", migrate: "N"), row("LEE", "", mode: "delete")], ["UL17 6", "UL17 7"]),
  ([row("KIM", "~DEL%migrate:MS:NORTHWIND/LEEDS/KIM")], ["UL18 6"]),
]

extension JSONValue {
  fileprivate var items: [JSONValue] { if case .array(let items) = self { items } else { [] } }
  fileprivate var integer: Int { if case .number(let number) = self { number } else { 0 } }

  /// What it says of a row.
  fileprivate var short: String {
    [self["rule"]?.string ?? "", "\(self["line"]?.integer ?? 0)", self["repair"]?.string]
      .compactMap(\.self).joined(separator: " ")
  }
}

struct UserListTests {
  /// What is said of a list, but for the sum.
  private func remarks(_ list: String, version: String? = nil) throws -> [JSONValue] {
    try withFolder { folder in
      let path = try write(
        list.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"),
        to: "list.csv", in: folder)
      let answers = version.map { ["--answer", "version=\($0)"] } ?? []
      let run = run(["--json", "--evidence", "user-list=\(path)"] + answers)
      let walk = Array(run.output.utf8).withUnsafeBufferPointer { JSONValue(parsing: $0) }
      return try #require(walk?["remarks"]?.items, "\(run.error)")
    }
  }

  private func list(_ rows: [String]) -> String {
    (["M:\\MAILDATA", "NORTHWIND/LEEDS", header] + rows).joined(separator: "\n") + "\n"
  }

  @Test(arguments: lists.indices)
  func `Each rule says of its rows alone what is wrong`(place: Int) throws {
    let remarks = try remarks(list(good + lists[place].rows))
    #expect(remarks.map(\.short).filter { $0 != "usable 3" } == lists[place].remarks)
  }

  @Test func `The sum says how many users can be found, and be it nobody`() throws {
    func sum(_ rows: [String], version: String? = nil) throws -> String? {
      try remarks(list(rows), version: version).last { $0.short == "usable 3" }?["text"]?.string
    }
    let end = " users can be found. Who can't be found makes the second step log event 7026."
    #expect(try sum(good) == "2 of 2" + end)
    #expect(try sum([row("KIM", "")]) == "0 of 1" + end)
    let rows = [
      row("KIM", ""), row("LEE", "migrate:N/L/LEE"), row("MAY", "migrate:MS:NORTHWIND/LEEDS/KIM"),
      row("NIC", "migrate:MS:NORTHWIND/YORK/NIC"), row("TEMP1", "", migrate: "N"),
    ]
    #expect(try sum(good + rows) == "2 of 6" + end)
    #expect(try sum(good, version: "4.0") == nil)
  }

  @Test func `A list without the column has a fault on version 5.5 alone`() throws {
    let old =
      "\n\n" + header.replacing(",Secondary-Proxy-Addresses", with: "") + "\nA,A,Y,Mailbox\n"
    func rules(_ version: String) throws -> [String] {
      try remarks("M:\nN/L" + old, version: version).compactMap { $0["rule"]?.string }
    }
    #expect(try rules("5.5").contains("UL10") && !rules("5.5").contains("UL10-older"))
    #expect(try rules("4.0").contains("UL10-older") && !rules("4.0").contains("UL10"))
  }

  @Test func `What stands above the rows is told of`() throws {
    let rows = good.joined(separator: "\n") + "\n"
    for (list, want) in [
      (header + "\n" + rows, "lines-above error"),
      ("M:\n" + header + "\n" + rows, "lines-above warning"),
      ("M:\nN/L\nX\n" + header + "\n" + rows, "lines-above warning"),
      ("IMAP_Mailbox,IMAP_Password\nA,B\n", "no-header error"),
      (
        "M:\nN/L\n" + header.replacing("MigrateUser,Obj-Class", with: "Obj-Class,MigrateUser")
          + "\n"
          + rows.replacing("Y,Mailbox", with: "Mailbox,Y"), "header-order error"
      ),
      (self.list(good).replacing(",", with: ";"), "separator warning"),
    ] {
      let told = try remarks(list).map {
        "\($0["rule"]?.string ?? "") \($0["severity"]?.string ?? "")"
      }
      #expect(told.filter { $0 != "usable note" } == [want])
    }
  }
}

// Made-up logs, of which one record in a hundred is what a rule looks for.

import Evidence
import Randomness
import Tree
import TreeFile

/// A log in the form of a reader.
enum EvidenceSample: String, CaseIterable {
  case journal, setup, events, users, alerts

  /// All that the trees that ship look for, and alerts besides, which none of them does.
  static let sources: [Source] =
    ["disk-full", "exchange-setup", "msmail-exchange", "ssh-login"].flatMap {
      DecisionTree.load(contents(of: "Resources/trees/\($0).yaml")).evidence.map(\.source)
    } + [
      Source(
        "alerts", .json(records: "alerts"),
        [Rule("disk", .record(RecordTest(Match(["labels.alertname": [Pattern("DiskFull*")]]))))])
    ]

  /// The longest text that stands in each pattern of those.
  static var literals: [String] {
    let patterns = sources.flatMap(\.rules).flatMap { $0.test.matches }.flatMap(\.fields)
      .filter { $0.name != "id" }.flatMap(\.patterns)
    let parts = patterns.compactMap { pattern in
      pattern.text.replacing(/<[a-z0-9-]+>/, with: "*").split(separator: "*").filter { $0 != " " }
        .max { $0.count < $1.count }
    }
    return Set(parts.map(String.init)).sorted()
  }

  /// What stands in front of all records.
  var head: String {
    switch self {
    case .users:
      "M:\\MAILDATA\r\nNORTHWIND/LEEDS\r\nSFS_UserName,SFS_FullName,MigrateUser,Obj-Class,Mode,"
        + "Common-Name,Display-Name,Given-Name,Surname,Home-Server,Comment,Assoc-NT-Account,"
        + "Secondary-Proxy-Addresses\r\n"
    case .alerts: "{\"version\": \"4\", \"alerts\": [\n"
    default: ""
    }
  }

  /// One record.
  func record(_ number: Int, _ chance: inout Chance) -> String {
    let isFound = chance.number(below: 100) == 0
    switch self {
    case .journal:
      let text =
        isFound
        ? "could not write block \(number): No space left on device"
        : "request \(number) to /things/\(number % 97) took \(number % 53) ms"
      return "Nov 28 02:10:\(10 + number % 50) web1 app[812]: \(text)\n"
    case .setup:
      let text =
        isFound
        ? "Failed [Rule:RebootPending] [Message:A reboot is pending.]"
        : "Evaluated [Setting:Number\(number % 997)] [HasException:False] [Value:\"1\"]"
      return "[03/05/2021 21:14:18.0704] [1] \(text)\r\n"
    case .events:
      let source = isFound ? "MSExchangeMig" : "Service Control Manager"
      return
        "Event Type:\tError\r\nEvent Source:\t\(source)\r\nEvent Category:\tNone\r\nEvent ID:\t70\(10 + number % 90)\r\nDate:\t\t11/24/1998\r\nTime:\t\t12:14:44 PM\r\nUser:\t\tN/A\r\nComputer:\tEXCH01\r\nDescription:\r\nThe following driver(s) failed to load.\r\n\r\n"
    case .users:
      let name = "USER\(number)"
      let address = isFound ? "" : "%migrate:MS:NORTHWIND/LEEDS/\(name)"
      return
        "\(name),\"White, \(name)\",Y,Mailbox,Create,\(name),White \(name),Eli,White,~SERVER,,NWDOM\\\(name),smtp:user\(number)@leeds.northwind.example\(address)\r\n"
    case .alerts:
      let name = isFound ? "DiskFullSoon" : "HighLatency\(number % 31)"
      return
        "{\"status\": \"firing\", \"labels\": {\"alertname\": \"\(name)\", \"instance\": \"web\(number % 7):9100\"}, \"startsAt\": \"2026-11-28T02:10:11Z\"},\n"
    }
  }
}

extension Rule.Test {
  /// What records and values are compared with.
  fileprivate var matches: [Match] {
    switch self {
    case .record(let test): [test.match] + test.also + test.not
    case .table(let test):
      switch test.check {
      case .none(let match): [match]
      case .match(let cell): [cell.match]
      case .missing, .header, .unique, .among, .most: []
      }
    }
  }
}

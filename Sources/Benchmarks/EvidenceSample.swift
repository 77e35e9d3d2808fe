// Made-up logs, and rules that look for something in one of a hundred records.

import Evidence
import Randomness

/// A log in the form of a reader.
enum EvidenceSample: String, CaseIterable {
  case lines, events, table, objects

  /// What rules look for.
  static let texts = (10..<50).map { "Failed [Rule:Number\($0)IsWrong]" }

  /// The evidence with its rules.
  var source: Source {
    let texts = Self.texts.map { Pattern($0 + " <state>") }
    switch self {
    case .lines: return Source(rawValue, .lines(), Self.rules(texts, "text"))
    case .objects: return Source(rawValue, .json(), Self.rules(texts, "message"))
    case .events:
      let rules = Self.texts.indices.map { number in
        Rule(
          "r\(number)",
          .record(
            RecordTest(
              Match(["source": [Pattern("MSExchangeMig")], "id": [Pattern("70\(number + 10)")]]))))
      }
      return Source(rawValue, .ntEvents, rules)
    case .table:
      let cells = Match(["State": [Pattern("Failed*", whole: true)]])
      return Source(
        rawValue, .csv(),
        [
          Rule("state", .table(TableTest(.match(CellTest(cells))))),
          Rule("name", .table(TableTest(.unique("Name")))),
        ])
    }
  }

  private static func rules(_ patterns: [Pattern], _ field: String) -> [Rule] {
    patterns.enumerated().map { Rule("r\($0)", .record(RecordTest(Match([field: [$1]])))) }
  }

  /// What stands in front of all records.
  var head: String { self == .table ? "Name,Host,State,Text\n" : "" }

  /// One record.
  func record(_ number: Int, _ chance: inout Chance) -> String {
    let isFound = chance.number(below: 100) == 0
    let text =
      isFound
      ? "Failed [Rule:Number\(10 + chance.number(below: 40))IsWrong] True"
      : "Evaluated [Setting:Number\(chance.number(below: 1_000))] [HasException:False] [Value:\"1\"]"
    switch self {
    case .lines: return "[03/05/2021 21:14:18.0704] [1] \(text)\n"
    case .objects:
      return
        "{\"time\": \(number), \"host\": {\"name\": \"ex1\"}, \"message\": \"\(isFound ? text : "Evaluated [Setting:Number\(number)]")\"}\n"
    case .events:
      let source = isFound ? "MSExchangeMig" : "Service Control Manager"
      return
        "Event Type:\tError\r\nEvent Source:\t\(source)\r\nEvent Category:\tNone\r\nEvent ID:\t70\(10 + number % 90)\r\nDate:\t\t11/24/1998\r\nTime:\t\t12:14:44 PM\r\nUser:\t\tN/A\r\nComputer:\tEXCH01\r\nDescription:\r\nThe following driver(s) failed to load.\r\n\r\n"
    case .table: return "name\(number),ex\(number % 7),\(isFound ? "Failed" : "Done"),\"A, B\"\n"
    }
  }
}

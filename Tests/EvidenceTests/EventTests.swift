// Entries of the event log in all their shapes.

import Testing

@testable import Evidence

/// The rules that a migration tree has for events.
private let source = Source(
  "event-log", .ntEvents,
  ["7000", "7007", "7017", "7026", "7044"].map { id in
    rule(id, Match(["source": [Pattern("MSExchangeMig")], "id": [Pattern(id)]]))
  } + [
    rule(
      "store",
      Match([
        "source": [Pattern("")], "id": [Pattern("7017")],
        "text": [Pattern("Could not log onto the Message Store for Account: <account>")],
      ])),
    rule(
      "spooler",
      Match([
        "source": [Pattern("")], "id": [Pattern("7044")],
        "text": [Pattern("Internal failure communicating with MAPI Spooler")],
      ])),
  ])

/// A text in each shape, with the rules that must find something in it.
private let shapes: [(name: String, want: [String], text: String)] = [
  (
    "E1", ["7017"],
    "EventID: 7017\nSource: MSExchangeMig\nType: Error\nCategory: None\nDescription:\n\nCould not log onto the Message Store for Account: TOMH"
  ),
  ("E1 three blanks", ["7017"], "Event ID:   7017\nSource:   MSExchangeMig\n"),
  ("E1 glued", ["7017"], "Event Id:7017\nSource:\tMSExchangeMig\n"),
  (
    "E2", ["7026"],
    "Date:\t11/24/98\t\tEvent ID:\t7026\nTime:\t12:14:44 PM\t\tSource:\tMSExchangeMig\nUser:\tN/A\t\tType:\tError\nComputer:\tEXCH01\t\tCategory:\tNone\n\nDescription:\nMigration Aborted due to Mapi logon failure."
  ),
  (
    "E3", ["7044"],
    "   Date            11/24/98                Event ID        7044\n   Time            12:14:44 PM             Source          MSExchangeMig\n   User            N/A                     Type            Error\n   Computer        EXCH01                  Category        None\n\n   Internal failure communicating with MAPI Spooler. Account ABARR. Return code 80004005."
  ),
  (
    "E4", ["7000", "7007"],
    "11/24/98\t12:14:44 PM\tMSExchangeMig\tError\tNone\t7007\tN/A\tEXCH01\tCould not migrate MMF file for Account: ABARR. MMF Path 'M:\\MAILDATA\\MMF\\00000012.MMF'.\n11/24/98,12:15:02 PM,MSExchangeMig,Error,None,7000,N/A,EXCH01,Could not migrate PAB file for account: ABARR. PAB (MMF)Path 'M:\\MAILDATA\\MMF\\00000012.MMF'."
  ),
  ("E5", ["7026"], "11/24/98   12:14:44 PM   MSExchangeMig   None   7026   N/A   EXCH01"),
  (
    "E6", ["7017", "7026", "7044"],
    "11/24/98\t12:14:44 PM\t1\t0\t7017\tMSExchangeMig\tN/A\tEXCH01\tTOMH\n11/24/98\t12:16:10 PM\t1\t0\t7044\tN/A\tMSExchangeMig\tEXCH01\tABARR 80004005\n11/24/98,12:17:31 PM,1,0,7026,MSExchangeMig,N/A,EXCH01,"
  ),
  (
    "E7", ["7026"],
    "Event Type:\tError\nEvent Source:\tMSExchangeMig\nEvent Category:\tNone\nEvent ID:\t7026\nDate:\t\t11/24/1998\nTime:\t\t12:14:44 PM\nUser:\t\tN/A\nComputer:\tEXCH01\nDescription:\nMigration Aborted due to Mapi logon failure."
  ),
  (
    "E8", ["7007"],
    "Log Name:      Application\nSource:        MSExchangeMig\nDate:          24/11/1998 12:14:44\nEvent ID:      7007\nTask Category: None\nLevel:         Error\nKeywords:      Classic\nUser:          N/A\nComputer:      EXCH01\nDescription:\nCould not migrate MMF file for Account: ABARR. MMF Path 'M:\\MAILDATA\\MMF\\00000012.MMF'."
  ),
  (
    "E9", ["7044"],
    "Event[0]:\n  Log Name: Application\n  Source: MSExchangeMig\n  Date: 1998-11-24T12:14:44.000\n  Event ID: 7044\n  Task: N/A\n  Level: Error\n  Opcode: N/A\n  Keyword: Classic\n  User: N/A\n  User Name: N/A\n  Computer: EXCH01\n  Description: \nInternal failure communicating with MAPI Spooler. Account %1. Return code 80004005."
  ),
  (
    "E10", ["7017", "7026"],
    "Type          Event  Date Time                Source             ComputerName\n------------- ------ ------------------------ ------------------ ------------\nError         7026   11/24/1998 12:14:44 PM   MSExchangeMig      EXCH01\n\"Error\",\"7017\",\"11/24/1998 12:14:44 PM\",\"MSExchangeMig\",\"EXCH01\""
  ),
  ("E11", ["7026"], "1998-11-24 12:14:44,Application,MSExchangeMig,0x1,7026,EXCH01"),
  (
    "E12", ["7026"],
    "The description for Event ID ( 7026 ) in Source ( MSExchangeMig ) could not be found. It contains the following insertion string(s): ."
  ),
  (
    "E12 broken", ["7026"],
    "The description for Event ID\n( 7026 ) in Source (\nMSExchangeMig ) could not be found. It contains the following insertion string(s): ."
  ),
  (
    "E12 of Vista", ["7026"],
    "The description for Event ID 7026 from source MSExchangeMig cannot be found."
  ),
  (
    "E13", ["7007"],
    "Event ID: 7007 Source: MSExchangeMig Type: Error Description: \"Could not migrate MMF file for Account: ABARR.\""
  ),
  (
    "E14", ["7026"],
    "Source: MSExchangeMig\nEvent: 7026\nType: Error\nCategory: None\nDescription: Migration Aborted due to Mapi logon failure."
  ),
  (
    "E15", ["7000"],
    "event id= 7000 source=ms exchange mig\nCould not migrate PAB file for account: ABARR."
  ),
  ("E16", ["7026"], "Event ID: 0xC0001B72\nSource: MSExchangeMig"),
  (
    "E16 of a shell", ["7026"],
    "Index              : 12\nEntryType          : Error\nInstanceId         : 3221232498\nMessage            : Migration Aborted due to Mapi logon failure.\nSource             : MSExchangeMig\nTimeGenerated      : 11/24/1998 12:14:44 PM"
  ),
  (
    "XML", ["7026"],
    "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='MSExchangeMig'/><EventID Qualifiers='49152'>7026</EventID><Level>2</Level><TimeCreated SystemTime='1998-11-24T12:14:44.000Z'/><Computer>EXCH01</Computer></System><EventData></EventData></Event>"
  ),
  (
    "XML on lines", ["7026"],
    "<Event>\n  <System>\n    <Provider Name=\"MSExchangeMig\" />\n    <EventID>7026</EventID>\n  </System>\n</Event>"
  ),
  (
    "quoted", ["7026"],
    "> * Event ID: 7026\n> * Source: MSExchangeMig"
  ),
  (
    "no source, its text", ["store"],
    "Event ID: 7017\nCould not log onto the Message Store for Account: TOMH"
  ),
]

private let strangers = [
  "Event ID: 7000\nSource: Service Control Manager\nDescription: The DigiBoard service failed to start due to the following error:",
  "Event ID: 7026, Source: Service Control Manager, Type: Error\nThe following boot-start or system-start driver(s) failed to load:",
  "Event ID: 7000\nSource: MsExchangeIS Public\nDescription: Unable to update the directory service for the public folder ROOT.",
  "11/24/98\t12:14:44 PM\t1\t0\t7026\tService Control Manager\tN/A\tEXCH01\tsermouse",
  "Event ID: 7034 Source: MSExchangeMig",
  "Event ID: 147 Source: MSExchangeMig Description: Could not log onto the Message Store for Account: TOMH",
  "Event ID: 283 Source: MSExchangeMIGDS",
  "Error 7017: Transport driver error",
  "425-635-7007, 7026 messages were moved, 00007044.MMF, port 7000, Q170260",
  "Could not log onto the Message Store for Account: TOMH",
  "Event ID: 7017\nSource: Other\nCould not log onto the Message Store for Account: TOMH",
  "Process ID: 7026 of MSExchangeMig",
  "<Event><System><EventID>7026</EventID></System></Event>\nMSExchangeMig",
]

struct EventTests {
  @Test(arguments: shapes.indices)
  func `Every shape of an entry is found, in whatever pieces it comes`(place: Int) {
    let shape = shapes[place]
    for text in [
      shape.text,
      shape.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"),
    ] {
      for size in [1, 50, 10_000] {
        let found = findings(source, text, inPiecesOf: size)
        #expect(found.map(\.rule.id).sorted() == shape.want, "\(shape.name)")
        #expect(found.allSatisfy { $0.count == 1 }, "\(shape.name)")
      }
    }
  }

  @Test(arguments: strangers)
  func `Nothing is found where another source or no number stands`(text: String) {
    #expect(findings(source, text).map(\.rule.id) == [])
  }

  /// Rules for numbers, and for a text without one.
  private func describing(_ rules: [Rule]) -> Source {
    let text = Match([
      "source": [Pattern("MSExchangeMig"), Pattern("")], "id": [Pattern("")],
      "text": [Pattern("Could not migrate MMF file for Account")],
    ])
    return Source("event-log", .ntEvents, rules + [rule("text", text)])
  }

  @Test func `A text without a number is found where no number stands around it`() {
    let source = describing(source.rules)
    let text = "Could not migrate MMF file for Account: ABARR."
    for (log, want) in [
      (text, ["text 1"]), ("They see:\n" + text + "\nand no more.", ["text 2"]),
      ("Source: MSExchangeMig\nType: Error\nDescription: " + text, ["text 3"]),
      ("Source: Other\nDescription: " + text, []),
      ("Event ID: 7026\nSource: Other\n\n" + text, []),
      (text + "\nEvent ID: 7007\nSource: MSExchangeMig", ["7007 2"]),
      (text + "\n\nEvent ID: 7007\nSource: MSExchangeMig", ["7007 3", "text 1"]),
    ] {
      for size in [1, 50, 10_000] {
        #expect(findings(source, log, inPiecesOf: size).short == want, "\(log)")
      }
    }
  }

  @Test(arguments: shapes.indices)
  func `An entry of any shape with a number has no text without one`(place: Int) {
    let shape = shapes[place]
    let found = findings(describing(source.rules), shape.text)
    #expect(found.map(\.rule.id).sorted() == shape.want, "\(shape.name)")
  }

  @Test func `In a log of entries of one shape each keeps its own source`() {
    for shape in shapes where !shape.name.hasPrefix("E12 broken") {
      let other = shape.text.replacing("MSExchangeMig", with: "Elsewhere")
        .replacing("ms exchange mig", with: "else where")
      for gap in ["\n", "\n\n"] {
        let text = [other, shape.text, other, other, shape.text, other].joined(separator: gap)
        let found = findings(source, text, inPiecesOf: 100)
        #expect(found.map(\.rule.id).sorted() == shape.want, "\(shape.name)")
        #expect(
          found.allSatisfy { $0.count == 2 || $0.rule.id == "store" },
          "\(shape.name): \(found.short)")
      }
    }
  }

  @Test func `An entry tells its time, and what is kept of it`() {
    let found = findings(source, "\n\n" + shapes[0].text + "\n\n" + shapes[3].text)
    #expect(found.short == ["7017 3", "7026 11"])
    #expect(found.last?.signs.first?.time == "11/24/98 12:14:44 PM")
    let store = findings(
      source, "Event ID: 7017\nCould not log onto the Message Store for Account: TOMH")
    #expect(store.first?.texts.first?.texts.map(\.text) == ["TOMH"])
  }

  @Test func `A long log says what its parts say`() {
    let other = "Event ID: 1\nSource: Elsewhere\nDescription: nothing.\n\n"
    let text = (0..<60).map { number in
      String(repeating: other, count: number % 7 * 5) + shapes[0].text + "\n\n"
    }.joined()
    for size in [100, 5000, 1_000_000] {
      let found = findings(source, text, inPiecesOf: size)
      #expect(found.map(\.rule.id) == ["7017"])
      #expect(found.first?.count == 60)
    }
  }
}

// Every line of a journal says again what was put into it.

import Casework
import Randomness
import Testing

@testable import Journals

struct EntryTests {
  /// The texts byte by byte, as equal texts may still differ in how they are written.
  private func bytes(_ entry: Entry) -> [UInt8] { Array("\(entry)".utf8) }

  @Test(arguments: 0..<Chance.kinds)
  func `An entry comes back from its line`(kind: Int) throws {
    var chance = Chance(kind + 1)
    for _ in 0..<200 {
      let entry = Entry(time: "2026-11-21T01:02:03Z", what: chance.what(kind))
      let line = entry.line
      #expect(line.utf8.allSatisfy { $0 != 0x0A && $0 != 0x0D })
      let back = try #require(parsed(line), "\(line)")
      #expect(back == entry)
      #expect(bytes(back) == bytes(entry))
    }
  }

  @Test func `One of several choices has an event of its own, which an older program leaves out`() {
    let choices = [Named(id: "7000", text: "A"), Named(id: "7007", text: "B")]
    let entry = Entry(
      time: "t", what: .did(.answered(question: Named(id: "q", text: "Q?"), choices: choices)))
    #expect(
      entry.line == #"{"time": "t", "event": "answered-one-of", "#
        + #""question": {"id": "q", "text": "Q?"}, "#
        + #""choices": [{"id": "7000", "text": "A"}, {"id": "7007", "text": "B"}]}"#)
    #expect(parsed(entry.line) == entry)
    #expect(parsed(entry.line.replacing(#"{"id": "7000", "text": "A"}, "#, with: "")) == nil)
  }

  @Test func `What evidence answered is one event, with the lines that say so`() {
    let sign = KeptSign(
      source: "setup.log", digest: "1f", line: 7, time: "02:10", text: "[ERROR] No space")
    let entry = Entry(
      time: "t",
      what: .did(
        .took([
          Conclusion(
            .answer(to: Named(id: "q", text: "Q?"), choices: [Named(id: "full", text: "Full")]),
            signs: [sign]),
          Conclusion(.value(Named(id: "mount", text: "Which?"), "/var"), signs: [sign]),
        ])))
    let place =
      #"{"source": "setup.log", "digest": "1f", "line": 7, "time": "02:10", "#
      + #""text": "[ERROR] No space"}"#
    #expect(
      entry.line == #"{"time": "t", "event": "answered-by-evidence", "taken": ["#
        + #"{"question": {"id": "q", "text": "Q?"}, "choices": [{"id": "full", "text": "Full"}], "#
        + #""signs": [\#(place)]}, "#
        + #"{"value": {"id": "mount", "text": "Which?"}, "text": "/var", "signs": [\#(place)]}]}"#)
    #expect(parsed(entry.line) == entry)
    #expect(parsed(entry.line.replacing(#""line": 7, "#, with: "")) == nil)
  }

  @Test func `Every nasty text comes back, and steers nothing on the way`() throws {
    for text in nastyTexts {
      let entry = Entry(time: text, what: .did(.noted(text)))
      let steering = entry.line.unicodeScalars.filter {
        [.control, .format, .lineSeparator, .paragraphSeparator]
          .contains($0.properties.generalCategory)
      }
      #expect(steering.isEmpty)
      let back = try #require(parsed(entry.line))
      #expect(bytes(back) == bytes(entry))
    }
  }

  @Test(arguments: [
    #"{"time": "t", "event": "judged", "fix": {"id": "a", "text": "A"}, "verdict": "cured"}"#,
    #"{"time": "t", "event": "judged", "fix": {"id": "a", "text": "A"}}"#,
    #"{"time": "t", "event": "answered", "question": {"id": "a", "text": "A"}, "choice": "x"}"#,
    #"{"time": "t", "event": "answered", "question": {"id": "a"}, "choice": null}"#,
    #"{"time": "t", "event": "marked", "fix": {"id": "a", "text": "A"}, "step": "s", "mark": "x"}"#,
    #"{"time": "t", "event": "chose-way", "fix": {"id": "a", "text": "A"}, "way": -1}"#,
    #"{"time": "t", "event": "started", "format": 2, "tree": {"id": "", "title": "", "digest": ""}}"#,
    #"{"time": "t", "event": "invented"}"#, #"{"time": "t"}"#, #"{"event": "left"}"#,
    #"{"time": 1, "event": "left"}"#, #"["left"]"#, "left", "",
  ])
  func `A line that says something else is no entry`(line: String) {
    #expect(parsed(line) == nil)
  }

  @Test func `What a later version adds to a line is passed over`() {
    let line = #"{"new": [1.5e300, {}], "time": "t", "event": "left", "more": null}"#
    #expect(parsed(line) == Entry(time: "t", what: .left(at: nil)))
  }

  @Test(arguments: [
    #""page": "map""#, #""page": null"#, #""page": "question", "question": "q""#,
    #""page": "question", "choice": "c""#, #""page": "fix", "step": "s""#, #""page": ["fix"]"#,
  ])
  func `A place that is not known is none, and the line still counts`(members: String) {
    let line = #"{"time": "t", "event": "left", \#(members)}"#
    #expect(parsed(line) == Entry(time: "t", what: .left(at: nil)))
  }

  @Test func `A time comes back from its text`() {
    for seconds in [0, 1, 951_782_400, 1_700_000_000, 4_102_444_799] {
      #expect(Clock.seconds(of: Clock.text(of: seconds)) == seconds)
    }
    for text in [
      "", "2026", "2026-11-21T01:02:03", "2026-11-21T01:02:0xZ", "yesterday at noon ok Z",
      "2026-11-21 01:02:03Z", "2026-11-21T01:02:03z", "2026-11-21T01:02:03ZZ",
      "0999-01-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-00-01T00:00:00Z",
      "2026-13-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-11-21T24:00:00Z",
      "2026-11-21T01:60:00Z", "2026-11-21T01:02:60Z", "2026-11-2éT01:02:03Z",
      "2026-1-021T01:02:03Z", "20261-1-21T01:02:03Z", "2026-11-21T+1:02:03Z",
    ] {
      #expect(Clock.seconds(of: text) == nil, "\(text)")
    }
  }

  @Test(arguments: 1...5)
  func `How a line begins tells what it is about`(seed: Int) throws {
    var chance = Chance(seed)
    for entry in chance.entries(100) {
      try Array(entry.line.utf8).withUnsafeBufferPointer { line in
        let prefix = try #require(Entry.Prefix(line), "\(entry.line)")
        switch entry.what {
        case .started, .resumed: #expect(prefix.subject == .tree)
        case .did(.answered), .did(.withdrew), .did(.took): #expect(prefix.subject == .answer)
        case .did(.judged(let fix, _)):
          #expect(prefix.subject == .verdict)
          if let id = prefix.judgedFix { #expect(id == fix.id) }
        case .did(.titled): #expect(prefix.subject == .title)
        case .did(.undid): #expect(prefix.subject == .undoing)
        case .did, .left: #expect(prefix.subject == .other)
        }
      }
    }
  }

  @Test func `A line that something else wrote has to be read`() {
    let lines = [
      "", "{", #"{"time":"2026-11-21T09:00:00Z","event":"judged","fix":{"id":"a"}}"#,
      #"{"time": "soon", "event": "judged", "fix": {"id": "a", "text": "A"}, "verdict": null}"#,
      #"{"time": "", "x": "345678901", "event": "judged", "fix": {"id": "a"}}"#,
    ]
    for line in lines {
      Array(line.utf8).withUnsafeBufferPointer { #expect(Entry.Prefix($0) == nil, "\(line)") }
    }
  }
}

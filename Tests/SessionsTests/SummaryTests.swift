// What is said of a session in short is what its whole journal says.

import Casework
import Randomness
import Testing
import Tree

@testable import Journals

struct SummaryTests {
  /// What the whole journal says.
  private func expect(_ bytes: [UInt8], comment: Comment) throws {
    let record = Record(name: "a", parsing: bytes)
    let found = Summary(name: "a", parsing: bytes)
    guard !record.entries.isEmpty else {
      #expect(found == nil, comment)
      return
    }
    let summary = try #require(found, comment)
    #expect(summary.name == "a", comment)
    #expect(summary.tree == record.tree, comment)
    #expect(summary.began == record.began && summary.touched == record.ended, comment)
    let progress = record.progress
    #expect(summary.isFinished == (progress.end != nil || progress.isGivenUp), comment)
    #expect(summary.title == progress.title, comment)
    let waiting = record.progress.verdicts.last {
      if case .waiting = $0.verdict { true } else { false }
    }
    switch summary.state {
    case .helped(let fix): #expect(progress.end ?? ("", .didNot) == (fix.id, .helped), comment)
    case .handedOn(let fix):
      #expect(progress.end ?? ("", .didNot) == (fix.id, .handedOn), comment)
    case .nothingWrong(let fix):
      #expect(progress.end ?? ("", .didNot) == (fix.id, .nothingWrong), comment)
    case .wentOn(let fix, let tree):
      #expect(progress.end ?? ("", .didNot) == (fix.id, .wentOn(in: tree)), comment)
    case .givenUp: #expect(progress.isGivenUp, comment)
    case .waiting(let fix, let text):
      #expect(waiting?.fix == fix.id && waiting?.verdict == .waiting(text), comment)
    case .unfinished: #expect(waiting == nil, comment)
    }
    if let question = summary.question {
      let reply = record.progress.answers[question.id]
      #expect(reply == Reply(naming: summary.choices.map(\.id)), comment)
      let after = record.events.standing.flatMap(\.parts).reversed().prefix {
        $0 != .answered(question: question, choices: summary.choices)
      }
      let others = after.filter {
        if case .answered(let other, _) = $0 {
          record.progress.answers[other.id] != nil
        } else {
          false
        }
      }
      #expect(others.isEmpty, comment)
    } else {
      #expect(record.progress.answers.isEmpty, comment)
    }
  }

  @Test(arguments: 1...30)
  func `A session in short is its journal in short`(seed: Int) throws {
    var chance = Chance(seed)
    try expect(chance.entries(chance.number(below: 60)).journal, comment: "\(seed)")
  }

  @Test(arguments: 1...30)
  func `So it is when the journal is damaged`(seed: Int) throws {
    var chance = Chance(seed)
    var bytes = chance.entries(20).journal
    for _ in 0..<20 {
      bytes[chance.number(below: bytes.count)] = Array("\"\\{},\n x".utf8)[chance.number(below: 8)]
      try expect(bytes, comment: "\(seed)")
    }
    try expect(Array(bytes.dropLast(chance.number(below: bytes.count))), comment: "\(seed)")
  }

  @Test(arguments: 1...30)
  func `So it is with lines of another hand among them, at every length`(seed: Int) throws {
    var chance = Chance(seed)
    var bytes: [UInt8] = []
    try expect(bytes, comment: "\(seed), no line")
    // Short ones, as the journal is read from its beginning for each.
    for entry in chance.entries(25) where entry.line.utf8.count < 500 {
      bytes += chance.written(entry)
      let cut = chance.number(below: 2) * chance.number(below: min(bytes.count, 99))
      try expect(Array(bytes.dropLast(cut)), comment: "\(seed), \(bytes.count - cut) bytes")
    }
  }

  @Test func `So it is when a line is 10 MB long`() throws {
    var chance = Chance(3)
    var lines = chance.entries(9).filter { $0.line.utf8.count < 500 }.journal
    lines += Array("{\"time\": \"t\", \"event\": \"noted\", \"text\": \"".utf8)
    lines += Array(repeating: UInt8(ascii: "x"), count: 10 << 20)
    try expect(lines, comment: "torn")
    try expect(lines + Array("\"}".utf8), comment: "whole")
  }

  @Test func `The last verdict on each fix counts, whatever the ids`() throws {
    let ids = ["f", "", "\"", "\\", "\\\\", "\\\"", "f\", \"text", "f\u{FFFD}", "\u{7F}", "日本"]
    let verdicts: [Verdict?] = [.helped, .partly("a"), nil, .waiting("b"), .didNot]
    for (first, second) in ids.flatMap({ first in ids.map { (first, $0) } }) {
      for verdict in verdicts {
        let events: [Event] = [
          .noted("First"), .judged(fix: Named(id: first, text: "F"), .helped),
          .judged(fix: Named(id: second, text: "F"), verdict), .noted("Last"),
        ]
        try expect(
          events.map { Entry(time: Clock.now(), what: .did($0)) }.journal,
          comment: "\(first), \(second)")
      }
    }
  }

  @Test(arguments: [
    #"{"event":"judged","time":"t","fix":{"id":"f","text":"F"},"verdict":"helped"}"#,
    #"{"time": "2026-11-21T01:02:03Z", "event": "\u006audged", "fix": {"id": "f", "text": "F"}, "verdict": "helped"}"#,
    #"{"time": "abc", "event":"judged", "event": "noted", "text": "", "fix": {"id": "f", "text": "F"}, "verdict": "helped"}"#,
    #"{"time": "x","event":"judged", "event": "noted", "fix": {"id": "f", "text": "F"}, "verdict": "helped"}"#,
  ])
  func `Lines written by another hand count too`(line: String) throws {
    let bytes = Array(line.utf8)
    try expect(bytes, comment: "\(line)")
    #expect(Summary(name: "a", parsing: bytes)?.state == .helped(Named(id: "f", text: "F")))
  }

  @Test func `A verdict taken back leaves the one before it`() throws {
    let one = Named(id: "one", text: "One")
    let two = Named(id: "two", text: "Two")
    func state(_ events: Event...) -> Summary.State? {
      Summary(name: "a", parsing: events.map { Entry(time: "t", what: .did($0)) }.journal)?.state
    }
    #expect(state(.judged(fix: one, .helped), .judged(fix: one, nil)) == .unfinished)
    #expect(
      state(.judged(fix: one, .waiting("x")), .judged(fix: two, .didNot))
        == .waiting(fix: one, for: "x"))
    #expect(
      state(.judged(fix: one, .waiting("x")), .judged(fix: two, .helped)) == .helped(two))
    #expect(state(.judged(fix: one, .partly("x"))) == .unfinished)
    #expect(
      state(.judged(fix: one, .waiting("x")), .judged(fix: one, .helped), .undid)
        == .waiting(fix: one, for: "x"))
    #expect(state(.judged(fix: one, .handedOn), .noted("a"), .undid) == .handedOn(one))
    #expect(state(.gaveUp) == .givenUp)
    #expect(state(.gaveUp, .noted("a")) == .unfinished)
    #expect(state(.gaveUp, .noted("a"), .undid) == .givenUp)
    #expect(state(.gaveUp, .undid) == .unfinished)
  }
}

extension Chance {
  /// A line as this program writes it, or as another one may; some can't be read.
  fileprivate mutating func written(_ entry: Entry) -> [UInt8] {
    let line = entry.line
    let (old, new) = [
      ("", ""), ("\"id-", "\"id\\u002d"), ("\"judged", "\"\\u006audged"), ("\": ", "\":"),
      ("\"fix\": {", "\"fix\": {\"id\": \"id-0\", "), ("\"text\"", "\"id\": \"id-1\", \"text\""),
      ("{\"time\": \"", "{\"time\": \"\u{1}"), ("\"}", "\""), ("\"fix\"", "\"fox\""),
      ("{\"time\"", "{\"event\": \"judged\", \"time\""), ("id-2", "id\u{1}2"),
    ][number(below: 11)]
    let end = ["\n", "\n", "\r\n", "\n\n", "\n{\"time\": \"\n"][number(below: 5)]
    var bytes = Array((line.replacing(old, with: new) + end).utf8)
    if number(below: 8) == 0 { bytes[number(below: bytes.count)] = 0xFF }
    return bytes
  }
}

// What is said of a session in short is what its whole journal says.

import DecisionTree
import Sessions
import Testing
import Wizard

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
    #expect(summary.isFinished == (record.progress.helped != nil), comment)
    let waiting = record.progress.verdicts.last {
      if case .waiting = $0.verdict { true } else { false }
    }
    switch summary.state {
    case .finished(let fix): #expect(record.progress.helped == fix.id, comment)
    case .waiting(let fix, let text):
      #expect(waiting?.fix == fix.id && waiting?.verdict == .waiting(text), comment)
    case .unfinished: #expect(waiting == nil, comment)
    }
    if let question = summary.question {
      let reply = record.progress.answers[question.id]
      #expect(reply == (summary.choice.map { .choice($0.id) } ?? .notSure), comment)
      let after = record.events.reversed().prefix {
        $0 != .answered(question: question, choice: summary.choice)
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

  @Test(arguments: [
    #"{"event":"judged","time":"t","fix":{"id":"f","text":"F"},"verdict":"helped"}"#,
    #"{"time": "2026-11-21T01:02:03Z", "event": "\u006audged", "fix": {"id": "f", "text": "F"}, "verdict": "helped"}"#,
    #"{"time": "abc", "event":"judged", "event": "noted", "text": "", "fix": {"id": "f", "text": "F"}, "verdict": "helped"}"#,
    #"{"time": "x","event":"judged", "event": "noted", "fix": {"id": "f", "text": "F"}, "verdict": "helped"}"#,
  ])
  func `Lines written by another hand count too`(line: String) throws {
    let bytes = Array(line.utf8)
    try expect(bytes, comment: "\(line)")
    #expect(Summary(name: "a", parsing: bytes)?.state == .finished(Named(id: "f", text: "F")))
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
      state(.judged(fix: one, .waiting("x")), .judged(fix: two, .helped)) == .finished(two))
    #expect(state(.judged(fix: one, .partly("x"))) == .unfinished)
  }
}

// What is left of journals that were cut, shuffled or damaged.

import Casework
import Randomness
import Testing
import Tree

@testable import Journals

struct RecordTests {
  private let line = #"{"time": "t", "event": "noted", "text": "é"}"#

  private func record(_ text: String) -> Record { Record(name: "a", parsing: Array(text.utf8)) }

  @Test func `A journal cut anywhere keeps every whole line, and the cut one is said`() {
    var chance = Chance(7)
    // Short ones, as every single cut is tried.
    let entries = chance.entries(12).filter { $0.line.utf8.count < 2000 }
    let journal = entries.journal
    let ends = journal.indices.filter { journal[$0] == 0x0A }
    for end in 0...journal.count {
      let record = Record(name: "a", parsing: Array(journal[..<end]))
      // A line is whole with its last bracket, its end or not.
      #expect(record.entries == Array(entries.prefix(ends.count { $0 <= end })))
      #expect(record.unreadable == 0)
      let isWhole = end == 0 || journal[end - 1] == 0x0A || ends.contains(end)
      #expect(record.isTorn == !isWhole, "\(end)")
    }
  }

  @Test(arguments: 1...20)
  func `Lines in another order are all kept`(seed: Int) {
    var chance = Chance(seed)
    let entries = chance.entries(30).shuffled(using: &chance)
    let record = Record(name: "a", parsing: entries.journal)
    #expect(record.entries == entries)
    #expect(record.unreadable == 0 && !record.isTorn)
  }

  @Test(arguments: 1...20)
  func `Foreign lines are counted, and the others kept`(seed: Int) {
    var chance = Chance(seed)
    let entries = chance.entries(20)
    let foreign = [
      #"{"time": "t", "event": "started", "format": 2, "tree": {}}"#, "{", "[]", "\u{0}", "hello",
      #"{"time": "t", "event": "exploded"}"#,
    ]
    var lines = entries.map(\.line)
    for line in foreign { lines.insert(line, at: chance.number(below: lines.count + 1)) }
    let record = record(lines.joined(separator: "\n") + "\n")
    #expect(record.entries == entries)
    #expect(record.unreadable == foreign.count && !record.isTorn)
  }

  @Test(arguments: 1...20)
  func `A damaged byte costs no other line`(seed: Int) {
    var chance = Chance(seed)
    let entries = chance.entries(20)
    var journal = entries.journal
    let place = chance.number(below: journal.count)
    let line = journal[..<place].count { $0 == 0x0A }
    journal[place] = UInt8.random(in: 0...255, using: &chance)
    let kept = Record(name: "a", parsing: journal).entries
    #expect(kept.starts(with: entries[..<line]))
    #expect(kept.reversed().starts(with: entries.dropFirst(line + 2).reversed()))
  }

  @Test func `A line of ten megabytes is one line`() {
    let long = Entry(
      time: "t", what: .did(.noted(String(repeating: "\"x\n\u{202E}", count: 700_000))))
    let record = record(
      "\(line)\n\(long.line)\n\(String(repeating: "x", count: 10 << 20))\n\(line)")
    #expect(record.entries.count == 3)
    #expect(record.entries.dropFirst().first == long)
    #expect(record.unreadable == 1 && !record.isTorn)
  }

  @Test func `Files that are no journals have no lines`() {
    #expect(record("").entries.isEmpty && !record("").isTorn)
    #expect(record("\n\n").unreadable == 0)
    var chance = Chance(3)
    let noise = (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &chance) }
    let record = Record(name: "a", parsing: noise)
    #expect(record.entries.isEmpty && record.unreadable > 0)
    #expect(record.tree == nil && record.progress == Progress() && record.progress.end == nil)
    #expect(record.began.isEmpty && record.ended.isEmpty)
  }

  @Test func `Where a session was left counts until something is done`() {
    let (place, other) = (Bookmark.candidates("f"), Bookmark.question("q", .notSure))
    let stamp = TreeStamp(
      id: "t", title: "T", reviewed: nil, digest: TreeStamp.digest(of: []), path: nil)
    func bookmark(_ lines: Entry.What...) -> Bookmark? {
      Record(name: "a", entries: lines.map { Entry(time: "t", what: $0) }).bookmark
    }
    #expect(bookmark() == nil && bookmark(.started(stamp)) == nil)
    #expect(bookmark(.did(.noted("")), .left(at: place)) == place)
    #expect(bookmark(.left(at: place), .resumed(stamp)) == place)
    #expect(bookmark(.left(at: place), .resumed(stamp), .left(at: other)) == other)
    #expect(bookmark(.left(at: place), .did(.noted(""))) == nil)
    #expect(bookmark(.left(at: place), .resumed(stamp), .left(at: nil)) == nil)
  }

  @Test(arguments: 1...20)
  func `A journal that went through an editor of another system is the same`(seed: Int) throws {
    var chance = Chance(seed)
    let entries = chance.entries(20)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let lines = entries.map(\.line)
    for (start, end) in [(mark, "\n"), ([], "\r\n"), (mark, "\r\n")] {
      let bytes = start + Array(lines.map { $0 + end }.joined().utf8)
      let record = Record(name: "a", parsing: bytes)
      #expect(record.entries == entries && record.unreadable == 0 && !record.isTorn)
      #expect(Summary(name: "a", parsing: bytes) == Summary(name: "a", parsing: entries.journal))
    }
    #expect(record("\u{FEFF}").entries.isEmpty && record("\u{FEFF}").unreadable == 0)
    // The mark is one at the beginning only.
    #expect(record("\(line)\n\u{FEFF}\(line)\n").unreadable == 1)
    #expect(record("\(line)\r\n\r\n\(line)").unreadable == 0)
  }

  @Test func `A last line without its end counts`() {
    let record = record(line + "\n" + line)
    #expect(record.entries.count == 2 && !record.isTorn)
  }

  @Test func `A hundred thousand events come to what they add up to`() {
    let fix = Named(id: "f", text: "F")
    var expected = Progress()
    var journal: [UInt8] = []
    for number in 0..<100_000 {
      let question = Named(id: "q\(number % 17)", text: "Q")
      let event: Event =
        switch number % 5 {
        case 0: .answered(question: question, choices: [Named(id: "c\(number % 3)", text: "C")])
        case 1: .withdrew(question: question)
        case 2: .marked(of: fix, StepName(of: .fix("f"), way: nil, text: "\(number % 11)"), .done)
        case 3: .judged(fix: fix, number % 2 == 0 ? .didNot : nil)
        default: .noted("\(number)")
        }
      expected.apply(event)
      journal += Array(Entry(time: "t", what: .did(event)).line.utf8) + [0x0A]
    }
    let record = Record(name: "a", parsing: journal)
    #expect(record.progress == expected)
    #expect(record.unreadable == 0)
  }
}

// Bytes as a journal: whatever can be read is the same when it is written and read again, can be
// gone on with, and can be told.

import Casework
import JSON
import Journals
import Reports
import Screen
import ShippedTrees
import Tree
import Wandering
import Wizard

/// Reads the bytes, writes what was read and reads that; goes on with it, and makes reports of it.
@Sendable func fuzzJournals(_ bytes: [UInt8]) {
  let record = Record(name: "fuzz", parsing: bytes)
  let lines = record.entries.map(\.line)
  let again = Record(name: "fuzz", parsing: Array(lines.map { $0 + "\n" }.joined().utf8))
  hold(again.unreadable == 0 && !again.isTorn, "What was written can't be read: \(lines)")
  hold(again.entries == record.entries, "Other entries came back: \(lines)")
  hold(again.entries.map(\.line) == lines, "Other lines came back: \(lines)")
  hold(again.progress == record.progress, "Other progress came back: \(lines)")
  for line in lines { hold(!line.holdsControls, "A line can steer a terminal: \(line)") }
  resume(record)
  report(record, in: nil)
  report(record, in: tree)
}

private let tree = ShippedTree.migration.tree

private func resume(_ record: Record) {
  var session = Session(resuming: tree, events: record.events, bookmark: record.bookmark)
  session.show(News(Drift(of: record.events, in: tree).sentences))
  for size in [Size(columns: 80, rows: 24), Size(columns: 20, rows: 8)] {
    for key in [Key.escape, .character("R"), .character("r"), .escape, .character("c"), .end] {
      _ = session.update(.resize(size))
      _ = session.update(.key(key))
      if let fault = session.frame.fault(on: size) { fatalError(fault) }
    }
  }
}

private func report(_ record: Record, in tree: DecisionTree?) {
  let report = Report(of: record, tree: tree, now: "2026-11-21T09:00:00Z")
  for text in [report.text, report.text(width: 20), report.markdown] {
    hold(!text.holdsSteering(keepingNewlines: true), "A report can steer a terminal: \(text)")
  }
  let json = Array(report.json.utf8)
  hold(json.withUnsafeBufferPointer { JSONValue(parsing: $0) } != nil, "A report is no JSON.")
}

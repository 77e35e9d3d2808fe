// Journals and trees that the tests of reports read, and the files that reports are compared with.

import FoundationEssentials
import Testing
import Tree
import TreeFile

@testable import Journals

/// The folder of the journals, the tree and the recorded reports.
private let folder = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "Fixtures")

extension Record {
  /// A journal from the folder.
  static func fixture(_ name: String) throws -> Record {
    let bytes = Array(try Data(contentsOf: folder.appending(path: "\(name).jsonl")))
    return Record(name: name, parsing: bytes)
  }

  /// A journal with the given lines, each at its own minute.
  init(_ lines: [Entry.What]) {
    let text = lines.enumerated().map { place, what in
      Entry(time: Clock.text(of: 1_700_000_000 + 60 * place), what: what).line + "\n"
    }
    self.init(name: "made-up", parsing: Array(text.joined().utf8))
  }
}

extension DecisionTree {
  /// The tree that the journals of the folder walk.
  static func migration() throws -> DecisionTree {
    let bytes = Array(try Data(contentsOf: folder.appending(path: "migration.yaml")))
    let loaded = DecisionTree.load(bytes, library: Library(["Q198673", "Q242184"]))
    return try #require(loaded.tree, "\(loaded.findings)")
  }
}

extension TreeStamp {
  /// The stamp of the tree that the journals of the folder walk.
  static let migration = TreeStamp(
    id: "migration", title: "Mailboxes that do not move", reviewed: nil,
    digest: TreeStamp.digest(of: []), path: nil)
}

/// Compares a report with a file; `RECORD=1` writes the file, and the test fails all the same.
func compare(_ text: String, with name: String) throws {
  let file = folder.appending(path: name)
  let recorded = try? String(contentsOf: file, encoding: .utf8)
  guard text != recorded else { return }
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("\(name) was written; look at it, and run again without RECORD.")
  } else {
    let expected = recorded ?? "no file; record it with RECORD=1"
    Issue.record("\(name)\nexpected:\n\(expected)\ngot:\n\(text)")
  }
}

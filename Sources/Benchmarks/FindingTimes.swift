// What a file costs that has more mistakes than anybody reads.

import Tree
import TreeFile

/// Checks files full of mistakes, of which the first thousand are kept.
enum FindingTimes {
  /// Prints the figures of all sizes and kinds.
  static func compare() {
    let table = Table("Check a file full of mistakes", columns: ["MB", "ms"])
    for count in [10_000, 100_000, 1_000_000] {
      add("\(count) unknown keys", (0..<count).map { "k\($0): x\n" }, to: table)
      add(
        "\(count) comments that allow nothing",
        Array(repeating: "# kbwizard: allow long-text\n", count: count), to: table)
    }
    add(
      "5000 unknown names beside 5000 known ones",
      ["questions: {q: {text: Q?, choices: {y: Y}}}\ntree: f0\notherwise: f0\nfixes:\n"]
        + (0..<5_000).map { "  fix-\($0): {title: F}\n" } + ["branches:\n"]
        + (0..<5_000).map { "  branch-\($0): fxi-\($0)\n" }, to: table)
  }

  private static func add(_ name: String, _ lines: [String], to table: Table) {
    let bytes = Array(("kbwizard: 1\nid: x\n" + lines.joined()).utf8)
    let time = milliseconds {
      _ = DecisionTree.load(bytes, for: .checking(today: nil), keeping: 1_000)
    }
    table.add(name, [(Double(bytes.count) / 1e6).text(), time.text()])
  }
}

// The whole program on a terminal, against programs that ask the same question.

import Glibc
import ShippedTrees
import Tree

/// Measurements of whole programs, which take turns so that all have the same luck.
enum Peers {
  private static let rounds = 60

  /// What was measured of one program.
  private struct Record {
    var starts: [Double] = []
    var startBytes: [Double] = []
    var keys: [Double] = []
    var keyBytes: [Double] = []
    var memory: [Double] = []

    /// The medians, and of times what one in a hundred exceeds.
    var figures: [Double] {
      let (start, key) = (Figures(starts), Figures(keys))
      return [
        start.median, start.p99, Figures(startBytes).median, key.median, key.p99,
        Figures(keyBytes).median, Figures(memory).median,
      ]
    }
  }

  /// Prints the figures of the program and of those peers that are installed.
  static func compare(program: String?) {
    let tree = ShippedTree.migration.tree
    guard case .question(let question) = tree.walk(following: [:]).next else { return }
    let peers = Peer.all(program: program ?? neighbour("kbwizard"), asking: question, of: tree)
      .filter {
        peer in
        if !peer.isInstalled { print("Skipped: \"\(peer.command[0])\" is not installed.") }
        return peer.isInstalled
      }
    var records = peers.map { _ in Record() }
    for _ in 0..<rounds {
      for (place, peer) in peers.enumerated() { measure(peer, &records[place]) }
    }
    let table = Table(
      "On a terminal of 80x24, \(rounds) rounds",
      columns: ["start ms", "p99", "bytes", "key ms", "p99 ", "bytes ", "peak MiB"])
    for (peer, record) in zip(peers, records) {
      table.add(peer.name, zip(record.figures, [2, 2, 0, 3, 3, 0, 1]).map { $0.text($1) })
    }
    guard records.count > 1 else { return }
    let best = records.dropFirst().map(\.figures).reduce(records[1].figures) { best, peer in
      zip(best, peer).map { min($0, $1) }
    }
    table.add("ratio to the better peer", zip(records[0].figures, best).map { ($0 / $1).text() })
  }

  private static func measure(_ peer: Peer, _ record: inout Record) {
    guard let run = TerminalRun(peer.command) else { return }
    let first = run.firstFrame()
    record.starts.append(first.time)
    record.startBytes.append(Double(first.bytes))
    for key in ["\u{1B}OB", "\u{1B}OB", "\u{1B}OB", "\u{1B}OA", "\u{1B}OA"] {
      let burst = run.press(key)
      record.keys.append(burst.time)
      record.keyBytes.append(Double(burst.bytes))
    }
    record.memory.append(run.memory)
  }
}

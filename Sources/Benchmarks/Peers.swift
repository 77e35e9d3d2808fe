// The whole program on a terminal, against programs that ask the same question.

import Glibc
import Tree

/// Measurements of whole programs, which take turns so that all have the same luck.
enum Peers {
  private static let rounds = 40

  /// What was measured of one program.
  private struct Record {
    var starts: [Double] = []
    var startBytes: [Double] = []
    var keys: [Double] = []
    var keyBytes: [Double] = []
    var memory: [Double] = []
  }

  /// Prints the figures of the program and of those peers that are installed.
  static func compare(program: String?) {
    guard let tree = ShippedTree.load(),
      case .question(let question) = tree.walk(following: [:]).next
    else { return print("There is no tree here; run this in the folder of the package.") }
    let peers = Peer.all(program: program ?? neighbour("kbwizard"), asking: question).filter {
      peer in
      if !peer.isInstalled { print("Skipped: \"\(peer.command[0])\" is not installed.") }
      return peer.isInstalled
    }
    var records = peers.map { _ in Record() }
    for _ in 0..<rounds {
      for (place, peer) in peers.enumerated() { measure(peer, &records[place]) }
    }
    let table = Table(
      "On a terminal of 80x24",
      columns: ["start ms", "p99", "bytes", "key ms", "p99 ", "bytes ", "peak MiB"])
    for (peer, record) in zip(peers, records) {
      let (start, key) = (Figures(record.starts), Figures(record.keys))
      table.add(
        peer.name,
        [
          start.median.text(), start.p99.text(), Figures(record.startBytes).median.text(0),
          key.median.text(), key.p99.text(), Figures(record.keyBytes).median.text(0),
          Figures(record.memory).median.text(1),
        ])
    }
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

  /// The path of a program that lies beside this one.
  private static func neighbour(_ name: String) -> String {
    var path = [CChar](repeating: 0, count: 4096)
    let length = max(0, readlink("/proc/self/exe", &path, path.count))
    let own = String(decoding: path[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return own.prefix(through: own.lastIndex(of: "/") ?? own.startIndex) + name
  }
}

// What it costs to read a log of any size, against grep with the texts that the rules look for.

import Evidence
import Glibc
import Randomness

/// Reads made-up logs with every reader, for all rules of all trees that ship.
enum EvidenceTimes {
  /// Prints the figures for files of so many megabytes.
  static func compare(megabytes: Int) {
    let texts = EvidenceSample.literals
    let table = Table(
      "Find \(texts.count) texts in \(megabytes) MB",
      columns: ["ms", "grep", "times", "peak MiB", "found"])
    for kind in EvidenceSample.allCases {
      guard let path = file(of: kind, bytes: megabytes * 1_000_000) else { continue }
      let literals = path + ".txt"
      write(texts.joined(separator: "\n") + "\n", to: literals)
      var found = 0
      let own = processorMilliseconds { found = read(path) }
      let grep = Child.time(["/usr/bin/grep", "-i", "-F", "-c", "-f", literals, path])
      table.add(
        kind.rawValue,
        [own.text(), grep.text(), (own / grep).text(), peakMemory().text(), "\(found)"])
      unlink(path)
      unlink(literals)
    }
  }

  /// Reads a log; how many rules find something in it.
  private static func read(_ path: String) -> Int {
    let file = open(path, O_RDONLY)
    defer { close(file) }
    var intake = Intake(as: EvidenceSample.sources)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = Glibc.read(file, &bytes, bytes.count), count > 0 {
      intake.take(bytes.span.extracting(0..<count))
    }
    return intake.finish().count
  }

  private static func file(of kind: EvidenceSample, bytes: Int) -> String? {
    let path = "/tmp/kbwizard-evidence-\(getpid())"
    guard let file = fopen(path, "w") else { return nil }
    defer { fclose(file) }
    var chance = Chance(7)
    var line = 0
    var written = fputs(kind.head, file) < 0 ? bytes : kind.head.utf8.count
    while written < bytes {
      line += 1
      let text = kind.record(line, &chance)
      fputs(text, file)
      written += text.utf8.count
    }
    return path
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}

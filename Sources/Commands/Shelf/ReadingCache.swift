// What was read of files, kept until they change: it can be thrown away at any time.

internal import Glibc
internal import JSON
internal import Journals

/// Values that were made of files, on disk.
///
/// A cache that is not there, broken, foreign or of another version is an empty one.
struct ReadingCache {
  private let path: String?
  private let version: String
  /// What was read, by the paths of the files.
  private var known: [String: Line] = [:]
  /// What was asked for of it, or added.
  private var lines: [String: Line] = [:]
  /// Whether something was added.
  private var hasChanged = false

  private typealias Line = (mark: FileMark, value: JSONValue)

  /// The most that is read of a cache, in bytes.
  private static let mostBytes = 256 << 20

  /// The cache of a name in a folder; nothing is kept without one.
  init(_ name: String, version: Int, in folder: String?) {
    path = folder.map { "\($0)/\(name).jsonl" }
    self.version = "kbwizard \(name) \(version)"
    guard let path, let bytes = try? Files.read(path, limit: Self.mostBytes) else { return }
    for (number, line) in bytes.split(separator: 0x0A).enumerated() {
      let value = line.withUnsafeBufferPointer { JSONValue(parsing: $0) }
      if number == 0 {
        guard value?["cache"]?.string == self.version else { return }
        continue
      }
      // A number of JSON would not hold the nanoseconds.
      guard let value, let file = value["file"]?.string, let size = value["size"]?.integer,
        let time = value["time"]?.string.flatMap({ Int($0) }), let kept = value["value"]
      else { continue }
      known[file] = (FileMark(size: size, time: time), kept)
    }
  }

  /// What was made of a file that has not changed since.
  mutating func value(of file: String, _ mark: FileMark) -> JSONValue? {
    guard let line = known[file], line.mark == mark else { return nil }
    lines[file] = line
    return line.value
  }

  /// Keeps what was made of a file.
  mutating func keep(_ value: JSONValue, of file: String, _ mark: FileMark) {
    lines[file] = (mark, value)
    hasChanged = true
  }

  /// Writes it, without what nobody asked for, where it has changed; nobody hears of it if that fails.
  func save() {
    guard let path, hasChanged || lines.count < known.count else { return }
    var text = JSONValue.object([("cache", .string(version))]).text + "\n"
    for file in lines.keys.sorted() {
      guard let line = lines[file] else { continue }
      text +=
        JSONValue.object([
          ("file", .string(file)), ("size", .number(line.mark.size)),
          ("time", .string(String(line.mark.time))), ("value", line.value),
        ]).text + "\n"
    }
    Files.replace(path, with: text)
  }
}

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
  private var known: [String: (mark: FileMark, value: JSONValue)] = [:]
  /// The paths of those of them that were asked for.
  private var wanted: Set<String> = []
  /// The lines of what was added.
  private var added: [String: [UInt8]] = [:]

  /// The most that is read of a cache, in bytes.
  private static let mostBytes = 256 << 20

  /// The cache of a name in a folder; nothing is kept without one.
  init(_ name: String, version: Int, in folder: String?) {
    path = folder.map { "\($0)/\(name).jsonl" }
    self.version = "kbwizard \(name) \(version)"
    guard let path, let bytes = try? Files.read(path, limit: Self.mostBytes) else { return }
    bytes.withUnsafeBufferPointer { read($0) }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    for (number, line) in JournalLines(of: text).enumerated() {
      let value = JSONValue(parsing: line)
      if number == 0 {
        guard value?["cache"]?.string == version else { return }
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
    wanted.insert(file)
    return line.value
  }

  /// Keeps what was made of a file.
  mutating func keep(_ value: JSONValue, of file: String, _ mark: FileMark) {
    added[file] = ReadingCache.line(of: value, file, mark)
  }

  /// Writes it, without what nobody asked for, where it has changed; nobody hears of it if that fails.
  func save() {
    guard let path, !added.isEmpty || wanted.count < known.count else { return }
    var bytes = JSONValue.object([("cache", .string(version))]).bytes
    for file in wanted.union(added.keys).sorted() {
      bytes.append(0x0A)
      if let line = added[file] {
        bytes += line
      } else if let line = known[file] {
        bytes += ReadingCache.line(of: line.value, file, line.mark)
      }
    }
    bytes.append(0x0A)
    Files.replace(path, with: bytes)
  }

  private static func line(of value: JSONValue, _ file: String, _ mark: FileMark) -> [UInt8] {
    JSONValue.object([
      ("file", .string(file)), ("size", .number(mark.size)), ("time", .string(String(mark.time))),
      ("value", value),
    ]).bytes
  }
}

// What can be told of a line by how it begins, without reading it.

internal import Glibc

extension Entry {
  /// How a line begins that was written at a time of the clock.
  ///
  ///     {"time": "2026-11-21T09:00:00Z", "event": "judged", "fix": {"id": "raw-mode", ...
  ///
  /// A time always has as many letters, so that the name of the event stands at the same byte in all
  /// lines: in a long journal most of them need not be read to know that they do not matter.
  struct Prefix {
    private static let beforeTime: StaticString = "{\"time\": \""
    private static let beforeEvent: StaticString = "\", \"event\": \""
    private static let beforeID: StaticString = "judged\", \"fix\": {\"id\": \""
    private static let timeStart = beforeTime.utf8CodeUnitCount
    private static let timeEnd = timeStart + Clock.length
    private static let eventStart = timeEnd + beforeEvent.utf8CodeUnitCount

    /// What an event is about.
    enum Subject {
      case tree, answer, verdict, title, undoing, other
      /// It takes reading to know.
      case unknown
    }

    private let line: UnsafeBufferPointer<UInt8>

    /// The beginning of a line; nil for one that something else wrote.
    init?(_ line: UnsafeBufferPointer<UInt8>) {
      guard line.count > Prefix.eventStart, let start = line.baseAddress,
        line.has(Prefix.beforeTime, at: 0), line.has(Prefix.beforeEvent, at: Prefix.timeEnd),
        memchr(start + Prefix.timeStart, 0x22, Clock.length) == nil
      else { return nil }
      self.line = line
    }

    /// What the event is about, by the first letter of its name.
    var subject: Subject {
      switch Unicode.Scalar(line[Prefix.eventStart]) {
      case "s", "r": .tree
      case "a", "w": .answer
      case "j", "e": .verdict
      case "t": .title
      case "u": .undoing
      case "\\": .unknown
      default: .other
      }
    }

    /// The id of the fix that was judged; nil when the line has to be read to find it.
    var judgedFix: String? {
      guard line.has(Prefix.beforeID, at: Prefix.eventStart) else { return nil }
      let rest = line.dropFirst(Prefix.eventStart + Prefix.beforeID.utf8CodeUnitCount)
      let id = rest.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
      guard rest.dropFirst(id.count).first == UInt8(ascii: "\"") else { return nil }
      return String(decoding: id, as: UTF8.self)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func has(_ letters: StaticString, at place: Int) -> Bool {
    guard let baseAddress, place + letters.utf8CodeUnitCount <= count else { return false }
    return memcmp(baseAddress + place, letters.utf8Start, letters.utf8CodeUnitCount) == 0
  }
}

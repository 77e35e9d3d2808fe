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

    /// The first letter of the name of the event.
    var letter: Unicode.Scalar { Unicode.Scalar(line[Prefix.eventStart]) }

    /// What the event is about, by the first letter of its name.
    var subject: Subject {
      switch letter {
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
    var judgedFix: String? { id(of: "judged\", \"fix\": {\"id\": \"") }

    /// The time, which need not make sense.
    var time: UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: line[Prefix.timeStart..<Prefix.timeEnd])
    }

    /// Whether the name of the event is, or begins with, some letters.
    func isNamed(_ letters: StaticString) -> Bool { line.has(letters, at: Prefix.eventStart) }

    /// What stands behind the name of the event and some more, up to a quotation mark; nil when the
    /// line has to be read to find it.
    func id(of start: StaticString) -> String? {
      guard isNamed(start), let base = line.baseAddress else { return nil }
      let place = base + Prefix.eventStart + start.utf8CodeUnitCount
      guard let quote = memchr(place, 0x22, base + line.count - place) else { return nil }
      let id = UnsafeBufferPointer(
        start: place, count: UnsafeRawPointer(quote) - UnsafeRawPointer(place))
      if memchr(place, 0x5C, id.count) != nil { return nil }
      return String(decoding: id, as: UTF8.self)
    }

    /// The word that is the value of a member, which stands in quotes behind its name, near the end.
    ///
    /// No text in a line holds the name in its quotes: in texts they have a backslash before them.
    func word(of member: StaticString) -> String? {
      let (quote, letter) = (member.utf8Start[0], member.utf8Start[1])
      var place = line.count - member.utf8CodeUnitCount
      while place > Prefix.eventStart {
        // Most names in a line begin with another letter.
        if line[place] == quote, line[place + 1] == letter, line.has(member, at: place) {
          let word = line.dropFirst(place + member.utf8CodeUnitCount).prefix { $0 != quote }
          return String(decoding: word, as: UTF8.self)
        }
        place -= 1
      }
      return nil
    }

    /// Whether the line ends with some letters, the first of which is a quotation mark that ends a text,
    /// or none at all.
    func ends(with letters: StaticString) -> Bool {
      let place = line.count - letters.utf8CodeUnitCount
      guard place > Prefix.eventStart, line.has(letters, at: place) else { return false }
      return line[place - 1] != UInt8(ascii: "\\")
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func has(_ letters: StaticString, at place: Int) -> Bool {
    guard let baseAddress, place + letters.utf8CodeUnitCount <= count else { return false }
    return memcmp(baseAddress + place, letters.utf8Start, letters.utf8CodeUnitCount) == 0
  }
}

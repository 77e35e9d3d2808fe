// Time at work, from the times in a journal.

internal import Journals

/// How long a session took, in seconds; nil where the times of the journal make no sense.
struct Effort: Equatable, Sendable {
  /// From the first line to the last.
  var elapsed: Int?
  /// With the program open.
  var active: Int?

  /// The time between the given lines of a journal.
  init(of entries: ArraySlice<Entry>) {
    guard let first = entries.first, let last = entries.last else { return }
    elapsed = Effort.seconds(from: first, to: last)
    guard elapsed != nil else { return }
    var sum = 0
    for (before, entry) in zip(entries, entries.dropFirst()) {
      // What lies in front of a line that says somebody went on was a pause, or ended in a crash.
      if case .resumed = entry.what { continue }
      guard let seconds = Effort.seconds(from: before, to: entry) else { return }
      sum += seconds
    }
    active = sum
  }

  private static func seconds(from first: Entry, to last: Entry) -> Int? {
    guard let start = Clock.seconds(of: first.time), let end = Clock.seconds(of: last.time) else {
      return nil
    }
    return end < start ? nil : end - start
  }
}

extension Int {
  /// A number of seconds in days, hours and minutes.
  var asDuration: String {
    let parts = [(self / 86_400, "day"), (self / 3_600 % 24, "hour"), (self / 60 % 60, "minute")]
    let words = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return words.isEmpty ? "less than a minute" : words.joined(separator: " ")
  }
}

extension String {
  /// A time of a journal for people to read; any other text stays as it is.
  var asTime: String {
    guard Clock.seconds(of: self) != nil else { return self }
    return "\(prefix(10)) \(dropFirst(11).prefix(5)) UTC"
  }
}

// How often a fix was tried, and what came of it: what a team remembers of it.

/// What came of a fix in all sessions in which somebody said so.
package struct FixTally: Equatable, Sendable {
  /// In how many sessions each thing came of it; a thing that never did is not there.
  private var counts: [Upshot: Int] = [:]
  /// The last day on which it did, `YYYY-MM-DD`.
  package private(set) var days: [Upshot: String] = [:]

  /// A fix that nobody has tried.
  package init() {}

  /// In how many sessions something came of it.
  package func count(_ upshot: Upshot) -> Int { counts[upshot, default: 0] }

  /// Whether nobody has said what came of it.
  package var isEmpty: Bool { counts.isEmpty }

  /// In how many sessions it is known what came of it.
  package var tried: Int { counts.reduce(0) { $1.key == .waiting ? $0 : $0 + $1.value } }

  /// Counts some sessions in which something came of it, last on a day.
  package mutating func add(_ upshot: Upshot, on day: String, count: Int = 1) {
    counts[upshot, default: 0] += count
    days[upshot] = max(day, days[upshot] ?? "")
  }

  /// Counts a session no longer in which something came of it, where one is counted.
  package mutating func remove(_ upshot: Upshot) {
    let count = count(upshot) - 1
    counts[upshot] = count > 0 ? count : nil
    if count <= 0 { days[upshot] = nil }
  }

  /// How often it ended a session as it is meant to, of how often it was tried, in words; nil when nobody
  /// has tried it.
  ///
  ///     helped 9 of 11
  package func share(endingAs end: Upshot) -> String? {
    tried > 0 ? "\(end.words) \(count(end)) of \(tried)" : nil
  }

  /// The same, and when it did so last.
  ///
  ///     helped 9 of 11, last on 2026-11-20
  package func words(endingAs end: Upshot) -> String? {
    let day = days[end] ?? ""
    return share(endingAs: end).map { day.isEmpty ? $0 : "\($0), last on \(day)" }
  }
}

extension Upshot {
  /// The words before how often it was so.
  fileprivate var words: String {
    switch self {
    case .helped: "helped"
    case .partly: "helped partly"
    case .didNot: "did not help"
    case .waiting: "waited for"
    case .handedOn: "handed on"
    case .nothingWrong: "nothing wrong"
    case .wentOn: "went on there"
    }
  }
}

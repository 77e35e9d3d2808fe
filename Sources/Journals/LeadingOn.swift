// Whether a session leads to the one that it led to before.

internal import Casework

extension Record {
  /// Whether this session, which led on last, led to another one by the same fix, after the same
  /// answers, and with the same values.
  package func leadsAgain(to begun: Record) -> Bool {
    guard begun.before == name, let last = events.last, last.treeLedTo == begun.tree?.id else {
      return false
    }
    // The last time led nowhere yet, even where all of it was in one second.
    let before = entries.prefix(entries.lastIndex { $0.event == last } ?? 0)
      .prefix { $0.time <= begun.began }
    guard let place = before.lastIndex(where: { $0.event?.treeLedTo != nil }),
      entries[place].event == last
    else { return false }
    let then = Progress(after: entries[..<place].compactMap(\.event))
    return then.answers == progress.answers && then.values == progress.values
  }
}

extension Event {
  /// The tree that goes on, by its id, where that is what happened.
  fileprivate var treeLedTo: String? {
    if case .judged(_, .wentOn(let tree)?) = self { tree } else { nil }
  }
}

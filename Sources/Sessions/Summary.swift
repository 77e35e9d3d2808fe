// What a list of sessions says of one, found without reading all of its journal.

internal import Glibc
package import Wizard

/// What a list of sessions says of one.
package struct Summary: Equatable, Sendable {
  /// The name of the session.
  package var name: String
  /// The tree as it was the last time; nil when no line names it.
  package var tree: TreeStamp?
  /// When the session began.
  package var began: String
  /// When something was done last.
  package var touched: String
  /// What came of it.
  package var state: State
  /// The question answered last, of those whose answers stand.
  package var question: Named?
  /// What it was answered with; nil when the person was not sure.
  package var choice: Named?

  /// What came of a session so far.
  package enum State: Equatable, Sendable {
    /// It waits for something, after a fix.
    case waiting(fix: Named, for: String)
    /// No fix has helped yet.
    case unfinished
    /// A fix helped.
    case finished(Named)
  }

  /// Whether a fix helped.
  package var isFinished: Bool {
    if case .finished = state { true } else { false }
  }

  /// What a journal says in short; nil when no line can be read.
  package init?(name: String, parsing bytes: [UInt8]) {
    let summary = bytes.withUnsafeBufferPointer { Summary(name: name, parsing: $0) }
    guard let summary else { return nil }
    self = summary
  }

  init?(name: String, parsing bytes: UnsafeBufferPointer<UInt8>) {
    let lines = Array(Lines(of: bytes))
    let readable = { (line: UnsafeBufferPointer<UInt8>) in Entry(line: line) }
    guard let first = lines.lazy.compactMap(readable).first,
      let last = lines.reversed().lazy.compactMap(readable).first
    else { return nil }
    self.name = name
    began = first.time
    touched = last.time
    tree =
      lines.reversed().lazy.filter { $0.mayBe("started", "resumed") }.compactMap { line in
        switch Entry(line: line)?.what {
        case .started(let tree)?, .resumed(let tree)?: tree
        default: nil
        }
      }.first
    state = Summary.state(after: lines)
    (question, choice) = Summary.lastAnswer(in: lines) ?? (nil, nil)
  }

  private static func state(after lines: [UnsafeBufferPointer<UInt8>]) -> State {
    var verdicts: [(fix: Named, verdict: Verdict)] = []
    for line in lines where line.mayBe("judged", "judged") {
      guard case .did(.judged(let fix, let verdict))? = Entry(line: line)?.what else { continue }
      verdicts.removeAll { $0.fix.id == fix.id }
      if let verdict { verdicts.append((fix, verdict)) }
    }
    if let helped = verdicts.last(where: { $0.verdict == .helped }) { return .finished(helped.fix) }
    for (fix, verdict) in verdicts.reversed() {
      if case .waiting(let text) = verdict { return .waiting(fix: fix, for: text) }
    }
    return .unfinished
  }

  private static func lastAnswer(
    in lines: [UnsafeBufferPointer<UInt8>]
  ) -> (question: Named?, choice: Named?)? {
    var withdrawn: Set<String> = []
    for line in lines.reversed() where line.mayBe("answered", "withdrew") {
      switch Entry(line: line)?.what {
      case .did(.withdrew(let question))?: withdrawn.insert(question.id)
      case .did(.answered(let question, let choice))? where !withdrawn.contains(question.id):
        return (question, choice)
      default: break
      }
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the line may be about one of two events, as far as its first letters tell.
  fileprivate func mayBe(_ one: StaticString, _ other: StaticString) -> Bool {
    // So begins every line that this program wrote; others have to be read whole.
    guard count > 43, has("{\"time\": \"", at: 0), has("\", \"event\": \"", at: 30),
      !self[10..<30].contains(UInt8(ascii: "\""))
    else { return true }
    return self[43] == one.utf8Start[0] || self[43] == other.utf8Start[0]
      || self[43] == UInt8(ascii: "\\")
  }

  private func has(_ letters: StaticString, at place: Int) -> Bool {
    guard let baseAddress else { return false }
    return memcmp(baseAddress + place, letters.utf8Start, letters.utf8CodeUnitCount) == 0
  }
}

// Reading no more of a journal than a list of sessions needs.

package import Casework

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
  /// What it was answered with, or one of these; none when the person was not sure.
  package var choices: [Named]
  /// What the session is called; nil when nobody has said.
  package var title: String?

  /// What came of a session so far.
  package enum State: Equatable, Sendable {
    /// It waits for something, after a fix.
    case waiting(fix: Named, for: String)
    /// No fix has helped yet.
    case unfinished
    /// A fix helped.
    case helped(Named)
    /// Somebody else goes on with it, after a fix said so.
    case handedOn(Named)
    /// There was nothing to be fixed, as a fix says.
    case nothingWrong(Named)
    /// Another tree goes on, as a fix says, by its id.
    case wentOn(Named, in: String)
    /// Nobody looks for the fix any more.
    case givenUp
  }

  /// Whether nobody has to go on with it.
  package var isFinished: Bool {
    switch state {
    case .waiting, .unfinished: false
    case .helped, .handedOn, .nothingWrong, .wentOn, .givenUp: true
    }
  }

  /// What a journal says in short; nil when no line can be read.
  init?(name: String, parsing bytes: [UInt8]) {
    let summary = bytes.withUnsafeBufferPointer { Summary(name: name, parsing: $0) }
    guard let summary else { return nil }
    self = summary
  }

  init?(name: String, parsing bytes: UnsafeBufferPointer<UInt8>) {
    var lines: [UnsafeBufferPointer<UInt8>] = []
    lines.reserveCapacity(64)
    for line in JournalLines(of: bytes) { lines.append(line) }
    var reader = BackwardReader()
    for number in lines.indices.reversed() where number == 0 || reader.needs(lines[number]) {
      guard let entry = Entry(line: lines[number]) else { continue }
      reader.take(entry)
      if number == 0 { reader.began = entry.time }
    }
    guard let touched = reader.touched ?? reader.last,
      let began = reader.began ?? lines.lazy.compactMap({ Entry(line: $0) }).first?.time
    else { return nil }
    self.name = name
    self.began = began
    self.touched = touched
    tree = reader.tree
    state = reader.isGivenUp ? .givenUp : reader.end ?? reader.waiting ?? .unfinished
    title = reader.title.flatMap { $0.isEmpty ? nil : $0 }
    question = reader.question
    choices = reader.choices
  }
}

/// What the lines say when they are read from the last to the first, and only where they matter.
private struct BackwardReader {
  var began: String?
  var touched: String?
  /// The time of the last line, which counts if nothing was done.
  var last: String?
  var tree: TreeStamp?
  var question: Named?
  var choices: [Named] = []
  var end: Summary.State?
  var waiting: Summary.State?
  var title: String?
  /// Whether the last thing done that stands was to give up.
  var isGivenUp = false
  /// Whether that is known.
  private var isLastKnown = false
  /// How many of the events before were taken back.
  private var undone = 0
  /// The questions whose answers were taken back later.
  private var withdrawn: Set<String> = []
  /// The fixes that were judged again later.
  private var judged: Set<String> = []

  /// Whether a line may say something that is not known yet.
  func needs(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard touched != nil, isLastKnown, undone == 0, let prefix = Entry.Prefix(line) else {
      return true
    }
    switch prefix.subject {
    case .title: return title == nil
    case .undoing: return true
    case .tree: return tree == nil
    case .answer: return question == nil
    case .verdict:
      guard end == nil else { return false }
      // A long session may have many verdicts, most of them on fixes that were judged again.
      return prefix.judgedFix.map { !judged.contains($0) } ?? true
    case .other: return false
    case .unknown: return true
    }
  }

  mutating func take(_ entry: Entry) {
    last = last ?? entry.time
    if entry.what.isChange { touched = touched ?? entry.time }
    switch entry.what {
    case .started(let stamp, _), .resumed(let stamp): tree = tree ?? stamp
    case .did(let event):
      guard !isGone(event) else { return }
      for part in event.parts.reversed() { take(part) }
    case .left: break
    }
  }

  private mutating func take(_ event: Event) {
    switch event {
    case .withdrew(let question): withdrawn.insert(question.id)
    case .answered(let question, let choices):
      guard self.question == nil, !withdrawn.contains(question.id) else { return }
      (self.question, self.choices) = (question, choices)
    case .judged(let fix, let verdict):
      guard judged.insert(fix.id).inserted else { return }
      switch verdict {
      case .helped?: end = end ?? .helped(fix)
      case .handedOn?: end = end ?? .handedOn(fix)
      case .nothingWrong?: end = end ?? .nothingWrong(fix)
      case .wentOn(let tree)?: end = end ?? .wentOn(fix, in: tree)
      case .waiting(let text)?: waiting = waiting ?? .waiting(fix: fix, for: text)
      case .partly?, .didNot?, nil: break
      }
    case .titled(let text): title = title ?? text
    default: break
    }
  }

  /// Whether an event was taken back, or takes one back.
  private mutating func isGone(_ event: Event) -> Bool {
    if case .undid = event {
      undone += 1
      return true
    }
    if undone > 0 {
      undone -= 1
      return true
    }
    if !isLastKnown {
      isLastKnown = true
      isGivenUp = event == .gaveUp
    }
    return false
  }
}

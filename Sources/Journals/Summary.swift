// What a list of sessions says of one, found without reading all of its journal.

package import Casework
internal import Glibc

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
    var lines: [UnsafeBufferPointer<UInt8>] = []
    lines.reserveCapacity(64)
    for line in Lines(of: bytes) { lines.append(line) }
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
    state =
      if let helped = reader.helped { .finished(helped) } else { reader.waiting ?? .unfinished }
    question = reader.question
    choice = reader.choice
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
  var choice: Named?
  var helped: Named?
  var waiting: Summary.State?
  /// The questions whose answers were taken back later.
  private var withdrawn: Set<String> = []
  /// The fixes that were judged again later.
  private var judged: Set<String> = []

  /// Whether a line may say something that is not known yet.
  func needs(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard touched != nil, let letter = line.firstLetterOfEvent else { return true }
    switch Unicode.Scalar(letter) {
    case "s", "r": return tree == nil
    case "a", "w": return question == nil
    case "j":
      guard helped == nil else { return false }
      // A long session may have many verdicts, most of them on fixes that were judged again.
      return line.idOfJudgedFix.map { !judged.contains($0) } ?? true
    case "\\": return true
    default: return false
    }
  }

  mutating func take(_ entry: Entry) {
    last = last ?? entry.time
    if entry.what.isChange { touched = touched ?? entry.time }
    switch entry.what {
    case .started(let stamp), .resumed(let stamp): tree = tree ?? stamp
    case .did(.withdrew(let question)): withdrawn.insert(question.id)
    case .did(.answered(let question, let choice)):
      guard self.question == nil, !withdrawn.contains(question.id) else { return }
      (self.question, self.choice) = (question, choice)
    case .did(.judged(let fix, let verdict)):
      guard judged.insert(fix.id).inserted else { return }
      if verdict == .helped { helped = helped ?? fix }
      if case .waiting(let text)? = verdict { waiting = waiting ?? .waiting(fix: fix, for: text) }
    default: break
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first letter of the name of the event; nil when the line has to be read to find it.
  fileprivate var firstLetterOfEvent: UInt8? {
    // So begins every line that this program wrote.
    guard count > 43, has("{\"time\": \"", at: 0), has("\", \"event\": \"", at: 30),
      let time = baseAddress, memchr(time + 10, 0x22, 20) == nil
    else { return nil }
    return self[43]
  }

  /// The id of the fix in a line about what came of one; nil when it has to be read to find it.
  fileprivate var idOfJudgedFix: String? {
    let start: StaticString = "judged\", \"fix\": {\"id\": \""
    guard has(start, at: 43) else { return nil }
    let rest = dropFirst(43 + start.utf8CodeUnitCount)
    let id = rest.prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    guard rest.dropFirst(id.count).first == UInt8(ascii: "\"") else { return nil }
    return String(decoding: id, as: UTF8.self)
  }

  private func has(_ letters: StaticString, at place: Int) -> Bool {
    guard let baseAddress, place + letters.utf8CodeUnitCount <= count else { return false }
    return memcmp(baseAddress + place, letters.utf8Start, letters.utf8CodeUnitCount) == 0
  }
}

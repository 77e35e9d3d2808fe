// What somebody has to know who goes on with a session, out of its report.

internal import Casework
internal import Journals

extension Report {
  /// What was found out and tried, what is waited for, what was noted, and what comes next: under
  /// headings, in sentences.
  package var briefing: [(heading: String, sentences: [String])] {
    var parts: [(heading: String, sentences: [String])] = []
    func add(_ heading: String, _ sentences: [String]) {
      if !sentences.isEmpty { parts.append((heading, sentences)) }
    }
    add("Title", title.map { [$0] } ?? [])
    if case .waiting(let fix, let reason) = outcome {
      add("Waiting", ["\(reason.orNothingSaid), after \(fix.fix.quotedName)"])
    }
    add(
      "Answered so far",
      answers.filter(\.isAsked).map { "\($0.question.text) \($0.wording)" })
    add("Tried so far", fixes.map(\.short))
    add("Notes", notes.map(\.text))
    if let outlook, outcome.isOpen { add("Next", outlook.nextItems(after: outcome).map(\.text)) }
    return parts
  }
}

extension TriedFix {
  /// What came of it, and how much of it is done, in a sentence.
  fileprivate var short: String {
    let steps = ways.flatMap(\.steps)
    let done = steps.count { $0.mark == .done }
    let count = steps.isEmpty ? "" : ", \(done) \(done == 1 ? "step" : "steps") done"
    return "\(fix.name)\(count): \(verdict?.words ?? "no verdict yet")."
  }
}

extension Verdict {
  fileprivate var words: String {
    switch self {
    case .helped: "it helped"
    case .handedOn: "handed on"
    case .nothingWrong: "nothing was wrong"
    case .wentOn(let tree): "went on in the tree \(tree)"
    case .didNot: "it did not help"
    case .partly: "it helped partly" + (note.map { ", but \($0)" } ?? "")
    case .waiting: "waiting"
    }
  }
}

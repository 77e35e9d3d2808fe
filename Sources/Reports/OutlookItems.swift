// How what is left to do is put into words.

import Casework
internal import Journals

extension Outlook {
  /// What remains possible.
  func remainingItems(in report: Report) -> [ReportOutline.Item] {
    guard let remaining else {
      let digest = report.tree.map { " (digest \($0.digest))" } ?? ""
      return [
        ReportOutline.Item(
          text: "Not known: that takes the tree as it was in the session\(digest), and it is not "
            + "there any more, or has changed.")
      ]
    }
    if remaining.isEmpty {
      let others = isLastResort ? "Only the last resort" : "No fix that the tree knows"
      return [ReportOutline.Item(text: others + ".")]
    }
    if question != nil, report.answers.isEmpty, report.ruledOut.isEmpty {
      let fixes = remaining.count == 1 ? "The only fix" : "All \(remaining.count) fixes"
      return [ReportOutline.Item(text: "\(fixes) of the tree; no question is answered yet.")]
    }
    var items = remaining.prefix(Outlook.explained).map { fix in
      ReportOutline.Item(sign: .bullet, text: fix.fix.name, below: fix.conditions)
    }
    if remaining.count > items.count {
      items.append(ReportOutline.Item(sign: .bullet, text: "\(remaining.count - items.count) more"))
    }
    return items
  }

  /// What to do next.
  func nextItems(after outcome: Outcome) -> [ReportOutline.Item] {
    var items: [ReportOutline.Item] = []
    func say(_ sentence: String, _ note: String? = nil) {
      let below = note.map { [ReportOutline.Item(text: $0)] } ?? []
      items.append(ReportOutline.Item(sign: .bullet, text: sentence, below: below))
    }
    var isWaiting = false
    if case .waiting(let fix, let reason) = outcome {
      isWaiting = true
      if !reason.isEmpty { say("Wait for: \(reason)") }
      say("See whether \(fix.fix.quotedName) helped.")
    }
    if let question { say("Find out: \(question.text)") }
    if let fix {
      let words =
        switch (isWaiting, isLastResort) {
        case (false, false): "Try"
        case (false, true): "Nothing else is left; do"
        case (true, false): "If it did not help, try"
        case (true, true): "If it did not help, nothing else is left; do"
        }
      say("\(words): \(fix.quotedName).", note)
    } else if remaining == nil {
      say("Go on with the session where the tree is; the wizard says what still fits.")
    } else if question == nil, !isWaiting {
      say("Look at the answers again: a wrong one may hide the fix.")
    }
    return items
  }
}

extension RemainingFix {
  /// How the questions would have to come out.
  fileprivate var conditions: [ReportOutline.Item] {
    onlyIf.enumerated().map { place, condition in
      let names = condition.choices.map { "\"\($0.text)\"" }.joined(separator: " or ")
      return ReportOutline.Item(
        text: (place == 0 ? "only" : "and only")
          + " if the answer to \"\(condition.question.text)\" is \(names)")
    }
  }
}

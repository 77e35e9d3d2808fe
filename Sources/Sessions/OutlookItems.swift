// How what is left to do is put into words.

import Wizard

extension Outlook {
  /// What remains possible.
  func remainingItems(without stamp: TreeStamp?) -> [Outline.Item] {
    guard let remaining else {
      let digest = stamp.map { " (digest \($0.digest))" } ?? ""
      return [
        Outline.Item(
          text: "Not known: that takes the tree as it was in the session\(digest), and it is not "
            + "there any more, or has changed.")
      ]
    }
    if remaining.isEmpty { return [Outline.Item(text: "No fix that the tree knows.")] }
    var items = remaining.prefix(Outlook.explained).map { fix in
      Outline.Item(sign: .bullet, text: fix.fix.name, below: fix.onlyIf.map(\.item))
    }
    if remaining.count > items.count {
      items.append(Outline.Item(sign: .bullet, text: "\(remaining.count - items.count) more"))
    }
    return items
  }

  /// What to do next.
  func nextItems(after outcome: Report.Outcome) -> [Outline.Item] {
    var sentences: [String] = []
    if case .waiting(let fix, let reason) = outcome {
      sentences.append("See whether \(fix.fix.quotedName) helped, after: \(reason.orNothingSaid)")
    }
    if let question { sentences.append("Find out: \(question.text)") }
    if let fix {
      let kind = isLastResort ? "Nothing else is left; do" : "Try"
      sentences.append("\(kind): \(fix.quotedName).")
    } else if remaining != nil {
      sentences.append("Look at the answers again: a wrong one may hide the fix.")
    } else {
      sentences.append("Go on with the session where the tree is; the wizard says what still fits.")
    }
    return sentences.map { Outline.Item(sign: .bullet, text: $0) }
  }
}

extension Requirement {
  fileprivate var item: Outline.Item {
    let names = choices.map { "\"\($0.text)\"" }.joined(separator: " or ")
    return Outline.Item(text: "only if the answer to \"\(question.text)\" is \(names)")
  }
}
